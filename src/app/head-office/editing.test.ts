import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { openNetwork, openPolicyBook } from "#app/plan/sources";
import { assert, present } from "#base/assert";
import { SECTIONS, type Section } from "#domain/network/network";
import { CATALOGUE } from "#domain/policy/catalogue";
import { demoImport, DEMO_DATE, demoPlan } from "../../../tests/fixtures/demo-day";
import { columnsOf } from "../exchange/columns";
import { ENTRY_SCHEMAS, writeEntry } from "../exchange/entry-schemas";
import { openChangeDesk } from "./change-desk";
import { makeEdit, previewEdit, type EntryEdit } from "./edit-entry";
import { entryForm } from "./entry-form";
import { entryPage } from "./entry-list";
import { createHeadOffice } from "./head-office";
import { historyPage, undoOf } from "./network-history";

const OUTLET = "O01";

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
  const sourcesWith = (changed = network.state()) => ({ network: changed, policies: policies.state() });
  const edits = { network, lobbies, wall, sourcesWith };
  const desk = await openChangeDesk({ journal, headOffice, edits, wall, today: () => date, newId });
  const edit = (entryEdit: EntryEdit, actor = "ada") => makeEdit(edits, entryEdit, { commandId: newId(), actor });
  const written = (section: Section, id: string) => writeEntry(section, present(network.state()[section].get(id), id));
  const cause = (actor: string) => ({ commandId: newId(), actor });
  return {
    journal,
    network,
    policies,
    lobbies,
    edits,
    desk,
    headOffice,
    edit,
    written,
    cause,
    passTo: (day: string) => void (date = day),
    dayPlan: () => present(lobbies.live(OUTLET), "day").day.plan,
  };
}
const window = "O01-C1";

test("HO-11 a preview tells what changes in the entry and on open days, and changes nothing", async () => {
  const { edits, written, network } = await office();
  const version = network.version();
  const entry = { ...written("windows", window), spill: "always", label: "1a" };
  const preview = previewEdit(edits, { type: "define", section: "windows", entry });
  expect(preview).toMatchObject({ ok: true, value: { changes: 1, days: [{ outletId: OUTLET, parts: ["windows"] }] } });
  assert(preview.ok, "preview");
  expect(preview.value.fields.map(({ field }) => field).sort()).toEqual(["label", "spill"]);
  expect([network.version(), network.state().windows.get(window)?.spill]).not.toContain("always");
  expect(network.version()).toBe(version);
});

test("HO-11 a change that would rob a living ticket is told to be kept back", async () => {
  const { edits, lobbies, network } = await office();
  const staffId = present(
    [...network.state().staff.values()].find(({ homeId, posts }) => homeId === OUTLET && posts.includes("cashTeller")),
    "teller",
  ).id;
  const open = { type: "OpenWindow", actor: staffId, windowId: window, staffId, mode: "normal" } as const;
  expect((await lobbies.submit(OUTLET, { commandId: "w", command: open })).ok).toBe(true);
  expect(previewEdit(edits, { type: "retire", section: "windows", id: window })).toMatchObject({
    value: { days: [{ outletId: OUTLET, kept: "lobby.planDropsWaiting" }] },
  });
});

test("HO-12 what does not fit is refused with every field, what fits reaches the open day", async () => {
  const { edit, written, dayPlan } = await office();
  const entry = written("windows", window);
  const wrong = { ...entry, kind: "sofa", label: "" };
  expect(await edit({ type: "define", section: "windows", entry: wrong })).toMatchObject({
    refusal: { code: "entry.faulty", faults: [{ field: "label" }, { field: "kind" }] },
  });
  expect(await edit({ type: "define", section: "windows", entry: { ...entry, zone: "marketing9" } })).toMatchObject({
    ok: false,
  });
  expect(
    await edit({ type: "define", section: "windows", entry: { ...entry, serviceIds: ["nothing"] } }),
  ).toMatchObject({
    refusal: { faults: [{ code: "network.unknownReference", field: "serviceIds" }] },
  });
  const done = await edit({ type: "define", section: "windows", entry: { ...entry, label: "77" } });
  expect(done).toMatchObject({ value: { changes: 1, pinned: { outletIds: [OUTLET], kept: [] } } });
  expect(dayPlan().windows.find(({ windowId }) => windowId === window)?.label).toBe("77");
});

