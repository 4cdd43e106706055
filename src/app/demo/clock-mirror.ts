import type { EpochMs } from "#base/time";
import type { ClockReading } from "../http-lobby/http-lobby";
import type { Clock } from "../ports/clock";

export type ClockMirror = {
  readonly now: () => EpochMs;
  readonly set: (reading: ClockReading) => void;
  /** Wall milliseconds until a business instant; Infinity while the clock stands still. */
  readonly wallUntil: (instant: EpochMs) => number;
};

/** What the server's clock must show by now, from its last reading. */
export function createClockMirror(wall: Clock, first: ClockReading): ClockMirror {
  let reading = first;
  let readAt = wall.now();
  const now = (): EpochMs =>
    reading.paused ? reading.businessNow : Math.floor(reading.businessNow + (wall.now() - readAt) * reading.speed);
  return {
    now,
    set: (next) => {
      reading = next;
      readAt = wall.now();
    },
    wallUntil: (instant) => {
      const leftMs = instant - now();
      if (leftMs <= 0) return 0;
      return reading.paused ? Infinity : leftMs / reading.speed;
    },
  };
}
