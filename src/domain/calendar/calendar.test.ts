import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "./decide";
import { effectsBetween, endingBefore, entriesOn } from "./effects-on";
import { evolve } from "./evolve";
import { lunarDate } from "./lunar";
import type { CalendarCommand, CalendarEvent } from "./messages";
import { emptyCalendar, type Calendar, type CalendarDay, type KnownUntil } from "./model";
import { easterSunday, qingming } from "./moving-feasts";

const SOURCE = "notice 7";
const day = (date: string, effect: string, unitId?: string): CalendarDay => {
  return { date, effect, source: SOURCE, ...(unitId !== undefined && { unitId }) };
};
const setDays = (days: readonly CalendarDay[], knownUntil: readonly KnownUntil[] = []): CalendarCommand => {
  return { type: "SetDays", now: 1, days, knownUntil };
};

function after(...commands: readonly CalendarCommand[]): { calendar: Calendar; events: readonly CalendarEvent[] } {
  const calendar = emptyCalendar();
  const events: CalendarEvent[] = [];
  for (const command of commands) {
    const decided = decide(command, calendar);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const event of decided.value) {
      evolve(calendar, event);
      events.push(event);
    }
  }
  return { calendar, events };
}

const anywhere = new Set<string>();
const names = (calendar: Calendar, from: string, before: string, units: ReadonlySet<string> = anywhere) =>
  effectsBetween(calendar, units, from, before).map(({ date, effect }) => `${date.slice(5)} ${effect}`);

describe("entering days", () => {
  test("CA-1 a date that does not exist, a name with spaces and a missing source are refused", () => {
    const codeOf = (entry: CalendarDay): string => {
      const decided = decide(setDays([day("2026-01-01", "holiday"), entry]), emptyCalendar());
      return decided.ok ? "accepted" : decided.refusal.code;
    };
    expect(codeOf(day("2026-02-29", "holiday"))).toBe("calendar.noSuchDate");
    expect(codeOf(day("2026-2-1", "holiday"))).toBe("calendar.noSuchDate");
    expect(codeOf(day("2026-02-28", "market day"))).toBe("calendar.effectName");
    expect(codeOf({ ...day("2026-02-28", "market"), source: " " })).toBe("calendar.sourceMissing");
    expect(codeOf(day("2028-02-29", "marketDay"))).toBe("accepted");
  });

  test("CA-2 a day entered twice is one day, and nothing is written the second time", () => {
    const { events } = after(setDays([day("2026-05-01", "holiday")]), setDays([day("2026-05-01", "holiday")]));
    expect(events).toHaveLength(1);
  });

  test("CA-2 a day set again replaces the one before, and a removed one is gone", () => {
    const noted = { ...day("2026-05-01", "holiday"), note: "Labour Day" };
    const first = after(setDays([day("2026-05-01", "holiday"), day("2026-05-02", "holiday")]), setDays([noted]));
    expect(entriesOn(first.calendar, anywhere, "2026-05-01")).toEqual([noted]);
    const name = { date: "2026-05-01", effect: "holiday" };
    const removed: CalendarCommand = { type: "RemoveDays", now: 2, days: [name], reason: "typed in error" };
    const { calendar, events } = after(setDays([noted]), removed);
    expect([calendar.days.size, calendar.byDate.size]).toEqual([0, 0]);
    expect(events.at(-1)).toMatchObject({ type: "DaysRemoved", reason: "typed in error" });
    expect(decide(removed, calendar)).toMatchObject({ ok: false, refusal: { code: "calendar.dayUnknown" } });
  });

  test("CA-3 a market day of one outlet is nobody else's, and a district's holds for its outlets", () => {
    const days = [day("2026-05-03", "market", "O07"), day("2026-05-03", "fair", "AREA"), day("2026-05-03", "tax")];
    const { calendar } = after(setDays(days));
    const effects = (...units: string[]) =>
      entriesOn(calendar, new Set(units), "2026-05-03").map(({ effect }) => effect);
    expect(effects("O07", "AREA", "NET")).toEqual(["market", "fair", "tax"]);
    expect(effects("O01", "AREA", "NET")).toEqual(["fair", "tax"]);
    expect(effects("O99", "NET")).toEqual(["tax"]);
  });
});

