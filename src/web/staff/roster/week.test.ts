import { expect, test } from "vitest";
import { carried, changedCells, coverOn, gapSpans, linesOf, shiftAt, shiftOf, withCells, type Week } from "./week";

const DAYS = [0, 1, 2, 3, 4];
const WEEK = {
  outletId: "O1",
  templates: [
    { id: "day", fromMin: 525, toMin: 1_035, lunchesMin: [690, 720], lunchMinutes: 30, days: DAYS },
    { id: "morning", fromMin: 525, toMin: 795, lunchesMin: [], lunchMinutes: 0, days: DAYS },
    { id: "short", fromMin: 540, toMin: 780, lunchesMin: [], lunchMinutes: 0, days: [5] },
  ],
  demand: [{ post: "cash", day: 0, fromMin: 660, needed: [1, 2, 1] }],
  people: [
    { staffId: "ana", shifts: [] },
    { staffId: "bo", shifts: [] },
  ],
  guests: [],
} as unknown as Week;
const [WHOLE] = WEEK.templates;
if (!WHOLE) throw new Error("there is a whole day");
const ana = (day: number) => ({ staffId: "ana", day });
const bo = (day: number) => ({ staffId: "bo", day });
const WORKED = withCells(linesOf(WEEK), [{ ...ana(0), shift: shiftOf(WEEK, 0, WHOLE, "cash", 700) }]);

test("a shift of a template has its lunch at the hour nearest to the one wished for, and pays without it", () => {
  expect(shiftAt(WORKED, ana(0))).toMatchObject({ lunchMin: 690, paidMinutes: 480 });
});

test("a gap is told once for all half-hours on end, with its worst one, and lunch leaves a gap too", () => {
  expect(coverOn(WEEK, WORKED, 0, "cash").map(({ present }) => present)).toEqual([1, 0, 1]);
  expect(gapSpans(WEEK, linesOf(WEEK))).toEqual([
    { post: "cash", day: 0, fromMin: 660, toMin: 750, missing: 2, worstMin: 690, missingMin: 120 },
  ]);
  expect(gapSpans(WEEK, WORKED)).toMatchObject([{ fromMin: 690, toMin: 720, missing: 2 }]);
});

test("RWK-12 a guest counts where he is sent, and whoever is sent away does not", () => {
  const [shift] = WORKED.get("ana") ?? [];
  if (!shift) throw new Error("ana works on Monday");
  const away = withCells(WORKED, [{ ...ana(0), shift: { ...shift, outletId: "O2" } }]);
  expect(coverOn(WEEK, away, 0, "cash").map(({ present }) => present)).toEqual([0, 0, 0]);
  const lent = { ...WEEK, guests: [{ staffId: "gil", badgeName: "Gil", homeId: "O2", shift }] };
  expect(coverOn(lent, away, 0, "cash").map(({ present }) => present)).toEqual([1, 0, 1]);
});

test("a shift carried to a colleague comes in exchange for the colleague's, and keeps to the shifts of its day", () => {
  const given = withCells(WORKED, carried(WEEK, WORKED, ana(0), bo(0)));
  expect([shiftAt(given, ana(0)), shiftAt(given, bo(0))?.template]).toEqual([undefined, "day"]);
  const saturday = withCells(WORKED, carried(WEEK, WORKED, ana(0), bo(5)));
  expect(shiftAt(saturday, bo(5))?.template).toBe("short");
  expect(carried(WEEK, WORKED, ana(0), bo(6))).toEqual([]);
  expect(carried(WEEK, WORKED, bo(0), ana(0))).toEqual([]);
});

test("what was moved and moved back has not changed", () => {
  const there = withCells(WORKED, carried(WEEK, WORKED, ana(0), ana(1)));
  expect(changedCells(WORKED, there).map(({ day }) => day)).toEqual([0, 1]);
  const back = withCells(there, carried(WEEK, there, ana(1), ana(0)));
  expect(changedCells(WORKED, back)).toEqual([]);
});
