import type { EpochMs } from "#base/time";
import { endOfWorkingDayAfter } from "#base/working-days";
import type { ComplaintEvent } from "./messages";
import { type Complaint, identifiedGivers } from "./model";

/** Complained of, or known to have an interest in the case. CP-9. */
export function hasInterest({ subjects, interested }: Complaint, staffId: string): boolean {
  return subjects.includes(staffId) || interested.has(staffId);
}

/** The event that everybody with a name has been told, once that is so. CP-12, CP-16. */
export function outcomeCommunicated(
  complaint: Complaint,
  told: ReadonlySet<string>,
  now: EpochMs,
  withdrawing?: string,
): readonly ComplaintEvent[] {
  const toTell = identifiedGivers(complaint).filter((giverId) => giverId !== withdrawing);
  if (toTell.some((giverId) => !told.has(giverId))) return [];
  const { callBackWithinDays, calendar } = complaint.terms;
  const callBackBy = endOfWorkingDayAfter(now, callBackWithinDays, calendar);
  return [{ type: "OutcomeCommunicated", at: now, ...(toTell.length > 0 && { callBackBy }) }];
}
