import { present } from "#base/assert";
import type { AdviceEvent } from "./messages";
import type { AdviceBookDraft } from "./model";

/** Writes into the book it is handed, and hands it back. */
export function evolve(book: AdviceBookDraft, event: AdviceEvent): AdviceBookDraft {
  switch (event.type) {
    case "ActionChosen": {
      const { type: _type, at: chosenAt, by: chosenBy, ...chosen } = event;
      book.choices.set(event.adviceId, { ...chosen, chosenBy, chosenAt, outcome: undefined });
      return book;
    }
    case "OutcomeMeasured":
      present(book.choices.get(event.adviceId), "choice of an outcome").outcome = event.outcome;
      return book;
  }
}
