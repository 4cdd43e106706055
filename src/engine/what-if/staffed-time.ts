import type { EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { LiveStart } from "../simulation/live-world";

/** Adds up the time in which windows could serve customers. */
export type StaffedTime = {
  readonly hear: (event: LobbyEvent) => void;
  /** With what is still running until then. */
  readonly totalMs: (until: EpochMs) => number;
};

/** Windows that only check a colleague's work are not among them. */
export function staffedTime({ windows }: LobbyPlan, start: LiveStart | undefined): StaffedTime {
  const reviews = new Set(windows.filter(({ reviewsFor }) => reviewsFor.length > 0).map(({ windowId }) => windowId));
  const since = new Map<string, EpochMs>();
  let sum = 0;
  for (const { windowId, state } of start?.day.windows.values() ?? []) {
    if (start && (state === "open" || state === "closing") && !reviews.has(windowId)) since.set(windowId, start.now);
  }
  const begin = (windowId: string, at: EpochMs): void => {
    if (!reviews.has(windowId) && !since.has(windowId)) since.set(windowId, at);
  };
  const end = (windowId: string, at: EpochMs): void => {
    const from = since.get(windowId);
    if (from === undefined) return;
    sum += at - from;
    since.delete(windowId);
  };
  return {
    hear: (event) => {
      switch (event.type) {
        case "WindowOpened":
        case "BreakEnded":
        case "BackOfficeEnded":
          begin(event.windowId, event.at);
          return;
        case "WindowClosed":
        case "BreakStarted":
        case "BackOfficeStarted":
          end(event.windowId, event.at);
          return;
        default:
          return;
      }
    },
    totalMs: (until) => [...since.values()].reduce((total, from) => total + Math.max(0, until - from), sum),
  };
}
