import { addDays, type BusinessDate } from "#base/calendar";
import type { Shift } from "#domain/roster/model";
import type { Sheet, SheetCell } from "../ports/sheets";

/** A week's people as a file tells of them. */
export type SheetPerson = {
  readonly staffId: string;
  readonly badgeName: string;
  readonly weekMinutes: number;
  readonly shifts: readonly Shift[];
};

export type SheetGap = {
  readonly post: string;
  readonly day: number;
  readonly slotMin: number;
  readonly needed: number;
  readonly present: number;
};

const WEEK_DAYS = 7;

/** A roster to take along: who works when as a table, every shift by itself, and the half hours that stay short. */
export function rosterSheets(
  monday: BusinessDate,
  people: readonly SheetPerson[],
  gaps: readonly SheetGap[],
): readonly [Sheet, Sheet, Sheet] {
  const dates = Array.from({ length: WEEK_DAYS }, (_, day) => addDays(monday, day));
  return [
    {
      name: "rosterWeek",
      columns: ["staffId", "name", "hours", "contractHours", ...dates],
      rows: people.map(({ staffId, badgeName, weekMinutes, shifts }): readonly SheetCell[] => [
        ...[staffId, badgeName, hours(shifts), weekMinutes / 60],
        ...dates.map((_, day) => {
          const shift = shifts.find((each) => each.day === day);
          return shift && `${clock(shift.fromMin)}-${clock(shift.toMin)} ${shift.post}`;
        }),
      ]),
    },
    {
      name: "rosterShifts",
      columns: ["date", "staffId", "name", "outletId", "post", "shift", "from", "to", "lunch", "paidMinutes"],
      rows: people.flatMap(({ staffId, badgeName, shifts }) =>
        shifts.map(({ day, outletId, post, template, fromMin, toMin, lunchMin, paidMinutes }): readonly SheetCell[] => [
          ...[dates[day], staffId, badgeName, outletId, post, template, clock(fromMin), clock(toMin)],
          ...[lunchMin === undefined ? undefined : clock(lunchMin), paidMinutes],
        ]),
      ),
    },
    {
      name: "rosterGaps",
      columns: ["date", "from", "post", "needed", "present"],
      rows: gaps.map(({ day, slotMin, post, needed, present }) => [dates[day], clock(slotMin), post, needed, present]),
    },
  ];
}

const hours = (shifts: readonly Shift[]): number =>
  Math.round(shifts.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0) / 6) / 10;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
