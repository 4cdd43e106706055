import type { OpinionDraft, OpinionEvent } from "./model";

/** Folds one event into the opinion it is handed, and hands that same opinion back. Never refuses. */
export function evolve(opinion: OpinionDraft, event: OpinionEvent): OpinionDraft {
  switch (event.type) {
    case "OpinionReceived":
      opinion.state = "received";
      opinion.opinionId = event.opinionId;
      opinion.outletId = event.outletId;
      opinion.channel = event.channel;
      opinion.theme = event.theme;
      opinion.giver = event.giver;
      opinion.receivedAt = event.at;
      opinion.dueBy = event.dueBy;
      break;
    case "OpinionSorted":
      opinion.theme = event.theme;
      break;
    case "OpinionDecided":
      opinion.state = "decided";
      break;
    case "GiverTold":
      opinion.told = true;
      break;
    case "OpinionClosed":
      opinion.state = "closed";
      break;
    case "OpinionBecameComplaint":
      opinion.state = "complaint";
      opinion.complaintId = event.complaintId;
      break;
  }
  return opinion;
}
