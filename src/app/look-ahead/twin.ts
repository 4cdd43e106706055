import type { Replications, TwinTask } from "#engine/simulation/replicate";

/** Plays days of the twin, on threads of its own. */
export type Twin = {
  /** Replications 0 to `count - 1`: the same bytes however they are shared out. */
  readonly replicate: (task: TwinTask, count: number) => Promise<Replications>;
};
