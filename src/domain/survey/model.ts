import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { VaultRef } from "#base/vault-ref";

export type SurveyState = "undrafted" | "drafted" | "running" | "stopped";
/** A sentence in every language; none may be missing. */
export type Sentence = Readonly<Record<"zh" | "en" | "es" | "ko", string>>;
export type SurveyQuestion = { readonly questionId: string; readonly theme: string; readonly text: Sentence };

/** How often each of the five scores was given, the worst first. */
export type ScoreCounts = [number, number, number, number, number];

export type SurveyDraft = {
  state: SurveyState;
  surveyId: string;
  outletId: string;
  draftedBy: string;
  title: Sentence;
  /** What is agreed to before the first question. */
  consent: Sentence;
  questions: readonly SurveyQuestion[];
  /** Of those who were served, in per cent. */
  sharePercent: number;
  /** First and last day. */
  from: BusinessDate;
  to: BusinessDate;
  /** Tickets that have answered, a "no" included. */
  answered: Set<string>;
  declined: number;
  scores: Map<string, ScoreCounts>;
};
export type Survey = Frozen<SurveyDraft>;

const NOTHING: Sentence = { zh: "", en: "", es: "", ko: "" };

export function undraftedSurvey(): SurveyDraft {
  return {
    state: "undrafted",
    surveyId: "",
    outletId: "",
    draftedBy: "",
    title: NOTHING,
    consent: NOTHING,
    questions: [],
    sharePercent: 0,
    from: "",
    to: "",
    answered: new Set(),
    declined: 0,
    scores: new Map(),
  };
}

type Drafted = {
  readonly surveyId: string;
  readonly outletId: string;
  readonly title: Sentence;
  readonly consent: Sentence;
  readonly questions: readonly SurveyQuestion[];
  readonly sharePercent: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
};
type Answered = {
  readonly ticketId: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly words?: VaultRef;
};

export type SurveyCommand =
  | Asked<"DraftSurvey", Drafted>
  | Asked<"ApproveSurvey">
  | Asked<"StopSurvey">
  | Asked<"AnswerSurvey", Answered & { readonly agreed: boolean; readonly today: BusinessDate }>
  | Asked<"DeclineSurvey", { readonly ticketId: string; readonly today: BusinessDate }>;
export type CommandOf<Type extends SurveyCommand["type"]> = Extract<SurveyCommand, { readonly type: Type }>;

export type SurveyEvent =
  | Happened<"SurveyDrafted", Drafted & { readonly by: string }>
  | Happened<"SurveyApproved", { readonly by: string }>
  | Happened<"SurveyStopped", { readonly by: string }>
  | Happened<"SurveyAnswered", Answered>
  | Happened<"SurveyDeclined", { readonly ticketId: string }>;

export type SurveyRefusal =
  | { readonly code: "survey.unknown" }
  | { readonly code: "survey.idTaken"; readonly surveyId: string }
  | { readonly code: "survey.wrongState"; readonly state: SurveyState }
  | { readonly code: "survey.wordsMissing"; readonly language: string }
  | { readonly code: "survey.daysWrong" }
  | { readonly code: "survey.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "survey.notAsked" }
  | { readonly code: "survey.answeredAlready" }
  | { readonly code: "survey.notAgreed" }
  | { readonly code: "survey.scoreMissing"; readonly questionId: string };