test("HO-13 changes are told with who and when, and undone until somebody changes the entry again", async () => {
  const { journal, network, edit, written } = await office();
  const sources = { journal, network };
  const entry = written("windows", window);
  await edit({ type: "define", section: "windows", entry: { ...entry, label: "77" } });
  await edit({ type: "retire", section: "lamps", id: "none" });
  await edit({ type: "define", section: "windows", entry: { ...entry, id: "O01-C99", label: "99" } }, "bo");
  const { changes } = await historyPage(sources, { limit: 2 });
  expect(changes).toMatchObject([
    { type: "EntryDefined", section: "windows", id: "O01-C99", actor: "bo", at: 7 },
    { type: "EntryDefined", section: "windows", id: window, actor: "ada", at: 7 },
  ]);
  const own = await historyPage(sources, { section: "windows", id: window, limit: 10 });
  expect(own.changes.map(({ actor }) => actor)).toEqual(["ada", "importer"]);
  const back = await undoOf(sources, present(changes[1], "change").seq);
  assert(back.ok, "undo");
  expect(back.value).toEqual({ type: "define", section: "windows", entry });
  await edit(back.value);
  expect(written("windows", window)).toEqual(entry);
  expect(await undoOf(sources, present(changes[1], "change").seq)).toEqual({
    ok: false,
    refusal: { code: "history.changedSince", id: window },
  });
  expect(await undoOf(sources, present(changes[0], "change").seq)).toMatchObject({
    value: { type: "retire", id: "O01-C99" },
  });
  expect(await undoOf(sources, 1_000_000)).toMatchObject({ refusal: { code: "history.unknown" } });
});

test("HO-14 a policy's value is set when another person approves, by the names of both", async () => {
  const { desk, cause, policies, dayPlan } = await office();
  const change = { kind: "policy", key: "undo.withinMs", scope: {}, value: 120_000 } as const;
  const asked = { requestId: "r1", change, from: DEMO_DATE };
  expect(await desk.ask({ ...asked, change: { ...change, value: "soon" } }, cause("ada"))).toMatchObject({
    refusal: { code: "policy.wrongValue" },
  });
  expect(await desk.ask(asked, cause("ada"))).toMatchObject({ value: { state: "asked" } });
  expect(policies.state().values.size).toBe(0);
  expect(await desk.decide("ApproveChange", { requestId: "r1", reason: "" }, cause("ada"))).toMatchObject({
    refusal: { code: "change.secondPersonNeeded" },
  });
  const approved = await desk.decide("ApproveChange", { requestId: "r1", reason: "" }, cause("bo"));
  expect(approved).toMatchObject({ value: { state: "applied" } });
  expect([...policies.state().values.values()]).toMatchObject([{ setBy: "ada", approvedBy: "bo", value: 120_000 }]);
  expect(dayPlan().policy.undoWithinMs).toBe(120_000);
});

test("HO-18 a set value is taken back when another approves and its day has come, and what holds then stands first", async () => {
  const { desk, cause, policies, dayPlan, headOffice, passTo } = await office();
  const set = { kind: "policy", key: "undo.withinMs", scope: {}, value: 120_000 } as const;
  await desk.ask({ requestId: "set", change: set, from: DEMO_DATE }, cause("ada"));
  await desk.decide("ApproveChange", { requestId: "set", reason: "" }, cause("bo"));
  const byDefault = CATALOGUE["undo.withinMs"].default;
  expect(headOffice.previewWithdrawal("set", DEMO_DATE)).toEqual({
    ok: true,
    value: { before: 120_000, after: byDefault, days: [OUTLET] },
  });
  expect(headOffice.previewWithdrawal("set", "2026-12-01")).toMatchObject({ value: { days: [] } });
  const { key, scope } = set;
  const change = { kind: "policyWithdrawal", valueId: "set", key, scope, reason: "too long" } as const;
  const asked = { requestId: "back", change, from: "2026-12-01" };
  expect(await desk.ask(asked, cause("ada"))).toMatchObject({ value: { state: "asked" } });
  const approve = { requestId: "back", reason: "" };
  expect(await desk.decide("ApproveChange", approve, cause("ada"))).toMatchObject({
    refusal: { code: "change.secondPersonNeeded" },
  });
  expect(await desk.decide("ApproveChange", approve, cause("bo"))).toMatchObject({ value: { state: "approved" } });
  await desk.look();
  expect(policies.state().withdrawn.size).toBe(0);
  passTo("2026-12-01");
  await desk.look();
  expect([...policies.state().withdrawn]).toEqual(["set"]);
  expect(dayPlan().policy.undoWithinMs).toBe(byDefault);
  expect(await desk.ask(asked, cause("ada"))).toMatchObject({ value: { state: "applied" } });
  expect(await desk.ask({ ...asked, requestId: "again" }, cause("ada"))).toMatchObject({
    refusal: { code: "policy.unknownValue", valueId: "set" },
  });
});

