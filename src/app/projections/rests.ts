export type RestDeps = {
  /** Real time, ms. */
  readonly now: () => number;
  /** Resolves after so many real milliseconds, or at once when `signal` says stop. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
};

/** Work behind the lobbies rests so many times as long as it worked: it takes a twentieth of the time at most. */
const REST_FACTOR = 19;

/** A go that a stalled machine made long earns no more than this: rows must not grow old because of it. */
const REST_MS_MAX = 5_000;

/** Makes the pause between two goes: as long as the last go earned, and `leastMs` at the least. */
export function createRests({ now, pause }: RestDeps, signal: AbortSignal): (leastMs?: number) => Promise<void> {
  let beganAt = now();
  return async (leastMs = 0) => {
    await pause(Math.max(leastMs, Math.min((now() - beganAt) * REST_FACTOR, REST_MS_MAX)), signal);
    beganAt = now();
  };
}
