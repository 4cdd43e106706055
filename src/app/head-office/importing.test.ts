import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import { openNetwork, openPolicyBook } from "#app/plan/sources";
import { assert, present } from "#base/assert";
import type { ChangeRequest } from "#domain/change-request/model";
import { documentOf } from "#domain/network/network";
import { demoImport, DEMO_DATE, demoPlan } from "../../../tests/fixtures/demo-day";
import type { SourceFile } from "../exchange/import-fault";
import { writeEntry } from "../exchange/entry-schemas";
import { openChangeDesk } from "./change-desk";
import { makeEdit } from "./edit-entry";
import { createHeadOffice } from "./head-office";
import { countsOf } from "./revision";

const OUTLET = "O01";
const LATER = "2026-12-01";
const PAGE = { offset: 0, limit: 25 };

/** The demo network with one open day. */
async function office() {
  const journal = createMemoryJournal();
  const [network, policies] = await Promise.all([openNetwork(journal), openPolicyBook(journal)]);
  await network.submit(demoImport().command, { commandId: "network", actor: "importer" });
  const clock = createBusinessClock({ now: () => 0 }, { at: Date.UTC(2026, 10, 23, 2), speed: 1 });
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds: [OUTLET] });
  const plan = demoPlan(network.state(), OUTLET);
  await lobbies.submit(OUTLET, { commandId: "open", command: { type: "OpenDay", actor: "head", plan } });
  let [ids, date] = [0, DEMO_DATE];
  const newId = (): string => `id-${(ids += 1)}`;
  const wall = { now: () => 7 };
  const headOffice = createHeadOffice({ network, policies, lobbies, wall, newId });
  const edits = {
    network,
    lobbies,
    wall,
    sourcesWith: (now = network.state()) => ({ network: now, policies: policies.state() }),
  };
  const open = () => openChangeDesk({ journal, headOffice, edits, wall, today: () => date, newId });
  const desk = await open();
  const cause = (actor: string) => ({ commandId: newId(), actor });
  const changeOf = (files: readonly SourceFile[]) => {
    const planned = headOffice.planFiles(files, "ada");
    assert(planned.ok, "the files have no fault");
    const { revision } = planned.value;
    return { kind: "import", files: files.map(({ name }) => name), counts: countsOf(revision), revision } as const;
  };
  const bring = (requestId: string, files: readonly SourceFile[], from = DEMO_DATE) =>
    desk.ask({ requestId, change: changeOf(files), from }, cause("ada"));
  const undo = (undoes: string, requestId = `${undoes}-back`) => {
    const request = present(
      desk.requests().find((one) => one.requestId === undoes),
      undoes,
    );
    assert(request.change.kind === "import", "an import");
    const { files, counts } = request.change;
    return desk.ask(
      { requestId, change: { kind: "importUndo", undoes, files, counts }, from: DEMO_DATE },
      cause("ada"),
    );
  };
  const relabel = (id: string, label: string) => {
    const entry = { ...writeEntry("windows", present(network.state().windows.get(id), id)), label };
    return makeEdit(edits, { type: "define", section: "windows", entry }, cause("bo"));
  };
  return {
    network,
    policies,
    desk,
    open,
    headOffice,
    cause,
    bring,
    undo,
    relabel,
    passTo: (day: string) => void (date = day),
    planFiles: headOffice.planFiles,
    day: () => present(lobbies.live(OUTLET), "day").day,
  };
}
type Office = Awaited<ReturnType<typeof office>>;

/** The windows' file: one relabelled, one more, and one left out. */
function windowsFile({ network }: Pick<Office, "network">): SourceFile {
  const windows = (documentOf(network.state()).windows ?? []).map((entry) => writeEntry("windows", entry));
  const first = present(
    windows.find(({ id }) => id === "O01-C1"),
    "a window",
  );
  const kept = windows.filter(({ id }) => id !== "O02-C3" && id !== "O01-C1");
  const brought = [...kept, { ...first, label: "77" }, { ...first, id: "O01-C99", label: "99" }];
  return { name: "network.json", text: JSON.stringify({ format: "guichet.network/1", windows: brought }) };
}

const policyFile = (value: number): SourceFile => ({
  name: "policies.csv",
  text: `key,scope_outletId,value,validFrom,approvedBy\ndiversion.secondary.waitingOver,O01,${value},${DEMO_DATE},director\n`,
});

const whyOf = ({ desk }: Office, requestId: string): Pick<ChangeRequest, "state" | "why"> | undefined => {
  const request = desk.requests().find((one) => one.requestId === requestId);
  return request && { state: request.state, why: request.why };
};

test("HO-19 files are counted list by list and shown entry by entry, and nothing is written", async () => {
  const house = await office();
  const { headOffice, network } = house;
  const version = network.version();
  const planned = headOffice.planFiles([windowsFile(house)], "ada");
  assert(planned.ok, "the files have no fault");
  const { revision, sections: spokenOf } = planned.value;
  const preview = headOffice.previewRevision(revision, { setBy: "ada", spokenOf, ...PAGE });
  assert(preview.ok, "nothing stands against it");
  const all = network.state().windows.size;
  expect(preview.value).toMatchObject({
    counts: { added: 1, changed: 1, retired: 1, values: 0 },
    sections: [{ section: "windows", added: 1, changed: 1, retired: 1, unchanged: all - 2 }],
    total: 3,
    days: [{ outletId: OUTLET, parts: ["windows"] }],
  });
  expect(preview.value.lines.map(({ id, fate }) => [id, fate])).toEqual([
    ["O02-C3", "retired"],
    ["O01-C1", "changed"],
    ["O01-C99", "added"],
  ]);
  expect(preview.value.lines[1]?.fields).toMatchObject([{ field: "label", after: "77" }]);
  const second = headOffice.previewRevision(revision, { setBy: "ada", offset: 1, limit: 1 });
  expect(second).toMatchObject({ value: { total: 3, lines: [{ id: "O01-C1" }] } });
  expect(network.version()).toBe(version);
});

