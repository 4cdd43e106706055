import { present } from "#base/assert";
import type { StandardEvent } from "./messages";
import type { StandardBookDraft } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: StandardBookDraft, event: StandardEvent): StandardBookDraft {
  if (event.type === "StandardProposed") {
    const { type: _type, at: _at, ...proposal } = event;
    return book.set(event.standardId, { ...proposal, state: "proposed" });
  }
  const standard = present(book.get(event.standardId), "standard that was decided on");
  const state = event.type === "StandardApproved" ? "approved" : "rejected";
  return book.set(event.standardId, { ...standard, state, decidedBy: event.by });
}
