import { accept, refuse } from "#base/result";
import { MINUTE_MS } from "#base/time";
import type { Deciders } from "./decide";
import { SLOTS, type MissedKind, type RoutineDay } from "./model";
import { slotTime } from "./slot-time";

type People =
  | "PlanDay"
  | "CheckIn"
  | "CheckOut"
  | "PassDocument"
  | "ConfirmRead"
  | "AskForPeakInspection"
  | "OfferPost"
  | "AcceptPost"
  | "ObserveRoutine";

/** Who is there and who has taken what over: RT-1, RT-3, RT-8 to RT-11. */
export const decidePeople: Deciders<People> = {
  PlanDay: ({ type: _type, now, actor: _actor, ...planned }) => accept([{ type: "DayPlanned", at: now, ...planned }]),

  CheckIn: ({ now, actor }, { dutyHead, deputy, onDuty, opensAt }) => {
    if (onDuty === actor) return accept([]);
    if (actor !== dutyHead && actor !== deputy) return refuse({ code: "routine.notOnDuty", dutyHead });
    return accept([{ type: "DutyHeadCheckedIn", at: now, by: actor, lateMs: Math.max(0, now - opensAt) }]);
  },
  CheckOut: ({ now, actor }, { onDuty, dutyHead }) => {
    if (onDuty !== actor) return refuse({ code: "routine.notOnDuty", dutyHead: onDuty ?? dutyHead });
    return accept([{ type: "DutyHeadCheckedOut", at: now, by: actor }]);
  },

  PassDocument: ({ now, actor, documentId }, { documents }) =>
    accept(documents.has(documentId) ? [] : [{ type: "DocumentPassed", at: now, by: actor, documentId }]),
  ConfirmRead: ({ now, actor, documentId }, { documents }) => {
    const readers = documents.get(documentId);
    if (!readers) return refuse({ code: "routine.documentUnknown", documentId });
    return accept(readers.has(actor) ? [] : [{ type: "DocumentRead", at: now, by: actor, documentId }]);
  },

  AskForPeakInspection: ({ now, waiting, longestWaitMs }, { peakAskedAt, inspections, opensAt, closesAt }) => {
    const asked = peakAskedAt !== undefined || inspections.has("peak");
    if (asked || now < opensAt || now >= closesAt) return accept([]);
    return accept([{ type: "PeakInspectionAsked", at: now, waiting, longestWaitMs }]);
  },

  OfferPost: ({ now, actor, handOverId, post, to }, { handOvers }) => {
    if (handOvers.has(handOverId) || to === actor) return accept([]);
    return accept([{ type: "PostOffered", at: now, handOverId, post, from: actor, to }]);
  },
  AcceptPost: ({ now, actor, handOverId }, { handOvers }) => {
    const offered = handOvers.get(handOverId);
    if (offered?.to !== actor) return refuse({ code: "routine.noHandOver", handOverId });
    return accept(offered.accepted ? [] : [{ type: "PostAccepted", at: now, by: actor, handOverId }]);
  },

  ObserveRoutine: ({ now }, day) => accept(missedBy(day, now).map((duty) => ({ type: "DutyMissed", at: now, duty }))),
};

/** Duties whose time has passed undone and that were not named yet. RT-9 */
function missedBy(day: RoutineDay, now: number): readonly MissedKind[] {
  const undone: readonly MissedKind[] = [
    ...(day.checkedInAt === undefined && now >= checkInUntil(day) ? (["checkIn"] as const) : []),
    ...(day.meeting === undefined && now >= day.opensAt ? (["meeting"] as const) : []),
    ...SLOTS.filter((slot) => !day.inspections.has(slot) && now >= slotTime(day, slot).before),
  ];
  return undone.filter((duty) => !day.missed.has(duty));
}

function checkInUntil({ opensAt, terms }: RoutineDay): number {
  return opensAt + terms.checkInWithinMin * MINUTE_MS;
}
