import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";

export type SpecialCaseKind =
  "illness" | "disability" | "death" | "inheritance" | "cognitive" | "minor" | "custody" | "disaster";

export type CaseState = "unreported" | "open" | "visitOffered" | "visitPlanned" | "ended" | "reviewed";
export type CanCome = "unknown" | "yes" | "no";
/** How a case ends; `inPerson` is "must come in person". */
export type CaseEnd = "visited" | "agent" | "guardian" | "greenLane" | "customerDeclined" | "inPerson";

export type CaseDraft = {
  state: CaseState;
  caseId: string;
  outletId: string;
  kind: SpecialCaseKind;
  reportedBy: string;
  reportedAt: EpochMs;
  noticeBy: EpochMs;
  /** Who acknowledged for each level; undefined while nobody has. */
  levels: Map<string, string | undefined>;
  alarmed: Set<string>;
  canCome: CanCome;
  visitOffered: boolean;
  visitors: readonly string[];
  inPersonAskedBy: string | undefined;
  /** Everybody who acted on the case. */
  tookPart: Set<string>;
  endedAt: EpochMs | undefined;
};
export type SpecialCase = Frozen<CaseDraft>;

export function unreportedCase(): CaseDraft {
  return {
    state: "unreported",
    caseId: "",
    outletId: "",
    kind: "illness",
    reportedBy: "",
    reportedAt: 0,
    noticeBy: 0,
    levels: new Map(),
    alarmed: new Set(),
    canCome: "unknown",
    visitOffered: false,
    visitors: [],
    inPersonAskedBy: undefined,
    tookPart: new Set(),
    endedAt: undefined,
  };
}

type Asked<Type extends string, Own extends object = object> = {
  readonly type: Type;
  readonly now: EpochMs;
  readonly actor: string;
} & Own;

type Reported = {
  readonly caseId: string;
  readonly outletId: string;
  readonly kind: SpecialCaseKind;
  readonly ticket?: { readonly businessDate: BusinessDate; readonly ticketId: string };
  readonly person: VaultRef;
  readonly levels: readonly string[];
};

export type SpecialCaseCommand =
  | Asked<"ReportCase", Reported & { readonly noticeWithinMs: number }>
  | Asked<"AcknowledgeCase", { readonly level: string }>
  | Asked<"AnswerSafely", { readonly canCome: CanCome }>
  | Asked<"OfferHomeVisit">
  | Asked<
      "PlanHomeVisit",
      { readonly visitAt: EpochMs; readonly visitors: readonly string[]; readonly consent: VaultRef }
    >
  | Asked<"AskForInPerson", { readonly reason: string }>
  | Asked<"AnswerInPerson", { readonly approved: boolean }>
  | Asked<"EndCase", { readonly how: Exclude<CaseEnd, "inPerson">; readonly evidence: VaultRef }>
  | Asked<"ReviewCase", { readonly lessons: VaultRef }>
  | Asked<"ObserveCase">;
export type CommandOf<Type extends SpecialCaseCommand["type"]> = Extract<SpecialCaseCommand, { readonly type: Type }>;

type Happened<Type extends string, Own extends object = object> = { readonly type: Type; readonly at: EpochMs } & Own;
type By = { readonly by: string };

export type SpecialCaseEvent =
  | Happened<"CaseReported", By & Reported & { readonly noticeBy: EpochMs }>
  | Happened<"CaseAcknowledged", By & { readonly level: string; readonly afterMs: number }>
  | Happened<"CaseUnacknowledged", { readonly level: string }>
  | Happened<"SafelyAnswered", By & { readonly canCome: CanCome }>
  | Happened<"HomeVisitOffered", By>
  | Happened<
      "HomeVisitPlanned",
      By & { readonly visitAt: EpochMs; readonly visitors: readonly string[]; readonly consent: VaultRef }
    >
  | Happened<"InPersonAsked", By & { readonly reason: string }>
  | Happened<"InPersonDenied", By>
  | Happened<
      "CaseEnded",
      By & {
        readonly how: CaseEnd;
        readonly evidence?: VaultRef;
        readonly tookMs: number;
        readonly approvedBy?: string;
      }
    >
  | Happened<"CaseReviewed", By & { readonly lessons: VaultRef }>;

export type SpecialCaseRefusal =
  | { readonly code: "specialCase.unknown" }
  | { readonly code: "specialCase.idTaken"; readonly caseId: string }
  | { readonly code: "specialCase.wrongState"; readonly state: CaseState }
  | { readonly code: "specialCase.levelUnknown"; readonly level: string }
  | { readonly code: "specialCase.offerFirst" }
  | { readonly code: "specialCase.twoPeopleNeeded" }
  | { readonly code: "specialCase.cannotCome" }
  | { readonly code: "specialCase.secondPersonNeeded"; readonly staffId: string };
