import { readFileSync } from "node:fs";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import type { SourceFile } from "#app/exchange/import-fault";
import { createLobbies } from "#app/lobbies/create-lobbies";
import type { Lobbies } from "#app/lobbies/lobbies";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { openNetwork, openPolicyBook, type NetworkStream, type PolicyStream } from "#app/plan/sources";
import { present } from "#base/assert";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { expect, test } from "vitest";
import { createHeadOffice, type HeadOffice } from "./head-office";

const MONDAY = "2026-11-23";
const files: readonly SourceFile[] = ["network.json", "world.json"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../../examples/demo-network/${name}`, import.meta.url), "utf8"),
}));

type Setting = { headOffice: HeadOffice; lobbies: Lobbies; network: NetworkStream; policies: PolicyStream };

/** What a program does that brings files in: planned, and made at once. */
async function importInto(headOffice: HeadOffice, brought: readonly SourceFile[]) {
  const planned = headOffice.planFiles(brought, "head-office");
  return planned.ok ? headOffice.revise(planned.value.revision, { ...cause(), setBy: "head-office" }) : planned;
}

let commands = 0;
const cause = (actor = "head-office"): { actor: string; commandId: string } => ({
  actor,
  commandId: `c${(commands += 1)}`,
});

/** The demo network with the days of two outlets open. */
async function setting(): Promise<Setting> {
  const journal = createMemoryJournal();
  const network = await openNetwork(journal);
  const policies = await openPolicyBook(journal);
  const clock = createBusinessClock({ now: () => 0 }, { at: Date.UTC(2026, 10, 23, 2), speed: 1 });
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds: [] });
  const headOffice = createHeadOffice({
    network,
    policies,
    lobbies,
    wall: { now: () => 0 },
    newId: () => `v${(commands += 1)}`,
  });
  await importInto(headOffice, files);
  for (const outletId of ["O01", "O07"]) {
    const command = { type: "OpenDay", actor: "head", plan: planOf({ network, policies }, outletId) } as const;
    await lobbies.submit(outletId, { commandId: cause().commandId, command });
  }
  return { headOffice, lobbies, network, policies };
}

function planOf({ network, policies }: Pick<Setting, "network" | "policies">, outletId: string): LobbyPlan {
  return present(lobbyPlanOf({ network: network.state(), policies: policies.state() }, outletId, MONDAY), outletId);
}

const setValue = (key: string, value: number | boolean | string, outletId: string) =>
  ({
    type: "SetPolicyValue",
    valueId: `${key}/${outletId}`,
    key,
    scope: { outletId },
    value,
    validFrom: MONDAY,
    setBy: "head-office",
    approvedBy: "director",
  }) as const;

test("HO-1 a change of policy reaches the open day it concerns, and no other", async () => {
  const { headOffice, lobbies } = await setting();
  const before = lobbies.live("O07")?.version;
  const changed = await headOffice.changePolicy(setValue("diversion.secondary.waitingOver", 8, "O01"), cause());
  expect(changed).toMatchObject({ ok: true, value: { changes: 1, pinned: { outletIds: ["O01"], kept: [] } } });
  expect(lobbies.live("O01")?.day.plan.policy.diversion.waitingOver).toBe(8);
  expect(lobbies.live("O07")?.day.plan.policy.diversion.waitingOver).toBe(10);
  expect(lobbies.live("O07")?.version).toBe(before);
});

test("HO-1 whose waits are watched and who is kept at the counter follow the policy (4-40, 2-38)", async () => {
  const { headOffice, lobbies } = await setting();
  const planAt = (outletId: string) => present(lobbies.live(outletId), outletId).day.plan;
  const keptAt = (outletId: string) =>
    planAt(outletId).segments.flatMap(({ segmentId, retainAtCounter }) => (retainAtCounter ? [segmentId] : []));
  await headOffice.changePolicy(setValue("diversion.secondary.watches", "everyone", "O01"), cause());
  await headOffice.changePolicy(setValue("diversion.retainedExempt", false, "O01"), cause());
  expect([planAt("O01"), planAt("O07")].map(({ policy }) => policy.diversion.watchesEveryone)).toEqual([
    true,
    undefined,
  ]);
  expect(keptAt("O01")).toEqual(["specialNeed"]);
  expect(keptAt("O07")).toEqual(["midHigh", "private", "specialNeed"]);
});

test("HO-2 a service that a waiting customer needs stays in the open day's plan", async () => {
  const { headOffice, lobbies, network } = await setting();
  await lobbies.submit("O01", {
    commandId: cause().commandId,
    command: {
      type: "IssueTicket",
      actor: "device:kiosk",
      ticketId: "ana",
      serviceIds: ["D6"],
      segmentId: "ordinary",
      channel: "kiosk",
    },
  });
  const without = files.map(({ name, text }) => ({
    name,
    text: name === "network.json" ? withoutUtilities(text) : text,
  }));
  const imported = await importInto(headOffice, without);
  expect(imported).toMatchObject({
    ok: true,
    value: { pinned: { outletIds: ["O07"], kept: [{ outletId: "O01", code: "lobby.planDropsWaiting" }] } },
  });
  expect(network.state().services.get("D6")?.retired).toBe(true);
  expect(lobbies.live("O01")?.day.tickets.get("ana")?.state).toBe("waiting");
});

/** The network without the service D6, named nowhere any more. */
function withoutUtilities(text: string): string {
  const network = JSON.parse(text) as { services: { id: string }[] };
  const kept = { ...network, services: network.services.filter(({ id }) => id !== "D6") };
  return JSON.stringify(kept, (_key, value: unknown) =>
    Array.isArray(value) ? value.filter((item) => item !== "D6") : value,
  );
}

test("HO-3 a calling rule that lacks what it needs is refused", async () => {
  const { headOffice } = await setting();
  const set = { ...setValue("calling.rules", 0, "O01"), value: [{ kind: "interleave" }, { kind: "firstCome" }] };
  expect(await headOffice.changePolicy(set, cause())).toMatchObject({ refusal: { code: "policy.wrongValue" } });
});

test("HO-4 files with a fault change nothing and name the place", async () => {
  const { headOffice, network } = await setting();
  const before = network.version();
  const broken = files.map(({ name, text }) => ({
    name,
    text: text.replace('"timeZone":"Asia/Shanghai"', '"timeZone":"Asia/Atlantis"'),
  }));
  const answer = await importInto(headOffice, broken);
  expect(answer).toMatchObject({ refusal: { code: "import.faulty", faults: [{ file: "network.json" }] } });
  expect(network.version()).toBe(before);
});

test("HO-5 a plan holds the outlet's people with their valid certificates, and the floaters above it", async () => {
  const plan = planOf(await setting(), "O01");
  const person = (staffId: string) => plan.staff.find((staff) => staff.staffId === staffId);
  expect(person("E001")).toMatchObject({ mayAuthorise: true, mayHoldLobby: true, serviceIds: [] });
  expect(plan.staff).toHaveLength(26 + 5);
  expect(plan.windows).toHaveLength(18);
});

test("NW-28 a window with a work profile chooses by it, whatever its kind and the policy say", async () => {
  const { network, policies } = await setting();
  const window = present(network.state().windows.get("O01-C1"), "window of the demo");
  const workProfile = [{ kind: "queueOver", queueId: "O01-QA", overMs: 600_000 }, { kind: "longestWait" }];
  await network.submit({ type: "DefineEntry", section: "windows", entry: { ...window, workProfile }, now: 0 }, cause());
  const planned = planOf({ network, policies }, "O01").windows.find(({ windowId }) => windowId === window.id);
  expect(planned?.rules).toEqual(workProfile);
});

test("HO-6 better segments wait in the VIP zone's queue where there is one, else with everybody", async () => {
  const house = await setting();
  const withdrawal = (outletId: string) => planOf(house, outletId).services.find(({ serviceId }) => serviceId === "D1");
  expect(withdrawal("O01")).toMatchObject({
    queueId: "O01-QD",
    queueBySegment: { midHigh: "O01-QF", private: "O01-QF" },
  });
  expect(withdrawal("O07")?.queueBySegment).toBeUndefined();
});

test("HO-7 a customer is led only to channels that the outlet has", async () => {
  const house = await setting();
  const channels = (outletId: string, serviceId: string) =>
    planOf(house, outletId).services.find((service) => service.serviceId === serviceId)?.divertsTo;
  expect(channels("O01", "D1")).toEqual(["selfService", "vipZone"]);
  expect(channels("O01", "D3")).toEqual(["vipZone"]);
  expect(channels("O01", "A4")).toEqual(["selfService", "eBankZone", "vipZone"]);
  expect(channels("O07", "D1")).toEqual(["selfService"]);
});

test("every outlet of the demo network that has windows has a plan in which each service can be served", async () => {
  const house = await setting();
  for (const outletId of house.network.state().outlets.keys()) {
    const plan = planOf(house, outletId);
    const served = new Set(plan.windows.flatMap(({ serviceIds }) => serviceIds));
    const unserved = plan.services.filter(({ serviceId }) => !served.has(serviceId));
    expect([outletId, unserved.map(({ serviceId }) => serviceId)]).toEqual([outletId, []]);
  }
});

const policyFile = (outletId: string, value: string): SourceFile => ({
  name: "policies.csv",
  text: `key,scope_outletId,value,validFrom,approvedBy\ndiversion.secondary.waitingOver,${outletId},${value},${MONDAY},director\n`,
});

test("HO-8 an import of policies reaches the open day, and one fault in them stops the network's files too", async () => {
  const { headOffice, lobbies, network } = await setting();
  const good = await importInto(headOffice, [policyFile("O01", "8")]);
  expect(good).toMatchObject({ ok: true, value: { changes: 1, pinned: { outletIds: ["O01"] } } });
  expect(lobbies.live("O01")?.day.plan.policy.diversion.waitingOver).toBe(8);
  const before = network.version();
  const renamed = files.map(({ name, text }) => ({ name, text: text.replace("Hexi Main Office", "Hexi Head Office") }));
  const bad = await importInto(headOffice, [...renamed, policyFile("O01", "many")]);
  expect(bad).toMatchObject({ refusal: { faults: [{ file: "policies.csv", line: 2, field: "value" }] } });
  expect(network.version()).toBe(before);
  const exported = headOffice.exportFiles("csv").find(({ name }) => name === "policies.csv");
  expect(exported?.text).toContain("diversion.secondary.waitingOver,,O01,,,8");
});

test("HO-8 a policy may speak of an outlet that the same files bring", async () => {
  const journal = createMemoryJournal();
  const [network, policies] = [await openNetwork(journal), await openPolicyBook(journal)];
  const lobbies = { outletIds: () => [], live: () => undefined, submit: () => Promise.reject(new Error("no day")) };
  const office = createHeadOffice({ network, policies, lobbies, wall: { now: () => 0 }, newId: () => "v1" });
  const unknown = await importInto(office, [policyFile("O01", "8")]);
  expect(unknown).toMatchObject({ refusal: { faults: [{ code: "policy.scopeUnknown", field: "scope_outletId" }] } });
  expect(await importInto(office, [...files, policyFile("O01", "8")])).toMatchObject({ ok: true });
});

test("HO-9 a value for an outlet that the network does not have is refused", async () => {
  const { headOffice } = await setting();
  const set = setValue("diversion.secondary.waitingOver", 8, "O99");
  expect(await headOffice.changePolicy(set, cause())).toEqual({
    ok: false,
    refusal: { code: "policy.scopeUnknown", field: "outletId", id: "O99" },
  });
});
