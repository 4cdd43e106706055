import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { qualityHouse } from "../../../tests/fixtures/quality-house";
import { assert } from "#base/assert";
import { HOUR_MS } from "#base/time";
import { template } from "#domain/process/given.fixture";
import { emptyLibrary, type Library } from "#domain/handbook/model";
import { auditJournal } from "../journal/audit";
import { NETWORK_UNIT } from "../plan/sources";
import { createDrills } from "./drills";
import { createFixtures } from "./fixtures";
import { forgetStaff } from "./forget-staff";
import { ownRecord } from "./own-record";
import { openProcesses } from "./processes";
import { FORGOTTEN, veiledList } from "./veil";

const OUTLET = "O03";
const DAY_HOURS = 24;
const BOOK = { outletId: OUTLET, caseId: "book" };
const [NOTE, OPEN_NOTE] = ["0199aaaa-0000-7000-8000-000000000001", "0199aaaa-0000-7000-8000-000000000002"] as const;
const STEP = "0199aaaa-0000-7000-8000-000000000003";
const text = (said: string) => ({ personal: { text: said } });
const viewing = { by: "E060", purpose: "test" };

const nothing = () => Promise.resolve([]);
/** Nobody was tested, and nobody promised anything. */
const NONE = {
  ...{ skills: { attemptsOf: nothing }, letters: { list: nothing } },
  contactOf: () => Promise.resolve(undefined),
  workOf: () => Promise.resolve({ shifts: [], counter: [], months: [] }),
};

/** A card for fires, in force. */
const LIBRARY: Library = {
  documents: new Map([
    [
      "fire",
      [
        {
          ...{ documentId: "fire", version: 1, kind: "emergencyCard", title: {}, body: {}, readers: [] },
          ...{ readWithinDays: 7, drillEveryDays: 180, publishedAt: 0, writtenBy: "hq", publishedBy: "hq" },
        },
      ],
    ],
  ]),
  retired: new Set(),
};

/** An outlet with a note that stands, one that is disputed, a step of the ladder, a drill and a finding. */
async function busyOutlet() {
  const house = await qualityHouse();
  const { quality, journal, rows, network, vault, retention, veil, now, projector, cause, later } = house;
  const drills = createDrills({ journal, network: network.state, nowAt: now, handbook: () => LIBRARY, veil });
  const sources = { network: network.state, policies: house.policies.state };
  const processes = await openProcesses({ ...sources, journal, nowAt: now, veil });
  const idOf = (word: string) => `${word} audit`;
  const fixtures = createFixtures({
    ...sources,
    ...{ journal, quality, checklists: house.checklists, nowAt: now, veil, idOf },
  });
  const past = { pastReceipts: () => Promise.resolve([]) };
  const none = () => Promise.resolve([]);
  const others = { skills: { takenAt: none }, letters: { endedAt: none } };
  const ids = { ...others, processes, fixtures, newCommandId: uuid, nowAt: now };
  const night = { ...ids, journal, rows, network: network.state, vault, quality, drills, handbook: past, retention };
  const said = async (kind: "finding" | "sanction", caseId: string, asked: object, actor: string) => {
    const place = { outletId: OUTLET, caseId };
    const done = await quality.submit(kind, place, asked as never, cause(actor));
    assert(done.ok, JSON.stringify(done));
  };
  for (const [correctionId, staffId] of [
    [NOTE, "E060"],
    [OPEN_NOTE, "E061"],
  ] as const) {
    await said("finding", "book", { type: "NoteCorrection", correctionId, staffId, behaviour: "bothHands" }, "E070");
    const grounds = text("I held the forms");
    await said("finding", "book", { type: "DisputeCorrection", correctionId, grounds }, staffId);
  }
  const decided = { type: "DecideCorrection", correctionId: NOTE, stands: true, reason: "seen by two" };
  await said("finding", "book", decided, "E071");
  const proposed = {
    type: "ProposeSanction",
    sanctionId: STEP,
    staffId: "E060",
    grounds: text("twice"),
    restsOn: [NOTE],
  };
  await said("sanction", "E060", proposed, "E070");
  const heard = { type: "HearPerson", sanctionId: STEP, statement: text("I was alone") };
  await said("sanction", "E060", heard, "E060");
  const step = { type: "DecideSanction", sanctionId: STEP, confirmed: true, reasons: text("as proposed") };
  await said("sanction", "E060", step, "E099");
  await projector.catchUp();
  return { ...house, drills, processes, fixtures, night, said, days: (count: number) => later(count * DAY_HOURS) };
}

test("QA-20 KP-2 a note that is over names nobody after its days, and one that is disputed does", async () => {
  const { quality, night, days, journal } = await busyOutlet();
  const before = await quality.history("finding", { outletId: OUTLET, caseId: NOTE });
  const said = JSON.stringify(before);
  expect(said).toContain("E060");
  expect(await forgetStaff(night)).toBe(0);
  days(366);
  expect(await forgetStaff(night)).toBe(1);
  expect(await forgetStaff(night)).toBe(0);
  const { state } = (await quality.look("finding", BOOK)) ?? {};
  expect(state).toMatchObject({
    corrections: { [NOTE]: { staffId: FORGOTTEN, behaviour: "bothHands" }, [OPEN_NOTE]: { staffId: "E061" } },
  });
  const history = await quality.history("finding", { outletId: OUTLET, caseId: NOTE });
  expect(history.map(({ type }) => type)).toEqual(before.map(({ type }) => type));
  expect(JSON.stringify(history)).not.toMatch(/"E0\d\d"/u);
  expect((await auditJournal(journal)).findings).toEqual([]);
});

