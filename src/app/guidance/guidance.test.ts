import { afterEach, beforeEach, expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { readGuide, writeGuide } from "../exchange/guide-file";
import { FLOW_DAYS } from "../history/flow-rows";
import { put } from "../ports/rows";
import { EMPTY_DAY_FLOW, withService } from "#read/flow-history/day-flow";
import { emptyCalendar } from "#domain/calendar/model";
import { emptyStandardBook } from "#domain/standard-times/model";
import { demoGuide } from "../../../tests/fixtures/demo-guidance";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { openVisit, type Visit } from "../../../tests/fixtures/visit";
import { FORECASTS } from "../forecasting/forecast-rows";
import { quietestOf, quietTimes } from "./quiet-times";
import { guideEntries, serviceGuide } from "./service-guide";

const network = demoNetwork();
const TODAY = "2026-11-23";
const BOUNDS = { quietBelowPct: 55, busyAbovePct: 80 };

let visit: Visit;
beforeEach(async () => {
  visit = await openVisit();
});
afterEach(() => visit.stop());

/** A day on which so many came at nine, at ten and at eleven. */
function day(businessDate: string, counts: readonly number[]) {
  const issued = Object.fromEntries(counts.map((count, at) => [18 + 2 * at, count]));
  const flow = withService(EMPTY_DAY_FLOW, "A4", (service) => ({ ...service, issued }));
  return { unitId: "O03", businessDate, source: "lobby", flow } as const;
}

test("GD-1 the week ahead is read off the same weekdays before, against its fullest half-hour", async () => {
  const rows = createMemoryRows();
  await rows.write([put(FLOW_DAYS, [day("2026-11-16", [40, 20, 34]), day("2026-11-09", [40, 20, 30])])]);
  const deps = { rows, network: () => network, calendar: () => emptyCalendar() };
  const [monday, ...others] = await quietTimes(deps, "O03", TODAY, BOUNDS);
  expect(others).toEqual([]);
  expect(monday).toMatchObject({ date: TODAY, source: "history" });
  const words = (monday?.slots ?? []).filter(({ sharePct }) => sharePct > 0);
  expect(words).toEqual([
    { start: "09:00", sharePct: 100, word: "busy" },
    { start: "10:00", sharePct: 50, word: "quiet" },
    { start: "11:00", sharePct: 80, word: "usual" },
  ]);
  expect(quietestOf([{ date: TODAY, source: "history", slots: words }], { date: TODAY, time: "09:30" }, 3)).toEqual([
    { date: TODAY, start: "10:00", sharePct: 50 },
  ]);
});

test("GD-1 a forecast goes before history, and closed days are left out", async () => {
  const rows = createMemoryRows();
  const explanation = { level: 1, weekday: 1, season: 1, calendar: [], trend: 1, recent: 1 };
  const spread = { dayVariance: 0, slotVariance: 0, lower: 0, upper: 0, explanation, challenger: [] };
  const mean = Array.from({ length: 16 }, (_, at) => at + 1);
  const days = [TODAY, "2026-11-24"].map((date) => ({ date, steps: 1, total: 9, mean, ...spread }));
  const inputs = { modelVersion: "m", calendarVersion: 1, networkVersion: 1, daysSeen: 9, lastDay: TODAY };
  const row = { unitId: "O03", series: "total", madeOn: "2026-11-22", firstSlot: 18, inputs, days };
  await rows.write([put(FORECASTS, [row]), put(FLOW_DAYS, [day("2026-11-16", [40, 20, 34])])]);
  const closed = { date: "2026-11-24", effect: "closed", source: "notice" };
  const calendar = { ...emptyCalendar(), byDate: new Map([["2026-11-24", [closed]]]) };
  const found = await quietTimes({ rows, network: () => network, calendar: () => calendar }, "O03", TODAY, BOUNDS);
  expect(found.map(({ date, source }) => [date, source])).toEqual([[TODAY, "forecast"]]);
  expect(found[0]?.slots[0]).toEqual({ start: "09:00", sharePct: 6, word: "quiet" });
});

test("GD-1 where nobody has counted anything yet, nothing is said", async () => {
  const deps = { rows: createMemoryRows(), network: () => network, calendar: () => emptyCalendar() };
  expect(await quietTimes(deps, "O03", TODAY, BOUNDS)).toEqual([]);
});

test("GD-2 a guide says what the network says of fee, documents and minutes", () => {
  const sources = { content: demoGuide(), network, standards: emptyStandardBook() };
  expect(guideEntries(sources)).toHaveLength(19);
  const found = serviceGuide(sources, "A2", TODAY);
  expect(found).toMatchObject({ feeMinor: 1_000, currency: "CNY", standardMin: 10, prefillSavesMin: 3, limitMin: 15 });
  expect(found?.documents.map(({ documentId }) => documentId)).toEqual(["id.card"]);
  expect(serviceGuide(sources, "nothing", TODAY)).toBeUndefined();
});

test("GD-2 places offer the service, those open with the shortest wait first", async () => {
  await visit.lobby.openWindowFor("A4");
  const places = await visit.guidance.places.forService("A4");
  expect(places.length).toBeGreaterThan(5);
  expect(places[0]).toMatchObject({ outletId: "O03", isOpen: true, waiting: 0, wait: { fromMin: 0 } });
  expect(places.map(({ outletId }) => outletId)).not.toContain("O13");
});

test("GD-3 the guide is a file that reads back as it was written, and a fault in it is named", () => {
  const content = demoGuide();
  expect(readGuide(writeGuide(content))).toEqual({ ok: true, value: content });
  expect(readGuide("{")).toMatchObject({ refusal: { code: "guide.faulty", place: "file" } });
  const broken = writeGuide(content).replace('"kind": "text"', '"kind": "poem"');
  expect(readGuide(broken)).toMatchObject({ refusal: { code: "guide.faulty", place: "questions/0/kind" } });
});
