import { present } from "#base/assert";
import type { AnalysisDraft, AnalysisEvent } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: AnalysisDraft, event: AnalysisEvent): AnalysisDraft {
  const { packs, actions } = book;
  switch (event.type) {
    case "PackOpened": {
      const { month, figures, carried } = event;
      packs.set(month, { month, figures, carried, signedBy: undefined });
      break;
    }
    case "PackCounted":
      present(packs.get(event.month), "pack of an event").figures = event.figures;
      break;
    case "PackSigned":
      present(packs.get(event.month), "pack of an event").signedBy = event.by;
      break;
    case "GapNoted": {
      const { type: _type, at: _at, by: _by, ...gap } = event;
      actions.set(gap.gapId, { ...gap, progress: [], ended: undefined });
      break;
    }
    case "ProgressReported": {
      const { at, by, said } = event;
      present(actions.get(event.gapId), "action of an event").progress.push({ at, by, said });
      break;
    }
    case "ActionEnded": {
      const { at, by, effect } = event;
      present(actions.get(event.gapId), "action of an event").ended = { at, by, effect };
      break;
    }
  }
  return book;
}
