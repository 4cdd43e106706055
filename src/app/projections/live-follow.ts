import { streamKey, type StreamId } from "../ports/journal";
import type { CaughtUp, Projector } from "./projector";
import { createRests, type RestDeps } from "./rests";

export type LiveFollow = {
  /** Something new was committed to this stream. */
  readonly wake: (stream: StreamId) => void;
  /** Goes a last time and ends. */
  readonly stop: () => Promise<void>;
};

export type LiveFollowDeps = RestDeps & {
  readonly projector: Pick<Projector, "catchUp" | "follow">;
  /** Told about streams that cannot be folded and about a store that is away. */
  readonly onTrouble: (trouble: unknown) => void;
};

/** How old rows may be while there is little to do: everything that comes within this time is folded together. */
const FOLD_EVERY_MS = 1_000;

/** A start belongs to those who wait for it: what was committed before waits so long. */
const CATCH_UP_AFTER_MS = 5_000;

/** Streams folded in one go; between two goes the lobbies have the machine for themselves. */
const STREAMS_IN_A_GO = 32;

/** Catches up with what was committed before, then keeps rows new while the server runs. */
export function startLiveFollow({ projector, onTrouble, ...deps }: LiveFollowDeps): LiveFollow {
  const due = new Map<string, StreamId>();
  const stopping = new AbortController();
  const { signal } = stopping;

  const foldSome = async (): Promise<void> => {
    const streams = [...due.values()].slice(0, STREAMS_IN_A_GO);
    for (const stream of streams) due.delete(streamKey(stream));
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
    const rest = createRests(deps, signal);
    while (!signal.aborted) {
      await rest(due.size === 0 ? FOLD_EVERY_MS : 0);
      await foldSome();
    }
  })();

  const caughtUp = deps
    .pause(CATCH_UP_AFTER_MS, signal)
    .then(() => projector.catchUp({ signal, rest: createRests(deps, signal) }))
    .then(({ failures }) => failures.forEach(onTrouble), onTrouble);

  return {
    wake: (stream) => due.set(streamKey(stream), stream),
    stop: async () => {
      stopping.abort();
      await Promise.all([caughtUp, folding]);
    },
  };
}
