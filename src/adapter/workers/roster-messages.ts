import type { Roster, RosterProblem } from "#engine/roster/problem";

/** What a search thread is started with. */
export type RosterThreadStart = {
  readonly problem: RosterProblem;
  readonly seed: number;
  readonly thread: number;
  /** Its first number becomes 1 when the search is to end. */
  readonly stop: SharedArrayBuffer;
  readonly workMax: number;
  readonly shareGap: number;
};

/** One round of search: with the best that all threads know, until this much work has been done in all. */
export type RosterRound = {
  readonly workUntil: number;
  readonly roster: Roster | undefined;
  readonly bound: number;
};

/** Where a thread stands within a long round. */
export type RosterGlimpse = { readonly cost: number; readonly bound: number };

/** Where a thread stands at the end of a round. */
export type RosterRoundEnd = {
  readonly roster: Roster;
  readonly cost: number;
  readonly bound: number;
  readonly work: number;
  /** Nothing better is left. */
  readonly isDone: boolean;
  readonly stuck: readonly number[];
};
