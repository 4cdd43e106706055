import { accept } from "#base/result";
import type { EpochMs } from "#base/time";
import { clockAt } from "./decide-service";
import { afterFreed, callOfNext, NOTHING, type Decider } from "./decider";
import { couldCall, servesLane, waitedMs } from "./eligibility";
import type { AlertKind, LobbyEvent, Measured } from "./messages";
import type { Alert, LobbyDay, Ticket, TicketState, WindowOnDay } from "./model";

/** What one look at the clock has found so far. */
type Findings = { readonly at: EpochMs; readonly events: LobbyEvent[]; raised: number; callingWindowId?: string };

/** What time alone brings about: limits passed, nobody coming, an idle window, an empty post. Asked every few seconds. */
export const observeClock: Decider<"ObserveClock"> = ({ now }, day) => {
  const found: Findings = { at: now, events: [], raised: day.alertsRaised };
  for (const window of day.windows.values()) watchWindow(day, window, found);
  for (const lane of day.lanes) for (const ticket of lane.tickets) watchWaiting(day, ticket, found);
  for (const ticket of day.held) watchWaiting(day, ticket, found);
  for (const ticket of day.aside) watchAside(day, ticket, found);
  watchSecondaryDiversion(day, found);
  watchLobbyPost(day, found);
  for (const alert of day.alerts.values()) settle(day, alert, found);
  return found.events.length === 0 ? NOTHING : accept(found.events);
};

type Subject = { readonly ticketId?: string; readonly windowId?: string };

function raise(found: Findings, kind: AlertKind, subject: Subject, measured: Measured): void {
  found.raised += 1;
  const alertId = `a${found.raised}`;
  found.events.push({ type: "AlertRaised", at: found.at, alertId, kind, ...subject, measured });
}

function resolve(day: LobbyDay, found: Findings, alertId: string): void {
  const raisedAt = day.alerts.get(alertId)?.raisedAt ?? found.at;
  found.events.push({ type: "AlertResolved", at: found.at, alertId, afterMs: found.at - raisedAt });
}

function watchWindow(day: LobbyDay, window: WindowOnDay, found: Findings): void {
  const { ticket } = window;
  if (ticket?.state === "called") watchCalled(day, window, ticket, found);
  else if (ticket) watchLimit(ticket, found);
  else if (window.autoNext && window.state === "open") callForIdle(day, window, found);
  watchIdle(day, window, found);
}

/** A window with auto-next that found nobody when it became free calls who has come since. */
function callForIdle(day: LobbyDay, window: WindowOnDay, found: Findings): void {
  if (found.callingWindowId !== undefined) return;
  const call = callOfNext(day, window, found.at);
  if (!call) return;
  found.events.push(call);
  found.callingWindowId = window.windowId;
}

/** Called often enough and still not here: a no-show. (invariant 3) */
function watchCalled(day: LobbyDay, window: WindowOnDay, ticket: Ticket, found: Findings): void {
  const { callsMax, afterLastCallMs } = day.plan.policy.noShow;
  if (ticket.calls < callsMax || found.at - ticket.lastCallAt < afterLastCallMs) return;
  // Two freed windows must not choose the same next customer from the same line: one call for each look.
  if (found.callingWindowId !== undefined && window.autoNext) return;
  const { windowId } = window;
  const next = afterFreed(day, windowId, found.at);
  if (next.some(({ type }) => type === "TicketCalled")) found.callingWindowId = windowId;
  const missed = {
    type: "TicketMissed",
    at: found.at,
    ticketId: ticket.ticketId,
    windowId,
    calls: ticket.calls,
  } as const;
  found.events.push(missed, ...next);
}

function watchLimit(ticket: Ticket, found: Findings): void {
  const { limitMs, limitAlerted, ticketId, windowId } = ticket;
  if (limitMs === undefined || limitAlerted) return;
  const clockMs = clockAt(ticket, found.at);
  if (clockMs <= limitMs) return;
  raise(found, "timeLimitExceeded", { ticketId, ...(windowId && { windowId }) }, { waitMs: clockMs, limitMs });
}

/** Open, nobody there, and somebody in line whom it could have called all that time. */
function watchIdle(day: LobbyDay, window: WindowOnDay, found: Findings): void {
  const { windowIdleMs } = day.plan.policy.alerts;
  if (windowIdleMs === undefined) return;
  const { windowId, idleSince, idleAlertId } = window;
  const idle = window.state === "open" && !window.ticket && found.callingWindowId !== windowId;
  const waitMs = idle ? longestCallableWait(day, window, found.at) : undefined;
  const idleMs = waitMs === undefined ? 0 : Math.min(waitMs, found.at - idleSince);
  if (waitMs === undefined && idleAlertId !== undefined) resolve(day, found, idleAlertId);
  if (idleAlertId === undefined && idleMs > windowIdleMs) {
    raise(found, "windowIdle", { windowId }, { waitMs: idleMs, waiting: day.waitingCount });
  }
}

function longestCallableWait(day: LobbyDay, window: WindowOnDay, now: EpochMs): number | undefined {
  let longest: number | undefined;
  const look = (ticket: Ticket): void => {
    if (couldCall(day, window, ticket, now)) longest = Math.max(longest ?? 0, waitedMs(ticket, now));
  };
  for (const lane of day.lanes) if (servesLane(day, window, lane)) lane.tickets.forEach(look);
  day.held.forEach(look);
  return longest;
}

