import type { EventOf, RoutineEvent } from "./messages";
import type { RoutineDayDraft } from "./model";

/** Folds one event into the day it is handed, and hands that same day back. Never refuses. */
export function evolve(day: RoutineDayDraft, event: RoutineEvent): RoutineDayDraft {
  switch (event.type) {
    case "DayPlanned":
      plan(day, event);
      break;
    case "DutyHeadCheckedIn":
      day.onDuty = event.by;
      day.checkedInAt ??= event.at;
      break;
    case "DutyHeadCheckedOut":
      day.onDuty = undefined;
      break;
    case "MeetingStarted":
      day.meeting = { startedAt: event.at, step: 0, signedAt: undefined };
      break;
    case "MeetingStepFinished":
      if (day.meeting) day.meeting.step += 1;
      break;
    case "MeetingSigned":
      if (day.meeting) day.meeting.signedAt = event.at;
      break;
    case "OutletReady":
      day.readyAt = event.at;
      break;
    case "PeakInspectionAsked":
      day.peakAskedAt = event.at;
      break;
    case "DutyMissed":
      day.missed.add(event.duty);
      break;
    default:
      record(day, event);
  }
  return day;
}

function plan(day: RoutineDayDraft, event: EventOf<"DayPlanned">): void {
  day.phase = "planned";
  day.outletId = event.outletId;
  day.businessDate = event.businessDate;
  day.opensAt = event.opensAt;
  day.closesAt = event.closesAt;
  day.dutyHead = event.dutyHead;
  day.deputy = event.deputy;
  day.terms = event.terms;
}

function record(
  day: RoutineDayDraft,
  event: EventOf<"DocumentPassed" | "DocumentRead" | "InspectionSigned" | "LogSigned" | "PostOffered" | "PostAccepted">,
): void {
  switch (event.type) {
    case "DocumentPassed":
      day.documents.set(event.documentId, new Set());
      break;
    case "DocumentRead":
      day.documents.get(event.documentId)?.add(event.by);
      break;
    case "InspectionSigned": {
      const { at, by, slot, wrong } = event;
      day.inspections.set(slot, [...(day.inspections.get(slot) ?? []), { at, by, wrong }]);
      break;
    }
    case "LogSigned":
      day.logs.set(event.kind, { at: event.at, by: event.by, version: event.version });
      break;
    case "PostOffered": {
      const { handOverId, post, from, to } = event;
      day.handOvers.set(handOverId, { post, from, to, accepted: false });
      break;
    }
    case "PostAccepted": {
      const handOver = day.handOvers.get(event.handOverId);
      if (handOver) handOver.accepted = true;
      break;
    }
  }
}
