import { accept, refuse, type Result } from "#base/result";
import type { RequestCommand, RequestEvent, RequestRefusal } from "./messages";
import type { ChangeRequest, RequestBook, RequestBookDraft, RequestState } from "./model";

type Decision = Result<readonly RequestEvent[], RequestRefusal>;

/** Rules CHG-1 to CHG-6 of ./SPEC.md. */
export function decide(command: RequestCommand, book: RequestBook): Decision {
  const { now: at, actor: by, requestId } = command;
  const known = book.requests.get(requestId);
  if (command.type === "AskForChange") {
    const { change, from, alone } = command;
    if (!known) {
      const objection = change.kind === "importUndo" ? objectionToUndo(change.undoes, book) : undefined;
      if (objection) return refuse(objection);
      return accept([{ type: "ChangeAsked", at, by, requestId, change, from, alone }]);
    }
    const same = known.askedBy === by && JSON.stringify(known.change) === JSON.stringify(change);
    return same ? accept([]) : refuse({ code: "change.idTaken", requestId });
  }
  if (!known) return refuse({ code: "change.unknown", requestId });
  switch (command.type) {
    case "ApproveChange":
      if (by === known.askedBy) return refuse({ code: "change.secondPersonNeeded", person: by });
      return from(known, ["asked"], "approved", { type: "ChangeApproved", at, requestId, by });
    case "DeclineChange":
      return from(known, OPEN, "declined", { type: "ChangeDeclined", at, requestId, by, reason: command.reason });
    case "WithdrawChange":
      if (by !== known.askedBy) return refuse({ code: "change.notYours", person: known.askedBy });
      return from(known, OPEN, "withdrawn", { type: "ChangeWithdrawn", at, requestId, by, reason: command.reason });
    case "RecordEffect": {
      const { refusedBy } = command;
      if (refusedBy === undefined)
        return from(known, ["approved"], "applied", { type: "ChangeApplied", at, requestId });
      return from(known, ["approved"], "failed", { type: "ChangeFailed", at, requestId, refusedBy });
    }
  }
}

/** An import is taken back once, and only where it has taken effect. CHG-6. */
function objectionToUndo(undoes: string, book: RequestBook): RequestRefusal | undefined {
  const undone = book.requests.get(undoes);
  if (undone?.change.kind !== "import") return { code: "change.unknown", requestId: undoes };
  if (undone.state !== "applied") return { code: "change.wrongState", state: undone.state };
  return isUndone(undoes, book) ? { code: "change.undoneAlready", requestId: undoes } : undefined;
}

/** Whether somebody has asked for it to be taken back, and nobody has refused that. */
export function isUndone(requestId: string, book: RequestBook): boolean {
  return [...book.requests.values()].some(
    ({ change, state }) =>
      change.kind === "importUndo" && change.undoes === requestId && [...OPEN, "applied"].includes(state),
  );
}

const OPEN: readonly RequestState[] = ["asked", "approved"];

function from(
  { state }: ChangeRequest,
  states: readonly RequestState[],
  after: RequestState,
  event: RequestEvent,
): Decision {
  if (state === after) return accept([]);
  return states.includes(state) ? accept([event]) : refuse({ code: "change.wrongState", state });
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: RequestBookDraft, event: RequestEvent): RequestBookDraft {
  if (event.type === "ChangeAsked") {
    const { requestId, change, from: on, by, at, alone } = event;
    book.requests.set(requestId, {
      requestId,
      change,
      from: on,
      askedBy: by,
      askedAt: at,
      state: alone ? "approved" : "asked",
      decidedBy: undefined,
      decidedAt: undefined,
      endedAt: undefined,
      why: undefined,
    });
    return book;
  }
  const request = book.requests.get(event.requestId);
  if (!request) return book;
  switch (event.type) {
    case "ChangeApproved":
    case "ChangeDeclined":
      request.state = event.type === "ChangeApproved" ? "approved" : "declined";
      request.decidedBy = event.by;
      request.decidedAt = event.at;
      break;
    case "ChangeWithdrawn":
      request.state = "withdrawn";
      request.endedAt = event.at;
      break;
    case "ChangeApplied":
    case "ChangeFailed":
      request.state = event.type === "ChangeApplied" ? "applied" : "failed";
      request.endedAt = event.at;
      break;
  }
  if ("reason" in event) request.why = event.reason;
  if ("refusedBy" in event) request.why = event.refusedBy;
  return book;
}
