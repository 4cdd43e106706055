import { expect, test } from "vitest";
import { instantAt, startOfDay } from "./calendar";
import { endOfDayAfter, endOfWorkingDayAfter, isWorkingDay, startOfDayBefore, type WorkCalendar } from "./working-days";

const calendar: WorkCalendar = {
  timeZone: "Asia/Shanghai",
  restWeekdays: [6, 7],
  restDates: ["2026-10-01", "2026-10-02"],
  workDates: ["2026-10-10"],
};
const at = (date: string): number => instantAt(date, "16:30", "Asia/Shanghai");
const until = (date: string): number => startOfDay(date, "Asia/Shanghai");

test("a weekend day that is worked counts, a holiday does not", () => {
  expect(["2026-10-10", "2026-10-11", "2026-10-01", "2026-09-30"].map((date) => isWorkingDay(date, calendar))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("working days after a Wednesday skip the holiday and the weekend", () => {
  expect(endOfWorkingDayAfter(at("2026-09-30"), 1, calendar)).toBe(until("2026-10-06"));
  expect(endOfWorkingDayAfter(at("2026-10-08"), 2, calendar)).toBe(until("2026-10-11"));
});

test("natural days end with the day itself", () => {
  expect(endOfDayAfter(at("2026-09-30"), 15, "Asia/Shanghai")).toBe(until("2026-10-16"));
});

test("within so many days reaches back to the first moment of that day", () => {
  expect(startOfDayBefore(at("2026-10-08"), 7, "Asia/Shanghai")).toBe(until("2026-10-01"));
});

test("a calendar that is never worked still ends", () => {
  const never = { ...calendar, restWeekdays: [1, 2, 3, 4, 5, 6, 7], workDates: [] };
  expect(endOfWorkingDayAfter(at("2026-09-30"), 1, never)).toBeGreaterThan(until("2028-09-01"));
});
