import type { Replications } from "#engine/simulation/replicate";
import type { WhatIfTask } from "#engine/what-if/play-what-if";

export type Watch = {
  /** Told how many more replications have been played. */
  readonly onPlayed?: (count: number) => void;
  readonly signal?: AbortSignal;
};

/** Plays arms of scenarios, on threads of its own. */
export type WhatIfTwin = {
  /**
   * Replications 0 to `count - 1`: the same bytes however they are shared out.
   * @throws the signal's reason when it is given
   */
  readonly play: (task: WhatIfTask, count: number, watch: Watch) => Promise<Replications>;
};
