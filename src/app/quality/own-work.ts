import { addDays, businessDateAt, weekdayOf, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { Network } from "#domain/network/network";
import { sumOfAllTimes } from "#read/flow-history/time-spread";
import { readFlows } from "../history/flow-rows";
import type { Rows } from "../ports/rows";
import type { RosterBooks } from "../rosters/roster-books";

type OwnShift = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly post: string;
  readonly fromMin: number;
  readonly toMin: number;
  readonly paidMinutes: number;
};

/** Customers of a day who were served by the person, and the time that they took together. */
type OwnCounter = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly customers: number;
  readonly minutes: number;
};

/** One month of both, wherever it was. */
type OwnMonth = {
  readonly month: string;
  readonly shifts: number;
  readonly paidMinutes: number;
  readonly customers: number;
  readonly minutes: number;
};

/** What rosters and lobbies know of one of the house's people: the last year, and rosters as far as they are published. */
export type OwnWork = {
  readonly shifts: readonly OwnShift[];
  readonly counter: readonly OwnCounter[];
  /** Newest first. */
  readonly months: readonly OwnMonth[];
};

export type OwnWorkDeps = {
  readonly rows: Rows;
  readonly books: Pick<RosterBooks, "open">;
  readonly network: () => Network;
  readonly nowAt: (outletId: string) => EpochMs;
};

export type OwnWorkReader = (accountId: string, outletIds: readonly string[]) => Promise<OwnWork>;

const WEEKS_BACK = 52;
const WEEKS_AHEAD = 8;

/**
 * Reads somebody's own work: at the outlets of his posts, and wherever a published shift has sent him. QA-19
 *
 * @complexity sixty weeks and a year of days for each outlet
 */
export function createOwnWork({ rows, books, network, nowAt }: OwnWorkDeps): OwnWorkReader {
  const mondayAt = (outletId: string): BusinessDate => {
    const today = businessDateAt(nowAt(outletId), network().outlets.get(outletId)?.timeZone ?? "UTC");
    return addDays(today, 1 - weekdayOf(today));
  };

  async function shiftsAt(outletId: string, accountId: string): Promise<readonly OwnShift[]> {
    const first = addDays(mondayAt(outletId), -7 * WEEKS_BACK);
    const shifts: OwnShift[] = [];
    for (let week = 0; week <= WEEKS_BACK + WEEKS_AHEAD; week += 1) {
      const monday = addDays(first, 7 * week);
      const { state, lines } = (await books.open(outletId, monday)).state();
      if (state !== "published") continue;
      for (const { day, outletId: at, post, fromMin, toMin, paidMinutes } of lines.get(accountId) ?? [])
        shifts.push({ outletId: at, date: addDays(monday, day), post, fromMin, toMin, paidMinutes });
    }
    return shifts;
  }

  async function counterAt(outletIds: readonly string[], accountId: string): Promise<readonly OwnCounter[]> {
    const [first] = outletIds.map((outletId) => addDays(mondayAt(outletId), -7 * WEEKS_BACK)).sort();
    const counted: OwnCounter[] = [];
    for (const [outletId, days] of await readFlows(rows, outletIds, first === undefined ? {} : { from: first })) {
      for (const { businessDate: date, flow } of days) {
        const took = sumOfAllTimes(Object.values(flow.services).flatMap((service) => service.took[accountId] ?? []));
        const minutes = Math.round((took.sumSec * SECOND_MS) / MINUTE_MS);
        if (took.count > 0) counted.push({ outletId, date, customers: took.count, minutes });
      }
    }
    return counted;
  }

  return async (accountId, outletIds) => {
    const shifts = (await Promise.all(outletIds.map((outletId) => shiftsAt(outletId, accountId)))).flat();
    const places = [...new Set([...outletIds, ...shifts.map(({ outletId }) => outletId)])];
    const counter = places.length === 0 ? [] : await counterAt(places, accountId);
    return { shifts, counter, months: monthsOf(shifts, counter) };
  };
}

function monthsOf(shifts: readonly OwnShift[], counter: readonly OwnCounter[]): readonly OwnMonth[] {
  const months = new Map<string, OwnMonth>();
  const add = (date: BusinessDate, more: Partial<OwnMonth>): void => {
    const month = date.slice(0, "2026-11".length);
    const { shifts: days, paidMinutes, customers, minutes } = months.get(month) ?? NOTHING;
    months.set(month, {
      month,
      shifts: days + (more.shifts ?? 0),
      paidMinutes: paidMinutes + (more.paidMinutes ?? 0),
      customers: customers + (more.customers ?? 0),
      minutes: minutes + (more.minutes ?? 0),
    });
  };
  for (const { date, paidMinutes } of shifts) add(date, { shifts: 1, paidMinutes });
  for (const { date, customers, minutes } of counter) add(date, { customers, minutes });
  return [...months.values()].sort((one, other) => (one.month < other.month ? 1 : -1));
}

const NOTHING = { shifts: 0, paidMinutes: 0, customers: 0, minutes: 0 } as const;
