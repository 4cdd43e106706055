import { accept, refuse } from "#base/result";
import { endOfDayAfter } from "#base/working-days";
import type { Deciders } from "./decide";

type Results = "CheckReport" | "ReleaseResults" | "AppealResults" | "DecideAppeal" | "FinaliseResults";

/** From the second person to the final result: IN-7 to IN-11. */
export const decideResults: Deciders<Results> = {
  CheckReport: ({ now, actor, lacking, reason }, { inspector }) => {
    if (actor === inspector) return refuse({ code: "inspection.secondPersonNeeded", staffId: actor });
    if (lacking.length === 0) return accept([{ type: "ReportChecked", at: now, checkedBy: actor }]);
    if (reason === undefined) return refuse({ code: "inspection.reasonMissing" });
    return accept([{ type: "ReportSentBack", at: now, checkedBy: actor, lacking, reason }]);
  },
  ReleaseResults: ({ now, actor, tickets }, { terms }) => {
    const appealUntil = endOfDayAfter(now, terms.appealWithinDays, terms.timeZone);
    return accept([{ type: "ResultsReleased", at: now, releasedBy: actor, tickets, appealUntil }]);
  },
  AppealResults: ({ now, actor, itemIds, grounds }, { appealUntil, scheme, inspector }) => {
    if (now >= appealUntil) return refuse({ code: "inspection.tooLate" });
    if (actor === inspector) return refuse({ code: "inspection.secondPersonNeeded", staffId: actor });
    const stranger = itemIds.find((itemId) => !scheme.itemIds.includes(itemId));
    if (stranger !== undefined) return refuse({ code: "inspection.itemUnknown", itemId: stranger });
    return accept([{ type: "ResultsAppealed", at: now, by: actor, itemIds, grounds }]);
  },
  DecideAppeal: ({ now, actor, results, percent, reasons }, { inspector, checkedBy, appeal }) => {
    if ([inspector, checkedBy, appeal?.by].includes(actor)) {
      return refuse({ code: "inspection.secondPersonNeeded", staffId: actor });
    }
    const stranger = results.find(({ itemId }) => !appeal?.itemIds.includes(itemId));
    if (stranger) return refuse({ code: "inspection.itemUnknown", itemId: stranger.itemId });
    return accept([
      { type: "AppealDecided", at: now, decidedBy: actor, results, ...(percent !== undefined && { percent }), reasons },
      { type: "ResultsFinal", at: now },
    ]);
  },
  FinaliseResults: ({ now }, { appealUntil }) => {
    if (now < appealUntil) return refuse({ code: "inspection.stillAppealable", until: appealUntil });
    return accept([{ type: "ResultsFinal", at: now }]);
  },
};
