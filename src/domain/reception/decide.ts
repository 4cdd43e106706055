import { accept, refuse, type Result } from "#base/result";
import type { ReceptionRefusal } from "./messages";
import type { CommandOf, CustomerRequest, ReceptionBook, ReceptionCommand, ReceptionEvent } from "./model";

export type Decision = Result<readonly ReceptionEvent[], ReceptionRefusal>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: ReceptionCommand, book: ReceptionBook): Decision {
  switch (command.type) {
    case "NoteRequest": {
      const { type: _type, now, actor: by, ...asked } = command;
      if (book.requests.has(asked.requestId)) return accept([]);
      return accept([{ type: "RequestNoted", at: now, by, ...asked }]);
    }
    case "NoteRefusal":
      return noteRefusal(command, book);
    case "NoteWord": {
      const { type: _type, now, actor: by, ...said } = command;
      return accept(book.words.has(said.wordId) ? [] : [{ type: "WordSaid", at: now, by, ...said }]);
    }
    default:
      return onRequest(command, book);
  }
}

function onRequest(
  command: CommandOf<"OfferRequest" | "TakeRequest" | "DeclineRequest" | "AnswerRequest">,
  book: ReceptionBook,
): Decision {
  const found = openRequest(book, command.requestId);
  if (!found.ok) return found;
  const request = found.value;
  const { now, actor: by, requestId } = command;
  switch (command.type) {
    case "OfferRequest": {
      const { to } = command;
      if (request.owner !== by) return refuse({ code: "reception.notYours", owner: request.owner });
      if (to === by) return refuse({ code: "reception.offeredToSelf" });
      return accept(request.offer?.to === to ? [] : [{ type: "RequestOffered", at: now, by, requestId, to }]);
    }
    case "TakeRequest": {
      if (request.owner === by) return accept([]);
      if (request.offer?.to !== by) return refuse({ code: "reception.notOffered", requestId });
      return accept([{ type: "RequestTaken", at: now, by, requestId, afterMs: now - request.offer.at }]);
    }
    case "DeclineRequest":
      if (request.offer?.to !== by) return refuse({ code: "reception.notOffered", requestId });
      return accept([{ type: "RequestDeclined", at: now, by, requestId, reason: command.reason }]);
    case "AnswerRequest": {
      if (request.owner !== by) return refuse({ code: "reception.notYours", owner: request.owner });
      const tookMs = now - request.askedAt;
      return accept([{ type: "RequestAnswered", at: now, by, requestId, way: command.way, tookMs }]);
    }
  }
}

function noteRefusal(
  { type: _type, now, actor: by, ...noted }: CommandOf<"NoteRefusal">,
  book: ReceptionBook,
): Decision {
  if (book.refusals.has(noted.refusalId)) return accept([]);
  const event: ReceptionEvent = { type: "RefusalNoted", at: now, by, ...noted };
  if (noted.requestId === undefined) return accept([event]);
  const found = openRequest(book, noted.requestId);
  if (!found.ok) return found;
  const { owner } = found.value;
  return owner === by ? accept([event]) : refuse({ code: "reception.notYours", owner });
}

function openRequest(book: ReceptionBook, requestId: string): Result<CustomerRequest, ReceptionRefusal> {
  const request = book.requests.get(requestId);
  if (!request) return refuse({ code: "reception.requestUnknown", requestId });
  return request.end ? refuse({ code: "reception.requestEnded", requestId }) : accept(request);
}
