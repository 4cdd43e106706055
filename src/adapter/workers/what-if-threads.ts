import { mergeReplications, type Replications } from "#engine/simulation/replicate";
import type { Watch } from "#app/what-if/twin";
import type { AnyTask } from "./twin-messages";
import { startTwinPool, type TwinPool } from "./twin-pool";

/** Small enough that progress is seen and a run that was given up ends soon. */
const SHARE = 5;

/** Serves `WhatIfTwin` and `PlayWeeks`. */
export type WhatIfThreads = {
  readonly play: (task: AnyTask, count: number, watch: Watch) => Promise<Replications>;
  readonly close: () => Promise<void>;
};

/** Threads that play scenarios and rostered weeks, apart from those of the look-ahead: nobody at a lobby waits for a study. */
export function startWhatIfThreads(count: number): WhatIfThreads {
  let pool: TwinPool | undefined;
  let tasks = 0;
  return {
    play: async (task, length, { onPlayed, signal }) => {
      const threads = (pool ??= startTwinPool(count));
      const taskId = (tasks += 1);
      threads.tellAll({ kind: "task", taskId, task });
      const shares: Replications[] = [];
      let next = 0;
      const playOn = async (): Promise<void> => {
        while (next < length) {
          signal?.throwIfAborted();
          const first = next;
          const mine = Math.min(SHARE, length - first);
          next += mine;
          shares.push(await threads.play({ taskId, first, count: mine }));
          onPlayed?.(mine);
        }
      };
      try {
        await Promise.all(Array.from({ length: count }, playOn));
        signal?.throwIfAborted();
        return mergeReplications(shares);
      } finally {
        threads.tellAll({ kind: "forget", taskId });
      }
    },
    close: async () => pool?.close(),
  };
}
