import type { RosteredWeekTask } from "#engine/roster/loop/play-week";
import type { Replications } from "#engine/simulation/replicate";

export type WeekWatch = {
  /** Told how many more weeks have been played. */
  readonly onPlayed?: (count: number) => void;
  readonly signal?: AbortSignal;
};

export type LoopWatch = WeekWatch & {
  /** Told how many rounds of how many are done; the next one waits for it. */
  readonly onRound?: (done: number, of: number) => Promise<void> | void;
};

/**
 * Plays an outlet's week so many times, on threads: the same bytes however they are shared out.
 *
 * @throws the signal's reason when it is given
 */
export type PlayWeeks = (task: RosteredWeekTask, count: number, watch: WeekWatch) => Promise<Replications>;
