import type { Asked, Happened } from "#base/messages";
import type {
  CellChange,
  ChangeForecast,
  ChangeKind,
  ChangeState,
  LateFigures,
  Line,
  Meeting,
  RosterWeek,
  Shift,
} from "./model";

/** Where the outlet's clock stands in the week: day 0 is its Monday, a negative day lies before it. */
export type WeekClock = { readonly day: number; readonly minute: number };

/** What the rules say of what is asked; looked up when it is asked. */
export type RuleFacts = {
  readonly clock: WeekClock;
  /** Rules that the week would break, by id. */
  readonly broken: readonly string[];
  /** People whose yes the rules ask for. */
  readonly consents: readonly string[];
};

/** What a meeting's place does, by the roster as it stands: looked up when it is asked. */
export type MeetingEffect = {
  /** Those of its people who are at work then. */
  readonly attending: readonly string[];
  /** What goes unmet meanwhile; above 0 it stands in a peak. */
  readonly cost: number;
  /** Rules of presence that are broken meanwhile. */
  readonly breaks: readonly string[];
};

export type RosterWeekCommand =
  | Asked<"DraftWeek", { readonly lines: readonly Line[] }>
  | Asked<"ArrangeDays", { readonly cells: readonly CellChange[] }>
  | Asked<
      "PublishWeek",
      { readonly broken: readonly string[]; readonly lateByDays: number; readonly reason?: string | undefined }
    >
  | Asked<"OfferOvertime", { readonly minutes: number }>
  | Asked<"KeepWish", { readonly wishId: string; readonly day: number; readonly template?: string | undefined }>
  | Asked<"DropWish", { readonly wishId: string }>
  | Asked<"AskLeave", { readonly leaveId: string; readonly day: number }>
  | Asked<"DecideLeave", { readonly leaveId: string; readonly isGranted: boolean }>
  | Asked<"OrderChange", OfChange & { readonly facts: RuleFacts; readonly forecast?: ChangeForecast | undefined }>
  | Asked<"MeasureChange", { readonly changeId: string; readonly clock: WeekClock; readonly measured: LateFigures }>
  | Asked<"ProposeSwap", OfChange & { readonly facts: RuleFacts }>
  | Asked<"AgreeToChange", { readonly changeId: string; readonly facts: RuleFacts }>
  | Asked<"RefuseChange", { readonly changeId: string; readonly reason: string }>
  | Asked<"ApproveChange", { readonly changeId: string; readonly facts: RuleFacts }>
  | Asked<"WithdrawChange", { readonly changeId: string; readonly reason: string }>
  | Asked<"OfferShift", { readonly shiftId: string; readonly shift: Shift; readonly clock: WeekClock }>
  | Asked<"TakeShift", { readonly shiftId: string; readonly changeId: string; readonly facts: RuleFacts }>
  | Asked<
      "ReportAbsence",
      { readonly changeId: string; readonly staffId: string; readonly day: number; readonly clock: WeekClock }
    >
  | Asked<
      "PlanMeeting",
      Omit<Meeting, "reason"> & {
        readonly reason?: string | undefined;
        readonly effect: MeetingEffect;
        readonly clock: WeekClock;
      }
    >
  | Asked<"CallOffMeeting", { readonly meetingId: string; readonly clock: WeekClock }>;

type OfChange = { readonly changeId: string; readonly cells: readonly CellChange[]; readonly reason: string };

export type CommandOf<Type extends RosterWeekCommand["type"]> = Extract<RosterWeekCommand, { readonly type: Type }>;

export type RosterWeekEvent =
  | Happened<"WeekDrafted", { readonly by: string; readonly lines: readonly Line[] }>
  | Happened<"DaysArranged", { readonly by: string; readonly cells: readonly CellChange[] }>
  | Happened<"WeekPublished", { readonly by: string; readonly lateByDays: number; readonly reason?: string }>
  | Happened<
      "WishKept",
      { readonly wishId: string; readonly staffId: string; readonly day: number; readonly template?: string }
    >
  | Happened<"WishDropped", { readonly wishId: string }>
  | Happened<"OvertimeOffered", { readonly staffId: string; readonly minutes: number }>
  | Happened<"LeaveAsked", { readonly leaveId: string; readonly staffId: string; readonly day: number }>
  | Happened<"LeaveDecided", { readonly leaveId: string; readonly isGranted: boolean; readonly by: string }>
  | Happened<
      "RosterChangeAsked",
      OfChange & {
        readonly kind: ChangeKind;
        readonly by: string;
        readonly isSameDay: boolean;
        readonly awaited: readonly string[];
        readonly needsApproval: boolean;
        readonly forecast?: ChangeForecast;
      }
    >
  | Happened<"RosterChangeMeasured", { readonly changeId: string; readonly measured: LateFigures }>
  | Happened<"RosterChangeAgreed", { readonly changeId: string; readonly staffId: string }>
  | Happened<"RosterChangeApproved", { readonly changeId: string; readonly by: string }>
  | Happened<"RosterChangeMade", { readonly changeId: string }>
  | Happened<"RosterChangeRefused", { readonly changeId: string; readonly by: string; readonly reason: string }>
  | Happened<"RosterChangeWithdrawn", { readonly changeId: string; readonly by: string; readonly reason: string }>
  | Happened<"ShiftOffered", { readonly shiftId: string; readonly shift: Shift; readonly by: string }>
  | Happened<"ShiftTaken", { readonly shiftId: string; readonly staffId: string }>
  | Happened<"MeetingPlanned", Meeting & { readonly by: string }>
  | Happened<"MeetingCalledOff", { readonly meetingId: string; readonly by: string }>;

export type RosterWeekRefusal =
  | { readonly code: "roster.wrongState"; readonly state: RosterWeek["state"] }
  | { readonly code: "roster.breaksRule"; readonly rules: string }
  | { readonly code: "roster.lateNeedsReason"; readonly lateByDays: number }
  | { readonly code: "roster.past"; readonly staffId: string }
  | { readonly code: "roster.unknown"; readonly id: string }
  | { readonly code: "roster.idTaken"; readonly id: string }
  | { readonly code: "roster.notYours"; readonly staffId: string }
  | { readonly code: "roster.changeOver"; readonly state: ChangeState }
  | { readonly code: "roster.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "roster.shiftTaken"; readonly staffId: string }
  | { readonly code: "roster.notASwap" }
  | { readonly code: "roster.meetingNeedsReason" }
  | { readonly code: "roster.notMeasurable"; readonly state: ChangeState };
