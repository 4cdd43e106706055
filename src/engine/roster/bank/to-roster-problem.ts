import { accept, refuse, type Result } from "#base/result";
import { rulesFor, strictest } from "#domain/labour-rules/rules-in-force";
import { SHIFTS_MAX, type CoverRow, type Person, type Roster, type RosterProblem, type Wish } from "../problem";
import {
  DAY_MIN,
  SLOT_MIN,
  WEEK_DAYS,
  type BankProblem,
  type BankRoster,
  type GuestShift,
  type StaffMember,
} from "./bank-problem";
import { coversSlot, dutyId, isHolder, listDuties, type Duty } from "./duties";
import { dutyCost, workerOf } from "./duty-cost";

/** A bank's week in the engine's own terms: shift `s` of `problem` is `duties[s]`. */
export type BankTranslation = { readonly problem: RosterProblem; readonly duties: readonly Duty[] };

export type BankRefusal =
  | { readonly code: "roster.tooManyDuties"; readonly count: number; readonly most: number }
  | { readonly code: "roster.restTooLong"; readonly rule: string };

const WEEKEND = [5, 6];

/** A missing person of a presence rule costs more than any half hour of demand could bring. */
export const PRESENCE_COST = 10_000;

/**
 * The bank's week as days, shifts, people and cover rows. Presence is cover at a price that nothing outweighs, so that
 * a roster exists even where the staff does not suffice, and the gap shows.
 *
 * @complexity O(people x 7 x duties + half hours x duties)
 */
export function toRosterProblem(bank: BankProblem): Result<BankTranslation, BankRefusal> {
  const duties = listDuties(bank);
  if (duties.length > SHIFTS_MAX)
    return refuse({ code: "roster.tooManyDuties", count: duties.length, most: SHIFTS_MAX });
  const rests = bank.people.map((person) => strictest(rulesFor(bank.rules, workerOf(person)), "weeklyRestMinutesMin"));
  // A weekend off must be rest enough, whatever stands on either side of it.
  const tooLong = rests.find((rest) => rest && rest.limit > restAroundDayOff(duties) + DAY_MIN);
  if (tooLong) return refuse({ code: "roster.restTooLong", rule: tooLong.id });
  const longest = Math.max(0, ...duties.map(({ paidMinutes }) => paidMinutes));
  const costs = bank.people.map((person) => costsOf(bank, person, duties));
  const problem: RosterProblem = {
    days: WEEK_DAYS,
    weekends: [],
    shifts: duties.map((duty) => ({
      id: dutyId(duty),
      minutes: duty.paidMinutes,
      neverBefore: tooSoonAfter(bank, duties, duty),
    })),
    people: bank.people.map((person, at) => ({
      ...personOf(bank, person, longest),
      workRunMax: rests[at] ? WEEK_DAYS - 1 : WEEK_DAYS,
      // Who needs more rest than a day off gives has the weekend.
      daysOff: (rests[at]?.limit ?? 0) > restAroundDayOff(duties) ? [...person.leave, ...WEEKEND] : person.leave,
      shiftsMax: duties.map((_, duty) => (costs[at]?.some((day) => day[duty] !== Infinity) ? WEEK_DAYS : 0)),
    })),
    wishes: costs.flatMap(wishesOf),
    rows: rowsOf(bank, duties),
  };
  return accept({ problem, duties });
}

/** Reads an engine's roster back in the bank's terms. */
export function toBankRoster({ problem, duties }: BankTranslation, roster: Roster): BankRoster {
  return problem.people.map((_, person) =>
    Array.from(roster.subarray(person * WEEK_DAYS, (person + 1) * WEEK_DAYS), (cell) => {
      const duty = duties[cell - 1];
      return duty && { outlet: duty.outlet, post: duty.post, template: duty.template, lunchMin: duty.lunchMin };
    }),
  );
}

function restAroundDayOff(duties: readonly Duty[]): number {
  const earliest = Math.min(...duties.map(({ fromMin }) => fromMin));
  const latest = Math.max(...duties.map(({ toMin }) => toMin));
  return 2 * DAY_MIN + earliest - latest;
}

/**
 * The strictest rest that holds for anybody counts for everybody: which shifts follow each other is not a matter of
 * persons here.
 */
function tooSoonAfter({ rules, people }: BankProblem, duties: readonly Duty[], { toMin }: Duty): readonly number[] {
  const held = people.flatMap((person) => rulesFor(rules, workerOf(person)));
  const rest = strictest(held, "dailyRestMinutesMin")?.limit ?? 0;
  return duties.flatMap(({ fromMin }, next) => (fromMin + DAY_MIN - toMin < rest ? [next] : []));
}

