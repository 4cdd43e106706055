import { addDays, businessDateAt, wallTimeAt, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { PROFILE_CONSENTS } from "#domain/labour-rules/profiles";
import type { LabourProfile } from "#domain/labour-rules/model";
import type { RuleFacts, WeekClock } from "#domain/roster/messages";
import type { CellChange, RosterWeek, Shift } from "#domain/roster/model";
import { WEEK_DAYS, type BankProblem, type BankRoster } from "#engine/roster/bank/bank-problem";
import { moveCost, type MoveCost } from "#engine/roster/bank/move-cost";

export type ConsentPolicy = {
  readonly profile: LabourProfile;
  readonly noticeDays: number;
  /** The bank's own rule for changes of the same day. */
  readonly sameDay: "whereRulesAsk" | "always" | "never";
};

/** Where an outlet's clock stands in a week. */
export function clockIn(monday: BusinessDate, now: EpochMs, timeZone: string): WeekClock {
  const today = businessDateAt(now, timeZone);
  const wall = wallTimeAt(now, timeZone);
  return { day: daysFrom(monday, today), minute: Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5)) };
}

/** Days from one date to another; dates are days of the calendar whatever the clocks did. */
const daysFrom = (from: BusinessDate, to: BusinessDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
const DAY_MS = 86_400_000;

/** The checker's form of lines, in the order of the bank's people. */
export function rosterOf({ people }: BankProblem, lines: RosterWeek["lines"]): BankRoster {
  return people.map(({ id }) =>
    Array.from({ length: WEEK_DAYS }, (_, day) => {
      const shift = lines.get(id)?.find((each) => each.day === day);
      return shift && assignmentOf(shift);
    }),
  );
}

const assignmentOf = ({ outletId, post, template, lunchMin }: Shift) => ({
  outlet: outletId,
  post,
  template,
  lunchMin,
});

/** The lines with some cells as they are to become. */
function withCells(lines: RosterWeek["lines"], cells: readonly CellChange[]): RosterWeek["lines"] {
  const changed = new Map(lines);
  for (const { staffId, day, shift } of cells) {
    const others = (changed.get(staffId) ?? []).filter((each) => each.day !== day);
    changed.set(staffId, shift ? [...others, shift] : others);
  }
  return changed;
}

/** What a change makes of a week, by the independent checker, and why. Rule RWK-4. */
export function judgeChange(bank: BankProblem, week: RosterWeek, cells: readonly CellChange[]): MoveCost {
  return moveCost(bank, rosterOf(bank, week.lines), rosterOf(bank, withCells(week.lines, cells)));
}

export const rulesOf = ({ broken }: MoveCost): readonly string[] => [...new Set(broken.map(({ rule }) => rule))];

/**
 * Whose yes a change needs: overtime that it brings or adds to, and days that lie within the notice. Rule RWK-5.
 *
 * @param actor asks for it and need not be asked
 */
export function consentsTo(
  bank: BankProblem,
  week: RosterWeek,
  cells: readonly CellChange[],
  clock: WeekClock,
  policy: ConsentPolicy,
  actor: string,
): readonly string[] {
  const rules = PROFILE_CONSENTS[policy.profile];
  const notice = rules.find(({ when }) => when === "shortNotice");
  const noticeDays = notice && (notice.noticeDays ?? policy.noticeDays);
  const asksOvertime = rules.some(({ when }) => when === "overtime");
  const after = withCells(week.lines, cells);
  const paid = (lines: RosterWeek["lines"], staffId: string): number =>
    (lines.get(staffId) ?? []).reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const needsYes = ({ staffId, day }: CellChange): boolean => {
    const contract = bank.people.find(({ id }) => id === staffId)?.contract.weekMinutes ?? Infinity;
    const isOvertime = paid(after, staffId) > Math.max(contract, paid(week.lines, staffId));
    const isShort = noticeDays !== undefined && day - clock.day < noticeDays;
    const isToday = policy.sameDay === "always" && day === clock.day;
    return (asksOvertime && isOvertime) || isShort || isToday;
  };
  return [...new Set(cells.filter(needsYes).map(({ staffId }) => staffId))].filter((staffId) => staffId !== actor);
}

export function factsOf(
  bank: BankProblem,
  week: RosterWeek,
  cells: readonly CellChange[],
  clock: WeekClock,
  policy: ConsentPolicy,
  actor: string,
): RuleFacts {
  return {
    clock,
    broken: rulesOf(judgeChange(bank, week, cells)),
    consents: consentsTo(bank, week, cells, clock, policy, actor),
  };
}

/** Days that a publication on a date comes later than the longer of the law's notice and the bank's. Rule RWK-3. */
export function lateBy(bank: BankProblem, today: BusinessDate, noticeDays: number): number {
  const legal = bank.rules.flatMap(({ quantity, limit }) => (quantity === "noticeDaysMin" ? [limit] : []));
  return Math.max(0, daysFrom(addDays(bank.monday, -Math.max(noticeDays, ...legal)), today));
}
