import { assert } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { Clock } from "../ports/clock";

/**
 * The server-owned clock of an outlet's day. It runs with the wall, at a multiple of it (the demo), stands still
 * (paused), or is set by a replay. It never runs backwards: what is stamped stays in order.
 */
export type BusinessClock = Clock & {
  readonly speed: () => number;
  readonly paused: () => boolean;
  /** @throws InvariantError when the speed is not above zero */
  readonly setSpeed: (speed: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Jumps forward to an instant; an earlier one is passed over. */
  readonly advanceTo: (instant: EpochMs) => void;
};

export type ClockStart = {
  readonly at: EpochMs;
  readonly speed: number;
  /** It stands still until somebody lets it run. */
  readonly paused?: boolean;
};

export function createBusinessClock(wall: Clock, start: ClockStart): BusinessClock {
  let anchorWall = wall.now();
  let anchorBusiness = start.at;
  let speed = start.speed;
  let paused = start.paused === true;

  const now = (): EpochMs => (paused ? anchorBusiness : Math.floor(anchorBusiness + (wall.now() - anchorWall) * speed));
  const reanchor = (): void => {
    anchorBusiness = now();
    anchorWall = wall.now();
  };
  return {
    now,
    speed: () => speed,
    paused: () => paused,
    setSpeed: (next) => {
      assert(next > 0, "a business clock runs forward");
      reanchor();
      speed = next;
    },
    pause: () => {
      reanchor();
      paused = true;
    },
    resume: () => {
      anchorWall = wall.now();
      paused = false;
    },
    advanceTo: (instant) => {
      reanchor();
      anchorBusiness = Math.max(anchorBusiness, instant);
    },
  };
}
