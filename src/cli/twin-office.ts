import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { startTwinThreads, type TwinThreads } from "#adapter/workers/twin-threads";
import { createLookAhead, type LookAheadDeps } from "#app/look-ahead/look-ahead";
import { startLearnedWaits, type LearnedWaits, type LearnedWaitsDeps } from "#app/waits/learned-waits";
import type { ServerDeps } from "#server/create-server";
import { VERSION } from "./version";

export type TwinOfficeDeps = Omit<LookAheadDeps, "twin" | "newId" | "codeVersion"> &
  Pick<LearnedWaitsDeps, "lobbies" | "pause" | "onTrouble">;

export type TwinOffice = {
  readonly learned: LearnedWaits;
  readonly lookAhead: NonNullable<ServerDeps["lookAhead"]>;
  readonly stop: () => Promise<void>;
};

/** More threads than this would take the machine from the lobbies. */
const THREADS_MAX = 2;
/** Real time between two looks at choices whose time may be over. */
const LOOK_EVERY_MS = 30_000;

/** What a running server forecasts: waits, and the hours ahead. The twin's threads start with the first question. */
export function openTwinOffice({ onTrouble, pause, ...deps }: TwinOfficeDeps): TwinOffice {
  const { journal, lobbies, wall } = deps;
  const after = (work: () => void): void => void setImmediate().then(work);
  const learned = startLearnedWaits({ lobbies, journal, after, now: wall.now, pause, onTrouble });
  let threads: TwinThreads | undefined;
  const lookAhead = createLookAhead({
    ...deps,
    newId: uuid,
    codeVersion: VERSION,
    twin: {
      replicate: (task, count) => {
        threads ??= startTwinThreads(Math.min(THREADS_MAX, availableParallelism()));
        return threads.replicate(task, count);
      },
    },
  });
  const timer = setInterval(() => void lookAhead.look().catch(onTrouble), LOOK_EVERY_MS);
  timer.unref();
  return {
    learned,
    lookAhead,
    stop: async () => {
      clearInterval(timer);
      await threads?.close();
      await learned.stop();
    },
  };
}
