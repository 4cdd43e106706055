import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decide } from "#domain/calendar/decide";
import { evolve } from "#domain/calendar/evolve";
import { lunarDate } from "#domain/calendar/lunar";
import { emptyCalendar, type Calendar } from "#domain/calendar/model";
import { easterSunday, qingming } from "#domain/calendar/moving-feasts";
import { endingBefore, entriesOn } from "#domain/calendar/effects-on";
import { addDays } from "#base/calendar";
import { readCalendarFile, writeCalendarFile, type CalendarFile } from "./calendar-file";

const shipped = (country: string): string =>
  readFileSync(new URL(`../../../examples/calendars/${country}.csv`, import.meta.url), "utf8");

function entered({ days, knownUntil, faults }: CalendarFile): Calendar {
  expect(faults).toEqual([]);
  const calendar = emptyCalendar();
  const decided = decide({ type: "SetDays", now: 0, days, knownUntil }, calendar);
  if (decided.ok) decided.value.forEach((event) => evolve(calendar, event));
  return calendar;
}
const notesOn = (calendar: Calendar, date: string): string =>
  entriesOn(calendar, new Set(), date)
    .map(({ note = "" }) => note)
    .join();

describe("a calendar as a file", () => {
  test("CA-7 written and read again it is the same calendar, market days of one outlet included", () => {
    const text =
      'date,effect,unit,note,source\n2026-05-03,market,O07,"Sunday, with fair",town\n2026-05-01,holiday,,,law\n';
    const once = writeCalendarFile(entered(readCalendarFile(text)));
    expect(writeCalendarFile(entered(readCalendarFile(once)))).toBe(once);
    expect(once.split("\n")[2]).toBe('day,2026-05-03,market,O07,"Sunday, with fair",town');
  });

  test("CA-7 a file with faults names each by its line, and nothing of it is taken", () => {
    const { days, faults } = readCalendarFile(
      "date,effect,source\n2026-05-01,holiday,law\n2026-05-32,holiday,law\n2026-05-02,holiday,\n",
    );
    expect(days).toEqual([]);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "3 calendar.noSuchDate",
      "4 calendar.sourceMissing",
    ]);
    expect(readCalendarFile("date,effect\n").faults).toMatchObject([
      { code: "calendar.columnMissing", detail: "source" },
    ]);
  });
});

describe("the calendars that come with the program", () => {
  test("CA-8 China's lunar feasts and Qingming are days off where moon and sun put them", () => {
    const china = entered(readCalendarFile(shipped("CN")));
    for (const year of [2024, 2025, 2026, 2027]) {
      expect(notesOn(china, lunarDate("chinese", year, 1, 1))).toContain("春节");
      expect(notesOn(china, addDays(lunarDate("chinese", year, 1, 1), -1))).toContain("除夕");
      expect(notesOn(china, lunarDate("chinese", year, 5, 5))).toContain("端午节");
      expect(notesOn(china, lunarDate("chinese", year, 8, 15))).toContain("中秋节");
      expect(notesOn(china, qingming(year))).toContain("清明节");
    }
    expect(endingBefore(china, "2027-01-02").map(({ effect }) => effect)).toEqual(["makeUpWorkday"]);
  });

  test("CA-8 make-up workdays lie on weekends and are no days off", () => {
    const china = entered(readCalendarFile(shipped("CN")));
    const makeUp = [...china.days.values()].filter(({ effect }) => effect === "makeUpWorkday");
    expect(makeUp).toHaveLength(19);
    for (const { date } of makeUp) {
      expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect(entriesOn(china, new Set(), date).some(({ effect }) => effect === "holiday")).toBe(false);
    }
  });

  test("CA-8 Korea's new year, Chuseok and Buddha's birthday, and Spain's Good Friday", () => {
    const korea = entered(readCalendarFile(shipped("KR")));
    const spain = entered(readCalendarFile(shipped("ES")));
    for (const year of [2024, 2025, 2026, 2027]) {
      expect(notesOn(korea, lunarDate("korean", year, 1, 1))).toContain("설날");
      expect(notesOn(korea, lunarDate("korean", year, 8, 15))).toContain("추석");
      expect(notesOn(korea, lunarDate("korean", year, 4, 8))).toContain("부처님");
      expect(notesOn(spain, addDays(easterSunday(year), -2))).toBe("Viernes Santo");
    }
  });
});