/** Over-time of the better segments, and the moment for a kind word. */
function watchWaiting(day: LobbyDay, ticket: Ticket, found: Findings): void {
  const limitMs = waitLimitMs(day, ticket);
  const { careAfterMs } = day.plan.policy.alerts;
  const { ticketId } = ticket;
  const waitMs = waitedMs(ticket, found.at);
  if (limitMs !== undefined && waitMs > limitMs && !ticket.waitAlerted) {
    raise(found, "waitLimitExceeded", { ticketId }, { waitMs, limitMs });
  }
  if (careAfterMs !== undefined && waitMs > careAfterMs && !ticket.careAlerted) {
    raise(found, "care", { ticketId }, { waitMs, limitMs: careAfterMs });
  }
}

/** Who came at peak is promised what holds at peak. (source: C2) */
function waitLimitMs({ plan }: LobbyDay, { lane, waitFrom }: Ticket): number | undefined {
  const segment = plan.segments[lane.segmentIx];
  if (segment?.peakWaitLimitMs === undefined) return segment?.waitLimitMs;
  const atPeak = plan.peakHours?.some(({ start, end }) => start <= waitFrom && waitFrom < end);
  return atPeak ? segment.peakWaitLimitMs : segment.waitLimitMs;
}

/** A missed customer who did not come back in time has lost the place. */
function watchAside(day: LobbyDay, ticket: Ticket, found: Findings): void {
  const { state, ticketId, absentSince = found.at } = ticket;
  if (state === "awaitingReview") watchLimit(ticket, found);
  if (state !== "missed" || found.at - absentSince <= day.plan.policy.noShow.returnWithinMs) return;
  found.events.push({
    type: "TicketEnded",
    at: found.at,
    ticketId,
    outcome: "noShow",
    waitedMs: waitedMs(ticket, found.at),
  });
}

/** A customer whose waits are watched waits too long, or too many people wait: time to ask each what he needs. (source: 4-40, C1) */
function watchSecondaryDiversion(day: LobbyDay, found: Findings): void {
  const { waitOverMs, waitingOver, combine, waitingOverPerOpenWindow } = day.plan.policy.diversion;
  const waitMs = longestWatchedWait(day, found.at);
  const waiting = day.waitingCount;
  const tooLong = waitMs > waitOverMs;
  const tooMany =
    waiting > waitingOver ||
    (waitingOverPerOpenWindow !== undefined && waiting > waitingOverPerOpenWindow * openWindows(day));
  const triggered = combine === "or" ? tooLong || tooMany : tooLong && tooMany;
  if (triggered && day.diversionAlertId === undefined) {
    raise(found, "secondaryDiversion", {}, { waitMs, waiting, limitMs: waitOverMs });
  } else if (!triggered && day.diversionAlertId !== undefined) {
    resolve(day, found, day.diversionAlertId);
  }
}

function longestWatchedWait({ lanes, plan }: LobbyDay, now: EpochMs): number {
  const { watchesEveryone = false } = plan.policy.diversion;
  let longest = 0;
  for (const lane of lanes) {
    if (!watchesEveryone && !plan.segments[lane.segmentIx]?.ordinary) continue;
    for (const ticket of lane.tickets) longest = Math.max(longest, waitedMs(ticket, now));
  }
  return longest;
}

function openWindows(day: LobbyDay): number {
  let open = 0;
  for (const window of day.windows.values()) {
    if (window.state === "open" && day.plan.windows[window.ix]?.reviewsFor.length === 0) open += 1;
  }
  return open;
}

/** The lobby post is held every open minute. (source: 2-09, invariant 20) */
function watchLobbyPost(day: LobbyDay, found: Findings): void {
  const { lobbyGapMs } = day.plan.policy.alerts;
  if (lobbyGapMs === undefined) return;
  const duringHours = found.at >= day.plan.opensAt && found.at < day.plan.closesAt;
  const gapSince = Math.max(day.lobbyGapSince, day.plan.opensAt);
  const empty = duringHours && day.lobbySince === undefined;
  if (empty && day.lobbyGapAlertId === undefined && found.at - gapSince > lobbyGapMs) {
    raise(found, "lobbyGap", {}, { waitMs: found.at - gapSince, limitMs: lobbyGapMs });
  } else if (!empty && day.lobbyGapAlertId !== undefined) {
    resolve(day, found, day.lobbyGapAlertId);
  }
}

/** What an alert was about is over: the customer has been called, or the work is done. */
function settle(day: LobbyDay, { alertId, kind, ticketId, resolvedAt }: Alert, found: Findings): void {
  if (ticketId === undefined || resolvedAt !== undefined) return;
  const state = day.tickets.get(ticketId)?.state ?? "ended";
  const isOver =
    kind === "timeLimitExceeded"
      ? !IN_WORK.includes(state)
      : (kind === "waitLimitExceeded" || kind === "care") && state !== "waiting";
  if (isOver) resolve(day, found, alertId);
}

const IN_WORK: readonly TicketState[] = ["inService", "awaitingAuthorisation", "awaitingReview", "inReview", "wrapUp"];
