import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Replications } from "#engine/simulation/replicate";
import type { TwinAnswer, TwinRequest } from "./twin-messages";

/** A thread was ended by the operating system, or a day could not be played to its end. */
export class TwinFailed extends Error {
  override readonly name = "TwinFailed";
}

/** Replications `first` to `first + count - 1` of a task that all threads have been told. */
export type Share = { readonly taskId: number; readonly first: number; readonly count: number };

/** Threads that take shares from one line, first come first. */
export type TwinPool = {
  readonly tellAll: (request: TwinRequest) => void;
  /** @throws TwinFailed */
  readonly play: (share: Share) => Promise<Replications>;
  readonly close: () => Promise<void>;
};

type Waiting = Share & {
  readonly resolve: (played: Replications) => void;
  readonly reject: (error: TwinFailed) => void;
};
type Thread = { readonly worker: Worker; playing: Waiting | undefined };

export function startTwinPool(count: number): TwinPool {
  const line: Waiting[] = [];
  let gone: TwinFailed | undefined;
  const bundle = createRequire(import.meta.url).resolve("#worker/twin");
  const threads = Array.from({ length: count }, (_, ix): Thread => {
    return { worker: new Worker(bundle, { name: `twin ${ix}` }), playing: undefined };
  });

  const playNext = (thread: Thread): void => {
    thread.playing = line.shift();
    if (!thread.playing) return;
    const { taskId, first, count: length } = thread.playing;
    thread.worker.postMessage({ kind: "play", taskId, first, count: length } satisfies TwinRequest);
  };
  const fail = (error: TwinFailed): void => {
    gone ??= error;
    for (const { playing } of threads) playing?.reject(gone);
    for (const waiting of line.splice(0)) waiting.reject(gone);
  };
  for (const thread of threads) {
    const end = (cause: unknown): void => fail(new TwinFailed("a thread of the twin has ended", { cause }));
    thread.worker.once("error", end);
    thread.worker.once("exit", end);
    thread.worker.on("message", (answer: TwinAnswer) => {
      const { playing } = thread;
      playNext(thread);
      if ("share" in answer) playing?.resolve(answer.share);
      else playing?.reject(new TwinFailed(answer.failure));
    });
  }
  return {
    tellAll: (request) => {
      for (const { worker } of threads) worker.postMessage(request);
    },
    play: (share) => {
      if (gone) return Promise.reject(gone);
      return new Promise((resolve, reject) => {
        line.push({ ...share, resolve, reject });
        const idle = threads.find(({ playing }) => !playing);
        if (idle) playNext(idle);
      });
    },
    close: async () => {
      fail(new TwinFailed("the twin was closed"));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
