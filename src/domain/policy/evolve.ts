import { present } from "#base/assert";
import type { PolicyEvent } from "./messages";
import type { PolicyBookDraft, PolicyValue } from "./model";

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
    case "ProcessVersionAdopted": {
      const { processId, versionId, at: since } = event;
      const versions = book.processes.get(processId) ?? [];
      book.processes.set(processId, [...versions, { processId, versionId, stage: "rigid", since }]);
      break;
    }
    case "ProcessStageChanged": {
      const { processId, versionId, to: stage, at: since } = event;
      const versions = present(book.processes.get(processId), processId);
      book.processes.set(
        processId,
        versions.map((version) => (version.versionId === versionId ? { ...version, stage, since } : version)),
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
