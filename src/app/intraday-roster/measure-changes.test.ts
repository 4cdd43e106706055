import { beforeEach, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { addDays, instantAt } from "#base/calendar";
import { emptyPolicyBook } from "#domain/policy/model";
import type { ChangeForecast } from "#domain/roster/model";
import { DEMO_DATE, demoDay, demoNetwork } from "../../../tests/fixtures/demo-day";
import { NEEDS } from "../forecasting/forecast-rows";
import { genesisHash } from "../journal/chain";
import { recordsOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import { put } from "../ports/rows";
import { assumedNeeds } from "../roster-loop/assumed-needs";
import { createRosterBooks, type RosterBook } from "../rosters/roster-books";
import { measureChanges, type MeasureDeps } from "./measure-changes";

const OUTLET = "O09";
const EVENTS = demoDay(OUTLET);
const TEN_MIN = 600;
const NOBODY = { came: 0, late: 0, lateMin: 0 };
let deps: MeasureDeps;
let book: RosterBook;

/** A published week with two changes that were forecast: of Monday from ten on, and of Tuesday. */
beforeEach(async () => {
  const journal = createMemoryJournal();
  const network = demoNetwork();
  const rows = createMemoryRows();
  await rows.write([put(NEEDS, assumedNeeds({ network, policies: emptyPolicyBook() }, OUTLET, DEMO_DATE))]);
  const stream = dayStream(OUTLET, DEMO_DATE);
  const start = { seq: 0, hash: genesisHash(stream) };
  const records = recordsOf(stream, start, EVENTS, { commandId: "day", actor: "test" });
  await journal.append([{ stream, expectedSeq: 0, records }]);
  const books = createRosterBooks(journal);
  book = await books.open(OUTLET, DEMO_DATE);
  let ids = 0;
  const newId = () => `id${(ids += 1)}`;
  const cause = () => ({ actor: "head", commandId: newId() });
  const stamp = { now: 1, actor: "head" };
  await book.submit({ type: "DraftWeek", ...stamp, lines: [] }, cause());
  await book.submit({ type: "PublishWeek", ...stamp, broken: [], lateByDays: 0 }, cause());
  for (const day of [0, 1]) {
    const forecast: ChangeForecast = { day, fromMin: TEN_MIN, without: NOBODY, with: NOBODY, low: 0, high: 0 };
    const facts = { clock: { day: 0, minute: 0 }, broken: [], consents: [] };
    const order = { changeId: `c${day}`, cells: [{ staffId: "E1", day }], reason: "ill", facts, forecast };
    await book.submit({ type: "OrderChange", ...stamp, ...order }, cause());
  }
  deps = { journal, rows, books, network: { state: () => network }, nowAt: () => 2, newId };
});

test("IR-3 a change of a day that is over has what became of that day's customers beside its forecast", async () => {
  expect(await measureChanges(deps, DEMO_DATE)).toBe(1);
  const { changes } = book.state();
  const measured = changes.get("c0")?.measured;
  const from = instantAt(DEMO_DATE, "10:00", "Asia/Shanghai");
  const issued = EVENTS.filter(({ type, at }) => type === "TicketIssued" && at >= from).length;
  expect(measured?.came).toBeGreaterThan(0.5 * issued);
  expect(measured?.came).toBeLessThanOrEqual(issued);
  expect(measured?.late).toBeGreaterThan(0);
  expect(measured?.lateMin).toBeGreaterThan(measured?.late ?? Infinity);
  expect(changes.get("c1")?.measured).toBeUndefined();
});

test("IR-3 it is measured once, and a day without customers leaves nothing to measure", async () => {
  await measureChanges(deps, DEMO_DATE);
  expect(await measureChanges(deps, DEMO_DATE)).toBe(0);
  expect(await measureChanges(deps, addDays(DEMO_DATE, 1))).toBe(0);
  expect(book.state().changes.get("c1")?.measured).toBeUndefined();
});
