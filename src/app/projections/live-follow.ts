import { streamKey, type StreamId } from "../ports/journal";
import type { CaughtUp, Projector } from "./projector";

export type LiveFollow = {
  /** Something new was committed to this stream. */
  readonly wake: (stream: StreamId) => void;
  /** Folds what it was woken for and ends. */
  readonly stop: () => Promise<void>;
};

export type LiveFollowDeps = {
  readonly projector: Pick<Projector, "follow">;
  /** Resolves after so many real milliseconds, or at once when `signal` says stop. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
  /** Told about streams that cannot be folded and about a store that is away. */
  readonly onTrouble: (trouble: unknown) => void;
};

/** How old rows may be: everything that comes within this time is folded together. */
const FOLD_EVERY_MS = 1_000;

/** Keeps rows new while the server runs. What was committed before it began is `catchUp`'s. */
export function startLiveFollow({ projector, pause, onTrouble }: LiveFollowDeps): LiveFollow {
  const due = new Map<string, StreamId>();
  const stopping = new AbortController();

  const foldDue = async (): Promise<void> => {
    const streams = [...due.values()];
    due.clear();
    if (streams.length === 0) return;
    try {
      const { failures }: CaughtUp = await projector.follow(streams);
      failures.forEach(onTrouble);
    } catch (error) {
      // The store is away: what was due stays due.
      for (const stream of streams) due.set(streamKey(stream), stream);
      onTrouble(error);
    }
  };
  const folding = (async () => {
    while (!stopping.signal.aborted) {
      await pause(FOLD_EVERY_MS, stopping.signal);
      await foldDue();
    }
  })();

  return {
    wake: (stream) => due.set(streamKey(stream), stream),
    stop: async () => {
      stopping.abort();
      await folding;
    },
  };
}
