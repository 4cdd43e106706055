import { accept, refuse } from "#base/result";
import { endOfDayAfter } from "#base/working-days";
import type { Deciders } from "./decide";
import type { CommandOf, ComplaintEvent, ComplaintRefusal } from "./messages";
import { type Complaint, identifiedGivers } from "./model";
import { hasInterest, outcomeCommunicated } from "./parties";

type Closing =
  | "TellOutcome"
  | "RecordCallBack"
  | "CloseUncalled"
  | "ReopenComplaint"
  | "EscalateOutside"
  | "RecordOutsideDecision"
  | "WithdrawComplaint";

const SATISFIED_FROM = 3;

/** From telling the answer to the end, and back: CP-12 to CP-16, CP-18 to CP-20. */
export const decideClosing: Deciders<Closing> = {
  TellOutcome: ({ type: _type, now, actor, ...told }, complaint) => {
    const { giverId, by, letter } = told;
    const { handler = "" } = complaint;
    if (actor !== handler) return refuse({ code: "complaint.notTheHandler", handler });
    if (!identifiedGivers(complaint).includes(giverId)) return refuse({ code: "complaint.giverUnknown", giverId });
    if (by === "letter" && !letter) return refuse({ code: "complaint.letterMissing" });
    if (letter && hasInterest(complaint, letter.signedBy)) {
      return refuse({ code: "complaint.hasInterest", staffId: letter.signedBy });
    }
    const toldNow = new Set(complaint.told).add(giverId);
    return accept([{ type: "OutcomeTold", at: now, ...told }, ...outcomeCommunicated(complaint, toldNow, now)]);
  },

  RecordCallBack: (command, complaint) => {
    const objection = callBackObjection(command, complaint);
    if (objection) return refuse(objection);
    const { type: _type, now, actor, callerUnitId: _unit, ...call } = command;
    return accept([{ type: "CalledBack", at: now, by: actor, ...call }, ...afterCallBack(command, complaint)]);
  },
  CloseUncalled: ({ now }, complaint) => {
    const [giverId] = identifiedGivers(complaint);
    if (giverId !== undefined) return refuse({ code: "complaint.somebodyToCall", giverId });
    return accept([{ type: "ComplaintClosed", at: now, how: "nobodyToCall" }]);
  },

  ReopenComplaint: ({ now, reason }, { closedAt = now, terms, openings }) => {
    const { reopenWithinDays: days, calendar } = terms;
    if (now >= endOfDayAfter(closedAt, days, calendar.timeZone)) {
      return refuse({ code: "complaint.tooLateToReopen", days });
    }
    return accept([{ type: "ComplaintReopened", at: now, cause: "asked", reason, opening: openings + 1 }]);
  },
  EscalateOutside: ({ now, body }) => accept([{ type: "EscalatedOutside", at: now, body }]),
  RecordOutsideDecision: ({ now, decision, reopens }, { openings }) => {
    const decided: ComplaintEvent = { type: "OutsideDecided", at: now, decision };
    const next: ComplaintEvent = reopens
      ? { type: "ComplaintReopened", at: now, cause: "outside", opening: openings + 1 }
      : { type: "ComplaintClosed", at: now, how: "outside" };
    return accept([decided, next]);
  },

  WithdrawComplaint: ({ now, giverId }, complaint) => {
    const { givers, withdrawnGivers, state, told } = complaint;
    if (!givers.has(giverId)) return refuse({ code: "complaint.giverUnknown", giverId });
    const withdrew: ComplaintEvent = { type: "GiverWithdrew", at: now, giverId };
    if (givers.size === withdrawnGivers.size + 1) return accept([withdrew, { type: "ComplaintWithdrawn", at: now }]);
    // The one who withdrew may have been the last one to tell.
    return accept([withdrew, ...(state === "proposed" ? outcomeCommunicated(complaint, told, now, giverId) : [])]);
  },
};

function callBackObjection(
  { actor, callerUnitId, giverId, outcome, score }: CommandOf<"RecordCallBack">,
  complaint: Complaint,
): ComplaintRefusal | undefined {
  const { outletId, handler, receiver, onSiteOwner } = complaint;
  if (callerUnitId === outletId) return { code: "complaint.sameUnit", unitId: outletId };
  if ([handler, receiver, onSiteOwner].includes(actor)) return { code: "complaint.tookPart", staffId: actor };
  if (hasInterest(complaint, actor)) return { code: "complaint.hasInterest", staffId: actor };
  if (!identifiedGivers(complaint).includes(giverId)) return { code: "complaint.giverUnknown", giverId };
  return outcome === "answered" && score === undefined ? { code: "complaint.scoreNeeded" } : undefined;
}

function afterCallBack(
  { now, outcome, score = 0 }: CommandOf<"RecordCallBack">,
  { terms, callsInVain, openings }: Complaint,
): readonly ComplaintEvent[] {
  switch (outcome) {
    case "answered":
      return score >= SATISFIED_FROM
        ? [{ type: "ComplaintClosed", at: now, how: "satisfied" }]
        : [{ type: "ComplaintReopened", at: now, cause: "dissatisfied", opening: openings + 1 }];
    case "declined":
      return [{ type: "ComplaintClosed", at: now, how: "declined" }];
    case "unreachable":
      return callsInVain + 1 < terms.callBackAttempts ? [] : [{ type: "ComplaintClosed", at: now, how: "unreachable" }];
  }
}
