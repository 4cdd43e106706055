import type { CaseDraft, SpecialCaseEvent } from "./model";

/** Folds one event into the case it is handed, and hands that same case back. Never refuses. */
export function evolve(case_: CaseDraft, event: SpecialCaseEvent): CaseDraft {
  if ("by" in event) case_.tookPart.add(event.by);
  switch (event.type) {
    case "CaseReported":
      case_.state = "open";
      case_.caseId = event.caseId;
      case_.outletId = event.outletId;
      case_.kind = event.kind;
      case_.reportedBy = event.by;
      case_.reportedAt = event.at;
      case_.noticeBy = event.noticeBy;
      case_.levels = new Map(event.levels.map((level) => [level, undefined]));
      break;
    case "CaseAcknowledged":
      case_.levels.set(event.level, event.by);
      break;
    case "CaseUnacknowledged":
      case_.alarmed.add(event.level);
      break;
    case "SafelyAnswered":
      case_.canCome = event.canCome;
      break;
    case "HomeVisitOffered":
      case_.visitOffered = true;
      case_.state = "visitOffered";
      break;
    case "HomeVisitPlanned":
      case_.visitOffered = true;
      case_.visitors = event.visitors;
      for (const visitor of event.visitors) case_.tookPart.add(visitor);
      case_.state = "visitPlanned";
      break;
    case "InPersonAsked":
      case_.inPersonAskedBy = event.by;
      break;
    case "InPersonDenied":
      case_.inPersonAskedBy = undefined;
      break;
    case "CaseEnded":
      case_.state = "ended";
      case_.endedAt = event.at;
      if (event.approvedBy !== undefined) case_.tookPart.add(event.approvedBy);
      break;
    case "CaseReviewed":
      case_.state = "reviewed";
      break;
  }
  return case_;
}
