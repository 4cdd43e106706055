import type { RosterWeek } from "./model";

/** What one person carried in published weeks. Minutes are those beyond the contract; negative when fewer. */
export type Carried = {
  readonly saturdays: number;
  readonly lateCloses: number;
  readonly floats: number;
  readonly refusedWishes: number;
  readonly sameDayChanges: number;
  readonly balanceMinutes: number;
  /** Minutes beyond the contract of weeks that had more; shorter weeks give none back. */
  readonly overtimeMinutes: number;
};

export const NOTHING_CARRIED: Carried = {
  saturdays: 0,
  lateCloses: 0,
  floats: 0,
  refusedWishes: 0,
  sameDayChanges: 0,
  balanceMinutes: 0,
  overtimeMinutes: 0,
};

/** What the ledger must know of a person and the bank's idea of late. */
export type Terms = {
  readonly staffId: string;
  readonly homeId: string;
  readonly weekMinutes: number;
  readonly lateFromMin: number;
};

const SATURDAY = 5;

/** What a published week adds to a person's ledger, as the week stands with all its changes. Rules RW-8 and RW-10. */
export function carriedIn(week: RosterWeek, { staffId, homeId, weekMinutes, lateFromMin }: Terms): Carried {
  if (week.state !== "published") return NOTHING_CARRIED;
  const shifts = week.lines.get(staffId) ?? [];
  const count = (isOne: (shift: (typeof shifts)[number]) => boolean): number => shifts.filter(isOne).length;
  const wishes = [...week.wishes.values()].filter((wish) => wish.staffId === staffId);
  const leaveDays = new Set(
    [...week.leaves.values()]
      .filter((leave) => leave.staffId === staffId && leave.state === "granted")
      .map(({ day }) => day),
  );
  const ordered = [...week.changes.values()].filter(
    ({ kind, state, isSameDay, cells }) =>
      kind === "order" && state === "made" && isSameDay && cells.some((cell) => cell.staffId === staffId),
  );
  const due = weekMinutes * (1 - leaveDays.size / WORKING_DAYS);
  const paid = shifts.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  return {
    saturdays: count(({ day }) => day === SATURDAY),
    lateCloses: count(({ toMin }) => toMin >= lateFromMin),
    floats: count(({ outletId }) => outletId !== homeId),
    refusedWishes: wishes.filter(({ day, template }) =>
      shifts.some((shift) => shift.day === day && (template === undefined || shift.template === template)),
    ).length,
    sameDayChanges: ordered.length,
    balanceMinutes: paid - Math.max(0, due),
    overtimeMinutes: Math.max(0, paid - weekMinutes),
  };
}

/** Days over which a contract's week is spread: a day of leave counts as one of them. */
const WORKING_DAYS = 5;

export function sumOfCarried(one: Carried, other: Carried): Carried {
  return {
    saturdays: one.saturdays + other.saturdays,
    lateCloses: one.lateCloses + other.lateCloses,
    floats: one.floats + other.floats,
    refusedWishes: one.refusedWishes + other.refusedWishes,
    sameDayChanges: one.sameDayChanges + other.sameDayChanges,
    balanceMinutes: one.balanceMinutes + other.balanceMinutes,
    overtimeMinutes: one.overtimeMinutes + other.overtimeMinutes,
  };
}
