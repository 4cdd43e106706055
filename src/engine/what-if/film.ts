import type { EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { WhatIfArm } from "./outlet-arm";
import { playArm } from "./play-arm";

/** What is to be seen of one day of one outlet, event by event, for an animation. */
export type Film = {
  readonly opensAt: EpochMs;
  readonly closesAt: EpochMs;
  readonly timeZone: string;
  readonly windows: readonly { readonly windowId: string; readonly label: string; readonly kind: string }[];
  readonly shots: readonly Shot[];
};

/** A ticket by its place in the film, a window by its place in the plan. Seconds from opening. */
export type Shot =
  | { readonly at: number; readonly kind: "came"; readonly ticket: number; readonly isPriority: boolean }
  | { readonly at: number; readonly kind: "called"; readonly ticket: number; readonly window: number }
  /** Out of sight: done, away, at a machine. */
  | { readonly at: number; readonly kind: "gone"; readonly ticket: number; readonly why: "served" | "left" | "aside" }
  | { readonly at: number; readonly kind: "back"; readonly ticket: number }
  | {
      readonly at: number;
      readonly kind: "window";
      readonly window: number;
      readonly state: "open" | "closed" | "rest";
    };

/** Films one replication of one outlet of an arm. @throws RangeError for an outlet that the arm does not have */
export function filmOf(arm: WhatIfArm, seed: string, outletIx: number): Film {
  const outlet = arm.outlets[outletIx];
  if (!outlet) throw new RangeError(`no outlet ${outletIx}`);
  const { opensAt, closesAt, timeZone, windows } = outlet.plan;
  const events: LobbyEvent[] = [];
  playArm(arm, seed, (ix, event) => {
    if (ix === outletIx) events.push(event);
  });
  const film = { opensAt, closesAt, timeZone };
  const places = windows.map(({ windowId, label, kind }) => ({ windowId, label, kind }));
  return { ...film, windows: places, shots: shotsOf(events, outlet) };
}

function shotsOf(events: readonly LobbyEvent[], { plan, start }: WhatIfArm["outlets"][number]): readonly Shot[] {
  const windowIx = new Map(plan.windows.map(({ windowId }, ix) => [windowId, ix]));
  const priority = new Set(plan.segments.filter(({ level }) => level > 0).map(({ segmentId }) => segmentId));
  const tickets = new Map<string, number>();
  const numberOf = (ticketId: string): number => {
    const known = tickets.get(ticketId) ?? tickets.size;
    tickets.set(ticketId, known);
    return known;
  };
  const secondsAt = (at: EpochMs): number => Math.round((at - plan.opensAt) / 1_000);
  const shots: Shot[] = [];
  if (start) {
    const at = secondsAt(start.now);
    for (const { windowId, state } of start.day.windows.values()) {
      const seen = state === "closed" ? "closed" : state === "open" || state === "closing" ? "open" : "rest";
      shots.push({ at, kind: "window", window: windowIx.get(windowId) ?? 0, state: seen });
    }
    for (const { ticketId, state, segmentId, windowId } of start.day.tickets.values()) {
      if (state === "ended") continue;
      const ticket = numberOf(ticketId);
      shots.push({ at, kind: "came", ticket, isPriority: priority.has(segmentId) });
      if (AT_WINDOW.has(state)) shots.push({ at, kind: "called", ticket, window: windowIx.get(windowId ?? "") ?? 0 });
      else if (state !== "waiting") shots.push({ at, kind: "gone", ticket, why: "aside" });
    }
  }
  for (const event of events) {
    const shot = shotOf(event, numberOf, windowIx, priority);
    if (shot) shots.push({ ...shot, at: secondsAt(event.at) });
  }
  return shots;
}

const AT_WINDOW: ReadonlySet<string> = new Set(["called", "inService", "awaitingAuthorisation", "inReview", "wrapUp"]);

/** `at` is set by the caller. */
function shotOf(
  event: LobbyEvent,
  numberOf: (ticketId: string) => number,
  windowIx: ReadonlyMap<string, number>,
  priority: ReadonlySet<string>,
): Shot | undefined {
  const at = 0;
  const windowAt = (windowId: string): number => windowIx.get(windowId) ?? 0;
  switch (event.type) {
    case "TicketIssued":
      return { at, kind: "came", ticket: numberOf(event.ticketId), isPriority: priority.has(event.segmentId) };
    case "TicketCalled":
      return { at, kind: "called", ticket: numberOf(event.ticketId), window: windowAt(event.windowId) };
    case "TicketEnded":
      return {
        at,
        kind: "gone",
        ticket: numberOf(event.ticketId),
        why: event.outcome === "left" || event.outcome === "noShow" ? "left" : "served",
      };
    case "ServiceFinished":
      return { at, kind: "gone", ticket: numberOf(event.ticketId), why: "served" };
    case "ReviewSubmitted":
    case "TicketMissed":
    case "DiversionAnswered":
      if (event.type === "DiversionAnswered" && !event.accepted) return undefined;
      return { at, kind: "gone", ticket: numberOf(event.ticketId), why: "aside" };
    case "TicketReturned":
    case "DiversionReturned":
      return { at, kind: "back", ticket: numberOf(event.ticketId) };
    case "WindowOpened":
    case "BreakEnded":
    case "BackOfficeEnded":
      return { at, kind: "window", window: windowAt(event.windowId), state: "open" };
    case "BreakStarted":
    case "BackOfficeStarted":
      return { at, kind: "window", window: windowAt(event.windowId), state: "rest" };
    case "WindowClosed":
      return { at, kind: "window", window: windowAt(event.windowId), state: "closed" };
    default:
      return undefined;
  }
}