test("QA-20 texts about somebody go with the record, from the vault, and a step is shown to nobody", async () => {
  const { quality, night, days } = await busyOutlet();
  const place = { outletId: OUTLET, caseId: "E060" };
  const deeds = JSON.stringify(await quality.history("sanction", place));
  const [, token = ""] = /"token":"(sanction[^"]+)"/u.exec(deeds) ?? [];
  expect(await quality.readText("sanction", place, token, viewing)).toBeDefined();
  days(731);
  await forgetStaff(night);
  expect(await quality.readText("sanction", place, token, viewing)).toBeUndefined();
  expect(await quality.look("sanction", place)).toMatchObject({ state: { sanctions: {} } });
  expect(await quality.history("sanction", place)).toEqual([]);
});

test("QA-20 a drill that is over names neither who led nor who took part", async () => {
  const { drills, cause, night, days } = await busyOutlet();
  const { today } = await drills.standing(OUTLET);
  const drillId = uuid();
  await drills.submit(OUTLET, { type: "PlanDrill", drillId, cardId: "fire", date: today, lead: "E060" }, cause("E070"));
  const held = { minutes: 9, present: ["E060", "E061"], watchedBy: "E070", lessons: "" };
  await drills.submit(OUTLET, { type: "HoldDrill", drillId, ...held }, cause("E070"));
  const names = async () => JSON.stringify((await drills.standing(OUTLET)).drills);
  days(1_095);
  await forgetStaff(night);
  expect(await names()).toContain("E061");
  days(1);
  expect(await forgetStaff(night)).toBe(1);
  expect(await names()).not.toMatch(/"E0\d\d"/u);
  expect((await drills.standing(OUTLET)).cards).toMatchObject([{ lastHeld: today }]);
});

test("QA-20 the list names nobody in a case that is forgotten, and finds it by nobody's code", async () => {
  const { list, rows, veil, night, days, said, projector, retention } = await busyOutlet();
  const findingId = uuid();
  const raised = { type: "RaiseFinding", findingId, clause: "c1", severity: "minor", source: "onSite", points: 1 };
  await said("finding", "book", { ...raised, fact: text("dust") }, "E099");
  await said("finding", "book", { type: "WithdrawFinding", findingId, reason: "wrong outlet" }, "E099");
  await projector.catchUp();
  const seen = veiledList(list, veil);
  const byCode = () => seen.list({ person: "E099", kind: "finding" }, { limit: 10 });
  expect(await byCode()).toHaveLength(1);
  days(1_100);
  await forgetStaff({ ...night, rows });
  expect(await byCode()).toEqual([]);
  expect((await seen.list({ kind: "finding" }, { limit: 10 })).map(({ person }) => person)).toEqual([FORGOTTEN]);
  expect((await retention.log()).map(({ kind, unitId, records }) => [kind, unitId, records])).toEqual(
    expect.arrayContaining([
      ["finding", OUTLET, 1],
      ["sanction", NETWORK_UNIT, 1],
    ]),
  );
});

test("QA-21 everybody reads until when a record names him, and an open one has no end yet", async () => {
  const { quality, list, drills, processes, fixtures, retention, now } = await busyOutlet();
  const posts = [{ role: "teller", place: { kind: "outlet", outletId: OUTLET } }] as const;
  const handbook = { state: emptyLibrary, readings: () => Promise.resolve([[]]) };
  const record = (accountId: string) =>
    ownRecord({ quality, handbook, list, drills, processes, fixtures, retention, ...NONE }, { accountId, posts });
  const { corrections, kept } = await record("E060");
  expect(corrections.map(({ keptUntil }) => keptUntil)).toEqual([now() + 365 * DAY_HOURS * HOUR_MS]);
  expect(kept.map(({ record: kind, records, days, basis }) => [kind, records, days, basis])).toEqual([
    ["correction", 1, 365, "employment"],
    ["sanction", 1, 730, "employment"],
  ]);
  expect((await record("E061")).corrections.map(({ keptUntil }) => keptUntil)).toEqual([undefined]);
});

test("QA-20 whoever saw a fixture, and whoever did otherwise than a process says, is named for his days and no longer", async () => {
  const { fixtures, processes, cause, night, days } = await busyOutlet();
  const added = {
    type: "RecordFixture",
    fixtureId: "wheelchair",
    kind: "wheelchair",
    place: "door",
    count: 1,
  } as const;
  expect(await fixtures.submit(OUTLET, { ...added, state: "ok" }, cause("E060"))).toMatchObject({ ok: true });
  const adopted = { type: "AdoptProcessVersion", template: template("v1"), writtenBy: "E071" } as const;
  expect(await processes.submit(adopted, cause("E070"))).toMatchObject({ ok: true });
  const otherwise = { deviationId: uuid(), processId: "reception", versionId: "v1", step: "greet", reason: "note jam" };
  const logged = { type: "LogProcessDeviation", outletId: OUTLET, ...otherwise } as const;
  expect(await processes.submit(logged, cause("E061"))).toMatchObject({ ok: true });
  const named = async () =>
    JSON.stringify([
      [...(await fixtures.standing(OUTLET)).book.fixtures.values()],
      [...(await processes.deviations()).values()],
    ]);
  days(1_095);
  await forgetStaff(night);
  expect(await named()).toMatch(/"E060".*"E061"/u);
  days(1);
  expect(await forgetStaff(night)).toBe(2);
  expect(await named()).not.toMatch(/"E0\d\d"/u);
  expect(await named()).toMatch(/wheelchair.*note jam/u);
});
