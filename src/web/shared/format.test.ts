import { expect, test } from "vitest";
import { clockTime, dayAndDate, minutesSeconds, wholeMinutes } from "./format";

const MONDAY_0905 = Date.UTC(2026, 10, 23, 1, 5);

test("shows the outlet's own wall clock in 24 hours in every language", () => {
  for (const language of ["zh", "en", "es", "ko"] as const) {
    expect(clockTime(MONDAY_0905, language, "Asia/Shanghai")).toBe("09:05");
    expect(clockTime(MONDAY_0905, language, "America/Santiago")).toBe("22:05");
  }
});

test("names the day in the reader's language", () => {
  expect(dayAndDate(MONDAY_0905, "zh", "Asia/Shanghai")).toBe("11月23日星期一");
  expect(dayAndDate(MONDAY_0905, "es", "Asia/Shanghai")).toBe("lunes, 23 de noviembre");
});

test("counts whole minutes and never less than none", () => {
  expect([wholeMinutes(59_999), wholeMinutes(60_000), wholeMinutes(-1)]).toEqual([0, 1, 0]);
  expect([minutesSeconds(0), minutesSeconds(75_000), minutesSeconds(3_600_000), minutesSeconds(-5)]).toEqual([
    "0:00",
    "1:15",
    "60:00",
    "0:00",
  ]);
});
