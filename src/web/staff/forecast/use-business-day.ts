import { useEffect, useRef } from "react";
import type { HallBoard } from "#read/hall-board/hall-board";
import { businessNow, useLive, useRealNow } from "../../shared/live/use-live";

const HALF_HOUR_MS = 1_800_000;
/** Real time between two looks at the clock. */
const LOOK_MS = 5_000;

export type BusinessDay = {
  /** Changes when a half-hour ends and when a window opens or closes: what is said of today is then old. */
  readonly moment: string;
  /** What a window is called in the hall; its id before the board is there. */
  readonly windowWord: (windowId: string) => string;
};

/** An outlet's day as it goes on, from its public board. */
export function useBusinessDay(outletId: string): BusinessDay {
  const live = useLive<HallBoard>(`board:${outletId}`);
  const realNow = useRealNow(LOOK_MS);
  const halfHour =
    live.clock && Math.floor(businessNow(live.clock, Math.max(realNow, live.clock.heardAt)) / HALF_HOUR_MS);
  const windows = live.view?.windows ?? {};
  const open = Object.keys(windows).filter((windowId) => windows[windowId]?.state === "open");
  return {
    moment: `${halfHour ?? ""} ${open.join()}`,
    windowWord: (windowId) => windows[windowId]?.label ?? windowId,
  };
}

/** Calls `renew` when the moment has changed; the first one was read with the page. */
export function useAnew(moment: string, renew: () => void): void {
  const read = useRef(moment);
  useEffect(() => {
    if (read.current === moment) return;
    read.current = moment;
    renew();
  }, [moment, renew]);
}
