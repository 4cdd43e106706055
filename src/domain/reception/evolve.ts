import { present } from "#base/assert";
import type { ReceptionBookDraft, ReceptionEvent, RequestDraft } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: ReceptionBookDraft, event: ReceptionEvent): ReceptionBookDraft {
  switch (event.type) {
    case "RequestNoted": {
      const { type: _type, at: askedAt, by: askedOf, ...asked } = event;
      const open = { owner: askedOf, offer: undefined, declined: undefined, end: undefined };
      book.requests.set(asked.requestId, { ...asked, askedOf, askedAt, ...open });
      return book;
    }
    case "RefusalNoted": {
      const { type: _type, ...refusal } = event;
      book.refusals.set(refusal.refusalId, refusal);
      if (event.requestId !== undefined) requestOf(book, event.requestId).end = { at: event.at, how: "refused" };
      return book;
    }
    case "WordSaid":
      book.words.add(event.wordId);
      return book;
    default:
      change(requestOf(book, event.requestId), event);
      return book;
  }
}

type OnRequest = Exclude<ReceptionEvent, { readonly type: "RequestNoted" | "RefusalNoted" | "WordSaid" }>;

function change(request: RequestDraft, event: OnRequest): void {
  switch (event.type) {
    case "RequestOffered":
      request.offer = { to: event.to, at: event.at };
      request.declined = undefined;
      return;
    case "RequestTaken":
      request.owner = event.by;
      request.offer = undefined;
      return;
    case "RequestDeclined":
      request.offer = undefined;
      request.declined = { by: event.by, reason: event.reason };
      return;
    case "RequestAnswered":
      request.end = { at: event.at, how: event.way };
  }
}

function requestOf(book: ReceptionBookDraft, requestId: string): RequestDraft {
  return present(book.requests.get(requestId), "request of an event");
}
