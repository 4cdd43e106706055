import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

export const SLOTS = ["preOpen", "peak", "close"] as const;
export type Slot = (typeof SLOTS)[number];

export const MEETING_STEPS = ["grooming", "review", "training", "interaction", "summary"] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

export const LOGS = ["lobbyLog", "dutyLog", "meetingLog"] as const;
export type LogKind = (typeof LOGS)[number];

export type RoutineTerms = {
  readonly closeWithinMin: number;
  readonly checkInWithinMin: number;
  readonly peaksMin: number;
};

/** Fields of a form: filled by the journal, and by hand. For the minutes of paperwork that people are spared (4-14). */
export type Filled = { readonly bySystem: number; readonly byHand: number };

export type MissedKind = "checkIn" | "meeting" | Slot;

export type RoutineDayDraft = {
  phase: "unplanned" | "planned";
  outletId: string;
  businessDate: BusinessDate;
  opensAt: EpochMs;
  closesAt: EpochMs;
  terms: RoutineTerms;
  dutyHead: string;
  deputy: string | undefined;
  onDuty: string | undefined;
  checkedInAt: EpochMs | undefined;
  meeting: { readonly startedAt: EpochMs; step: number; signedAt: EpochMs | undefined } | undefined;
  /** Who has read each document passed on. */
  documents: Map<string, Set<string>>;
  /** Signatures by slot, oldest first. */
  inspections: Map<Slot, { readonly at: EpochMs; readonly by: string; readonly wrong: readonly string[] }[]>;
  logs: Map<LogKind, { readonly at: EpochMs; readonly by: string; readonly version: number }>;
  readyAt: EpochMs | undefined;
  peakAskedAt: EpochMs | undefined;
  handOvers: Map<string, { readonly post: string; readonly from: string; readonly to: string; accepted: boolean }>;
  missed: Set<MissedKind>;
};

export type RoutineDay = Frozen<RoutineDayDraft>;

export function unplannedDay(): RoutineDayDraft {
  return {
    phase: "unplanned",
    outletId: "",
    businessDate: "",
    opensAt: 0,
    closesAt: 0,
    terms: { closeWithinMin: 0, checkInWithinMin: 0, peaksMin: 0 },
    dutyHead: "",
    deputy: undefined,
    onDuty: undefined,
    checkedInAt: undefined,
    meeting: undefined,
    documents: new Map(),
    inspections: new Map(),
    logs: new Map(),
    readyAt: undefined,
    peakAskedAt: undefined,
    handOvers: new Map(),
    missed: new Set(),
  };
}

export type Duty = "checkIn" | "meeting" | `inspection.${Slot}` | `log.${LogKind}`;

/** What a day asks for and whether it is there: the red and the green of the board. RT-7 */
export function completenessOf(day: RoutineDay): { readonly done: readonly Duty[]; readonly missing: readonly Duty[] } {
  const peaks = day.inspections.get("peak")?.length ?? 0;
  const state: readonly (readonly [Duty, boolean])[] = [
    ["checkIn", day.checkedInAt !== undefined],
    ["meeting", day.meeting?.signedAt !== undefined],
    ["inspection.preOpen", day.inspections.has("preOpen")],
    ["inspection.peak", peaks >= day.terms.peaksMin],
    ["inspection.close", day.inspections.has("close")],
    ...LOGS.map((kind) => [`log.${kind}`, day.logs.has(kind)] as const),
  ];
  const named = (wanted: boolean): readonly Duty[] => state.filter(([, is]) => is === wanted).map(([duty]) => duty);
  return { done: named(true), missing: named(false) };
}
