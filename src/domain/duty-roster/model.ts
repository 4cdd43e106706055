import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

export type DutyDay = { readonly date: BusinessDate; readonly head: string; readonly deputy?: string };

export type DutyRosterDraft = {
  state: "empty" | "draft" | "approved" | "published";
  author: string;
  /** The days on which the outlet opens, as the draft knew them. */
  openDates: readonly BusinessDate[];
  days: Map<BusinessDate, DutyDay>;
  publishedAt: EpochMs | undefined;
  asked: Map<string, { readonly day: DutyDay; readonly askedBy: string }>;
};
export type DutyRoster = Frozen<DutyRosterDraft>;

export function emptyDutyRoster(): DutyRosterDraft {
  return { state: "empty", author: "", openDates: [], days: new Map(), publishedAt: undefined, asked: new Map() };
}

type Asked<Type extends string, Own extends object = object> = {
  readonly type: Type;
  readonly now: EpochMs;
  readonly actor: string;
} & Own;

export type DutyRosterCommand =
  | Asked<"DraftRoster", { readonly openDates: readonly BusinessDate[]; readonly days: readonly DutyDay[] }>
  | Asked<"ApproveRoster">
  | Asked<"PublishRoster">
  | Asked<"AskForChange", { readonly changeId: string; readonly day: DutyDay; readonly reason: string }>
  | Asked<"AnswerChange", { readonly changeId: string; readonly approved: boolean }>;

type Happened<Type extends string, Own extends object = object> = { readonly type: Type; readonly at: EpochMs } & Own;

export type DutyRosterEvent =
  | Happened<
      "RosterDrafted",
      { readonly by: string; readonly openDates: readonly BusinessDate[]; readonly days: readonly DutyDay[] }
    >
  | Happened<"RosterApproved", { readonly by: string }>
  | Happened<"RosterPublished", { readonly by: string }>
  | Happened<
      "ChangeAsked",
      { readonly changeId: string; readonly day: DutyDay; readonly reason: string; readonly by: string }
    >
  | Happened<"ChangeApproved", { readonly changeId: string; readonly by: string }>
  | Happened<"ChangeDenied", { readonly changeId: string; readonly by: string }>;

export type DutyRosterRefusal =
  | { readonly code: "dutyRoster.wrongState"; readonly state: DutyRoster["state"] }
  | { readonly code: "dutyRoster.dayUncovered"; readonly date: BusinessDate }
  | { readonly code: "dutyRoster.closedDay"; readonly date: BusinessDate }
  | { readonly code: "dutyRoster.sameDeputy"; readonly date: BusinessDate }
  | { readonly code: "dutyRoster.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "dutyRoster.changeUnknown"; readonly changeId: string };