test("HO-20 files come in as one change at once, and HO-21 are taken back as a whole, once", async () => {
  const house = await office();
  const { network, bring, undo, desk, day } = house;
  const before = documentOf(network.state());
  expect(await bring("r1", [windowsFile(house)])).toMatchObject({ value: { state: "applied" } });
  expect(network.state().windows.get("O01-C1")?.label).toBe("77");
  expect(network.state().windows.get("O02-C3")?.retired).toBe(true);
  expect(day().plan.windows.find(({ windowId }) => windowId === "O01-C1")?.label).toBe("77");
  const preview = desk.previewImport({ requestId: "r1", undo: true, setBy: "ada", ...PAGE });
  expect(preview).toMatchObject({ value: { counts: { added: 1, changed: 1, retired: 1 } } });
  expect(await undo("r1")).toMatchObject({ value: { state: "applied" } });
  const added = present(network.state().windows.get("O01-C99"), "an id is for ever");
  expect(added.retired).toBe(true);
  const after = documentOf(network.state());
  expect({ ...after, windows: after.windows?.filter(({ id }) => id !== added.id) }).toEqual(before);
  expect(await undo("r1", "twice")).toMatchObject({ refusal: { code: "change.undoneAlready" } });
});

test("HO-20 an import for a later day waits, also over a restart, and is stopped by what somebody changes meanwhile", async () => {
  const house = await office();
  const { bring, network, passTo, relabel, open } = house;
  expect(await bring("r1", [windowsFile(house)], LATER)).toMatchObject({ value: { state: "approved" } });
  await bring("r2", [windowsFile(house)], LATER);
  expect(network.state().windows.get("O01-C1")?.label).not.toBe("77");
  passTo(LATER);
  const restarted = await open();
  await relabel("O01-C2", "66");
  await restarted.look();
  expect(network.state().windows.get("O01-C1")?.label).toBe("77");
  // The second asks for what now is so: it changes nothing and is done.
  expect(restarted.requests().map(({ state }) => state)).toEqual(["applied", "applied"]);

  const other = await office();
  await other.bring("r1", [windowsFile(other)], LATER);
  await other.relabel("O01-C1", "55");
  other.passTo(LATER);
  await other.desk.look();
  expect(whyOf(other, "r1")).toEqual({ state: "failed", why: "network.changedSince" });
  expect(other.network.state().windows.has("O01-C99")).toBe(false);
});

test("HO-21 an import whose entries somebody has changed since is not taken back, and they are named", async () => {
  const house = await office();
  await house.bring("r1", [windowsFile(house)]);
  await house.relabel("O01-C99", "98");
  const refusal = { code: "network.changedSince", entries: "windows O01-C99", count: 1 };
  expect(await house.undo("r1")).toEqual({ ok: false, refusal });
  const look = { requestId: "r1", undo: true, setBy: "ada", ...PAGE };
  expect(house.desk.previewImport(look)).toEqual({ ok: false, refusal });
  await house.relabel("O01-C99", "99");
  expect(await house.undo("r1")).toMatchObject({ value: { state: "applied" } });
});

test("HO-14 HO-20 a file that names an approver waits for another person, who stands there as such", async () => {
  const house = await office();
  const { bring, desk, policies, cause, undo } = house;
  expect(await bring("r1", [policyFile(8)])).toMatchObject({ value: { state: "asked" } });
  expect(policies.state().values.size).toBe(0);
  const approve = { requestId: "r1", reason: "" };
  expect(await desk.decide("ApproveChange", approve, cause("ada"))).toMatchObject({
    refusal: { code: "change.secondPersonNeeded" },
  });
  expect(await desk.decide("ApproveChange", approve, cause("bo"))).toMatchObject({ value: { state: "applied" } });
  expect([...policies.state().values.values()]).toMatchObject([{ setBy: "ada", approvedBy: "bo", value: 8 }]);
  expect(house.day().plan.policy.diversion.waitingOver).toBe(8);

  expect(await bring("r2", [policyFile(7)])).toMatchObject({ value: { state: "asked" } });
  await desk.decide("ApproveChange", { requestId: "r2", reason: "" }, cause("bo"));
  expect(house.day().plan.policy.diversion.waitingOver).toBe(7);
  expect(await undo("r1", "late")).toMatchObject({ refusal: { code: "policy.changedSince" } });
  expect(await undo("r2")).toMatchObject({ value: { state: "asked" } });
  await desk.decide("ApproveChange", { requestId: "r2-back", reason: "" }, cause("bo"));
  expect(whyOf(house, "r2-back")).toEqual({ state: "applied", why: undefined });
  expect(house.day().plan.policy.diversion.waitingOver).toBe(8);
});
