import { assert } from "#base/assert";
import { isPrecise, type Precision } from "#engine/simulation/compare";
import { mergeReplications, type Replications, type TwinTask } from "#engine/simulation/replicate";
import { startTwinPool } from "./twin-pool";

/** Threads that play days of the twin. Many tasks may be asked at once: they share the threads, first come first. */
export type TwinThreads = {
  /** Replications 0 to `count - 1`: the same bytes whatever the number of threads. @throws TwinFailed */
  readonly replicate: (task: TwinTask, count: number) => Promise<Replications>;
  /** Plays batch after batch until the figure is told precisely enough, or so many have been played. */
  readonly replicateUntil: (task: TwinTask, precision: Precision, countMax: number) => Promise<Replications>;
  /** What still plays fails. */
  readonly close: () => Promise<void>;
};

/** Small enough that the last shares end together, large enough that messages do not count. */
const SHARE = 10;
/** Precision is looked at after each batch; its size is fixed, so that the answer does not depend on the threads. */
const BATCH = 100;

export function startTwinThreads(count: number): TwinThreads {
  assert(count >= 1, "the twin needs a thread");
  const pool = startTwinPool(count);
  let tasks = 0;

  const playRange = async (taskId: number, from: number, until: number): Promise<Replications> => {
    assert(from < until, "a range of replications");
    const shares: Promise<Replications>[] = [];
    for (let first = from; first < until; first += SHARE) {
      shares.push(pool.play({ taskId, first, count: Math.min(SHARE, until - first) }));
    }
    return mergeReplications(await Promise.all(shares));
  };
  /** The task travels to each thread once and stays there while it is played. */
  const withTask = async (task: TwinTask, play: (taskId: number) => Promise<Replications>): Promise<Replications> => {
    const taskId = (tasks += 1);
    pool.tellAll({ kind: "task", taskId, task });
    try {
      return await play(taskId);
    } finally {
      pool.tellAll({ kind: "forget", taskId });
    }
  };
  return {
    replicate: (task, length) => withTask(task, (taskId) => playRange(taskId, 0, length)),
    replicateUntil: (task, precision, countMax) =>
      withTask(task, async (taskId) => {
        let played = await playRange(taskId, 0, Math.min(BATCH, countMax));
        while (played.count < countMax && !isPrecise(played, precision)) {
          const until = Math.min(played.count + BATCH, countMax);
          played = mergeReplications([played, await playRange(taskId, played.count, until)]);
        }
        return played;
      }),
    close: pool.close,
  };
}
