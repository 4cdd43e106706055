import { accept, refuse } from "#base/result";
import type { Deciders } from "./decide";
import { findIn, noticeClosed } from "./find";

/** Due process for a finding: FN-10. */
export const decideContests: Deciders<"ContestFinding" | "DecideContest"> = {
  ContestFinding: ({ now, actor, findingId, grounds }, book) => {
    const found = findIn(book, findingId, "noticed", "inRectification");
    if (!found.ok) return found;
    const { contestUntil, contestDecided, raisedBy } = found.value;
    if (contestDecided || now >= contestUntil) return refuse({ code: "finding.tooLate", findingId });
    if (raisedBy === actor) return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    return accept([{ type: "FindingContested", at: now, findingId, contestedBy: actor, grounds }]);
  },

  DecideContest: ({ now, actor, findingId, stands, reasons }, book) => {
    const found = findIn(book, findingId, "contested");
    if (!found.ok) return found;
    const finding = found.value;
    const { contested, raisedBy, owner, dueBy: pausedBy = now } = finding;
    if ([contested?.by, raisedBy, owner].includes(actor)) {
      return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    }
    if (!stands) {
      return accept([
        { type: "FindingDropped", at: now, findingId, decidedBy: actor, reasons },
        ...noticeClosed(book, finding, now),
      ]);
    }
    // The clock stood still while it was contested.
    const dueBy = pausedBy + (now - (contested?.at ?? now));
    return accept([{ type: "ContestRejected", at: now, findingId, decidedBy: actor, reasons, dueBy }]);
  },
};