describe("what follows from days off", () => {
  const rest = (from: number, to: number): CalendarDay[] =>
    Array.from({ length: to - from + 1 }, (_, at) => day(`2026-10-${String(from + at).padStart(2, "0")}`, "holiday"));

  test("CA-4 two days before a long rest and the day after it have effects of their own", () => {
    const { calendar } = after(setDays(rest(10, 13)));
    expect(names(calendar, "2026-10-07", "2026-10-16")).toEqual([
      "10-08 beforeHoliday",
      "10-09 beforeHoliday",
      "10-10 holiday",
      "10-11 holiday",
      "10-12 holiday",
      "10-13 holiday",
      "10-14 afterHoliday",
    ]);
  });

  test("CA-4 a rest of two days changes nothing beside it, and a span sees the rest that begins after it", () => {
    expect(names(after(setDays(rest(10, 11))).calendar, "2026-10-07", "2026-10-16")).toEqual([
      "10-10 holiday",
      "10-11 holiday",
    ]);
    expect(names(after(setDays(rest(10, 13))).calendar, "2026-10-08", "2026-10-10")).toEqual([
      "10-08 beforeHoliday",
      "10-09 beforeHoliday",
    ]);
  });

  test("CA-4 the effects of a span are those of its parts", () => {
    const entries = fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 15 });
    fc.assert(
      fc.property(entries, fc.integer({ min: 2, max: 30 }), (offs, cut) => {
        const days = offs.map((date) => day(`2026-10-${String(date).padStart(2, "0")}`, "holiday"));
        const { calendar } = after(setDays(days));
        const middle = `2026-10-${String(cut).padStart(2, "0")}`;
        const whole = names(calendar, "2026-10-01", "2026-11-01");
        expect([...names(calendar, "2026-10-01", middle), ...names(calendar, middle, "2026-11-01")]).toEqual(whole);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe("the end of the calendar", () => {
  test("CA-5 make-up workdays end with the last decision, a single campaign does not end", () => {
    const days = [
      day("2026-01-04", "makeUpWorkday"),
      day("2026-10-10", "makeUpWorkday"),
      day("2026-03-01", "campaign"),
      day("2025-06-15", "taxDeadline"),
      day("2026-06-15", "taxDeadline"),
    ];
    const until = { effect: "makeUpWorkday", date: "2026-12-31", source: SOURCE };
    const { calendar } = after(setDays(days, [until]));
    expect(endingBefore(calendar, "2026-12-01")).toEqual([]);
    expect(endingBefore(calendar, "2027-01-20").map(({ effect, knownUntil }) => [effect, knownUntil])).toEqual([
      ["makeUpWorkday", "2026-12-31"],
      ["taxDeadline", "2026-12-31"],
    ]);
  });
});

describe("feasts that move", () => {
  test("CA-6 new year, dragon boat and mid-autumn lie where China's and Korea's almanacs put them", () => {
    const newYears = [2020, 2023, 2024, 2025, 2026, 2027, 2033, 2034].map((year) => lunarDate("chinese", year, 1, 1));
    expect(newYears.map((date) => date.slice(5))).toEqual([
      "01-25",
      "01-22",
      "02-10",
      "01-29",
      "02-17",
      "02-06",
      "01-31",
      "02-19",
    ]);
    expect([2024, 2025, 2026].map((year) => lunarDate("chinese", year, 5, 5))).toEqual([
      "2024-06-10",
      "2025-05-31",
      "2026-06-19",
    ]);
    expect([2020, 2023, 2025].map((year) => lunarDate("chinese", year, 8, 15))).toEqual([
      "2020-10-01",
      "2023-09-29",
      "2025-10-06",
    ]);
    expect([2024, 2026].map((year) => lunarDate("korean", year, 4, 8))).toEqual(["2024-05-15", "2026-05-24"]);
  });

  test("CA-6 a new moon an hour before midnight in Beijing is the next day in Seoul", () => {
    expect([lunarDate("chinese", 2027, 1, 1), lunarDate("korean", 2027, 1, 1)]).toEqual(["2027-02-06", "2027-02-07"]);
  });

  test("CA-6 Easter and Qingming", () => {
    expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
    ]);
    expect([2024, 2025, 2026, 2027].map(qingming)).toEqual(["2024-04-04", "2025-04-04", "2026-04-05", "2027-04-05"]);
  });
});
