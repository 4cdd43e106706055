import { expect, test } from "vitest";
import {
  addDays,
  businessDateAt,
  halfHoursOf,
  instantAt,
  monthOf,
  startOfDay,
  wallTimeAt,
  weekdayOf,
} from "./calendar";
import { HOUR_MS, MINUTE_MS } from "./time";

const hoursOf = (date: string, timeZone: string): number =>
  (startOfDay(addDays(date, 1), timeZone) - startOfDay(date, timeZone)) / HOUR_MS;

test("Madrid has a day of 23 hours in spring and one of 25 in autumn", () => {
  expect([
    hoursOf("2026-03-28", "Europe/Madrid"),
    hoursOf("2026-03-29", "Europe/Madrid"),
    hoursOf("2026-10-25", "Europe/Madrid"),
  ]).toEqual([24, 23, 25]);
  expect(halfHoursOf("2026-03-29", "Europe/Madrid")).toHaveLength(46);
  expect(halfHoursOf("2026-10-25", "Europe/Madrid")).toHaveLength(50);
});

test("half-hours of a day follow each other without gap or overlap", () => {
  const slots = halfHoursOf("2026-10-25", "Europe/Madrid");
  expect(slots[0]?.start).toBe(startOfDay("2026-10-25", "Europe/Madrid"));
  expect(slots.at(-1)?.end).toBe(startOfDay("2026-10-26", "Europe/Madrid"));
  slots.slice(1).forEach(({ start, end }, at) => {
    expect(start).toBe(slots[at]?.end);
    expect(end - start).toBe(30 * MINUTE_MS);
  });
});

test("a wall time that the clock skips is read after the gap, one that occurs twice as the first", () => {
  expect(wallTimeAt(instantAt("2026-03-29", "02:30", "Europe/Madrid"), "Europe/Madrid")).toBe("03:30");
  expect(instantAt("2026-10-25", "02:30", "Europe/Madrid")).toBe(Date.UTC(2026, 9, 25, 0, 30));
});

test("in Santiago 6 September 2026 begins at one o'clock", () => {
  const start = startOfDay("2026-09-06", "America/Santiago");
  expect(wallTimeAt(start, "America/Santiago")).toBe("01:00");
  expect(businessDateAt(start, "America/Santiago")).toBe("2026-09-06");
  expect(businessDateAt(start - 1, "America/Santiago")).toBe("2026-09-05");
  expect(halfHoursOf("2026-09-06", "America/Santiago")).toHaveLength(46);
});

test("Shanghai is eight hours ahead all year, and its date is not the one in Greenwich", () => {
  expect(instantAt("2026-11-23", "09:00", "Asia/Shanghai")).toBe(Date.UTC(2026, 10, 23, 1));
  expect(instantAt("2026-06-23", "09:00", "Asia/Shanghai")).toBe(Date.UTC(2026, 5, 23, 1));
  expect(businessDateAt(Date.UTC(2026, 10, 22, 16), "Asia/Shanghai")).toBe("2026-11-23");
  expect(halfHoursOf("2026-11-23", "Asia/Shanghai")).toHaveLength(48);
});

test("weekdays, following days and months of a date", () => {
  expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-29")]).toEqual([1, 7]);
  expect([addDays("2026-12-31", 1), addDays("2026-03-01", -1)]).toEqual(["2027-01-01", "2026-02-28"]);
  expect(monthOf("2026-11-23")).toBe("2026-11-01");
});

test("an unknown time zone is an error", () => {
  expect(() => businessDateAt(0, "Hexi/Centre")).toThrow(RangeError);
});
