import type { Unsealed } from "#base/vault-ref";
import type { ComplaintCommand, ComplaintEvent, ComplaintRefusal } from "#domain/complaint/messages";
import type { DutyRosterCommand, DutyRosterEvent, DutyRosterRefusal } from "#domain/duty-roster/model";
import type { FindingCommand, FindingEvent, FindingRefusal } from "#domain/finding/messages";
import type { InspectionCommand, InspectionEvent, InspectionRefusal } from "#domain/inspection/messages";
import type { OpinionCommand, OpinionEvent, OpinionRefusal } from "#domain/opinion/model";
import type { ProposalCommand, ProposalEvent, ProposalRefusal } from "#domain/proposal/model";
import type { RoutineCommand, RoutineEvent, RoutineRefusal } from "#domain/routine/messages";
import type { SanctionCommand, SanctionEvent, SanctionRefusal } from "#domain/sanction/messages";
import type { SeminarCommand, SeminarEvent, SeminarRefusal } from "#domain/seminar/model";
import type { AnalysisCommand, AnalysisEvent, AnalysisRefusal } from "#domain/service-analysis/model";
import type { SpecialCaseCommand, SpecialCaseEvent, SpecialCaseRefusal } from "#domain/special-case/model";
import type { SurveyCommand, SurveyEvent, SurveyRefusal } from "#domain/survey/model";

type Kinds = {
  complaint: {
    command: ComplaintCommand;
    event: ComplaintEvent;
    refusal: ComplaintRefusal;
    added: "terms" | "desk" | "callerUnitId";
  };
  finding: { command: FindingCommand; event: FindingEvent; refusal: FindingRefusal; added: "terms" };
  sanction: { command: SanctionCommand; event: SanctionEvent; refusal: SanctionRefusal; added: "terms" };
  inspection: {
    command: InspectionCommand;
    event: InspectionEvent;
    refusal: InspectionRefusal;
    added: "terms" | "scheme" | "missing" | "percent" | "homeUnitId";
  };
  routine: { command: RoutineCommand; event: RoutineEvent; refusal: RoutineRefusal; added: "terms" };
  dutyRoster: { command: DutyRosterCommand; event: DutyRosterEvent; refusal: DutyRosterRefusal; added: never };
  specialCase: {
    command: SpecialCaseCommand;
    event: SpecialCaseEvent;
    refusal: SpecialCaseRefusal;
    added: "levels" | "noticeWithinMs";
  };
  opinion: { command: OpinionCommand; event: OpinionEvent; refusal: OpinionRefusal; added: "terms" };
  proposal: { command: ProposalCommand; event: ProposalEvent; refusal: ProposalRefusal; added: never };
  seminar: {
    command: SeminarCommand;
    event: SeminarEvent;
    refusal: SeminarRefusal;
    added: "agenda" | "minutesWithinDays";
  };
  survey: { command: SurveyCommand; event: SurveyEvent; refusal: SurveyRefusal; added: "today" };
  analysis: { command: AnalysisCommand; event: AnalysisEvent; refusal: AnalysisRefusal; added: "figures" };
};

export type CaseKind = keyof Kinds;
export type CommandOf<Kind extends CaseKind> = Kinds[Kind]["command"];
export type EventOfKind<Kind extends CaseKind> = Kinds[Kind]["event"];
export type RefusalOf<Kind extends CaseKind> = Kinds[Kind]["refusal"];

type Asked<Command, Added extends string> = Command extends { readonly type: string }
  ? Unsealed<Omit<Command, "now" | "actor" | Added>> &
      (Command["type"] extends "PlanInspection" ? { readonly schemeId: string } : unknown)
  : never;

/**
 * An act as people ask for it: without the time, the person and what the policies say, which the house adds, and with
 * texts where the command has references.
 */
export type AskedOf<Kind extends CaseKind> = Asked<CommandOf<Kind>, Kinds[Kind]["added"]>;
