import { present } from "#base/assert";
import type { ProcessEvent } from "./messages";
import { countKey, type ProcessBookDraft } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: ProcessBookDraft, event: ProcessEvent): ProcessBookDraft {
  switch (event.type) {
    case "ProcessVersionAdopted": {
      const { template, at, adoptedBy, writtenBy } = event;
      const { processId } = template;
      const version = { ...template, stage: "rigid" as const, since: at, adoptedAt: at, adoptedBy, writtenBy };
      book.processes.set(processId, [...(book.processes.get(processId) ?? []), version]);
      break;
    }
    case "ProcessStageChanged": {
      const { processId, versionId, to: stage, at: since } = event;
      const versions = present(book.processes.get(processId), processId);
      const changed = versions.map((one) => (one.versionId === versionId ? { ...one, stage, since } : one));
      book.processes.set(processId, changed);
      break;
    }
    case "ProcessDeviationLogged": {
      const { type: _type, ...deviation } = event;
      book.deviations.set(deviation.deviationId, deviation);
      break;
    }
    case "LateStepsCounted": {
      const { type: _type, at: _at, ...count } = event;
      book.counts.set(countKey(count), count);
      break;
    }
    case "VariantProposed": {
      const { type: _type, at: proposedAt, ...variant } = event;
      const undecided = { state: "proposed", decidedAt: undefined, why: undefined } as const;
      book.variants.set(variant.variantId, { ...variant, proposedAt, ...undecided });
      break;
    }
    case "VariantApproved":
    case "VariantDeclined":
    case "VariantWithdrawn": {
      const variant = present(book.variants.get(event.variantId), event.variantId);
      variant.state = STATE_AFTER[event.type];
      variant.decidedAt = event.at;
      variant.why = "reason" in event ? event.reason : undefined;
      break;
    }
  }
  return book;
}

const STATE_AFTER = {
  VariantApproved: "approved",
  VariantDeclined: "declined",
  VariantWithdrawn: "withdrawn",
} as const;
