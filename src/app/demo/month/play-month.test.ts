import { beforeAll, expect, test } from "vitest";
import { monthGround, monthHouse, type MonthGround } from "../../../../tests/fixtures/month-house";
import { addDays } from "#base/calendar";
import { sumOfSlots, totalBySlot } from "#read/flow-history/day-flow";
import { completenessOf, type RoutineDay } from "#domain/routine/model";
import { auditJournal } from "../../journal/audit";
import { readFlow } from "../../history/flow-rows";
import { staffAccounts } from "../../identity/staff-accounts";
import type { Journal } from "../../ports/journal";

const SPAN = { first: "2026-11-17", days: 3, seed: "month" };
const DATES = [0, 1, 2].map((days) => addDays(SPAN.first, days));
/** One with people and one of machines alone. */
const OUTLETS = ["O09", "O13"];

/** Everything that the journal holds, but what lies in the vault under a new name each time. */
async function journalOf({ journal }: MonthGround): Promise<readonly string[]> {
  const heads = await journal.heads({ prefix: "" });
  const records = await Promise.all(heads.map((head) => journal.read(head, 0)));
  const withoutTexts = (json: string): string => json.replaceAll(/\{"token":"[^"]+","hash":"[^"]+"\}/gu, '"text"');
  return records
    .flat()
    .map(({ unitId, stream, seq, at, actor, dataJson }) =>
      [unitId, stream, seq, at, actor, withoutTexts(dataJson)].join(" "),
    );
}

const houseOn = (ground: MonthGround, journal?: Journal) => monthHouse(ground, OUTLETS, journal);

let whole: MonthGround;
let house: Awaited<ReturnType<typeof houseOn>>;
let tickets = 0;
let visits = 0;
beforeAll(async () => {
  whole = monthGround();
  house = await houseOn(whole);
  ({ tickets, visits } = await house.play(SPAN));
});

test("a played month leaves every lobby day closed, with as many people as the outlet expects", async () => {
  const heads = await whole.journal.heads({ prefix: "lobby/" });
  expect(heads.map(({ unitId, stream }) => `${unitId} ${stream}`)).toEqual(
    OUTLETS.flatMap((outletId) => DATES.map((date) => `${outletId} lobby/${date}`)),
  );
  for (const head of heads) {
    expect((await whole.journal.read(head, head.seq - 1)).map(({ type }) => type)).toEqual(["DayClosed"]);
  }
  // 180 people on an average weekday, in November, and a market day among the three.
  expect(tickets).toBeGreaterThan(450);
  expect(tickets).toBeLessThan(750);
});

test("who comes to machines alone is counted by the machines, and everybody who came is a visit", async () => {
  await house.projector.catchUp();
  const days = await readFlow(house.rows, "O13");
  const counted = days.map(({ flow }) => sumOfSlots(totalBySlot(flow, "issued")));
  expect(days.map(({ businessDate, source }) => `${source} ${businessDate}`)).toEqual(
    DATES.map((date) => `file ${date}`),
  );
  expect(Math.min(...counted)).toBeGreaterThan(150);
  const atMachines = counted.reduce((sum, one) => sum + one, 0);
  // Some of the others turned round at the door.
  expect(visits - atMachines).toBeGreaterThanOrEqual(tickets);
  expect(visits - atMachines).toBeLessThan(tickets * 1.1);
});

test("receipts, fixtures, drills and what was done otherwise come out of a played month", async () => {
  const { practice, network } = house;
  const people = staffAccounts(network)
    .filter(({ posts }) => posts.some(({ place }) => place.kind === "outlet" && place.outletId === "O09"))
    .map(({ accountId, posts }) => ({ personId: accountId, roles: posts.map(({ role }) => role) }));
  const read = (await practice.handbook.readings("O09", people)).flat();
  expect(read.some(({ readAt }) => readAt !== undefined)).toBe(true);
  expect(read.some(({ readAt }) => readAt === undefined)).toBe(true);
  expect((await practice.fixtures.standing("O09")).gaps).toEqual([]);
  expect((await practice.drills.standing("O09")).drills).toHaveLength(2);
  expect((await practice.letters.list("O09")).map(({ state }) => state)).toEqual(["halfSigned"]);
});

test("the chain of every stream of a played month holds", async () => {
  const report = await auditJournal(whole.journal);
  expect(report.findings).toEqual([]);
});

test("RT-7 of a played day everything is there, or named as missing", async () => {
  for (const date of DATES) {
    const { state } = await house.quality.read("routine", { outletId: "O09", caseId: date });
    const { done, missing } = completenessOf(state as RoutineDay);
    expect([...done, ...missing]).toHaveLength(8);
    expect(done.length).toBeGreaterThanOrEqual(5);
    expect((state as RoutineDay).logs.has("dutyLog")).toBe(true);
  }
});

test("complaints, findings, inspections and words of customers come out of a played month", async () => {
  await house.projector.catchUp();
  const kinds = ["complaint", "finding", "notice", "inspection", "dutyRoster", "routine"] as const;
  const counted = await Promise.all(kinds.map((kind) => house.list.list({ kind }, { limit: 100 })));
  expect(counted.map((rows) => rows.length > 0)).toEqual(kinds.map(() => true));
  const rosters = counted[4] ?? [];
  expect(rosters.map(({ caseId, state }) => [caseId, state])).toEqual([["2026-11", "published"]]);
  const words = await Promise.all(DATES.map((date) => house.feedback.list("O09", date)));
  expect(words.flat().some(({ text }) => text !== undefined)).toBe(true);
});

test("a month that is there is not played again", async () => {
  const before = await journalOf(whole);
  const again = await houseOn(whole);
  expect(await again.play(SPAN)).toEqual({ days: 0, visits: 0, tickets: 0 });
  expect(await journalOf(whole)).toEqual(before);
});

test("outlets with days of their own are left alone", async () => {
  const again = await houseOn(whole);
  expect(await again.play({ ...SPAN, first: addDays(SPAN.first, 1) })).toEqual({ days: 0, visits: 0, tickets: 0 });
});

test("a month that was broken off in the middle of a day goes on and ends as one that was not", async () => {
  const ground = monthGround();
  let left = 2_600;
  const failing: Journal = {
    ...ground.journal,
    append: async (appends) => {
      left -= appends.reduce((sum, { records }) => sum + records.length, 0);
      if (left < 0) throw new Error("the machine was switched off");
      return ground.journal.append(appends);
    },
  };
  const first = await houseOn(ground, failing);
  await expect(first.play(SPAN)).rejects.toThrow("switched off");
  const second = await houseOn(ground);
  const { days } = await second.play(SPAN);
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(SPAN.days);
  expect(await journalOf(ground)).toEqual(await journalOf(whole));
});
