import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { WindowState } from "#domain/lobby-day/model";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import type { Phase } from "../floor/floor";

/**
 * What everybody in the hall may see: the television, the kiosk, the phone. Numbers and windows only: no class of
 * customer, no person, and no service beside a number. Objects are keyed by id and nothing is ever null, so that a
 * change travels as a small RFC 7396 merge patch.
 */
export type HallBoard = {
  readonly outletId: string;
  readonly businessDate: BusinessDate;
  readonly phase: Phase;
  readonly queues: Readonly<Record<string, BoardQueue>>;
  readonly windows: Readonly<Record<string, BoardWindow>>;
  /**
   * The last announcements, CALLS_SHOWN_MAX at most, by their ordinal of the day ("1", "2", …): the highest is the
   * newest. A recall is a new announcement and takes the place of the number's earlier one.
   */
  readonly calls: Readonly<Record<string, BoardCall>>;
  readonly services: Readonly<Record<string, BoardService>>;
};

export type BoardQueue = {
  readonly letter: string;
  readonly zoneId: string;
  readonly waiting: number;
  /** Staffed windows that can serve somebody of this queue. */
  readonly windowsAble: number;
  /** What a customer who joins now has to expect; "unknown" while no window could serve. */
  readonly wait: WaitRange | "unknown";
};

/** Whole minutes, `fromMin` ≤ `likelyMin` ≤ `toMin`. The middle is told of a ticket in the line alone. */
export type WaitRange = { readonly fromMin: number; readonly likelyMin?: number; readonly toMin: number };

export type BoardWindow = {
  readonly label: string;
  readonly zoneId: string;
  readonly state: WindowState;
  /** The number on the lamp over the counter. */
  readonly number?: string;
};

export type BoardCall = {
  readonly number: string;
  readonly windowId: string;
  /** Screens and voices of this zone announce it. */
  readonly zoneId: string;
  /** 1 for the first call, one more for each recall. */
  readonly calls: number;
  readonly at: EpochMs;
  /** The customer's own language, spoken before the branch's. */
  readonly language?: string;
};

export type BoardService = {
  readonly queueId: string;
  /** Some staffed window can serve it now. */
  readonly available: boolean;
  /** Where an ordinary customer can do it now without a counter, best first. */
  readonly divertsTo: readonly DiversionChannel[];
};

export const CALLS_SHOWN_MAX = 6;
