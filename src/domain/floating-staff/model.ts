import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/**
 * `working` once the window has opened. The last four are ends: not approved, not accepted, taken back before work
 * began, gone back home.
 */
export const MOVE_STATES = [
  "proposed",
  "approved",
  "accepted",
  "working",
  "declined",
  "refused",
  "withdrawn",
  "ended",
] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** What was measured when the move was proposed: the reason that numbers give. */
export type Pressure = {
  readonly waiting: number;
  readonly longestWaitMs: number;
  readonly windowsOpen: number;
};

export type MoveDraft = {
  readonly moveId: string;
  readonly staffId: string;
  /** Absent when the person belongs to the district's team and is at no outlet. */
  readonly fromOutletId?: string;
  readonly toOutletId: string;
  readonly windowId: string;
  readonly travelMin: number;
  /** The person goes back at this instant of the outlet's clock at the latest. */
  readonly until: EpochMs;
  readonly reason: string;
  readonly pressure: Pressure;
  readonly proposedBy: string;
  readonly proposedAt: EpochMs;
  state: MoveState;
  decidedBy: string | undefined;
  decidedAt: EpochMs | undefined;
  answeredAt: EpochMs | undefined;
  startedAt: EpochMs | undefined;
  endedAt: EpochMs | undefined;
  /** Why it was declined, refused, withdrawn or ended. */
  why: string | undefined;
};
export type Move = Frozen<MoveDraft>;

/** The moves of one district on one business date, oldest first. */
export type MoveBookDraft = { moves: Map<string, MoveDraft> };
export type MoveBook = Frozen<MoveBookDraft>;

export function emptyMoveBook(): MoveBookDraft {
  return { moves: new Map() };
}

/** Whether the move still binds the person and the window. */
export function isLiving({ state }: Pick<Move, "state">): boolean {
  return state === "proposed" || state === "approved" || state === "accepted" || state === "working";
}
