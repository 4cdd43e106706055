import { accept, refuse } from "#base/result";
import { endOfDayAfter, endOfWorkingDayAfter } from "#base/working-days";
import type { Deciders } from "./decide";
import { findIn, noticeClosed } from "./find";

type Lines = "ChangeOwner" | "ReplyToFinding" | "VerifyFinding" | "ExtendLine";

/** From the signature to the closed line: FN-4, FN-6 to FN-9, FN-11. */
export const decideLines: Deciders<Lines> = {
  ChangeOwner: ({ now, findingId, owner: to, reason }, book) => {
    const found = findIn(book, findingId, "noticed", "inRectification", "contested");
    if (!found.ok) return found;
    const { owner: from = "" } = found.value;
    return accept(from === to ? [] : [{ type: "OwnerChanged", at: now, findingId, from, to, reason }]);
  },

  ReplyToFinding: ({ type: _type, now, actor, terms, ...reply }, book) => {
    const found = findIn(book, reply.findingId, "inRectification");
    if (!found.ok) return found;
    if (reply.proof.length === 0) return refuse({ code: "finding.proofMissing" });
    const verifyBy = endOfWorkingDayAfter(now, terms.verifyWithinDays, terms.calendar);
    return accept([{ type: "FindingReplied", at: now, ...reply, repliedBy: actor, verifyBy }]);
  },

  VerifyFinding: ({ now, actor, findingId, passed, reason, terms }, book) => {
    const found = findIn(book, findingId, "replied");
    if (!found.ok) return found;
    const finding = found.value;
    if (actor === finding.owner || actor === finding.repliedBy) {
      return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    }
    if (passed) {
      return accept([
        { type: "FindingClosed", at: now, findingId, verifiedBy: actor },
        ...noticeClosed(book, finding, now),
      ]);
    }
    if (reason === undefined) return refuse({ code: "finding.reasonMissing" });
    const dueBy = endOfDayAfter(now, terms.dueDays, terms.calendar.timeZone);
    const reopening = finding.reopenings + 1;
    return accept([{ type: "FindingReopened", at: now, findingId, verifiedBy: actor, reason, reopening, dueBy }]);
  },

  ExtendLine: ({ now, actor, findingId, dueBy, reason }, book) => {
    const found = findIn(book, findingId, "noticed", "inRectification");
    if (!found.ok) return found;
    const { owner, extended, answerBy } = found.value;
    if (actor === owner) return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    if (extended) return refuse({ code: "finding.extendedAlready", findingId });
    if (dueBy <= now || dueBy <= answerBy) return refuse({ code: "finding.tooLate", findingId });
    return accept([{ type: "LineExtended", at: now, findingId, dueBy, approvedBy: actor, reason }]);
  },
};
