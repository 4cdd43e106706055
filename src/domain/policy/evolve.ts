import { present } from "#base/assert";
import type { PolicyEvent } from "./messages";
import type { PolicyBook, PolicyBookDraft, PolicyValue } from "./model";

/** A book of one's own to fold into. */
export function draftOf(book: PolicyBook): PolicyBookDraft {
  const { revision, values, withdrawn, standing } = book;
  return {
    revision,
    values: new Map(values),
    withdrawn: new Set(withdrawn),
    standing: new Map([...standing].map(([key, those]) => [key, [...those]])),
  };
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: PolicyBookDraft, event: PolicyEvent): PolicyBookDraft {
  book.revision += 1;
  switch (event.type) {
    case "PolicyValueSet": {
      const { type: _type, at: _at, ...value } = event;
      book.values.set(value.valueId, value);
      standing(book, value).push(value);
      break;
    }
    case "PolicyValueWithdrawn": {
      const value = present(book.values.get(event.valueId), event.valueId);
      book.withdrawn.add(value.valueId);
      book.standing.set(
        value.key,
        standing(book, value).filter(({ valueId }) => valueId !== value.valueId),
      );
      break;
    }
  }
  return book;
}

function standing(book: PolicyBookDraft, { key }: PolicyValue): PolicyValue[] {
  const values = book.standing.get(key) ?? [];
  book.standing.set(key, values);
  return values;
}
