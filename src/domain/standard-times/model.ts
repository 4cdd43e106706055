import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";

/** For whom a standard time holds: everywhere, at one outlet, or for one person. */
export type StandardPlace = { readonly serviceId: string; readonly outletId?: string; readonly staffId?: string };

/** What was measured when the standard was proposed: counter times of a span of dates. */
export type Evidence = {
  readonly from: BusinessDate;
  readonly before: BusinessDate;
  readonly count: number;
  readonly meanMin: number;
  /** Standard deviation over mean. */
  readonly cv: number;
  readonly p50Min: number;
  readonly p80Min: number;
  readonly p95Min: number;
};

/** A standard counter time (标准时间): proposed with evidence by one person, approved by another. */
export type Standard = StandardPlace & {
  readonly standardId: string;
  readonly minutes: number;
  readonly evidence: Evidence;
  readonly validFrom: BusinessDate;
  readonly reason: string;
  readonly proposedBy: string;
  readonly state: "proposed" | "approved" | "rejected";
  /** Who approved or rejected it. */
  readonly decidedBy?: string;
};

export type StandardBookDraft = Map<string, Standard>;
export type StandardBook = Frozen<StandardBookDraft>;

export function emptyStandardBook(): StandardBookDraft {
  return new Map();
}

/**
 * The standard in force at a place on a date: a person's before an outlet's before the network's, and of those the one
 * that came into force last. `undefined` where none was ever approved.
 *
 * @complexity O(standards)
 */
export function standardOn(book: StandardBook, place: StandardPlace, date: BusinessDate): Standard | undefined {
  const { serviceId, outletId, staffId } = place;
  const holds = (standard: Standard): boolean =>
    standard.state === "approved" &&
    standard.serviceId === serviceId &&
    standard.validFrom <= date &&
    (standard.outletId === undefined || standard.outletId === outletId) &&
    (standard.staffId === undefined || standard.staffId === staffId);
  let best: Standard | undefined;
  // Later entries were proposed later, so that of two with the same first day the newer one wins.
  for (const standard of book.values()) {
    if (holds(standard) && (!best || compare(standard, best) >= 0)) best = standard;
  }
  return best;
}

function compare(one: Standard, other: Standard): number {
  const narrow = ({ outletId, staffId }: Standard): number =>
    staffId !== undefined ? 2 : outletId !== undefined ? 1 : 0;
  return (
    narrow(one) - narrow(other) || (one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0)
  );
}