test("HO-15 a change of the network for a later day waits for it, and one that no longer fits is marked", async () => {
  const { desk, cause, written, passTo, edit } = await office();
  const entry = { ...written("windows", window), label: "88" };
  const change = { kind: "entry", section: "windows", entry } as const;
  const asked = { requestId: "r1", change, from: "2026-12-01" };
  expect(await desk.ask(asked, cause("ada"))).toMatchObject({ value: { state: "approved" } });
  const doomed = { ...written("windows", "O01-C2"), label: "66" };
  await desk.ask({ requestId: "r2", change: { ...change, entry: doomed }, from: "2026-12-01" }, cause("ada"));
  await desk.look();
  expect(written("windows", window)).not.toMatchObject({ label: "88" });
  await edit({ type: "define", section: "windows", entry: { ...written("windows", "O01-C3"), label: "66" } });
  passTo("2026-12-01");
  await desk.look();
  expect(written("windows", window)).toMatchObject({ label: "88" });
  expect(desk.requests().map(({ state, why }) => [state, why])).toEqual([
    ["failed", "entry.faulty"],
    ["applied", undefined],
  ]);
});

test("HO-16 entries are found by their words and come some at a time", async () => {
  const { network, edit } = await office();
  const page = (asked: object) => entryPage(network.state(), "windows", { offset: 0, limit: 5, ...asked });
  const all = page({ limit: 1_000 });
  expect([page({}).entries.length, page({}).total]).toEqual([5, all.total]);
  expect([...page({}).entries, ...page({ offset: 5, limit: 1_000 }).entries]).toEqual(all.entries);
  expect(page({ search: "o01-c1" }).entries.map(({ id }) => id)).toEqual(["O01-C1"]);
  const here = page({ outletId: OUTLET, limit: 99 });
  expect(here.entries.every((entry) => entry["outletId"] === OUTLET)).toBe(true);
  expect(entryPage(network.state(), "outlets", { search: "hexi MAIN", offset: 0, limit: 5 }).total).toBe(1);
  await edit({ type: "retire", section: "windows", id: window });
  expect([page({ search: "o01-c1" }).total, page({ search: "o01-c1", retired: true }).total]).toEqual([0, 1]);
});

test("HO-17 the form of each section has a field for all that its files may say, and its entries fit it", async () => {
  const { network } = await office();
  for (const section of SECTIONS) {
    const form = entryForm(section);
    const columns = columnsOf(ENTRY_SCHEMAS[section]).map(({ path }) => path.join("."));
    const covered = (column: string): boolean =>
      column === "retired" ||
      form.some(({ path }) => column === path.join(".") || column.startsWith(`${path.join(".")}.`));
    expect([section, columns.filter((column) => !covered(column))]).toEqual([section, []]);
    for (const entry of network.state()[section].values()) {
      const file = writeEntry(section, entry);
      const missing = form.filter(({ path, required }) => required && valueAt(file, path) === undefined);
      expect(missing).toEqual([]);
    }
  }
  const windows = entryForm("windows");
  expect(windows.find(({ path }) => path[0] === "spill")).toEqual({
    path: ["spill"],
    required: false,
    input: "choice",
    choices: ["never", "whenOwnEmpty", "always"],
  });
  expect(windows.find(({ path }) => path[0] === "serviceIds")).toMatchObject({
    input: "lines",
    refersTo: ["services"],
  });
  expect(entryForm("outlets").find(({ path }) => path.join(".") === "hours.mon")?.example).toBe("09:00-17:00");
});

function valueAt(entry: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);
}

test("HO-12 the plan of a date is made of the edited network", async () => {
  const { edit, written, network, policies } = await office();
  await edit({
    type: "define",
    section: "windows",
    entry: { ...written("windows", window), reservedFor: ["private"] },
  });
  const plan = lobbyPlanOf({ network: network.state(), policies: policies.state() }, OUTLET, "2026-11-24");
  const planned = plan?.windows.find(({ windowId }) => windowId === window);
  expect(planned?.reservedFor?.segmentIds).toEqual(["private"]);
});
