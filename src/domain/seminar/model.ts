import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";

export type SeminarState = "unplanned" | "asked" | "denied" | "planned" | "held" | "minuted" | "filed";

/** What was said of one matter in the span, by the way it came; `before` is the span before, all ways together. */
export type Theme = {
  readonly theme: string;
  readonly complaints: number;
  readonly opinions: number;
  readonly proposals: number;
  readonly lowScores: number;
  readonly before: number;
};

export type Attendance = { readonly department: string; readonly person?: string; readonly excuse?: string };
export type ThemeDecision = {
  readonly theme: string;
  /** What is done, or why nothing is. */
  readonly decision: string;
  readonly owner?: string;
  readonly dueOn?: BusinessDate;
};

export type SeminarDraft = {
  state: SeminarState;
  seminarId: string;
  outletId: string;
  heldAt: EpochMs;
  /** Why it is extraordinary; absent of the regular one. */
  reason: string | undefined;
  askedBy: string;
  departments: readonly string[];
  agenda: readonly Theme[];
  attendance: readonly Attendance[];
  decisions: Map<string, ThemeDecision>;
  minutesWithinDays: number;
  minutesDueBy: EpochMs;
  sentBy: string | undefined;
};
export type Seminar = Frozen<SeminarDraft>;

export function unplannedSeminar(): SeminarDraft {
  return {
    state: "unplanned",
    seminarId: "",
    outletId: "",
    heldAt: 0,
    reason: undefined,
    askedBy: "",
    departments: [],
    agenda: [],
    attendance: [],
    decisions: new Map(),
    minutesWithinDays: 0,
    minutesDueBy: 0,
    sentBy: undefined,
  };
}

type Planned = {
  readonly seminarId: string;
  readonly outletId: string;
  readonly heldAt: EpochMs;
  readonly departments: readonly string[];
  readonly agenda: readonly Theme[];
  readonly minutesWithinDays: number;
};

export type SeminarCommand =
  | Asked<"PlanSeminar", Planned>
  | Asked<"AskExtraordinary", Planned & { readonly reason: string }>
  | Asked<"AnswerExtraordinary", { readonly approved: boolean }>
  | Asked<"CountThemes", { readonly agenda: readonly Theme[] }>
  | Asked<"HoldSeminar", { readonly attendance: readonly Attendance[]; readonly agenda: readonly Theme[] }>
  | Asked<"DecideTheme", ThemeDecision>
  | Asked<"SendMinutes", { readonly minutes: VaultRef }>
  | Asked<"ConfirmMinutes">;
export type CommandOf<Type extends SeminarCommand["type"]> = Extract<SeminarCommand, { readonly type: Type }>;

type By = { readonly by: string };
export type SeminarEvent =
  | Happened<"SeminarPlanned", By & Planned>
  | Happened<"ExtraordinaryAsked", By & Planned & { readonly reason: string }>
  | Happened<"ExtraordinaryApproved", By>
  | Happened<"ExtraordinaryDenied", By>
  | Happened<"ThemesCounted", { readonly agenda: readonly Theme[] }>
  | Happened<
      "SeminarHeld",
      By & {
        readonly attendance: readonly Attendance[];
        readonly agenda: readonly Theme[];
        readonly minutesDueBy: EpochMs;
      }
    >
  | Happened<"ThemeDecided", By & ThemeDecision>
  | Happened<"MinutesSent", By & { readonly minutes: VaultRef }>
  | Happened<"MinutesReceived", By>;

export type SeminarRefusal =
  | { readonly code: "seminar.unknown" }
  | { readonly code: "seminar.plannedAlready"; readonly seminarId: string }
  | { readonly code: "seminar.wrongState"; readonly state: SeminarState }
  | { readonly code: "seminar.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "seminar.departmentMissing"; readonly department: string }
  | { readonly code: "seminar.themeUnknown"; readonly theme: string }
  | { readonly code: "seminar.ownerWithoutDay" }
  | { readonly code: "seminar.themeUndecided"; readonly theme: string };
