import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { addDays, instantAt } from "#base/calendar";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { demoImport } from "../../../tests/fixtures/demo-day";
import { FLOW_DAYS } from "../history/flow-rows";
import { openNetwork } from "../plan/sources";
import { put } from "../ports/rows";
import { createRosterBooks } from "../rosters/roster-books";
import { createOwnWork } from "./own-work";

const MONDAY = "2026-11-23";
const SHIFT = { day: 1, post: "cash", template: "day", fromMin: 525, toMin: 1_035, paidMinutes: 480 } as const;

/** A house in which E060 of O03 is rostered for a Tuesday at home and the one before at O04, and has served there. */
async function house() {
  const journal = createMemoryJournal();
  const network = await openNetwork(journal);
  await network.submit(demoImport().command, { commandId: "network", actor: "test" });
  const books = createRosterBooks(journal);
  const rows = createMemoryRows();
  const now = instantAt(MONDAY, "10:00", "Asia/Shanghai");
  const roster = async (monday: string, outletId: string, isPublished: boolean) => {
    const book = await books.open("O03", monday);
    const stamp = { now, actor: "head" };
    const cause = (id: string) => ({ commandId: `${id} ${monday}`, actor: "head" });
    const shifts = [{ ...SHIFT, outletId }];
    const lines = ["E060", "E061"].map((staffId) => ({ staffId, shifts }));
    await book.submit({ type: "DraftWeek", ...stamp, lines }, cause("draft"));
    if (isPublished) await book.submit({ type: "PublishWeek", ...stamp, broken: [], lateByDays: 0 }, cause("publish"));
  };
  const served = async (outletId: string, businessDate: string, took: Readonly<Record<string, number>>) => {
    const times = Object.fromEntries(
      Object.entries(took).map(([staffId, minutes]) => [staffId, withTime(NO_TIMES, minutes * 60)]),
    );
    const services = { A1: { ...EMPTY_SERVICE_FLOW, issued: { "20": 2 }, took: times } };
    const row = { unitId: outletId, businessDate, source: "lobby", flow: { ...EMPTY_DAY_FLOW, services } } as const;
    await rows.write([put(FLOW_DAYS, [row])]);
  };
  return { roster, served, work: createOwnWork({ rows, books, network: network.state, nowAt: () => now }) };
}

test("QA-19 everybody reads the shifts that were published for him and what he served, wherever it was, and nobody else's", async () => {
  const { roster, served, work } = await house();
  await roster(MONDAY, "O03", true);
  await roster(addDays(MONDAY, -28), "O04", true);
  await served("O03", "2026-11-20", { E060: 12, E061: 30 });
  await served("O04", "2026-10-27", { E060: 7 });
  await served("O04", "2026-10-28", { E061: 9 });
  const own = await work("E060", ["O03"]);
  expect(own.shifts.map(({ date, outletId, post }) => [date, outletId, post])).toEqual([
    ["2026-10-27", "O04", "cash"],
    ["2026-11-24", "O03", "cash"],
  ]);
  expect(own.counter).toEqual([
    { outletId: "O03", date: "2026-11-20", customers: 1, minutes: 12 },
    { outletId: "O04", date: "2026-10-27", customers: 1, minutes: 7 },
  ]);
  expect(own.months).toEqual([
    { month: "2026-11", shifts: 1, paidMinutes: 480, customers: 1, minutes: 12 },
    { month: "2026-10", shifts: 1, paidMinutes: 480, customers: 1, minutes: 7 },
  ]);
});

test("QA-19 and RW-2 a roster that is only a draft promises nothing and is no record, and who has no outlet has no days", async () => {
  const { roster, work } = await house();
  await roster(MONDAY, "O03", false);
  expect(await work("E060", ["O03"])).toEqual({ shifts: [], counter: [], months: [] });
  expect(await work("hq", [])).toEqual({ shifts: [], counter: [], months: [] });
});
