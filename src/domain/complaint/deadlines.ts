import { HOUR_MS, type EpochMs } from "#base/time";
import { endOfDayAfter, endOfWorkingDayAfter } from "#base/working-days";
import type { Complaint, Complexity, ComplaintTerms, DeadlineKind } from "./model";

/** The deadlines of a round that begins at an instant; the first one has an acknowledgement to make. CP-7. */
export function deadlinesFrom(
  openedAt: EpochMs,
  { terms, complexity, extended }: Pick<Complaint, "terms" | "complexity" | "extended">,
): ReadonlyMap<DeadlineKind, EpochMs> {
  return new Map([
    ["acknowledge", openedAt + terms.acknowledgeWithinHours * HOUR_MS],
    ["plan", openedAt + terms.planWithinHours * HOUR_MS],
    ["solve", endOfWorkingDayAfter(openedAt, terms.solveWithinDays, terms.calendar)],
    ["legal", legalDeadline(openedAt, terms, complexity, extended)],
  ]);
}

/** The law's last day for an answer, natural days from the opening. */
export function legalDeadline(
  openedAt: EpochMs,
  terms: ComplaintTerms,
  complexity: Complexity,
  extended: boolean,
): EpochMs {
  const ordinary = complexity === "simple" ? terms.simpleWithinDays : terms.complexWithinDays;
  const days = extended ? terms.extendedWithinDays : ordinary;
  return endOfDayAfter(openedAt, days, terms.calendar.timeZone);
}

/** Deadlines that have passed and have not been said to be missed yet, in the order of DEADLINES. CP-17. */
export function newlyMissed({ due, overdue }: Complaint, now: EpochMs): readonly (readonly [DeadlineKind, EpochMs])[] {
  return [...due].filter(([kind, dueBy]) => now >= dueBy && !overdue.has(kind));
}