/** By day, then by duty. */
const costsOf = (bank: BankProblem, person: StaffMember, duties: readonly Duty[]): readonly (readonly number[])[] =>
  Array.from({ length: WEEK_DAYS }, (_, day) => duties.map((duty) => dutyCost(bank, person, day, duty)));

function wishesOf(days: readonly (readonly number[])[], person: number): readonly Wish[] {
  return days.flatMap((costs, day) =>
    costs.flatMap((cost, shift): readonly Wish[] => (cost === 0 ? [] : [{ kind: "off", person, day, shift, cost }])),
  );
}

/** @param longest paid minutes of the longest duty: what seven of them cannot reach needs no counting */
function personOf(
  { rules }: BankProblem,
  person: StaffMember,
  longest: number,
): Omit<Person, "shiftsMax" | "workRunMax" | "daysOff"> {
  const { weekMinutes, weekDays, bankMinutes, overtimeMinutes } = person.contract;
  const own = rulesFor(rules, workerOf(person));
  const due = Math.max(0, weekMinutes - (person.leave.length * weekMinutes) / weekDays);
  const monthMax = strictest(own, "overtimeMonthMinutesMax")?.limit ?? Infinity;
  const overtimeMax = Math.min(
    strictest(own, "overtimeWeekMinutesMax")?.limit ?? Infinity,
    Math.max(0, monthMax - person.ledger.overtimeMonthMinutes),
  );
  const weekMax = strictest(own, "weekMinutesMax")?.limit ?? Infinity;
  return {
    id: person.id,
    minutesMin: Math.max(0, Math.ceil(due - bankMinutes)),
    minutesMax: Math.floor(
      Math.min(due + bankMinutes + overtimeMinutes, weekMinutes + overtimeMax, weekMax, WEEK_DAYS * longest),
    ),
    workRunMin: 1,
    offRunMin: 1,
    weekendsMax: 0,
  };
}

/** Half hours that the same duties cover, with the same need, are one row that costs as much as all of them. */
function rowsOf({ presence, demand, weights, guests = [] }: BankProblem, duties: readonly Duty[]): readonly CoverRow[] {
  const rows = new Map<string, CoverRow>();
  const lent = guests.map(dutyOfGuest);
  const add = (row: CoverRow, kind: string): void => {
    const key = [kind, row.day, row.needed, ...row.shifts].join(" ");
    const known = rows.get(key);
    rows.set(key, {
      ...row,
      missingCosts: sumOfStairs(row.missingCosts, known?.missingCosts ?? [0]),
      surplusCosts: sumOfStairs(row.surplusCosts, known?.surplusCosts ?? [0]),
    });
  };
  for (const { outlet, posts, certificate, needed, days, fromMin, toMin } of presence)
    for (const day of days)
      for (let slot = fromMin; slot < toMin; slot += SLOT_MIN) {
        const counts = (duty: Duty): boolean =>
          duty.outlet === outlet &&
          (posts === undefined || posts.includes(duty.post)) &&
          (certificate === undefined || duty.badge.split("+").includes(certificate));
        const shifts = covering(duties, day, slot, counts);
        const open = Math.max(0, needed - covering(lent, day, slot, counts).length);
        add({ day, shifts, needed: open, missingCosts: [PRESENCE_COST], surplusCosts: [0] }, "presence");
      }
  for (const { outlet, post, holders, day, fromMin, needed, missing } of demand)
    for (const [at, count] of needed.entries()) {
      const slot = fromMin + at * SLOT_MIN;
      const counts = (duty: Duty): boolean => duty.outlet === outlet && duty.post === post && isHolder(duty, holders);
      const shifts = covering(duties, day, slot, counts);
      const open = Math.max(0, count - covering(lent, day, slot, counts).length);
      const missingCosts = missing?.[at] ?? weights.missing;
      add({ day, shifts, needed: open, missingCosts, surplusCosts: weights.surplus }, "demand");
    }
  return [...rows.values()];
}

/** A guest counts where a duty would with his certificates as its badge. */
const dutyOfGuest = ({ certificates, day, lunch, ...guest }: GuestShift): Duty => ({
  ...guest,
  template: "",
  badge: certificates.join("+"),
  lunchMin: lunch?.fromMin,
  lunchToMin: lunch?.toMin ?? 0,
  paidMinutes: 0,
  days: [day],
});

/** Stairs of any lengths, the last step of each going on for ever. */
const sumOfStairs = (one: readonly number[], other: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, step) => stepOf(one, step) + stepOf(other, step));

const stepOf = (stairs: readonly number[], step: number): number => stairs[step] ?? stairs.at(-1) ?? 0;

function covering(
  duties: readonly Duty[],
  day: number,
  slot: number,
  counts: (duty: Duty) => boolean,
): readonly number[] {
  return duties.flatMap((duty, shift) => (counts(duty) && coversSlot(duty, day, slot) ? [shift] : []));
}
