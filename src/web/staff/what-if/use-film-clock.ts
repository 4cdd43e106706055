import { useEffect, useMemo, useState } from "react";

/** Business minutes that pass in a second. */
export const SPEEDS = [2, 10, 30] as const;
const FRAME_MS = 100;
/** Who asks for less motion sees a picture every quarter of an hour of the day. */
const CALM_STEP_SEC = 900;
const CALM_FRAME_MS = 1_500;

export type FilmClock = {
  /** Second of the film. */
  readonly atSec: number;
  readonly isRunning: boolean;
  /** One of `SPEEDS`; without effect for who asks for less motion. */
  readonly speed: number;
  readonly isCalm: boolean;
  readonly setSpeed: (speed: number) => void;
  readonly seek: (atSec: number) => void;
  /** Stops or goes on; at the end it begins anew. */
  readonly toggle: () => void;
};

/** The time of a film that lasts from one second to another. It stands still until somebody starts it. */
export function useFilmClock(from: number, to: number): FilmClock {
  const [soughtSec, seek] = useState<number>();
  const [speed, setSpeed] = useState<number>(SPEEDS[1]);
  const [isPlaying, setPlaying] = useState(false);
  const isCalm = useMemo(() => matchMedia("(prefers-reduced-motion: reduce)").matches, []);
  const atSec = soughtSec ?? from;
  const isOver = atSec >= to;

  useEffect(() => {
    if (!isPlaying || isOver) return;
    const everyMs = isCalm ? CALM_FRAME_MS : FRAME_MS;
    const step = isCalm ? CALM_STEP_SEC : (speed * 60 * FRAME_MS) / 1_000;
    const timer = setInterval(() => seek((was) => Math.min(to, (was ?? from) + step)), everyMs);
    return () => clearInterval(timer);
  }, [isPlaying, isOver, isCalm, speed, from, to]);

  const toggle = (): void => {
    if (isOver) seek(from);
    setPlaying(!isPlaying || isOver);
  };
  return { atSec, isRunning: isPlaying && !isOver, speed, isCalm, setSpeed, seek, toggle };
}
