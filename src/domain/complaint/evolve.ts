import type { EpochMs } from "#base/time";
import { deadlinesFrom } from "./deadlines";
import { evolveHandling } from "./evolve-handling";
import type { ComplaintEvent, EventOf } from "./messages";
import type { ComplaintDraft, ComplaintState } from "./model";

/** Folds one event into the complaint it is handed, and hands that same complaint back. Never refuses. */
export function evolve(complaint: ComplaintDraft, event: ComplaintEvent): ComplaintDraft {
  switch (event.type) {
    case "ComplaintReceived":
      receive(complaint, event);
      break;
    case "HandOverOffered":
      complaint.handOverTo = event.to;
      break;
    case "HandOverAccepted":
      complaint.receiver = event.to;
      complaint.handOverTo = undefined;
      break;
    case "HandOverDeclined":
      complaint.handOverTo = undefined;
      break;
    case "OnSiteOwnerNamed":
      complaint.onSiteOwner = event.staffId;
      break;
    case "ComplaintClosedOnSite":
      complaint.rootCause = event.rootCause;
      end(complaint, "closedOnSite", event.at);
      break;
    case "ComplaintClosed":
      end(complaint, "closed", event.at);
      break;
    case "ComplaintWithdrawn":
      end(complaint, "withdrawn", event.at);
      break;
    case "EscalatedOutside":
      complaint.state = "escalatedOutside";
      complaint.due.clear();
      break;
    case "ComplaintReopened":
      reopen(complaint, event);
      break;
    case "GiverWithdrew":
      complaint.withdrawnGivers.add(event.giverId);
      break;
    case "TicketLinked":
      complaint.tickets.push(event.ticket);
      break;
    case "FilesAttached":
      complaint.files.push(...event.files);
      break;
    case "DeadlineMissed":
      complaint.overdue.add(event.deadline);
      break;
    case "OutsideDecided":
      break;
    default:
      evolveHandling(complaint, event);
  }
  return complaint;
}

function receive(complaint: ComplaintDraft, event: EventOf<"ComplaintReceived">): void {
  const { at } = event;
  complaint.state = "received";
  complaint.complaintId = event.complaintId;
  complaint.outletId = event.outletId;
  complaint.intake = event.intake;
  complaint.category = event.category;
  complaint.terms = event.terms;
  complaint.receiver = event.receiver;
  complaint.onSiteOwner = event.onSiteOwner;
  complaint.receivedAt = at;
  complaint.openedAt = at;
  complaint.openings = 1;
  complaint.subjects.push(...event.subjects);
  complaint.tickets.push(...event.tickets);
  for (const giver of event.givers) complaint.givers.set(giver.giverId, giver);
  complaint.due = new Map(deadlinesFrom(at, complaint));
}

function end(complaint: ComplaintDraft, state: ComplaintState, at: EpochMs): void {
  complaint.state = state;
  complaint.closedAt = at;
  complaint.due.clear();
}

/** Everything that belongs to the round before is put aside; who is known and what was linked stays. */
function reopen(complaint: ComplaintDraft, { at, opening }: EventOf<"ComplaintReopened">): void {
  complaint.state = "reopened";
  complaint.openings = opening;
  complaint.openedAt = at;
  complaint.closedAt = undefined;
  complaint.handler = undefined;
  complaint.panel = undefined;
  complaint.extension = undefined;
  complaint.extended = false;
  complaint.planTold = false;
  complaint.callsInVain = 0;
  complaint.told.clear();
  complaint.overdue.clear();
  complaint.due = new Map(deadlinesFrom(at, complaint));
  // Who asks again, or is called and is not content, has been heard at that moment.
  complaint.due.delete("acknowledge");
}
