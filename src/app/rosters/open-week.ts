import { addDays, businessDateAt, weekdayOf, type BusinessDate } from "#base/calendar";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { Carried } from "#domain/roster/ledger";
import type { WeekClock } from "#domain/roster/messages";
import { WEEK_DAYS, type BankProblem } from "#engine/roster/bank/bank-problem";
import { NEEDS } from "../forecasting/forecast-rows";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import type { RosterBook, RosterBooks } from "./roster-books";
import { clockIn, type ConsentPolicy } from "./rule-facts";
import { guestsOf } from "./guests-of";
import { LATE_FROM_MIN, weekOf, type PersonShift } from "./week-of";

export type WeekDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly nowAt: (outletId: string) => EpochMs;
};

export type PlaceOfWeek = { readonly outletId: string; readonly monday: BusinessDate };

export type WeekNotKnown =
  | { readonly code: "roster.noNeed"; readonly monday: string }
  | { readonly code: "roster.notMonday"; readonly monday: string };

/** A week, its problem, and all that a command on it must be told. */
export type OpenWeek = {
  readonly place: PlaceOfWeek;
  readonly book: RosterBook;
  readonly bank: BankProblem;
  /** Days of people of other outlets here. */
  readonly guests: readonly PersonShift[];
  readonly now: EpochMs;
  readonly today: BusinessDate;
  readonly clock: WeekClock;
  readonly policy: ConsentPolicy;
  /** What a person carried in the eight weeks before. */
  readonly carried: (staffId: string) => Carried;
};

/**
 * Opens weeks as they stand now. Cost: the needs of seven days, the streams of nine weeks and those of the outlets that
 * may lend somebody, kept in memory.
 */
export function createWeekOpener(
  { rows, network, policies, nowAt }: WeekDeps,
  books: RosterBooks,
): (place: PlaceOfWeek) => Promise<Result<OpenWeek, WeekNotKnown>> {
  return async (place) => {
    const { outletId, monday } = place;
    if (weekdayOf(monday) !== 1) return refuse({ code: "roster.notMonday", monday });
    const span = { from: monday, before: addDays(monday, WEEK_DAYS) };
    const needs = await rows.select(NEEDS, { where: { unitId: outletId, date: span } });
    if (needs.length === 0) return refuse({ code: "roster.noNeed", monday });
    const book = await books.open(outletId, monday);
    const ledger = await books.ledger(outletId, monday);
    const { staff, outlets } = network();
    const carried = (staffId: string) => {
      const weekMinutes = 60 * (staff.get(staffId)?.contractHoursPerWeek ?? 0);
      return ledger({ staffId, weekMinutes, lateFromMin: LATE_FROM_MIN });
    };
    const guests = await guestsOf(books, network(), outletId, monday);
    const known = { network: network(), policies: policies(), outletId, monday, needs };
    const now = nowAt(outletId);
    const timeZone = outlets.get(outletId)?.timeZone ?? "UTC";
    return accept({
      place,
      book,
      bank: weekOf({ ...known, week: book.state(), carried, guests }),
      guests,
      now,
      today: businessDateAt(now, timeZone),
      clock: clockIn(monday, now, timeZone),
      policy: consentPolicy(policies(), place),
      carried,
    });
  };
}

function consentPolicy(policies: PolicyBook, { outletId, monday: date }: PlaceOfWeek): ConsentPolicy {
  const place = { outletId, date };
  return {
    profile: resolvePolicy(policies, "roster.labourProfile", place).value,
    noticeDays: resolvePolicy(policies, "roster.noticeDays", place).value,
    sameDay: resolvePolicy(policies, "sameDayChange.consent", place).value,
  };
}
