import { accept, refuse, type Result } from "#base/result";
import type {
  CaseState,
  CommandOf,
  SpecialCase,
  SpecialCaseCommand,
  SpecialCaseEvent,
  SpecialCaseRefusal,
} from "./model";

export type Decision = Result<readonly SpecialCaseEvent[], SpecialCaseRefusal>;

const AT_WORK: readonly CaseState[] = ["open", "visitOffered", "visitPlanned"];

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: SpecialCaseCommand, case_: SpecialCase): Decision {
  const { state, caseId } = case_;
  if (command.type === "ReportCase") {
    return state === "unreported" ? reportCase(command) : refuse({ code: "specialCase.idTaken", caseId });
  }
  if (state === "unreported") return refuse({ code: "specialCase.unknown" });
  const { now, actor } = command;
  switch (command.type) {
    case "AcknowledgeCase":
      return acknowledge(command, case_);
    case "ObserveCase":
      return accept(unacknowledged(case_, now).map((level) => ({ type: "CaseUnacknowledged", at: now, level })));
    case "ReviewCase": {
      if (state !== "ended") return refuse({ code: "specialCase.wrongState", state });
      if (case_.tookPart.has(actor)) return refuse({ code: "specialCase.secondPersonNeeded", staffId: actor });
      return accept([{ type: "CaseReviewed", at: now, by: actor, lessons: command.lessons }]);
    }
    default:
      return AT_WORK.includes(state) ? work(command, case_) : refuse({ code: "specialCase.wrongState", state });
  }
}

type Work = Exclude<
  SpecialCaseCommand,
  { readonly type: "ReportCase" | "AcknowledgeCase" | "ObserveCase" | "ReviewCase" }
>;

function work(command: Work, case_: SpecialCase): Decision {
  const { now, actor: by } = command;
  switch (command.type) {
    case "AnswerSafely": {
      const { canCome } = command;
      return accept(case_.canCome === canCome ? [] : [{ type: "SafelyAnswered", at: now, by, canCome }]);
    }
    case "OfferHomeVisit":
      return accept(case_.visitOffered ? [] : [{ type: "HomeVisitOffered", at: now, by }]);
    case "PlanHomeVisit": {
      const { visitAt, visitors, consent } = command;
      if (new Set(visitors).size < 2) return refuse({ code: "specialCase.twoPeopleNeeded" });
      return accept([{ type: "HomeVisitPlanned", at: now, by, visitAt, visitors, consent }]);
    }
    case "AskForInPerson": {
      const objection = inPersonObjection(case_);
      return objection ? refuse(objection) : accept([{ type: "InPersonAsked", at: now, by, reason: command.reason }]);
    }
    case "AnswerInPerson":
      return answerInPerson(command, case_);
    case "EndCase":
      return endCase(command, case_);
  }
}

function reportCase({ type: _type, now, actor, noticeWithinMs, ...reported }: CommandOf<"ReportCase">): Decision {
  return accept([{ type: "CaseReported", at: now, by: actor, ...reported, noticeBy: now + noticeWithinMs }]);
}

function acknowledge({ now, actor, level }: CommandOf<"AcknowledgeCase">, case_: SpecialCase): Decision {
  if (!case_.levels.has(level)) return refuse({ code: "specialCase.levelUnknown", level });
  if (case_.levels.get(level) !== undefined) return accept([]);
  return accept([{ type: "CaseAcknowledged", at: now, by: actor, level, afterMs: now - case_.reportedAt }]);
}

function unacknowledged({ levels, alarmed, noticeBy }: SpecialCase, now: number): readonly string[] {
  if (now < noticeBy) return [];
  return [...levels].filter(([level, by]) => by === undefined && !alarmed.has(level)).map(([level]) => level);
}

/** SC-3 and SC-5: never when the customer cannot come, and never before help was offered to one who may not. */
function inPersonObjection({ canCome, visitOffered }: SpecialCase): SpecialCaseRefusal | undefined {
  if (canCome === "no") return { code: "specialCase.cannotCome" };
  return canCome === "unknown" && !visitOffered ? { code: "specialCase.offerFirst" } : undefined;
}

function answerInPerson({ now, actor, approved }: CommandOf<"AnswerInPerson">, case_: SpecialCase): Decision {
  const { inPersonAskedBy: by, state } = case_;
  if (by === undefined) return refuse({ code: "specialCase.wrongState", state });
  if (by === actor) return refuse({ code: "specialCase.secondPersonNeeded", staffId: actor });
  if (!approved) return accept([{ type: "InPersonDenied", at: now, by: actor }]);
  const objection = inPersonObjection(case_);
  if (objection) return refuse(objection);
  const tookMs = now - case_.reportedAt;
  return accept([{ type: "CaseEnded", at: now, by, how: "inPerson", tookMs, approvedBy: actor }]);
}

function endCase({ now, actor, how, evidence }: CommandOf<"EndCase">, case_: SpecialCase): Decision {
  const { canCome, visitOffered, visitors, reportedAt } = case_;
  if (canCome !== "yes" && !visitOffered) return refuse({ code: "specialCase.offerFirst" });
  if (how === "visited" && visitors.length < 2) return refuse({ code: "specialCase.twoPeopleNeeded" });
  return accept([{ type: "CaseEnded", at: now, by: actor, how, evidence, tookMs: now - reportedAt }]);
}
