import type { LineWorld } from "./line";

/** Silence after which a connection is taken for dead, though nobody said so. */
const SILENCE_MS = 15_000;
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 15_000;

export type Dialler = {
  readonly dialAfter: (delayMs: number) => void;
  /** A sign of life: the silence begins anew. Returns the present instant. */
  readonly heard: () => number;
  /** The line is fine again: the next failure starts with the shortest pause. */
  readonly settled: () => void;
  /** Dials after a pause that doubles with each failure. */
  readonly failed: () => void;
};

/** Decides when to open a stream anew: when asked, after a failure, or when nobody has spoken for long. */
export function createDialler(world: Pick<LineWorld, "now" | "after">, dial: () => void): Dialler {
  let retryMs = RETRY_MIN_MS;
  let callOffSilence: () => void = () => undefined;
  let callOffDial: () => void = () => undefined;

  const dialAfter = (delayMs: number): void => {
    callOffSilence();
    callOffDial();
    callOffDial = world.after(delayMs, dial);
  };
  return {
    dialAfter,
    heard: () => {
      callOffSilence();
      callOffSilence = world.after(SILENCE_MS, () => dialAfter(0));
      return world.now();
    },
    settled: () => {
      retryMs = RETRY_MIN_MS;
    },
    failed: () => {
      dialAfter(retryMs);
      retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
    },
  };
}
