import type { MoveEvent } from "./messages";
import type { MoveBookDraft, MoveDraft } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: MoveBookDraft, event: MoveEvent): MoveBookDraft {
  if (event.type === "MoveProposed") {
    book.moves.set(event.moveId, proposed(event));
    return book;
  }
  const move = book.moves.get(event.moveId);
  if (move) change(move, event);
  return book;
}

function proposed({ type: _type, at, by, ...proposal }: Extract<MoveEvent, { type: "MoveProposed" }>): MoveDraft {
  return {
    ...proposal,
    proposedBy: by,
    proposedAt: at,
    state: "proposed",
    decidedBy: undefined,
    decidedAt: undefined,
    answeredAt: undefined,
    startedAt: undefined,
    endedAt: undefined,
    why: undefined,
  };
}

function change(move: MoveDraft, event: Exclude<MoveEvent, { type: "MoveProposed" }>): void {
  switch (event.type) {
    case "MoveApproved":
    case "MoveDeclined":
      move.state = event.type === "MoveApproved" ? "approved" : "declined";
      move.decidedBy = event.by;
      move.decidedAt = event.at;
      break;
    case "MoveAccepted":
    case "MoveRefused":
      move.state = event.type === "MoveAccepted" ? "accepted" : "refused";
      move.answeredAt = event.at;
      break;
    case "MoveStarted":
      move.state = "working";
      move.startedAt = event.at;
      break;
    case "MoveWithdrawn":
    case "MoveEnded":
      move.state = event.type === "MoveWithdrawn" ? "withdrawn" : "ended";
      move.endedAt = event.at;
      break;
  }
  if ("reason" in event) move.why = event.reason;
}
