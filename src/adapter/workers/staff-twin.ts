import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { assert } from "#base/assert";
import type { StaffTwin } from "#app/forecasting/twin-need";
import type { TwinStaffing } from "#engine/staffing/twin-staffing";

/** The operating system ended a thread, or a day could not be played to its end. */
export class StaffTwinFailed extends Error {
  override readonly name = "StaffTwinFailed";
}

export type StaffTwinThreads = {
  /** @throws StaffTwinFailed */
  readonly staff: StaffTwin;
  /** What is under way fails, and nothing begins any more. */
  readonly close: () => Promise<void>;
};

/**
 * Days staffed on the twin, each on a thread of its own and at most so many at once; the others wait their turn. A
 * thread is started for its day and ends with it: an iteration takes seconds, a start a tenth of one.
 */
export function staffTwinThreads(threads: number): StaffTwinThreads {
  assert(threads >= 1, "staffing on the twin needs a thread");
  const waiting: (() => void)[] = [];
  const workers = new Set<Worker>();
  let running = 0;
  let isClosed = false;
  const staff: StaffTwin = async (task) => {
    if (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    if (isClosed) throw new StaffTwinFailed("the threads that staff days were closed");
    running += 1;
    const bundle = createRequire(import.meta.url).resolve("#worker/staffing");
    const worker = new Worker(bundle, { workerData: task, name: "staffing" });
    workers.add(worker);
    try {
      return await answerOf(worker);
    } finally {
      workers.delete(worker);
      running -= 1;
      waiting.shift()?.();
    }
  };
  return {
    staff,
    close: async () => {
      isClosed = true;
      for (const goOn of waiting.splice(0)) goOn();
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker): Promise<TwinStaffing> {
  return new Promise<TwinStaffing>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      const said = cause instanceof Error ? cause.message : "it has ended";
      reject(new StaffTwinFailed(`a thread that staffed a day failed: ${said}`, { cause }));
    };
    worker.once("error", fail);
    worker.once("exit", fail);
    worker.once("message", resolve);
  });
}
