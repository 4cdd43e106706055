import { useEffect, useEffectEvent, useState } from "react";
import type { HallBoard } from "#read/hall-board/hall-board";
import { announce, QUIET, type Announcement, type Announcer } from "./announcer";

const LOOK_EVERY_MS = 250;
const SHOW_MS = 5_000;
/** A sped-up day calls faster than people walk; then the stage turns with it, but never faster than one can read. */
const SHOW_LEAST_MS = 2_500;

export type Hall = {
  readonly board: HallBoard | undefined;
  readonly zoneId: string | undefined;
  readonly speed: number;
};

/**
 * What is on stage, looked at whenever the board changes, and four times a second for what leaves. `onCall` runs once
 * for each call that comes on, in order.
 */
export function useAnnouncer({ board, zoneId, speed }: Hall, onCall: (call: Announcement) => void): Announcer {
  const [announcer, setAnnouncer] = useState(QUIET);
  const look = useEffectEvent(() => {
    if (!board) return;
    const showMs = Math.max(SHOW_LEAST_MS, SHOW_MS / Math.max(1, speed));
    const next = announce(announcer, { board, zoneId, now: Date.now(), showMs });
    if (next === announcer) return;
    if (announcer !== QUIET) for (const call of newOnStage(announcer, next)) onCall(call);
    setAnnouncer(next);
  });
  // A call is shown with the next frame; nobody waits for the next look.
  useEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [board]);
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return announcer;
}

function newOnStage(before: Announcer, after: Announcer): readonly Announcement[] {
  const newest = before.onStage.at(-1)?.call.ordinal ?? 0;
  return after.onStage.map(({ call }) => call).filter(({ ordinal }) => ordinal > newest);
}
