import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/** What somebody does on a day; minutes after midnight, half open. Day 0 is the week's Monday. */
export type Shift = {
  readonly day: number;
  readonly outletId: string;
  readonly post: string;
  readonly template: string;
  readonly fromMin: number;
  readonly toMin: number;
  readonly lunchMin?: number;
  readonly paidMinutes: number;
};

/** A person's week: the days worked. */
export type Line = { readonly staffId: string; readonly shifts: readonly Shift[] };

/** A person's day as it is to become; a day off without a shift. */
export type CellChange = { readonly staffId: string; readonly day: number; readonly shift?: Shift };

export type ChangeKind = "order" | "swap" | "openShift" | "absence";
/** `asked` waits for a yes or for approval; the others are ends. */
export type ChangeState = "asked" | "made" | "refused" | "withdrawn";

/** Customers who came in a span of a day, those who waited too long, and their minutes beyond the promise. */
export type LateFigures = { readonly came: number; readonly late: number; readonly lateMin: number };

/** What a change was expected to do to the customers of a day from a minute on, without it and with it. */
export type ChangeForecast = {
  readonly day: number;
  readonly fromMin: number;
  readonly without: LateFigures;
  readonly with: LateFigures;
  /** 95 % interval of the difference in late minutes. */
  readonly low: number;
  readonly high: number;
};

export type ChangeDraft = {
  readonly changeId: string;
  readonly kind: ChangeKind;
  readonly cells: readonly CellChange[];
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: EpochMs;
  readonly isSameDay: boolean;
  /** People whose yes is still awaited. */
  readonly awaited: Set<string>;
  readonly consented: Set<string>;
  needsApproval: boolean;
  state: ChangeState;
  endedAt: EpochMs | undefined;
  why: string | undefined;
  readonly forecast: ChangeForecast | undefined;
  /** What became of the customers of that span, once it was over. */
  measured: LateFigures | undefined;
};
export type Change = Frozen<ChangeDraft>;

export type Wish = {
  readonly wishId: string;
  readonly staffId: string;
  readonly day: number;
  readonly template?: string;
};

/** People who meet or learn together in a week; minutes after midnight, on the half hour. */
export type Meeting = {
  readonly meetingId: string;
  readonly kind: "meeting" | "training";
  readonly title: string;
  readonly staffIds: readonly string[];
  /** How many of them must be there for it to take place. */
  readonly quorum: number;
  readonly minutes: number;
  readonly day: number;
  readonly fromMin: number;
  /** Why it stands where customers wait for it. */
  readonly reason?: string;
};

export type LeaveDraft = {
  readonly leaveId: string;
  readonly staffId: string;
  readonly day: number;
  state: "asked" | "granted" | "denied";
};

export type OpenShiftDraft = { readonly shiftId: string; readonly shift: Shift; takenBy: string | undefined };

export type RosterWeekDraft = {
  state: "empty" | "draft" | "published";
  /** By staff id: the draft, and once published the week as it stands. */
  lines: Map<string, readonly Shift[]>;
  /** The week as it was published, before any change of it. */
  promised: Map<string, readonly Shift[]>;
  publishedAt: EpochMs | undefined;
  /** Days that the publication came later than the notice asked for. */
  lateByDays: number;
  changes: Map<string, ChangeDraft>;
  wishes: Map<string, Wish>;
  leaves: Map<string, LeaveDraft>;
  openShifts: Map<string, OpenShiftDraft>;
  meetings: Map<string, Meeting>;
  /** Minutes beyond the contract that people have offered to work, by staff id. */
  overtime: Map<string, number>;
};
export type RosterWeek = Frozen<RosterWeekDraft>;

export function emptyRosterWeek(): RosterWeekDraft {
  return {
    state: "empty",
    lines: new Map(),
    promised: new Map(),
    publishedAt: undefined,
    lateByDays: 0,
    changes: new Map(),
    wishes: new Map(),
    leaves: new Map(),
    openShifts: new Map(),
    meetings: new Map(),
    overtime: new Map(),
  };
}

export const shiftOn = ({ lines }: RosterWeek, staffId: string, day: number): Shift | undefined =>
  lines.get(staffId)?.find((shift) => shift.day === day);
