import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Lane, LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { EventOf, LobbyEvent } from "#domain/lobby-day/messages";
import { orderFor, standsBefore } from "./line-order";
import { accuracyOf, forecastLive, learnLive, startLive } from "./live-learner";
import type { LiveAccuracy, LiveForecast, LiveState, Standing } from "./live-learner";
import { newcomersLane, type PlainRange } from "./plain-range";
import type { Quantiles } from "./running-quantiles";
import { workBefore, type Place, type WorkBefore } from "./work-before";

/**
 * Forecasts of the rest of every wait at any number of outlets, learned from their own events. Each outlet has a
 * state of its own; a day must be handed in after the event was folded into it.
 */
export type LobbyWaits = {
  /**
   * Takes in one event of an outlet's day, in order. The day may be some events ahead of it: what is forecast rests on
   * the day, what is learned on the events. @complexity O(people and lanes of the queue)
   */
  readonly learn: (day: LobbyDay, event: LobbyEvent) => void;
  /** Rest of the wait of a ticket in the line, minutes; undefined once it is not waiting. */
  readonly forecastOf: (day: LobbyDay, ticketId: string) => Quantiles | "unknown" | undefined;
  /** The same as whole minutes from P10 to P90, with the people of its queue who stand before it. */
  readonly ofTicket: (
    day: LobbyDay,
    ticketId: string,
  ) => { readonly aheadOfYou: number; readonly wait: TicketRange | "unknown" } | undefined;
  /** For somebody who would join this queue now with its commonest business of the day. */
  readonly ofQueue: (day: LobbyDay, queueId: string) => PlainRange | "unknown";
  /** How the outlet's forecasts have fared; undefined before the first wait ended. */
  readonly accuracyOf: (outletId: string) => LiveAccuracy | undefined;
  /** What an outlet has learned, to be stored as JSON and handed to `restore`. */
  readonly stateOf: (outletId: string) => LiveState;
  readonly restore: (outletId: string, state: LiveState) => void;
};

/** Whole minutes, `fromMin` ≤ `likelyMin` ≤ `toMin`: P10, P50 and P90, rounded away from what they exclude. */
export type TicketRange = PlainRange & { readonly likelyMin: number };

/** A forecast on trial: made then, for somebody who stood there. */
type Look = { readonly at: EpochMs; readonly standing: Standing; readonly forecast: LiveForecast };

type Outlet = {
  readonly state: LiveState;
  /** Looks at tickets still in line; the newest last. */
  readonly looks: Map<string, Look[]>;
  readonly lastWaitMin: Map<string, number>;
  /** When the last people of a queue were called. */
  readonly calls: Map<string, EpochMs[]>;
  called: number;
};

/** Over so many calls of a queue its pace is taken. */
const CALLS_OF_LATE = 8;
/** One at joining, one on the way. */
const LOOKS_MAX = 2;

/** @param like what an outlet of which nothing is known is believed to resemble */
export function createLobbyWaits(like?: LiveState): LobbyWaits {
  const outlets = new Map<string, Outlet>();
  const outletOf = (outletId: string): Outlet => {
    const known = outlets.get(outletId);
    if (known) return known;
    const outlet = newOutlet(startLive(like));
    outlets.set(outletId, outlet);
    return outlet;
  };
  const forecastAt = (day: LobbyDay, place: Place, ticket?: Ticket): Quantiles | "unknown" => {
    const outlet = outletOf(day.outletId);
    const work = workBefore(day, place);
    if (!work) return "unknown";
    if (work.isFree) return AT_ONCE;
    return forecastLive(outlet.state, standingOf(outlet, day, place.lane, work, ticket)).quantilesMin;
  };
  const forecastOf = (day: LobbyDay, ticketId: string): Quantiles | "unknown" | undefined => {
    const ticket = day.tickets.get(ticketId);
    return ticket?.state === "waiting" ? forecastAt(day, placeOf(day, ticket), ticket) : undefined;
  };
  return {
    learn: (day, event) => learn(outletOf(day.outletId), day, event),
    forecastOf,
    ofTicket: (day, ticketId) => {
      const ticket = day.tickets.get(ticketId);
      const forecast = forecastOf(day, ticketId);
      if (!ticket || !forecast) return undefined;
      return { aheadOfYou: aheadIn(day, ticket), wait: rangeOf(forecast) };
    },
    ofQueue: (day, queueId) => {
      const lane = newcomersLane(day, queueId);
      if (!lane) return "unknown";
      const priority = orderFor(day, lane) === "priority";
      const range = rangeOf(forecastAt(day, { lane, before: (other) => !priority || other.lane.level >= lane.level }));
      return range === "unknown" ? range : { fromMin: range.fromMin, toMin: range.toMin };
    },
    accuracyOf: (outletId) => accuracyOf(outletOf(outletId).state),
    stateOf: (outletId) => outletOf(outletId).state,
    restore: (outletId, state) => void outlets.set(outletId, newOutlet(state)),
  };
}

const AT_ONCE: Quantiles = { p10: 0, p50: 0, p90: 1 };

const newOutlet = (state: LiveState): Outlet => ({
  state,
  looks: new Map(),
  lastWaitMin: new Map(),
  calls: new Map(),
  called: 0,
});

function rangeOf(forecast: Quantiles | "unknown"): TicketRange | "unknown" {
  if (forecast === "unknown") return forecast;
  const { p10, p50, p90 } = forecast;
  return { fromMin: Math.floor(p10), likelyMin: Math.round(p50), toMin: Math.max(1, Math.ceil(p90)) };
}

function placeOf(day: LobbyDay, ticket: Ticket): Place {
  const order = orderFor(day, ticket.lane);
  return { lane: ticket.lane, before: (other) => other !== ticket && standsBefore(order, other, ticket) };
}

function aheadIn(day: LobbyDay, ticket: Ticket): number {
  const { before } = placeOf(day, ticket);
  let ahead = 0;
  for (const lane of day.lanes) if (lane.queueId === ticket.queueId) ahead += lane.tickets.filter(before).length;
  return ahead;
}

function standingOf(outlet: Outlet, day: LobbyDay, lane: Lane, work: WorkBefore, ticket?: Ticket): Standing {
  const { aheadMin, leftMin, windows, tickets } = work;
  const calls = outlet.calls.get(lane.queueId) ?? [];
  const plainMin = (aheadMin + leftMin) / windows;
  const first = calls[0];
  return {
    aheadMin,
    leftMin,
    windows,
    ahead: tickets,
    waitedMin: ticket ? (day.lastAt - ticket.waitFrom) / MINUTE_MS : 0,
    lastWaitMin: outlet.lastWaitMin.get(lane.queueId) ?? plainMin,
    betweenCallsMin:
      first !== undefined && calls.length === CALLS_OF_LATE
        ? (day.lastAt - first) / CALLS_OF_LATE / MINUTE_MS
        : plainMin / (tickets + 1),
  };
}

function learn(outlet: Outlet, day: LobbyDay, event: LobbyEvent): void {
  switch (event.type) {
    case "DayOpened":
      for (const memory of [outlet.looks, outlet.lastWaitMin, outlet.calls]) memory.clear();
      outlet.called = 0;
      return;
    case "TicketIssued":
      lookAt(outlet, day, event.ticketId);
      return;
    case "TicketCalled":
      takeCall(outlet, day, event);
      return;
    default:
      // Whoever leaves the line otherwise, and may come back to it, tells nothing about the wait that was forecast.
      if ("ticketId" in event && day.tickets.get(event.ticketId)?.state !== "waiting")
        outlet.looks.delete(event.ticketId);
  }
}

/** A wait has ended: every look at it is compared, and somebody further back is looked at. */
function takeCall(outlet: Outlet, day: LobbyDay, { ticketId, at, waitedMs }: EventOf<"TicketCalled">): void {
  const looks = outlet.looks.get(ticketId) ?? [];
  outlet.looks.delete(ticketId);
  for (const { at: lookedAt, standing, forecast } of looks)
    learnLive(outlet.state, standing, forecast, (at - lookedAt) / MINUTE_MS);
  const queueId = day.tickets.get(ticketId)?.queueId ?? "";
  outlet.lastWaitMin.set(queueId, waitedMs / MINUTE_MS);
  const calls = outlet.calls.get(queueId) ?? [];
  if (calls.push(at) > CALLS_OF_LATE) calls.shift();
  outlet.calls.set(queueId, calls);
  outlet.called += 1;
  // One lane after another, one place after another: every part of the line is looked at in turn.
  const lane = day.lanes[outlet.called % Math.max(1, day.lanes.length)];
  const other = lane?.tickets[outlet.called % lane.tickets.length];
  if (other && (outlet.looks.get(other.ticketId)?.length ?? 0) < LOOKS_MAX) lookAt(outlet, day, other.ticketId);
}

function lookAt(outlet: Outlet, day: LobbyDay, ticketId: string): void {
  const ticket = day.tickets.get(ticketId);
  if (ticket?.state !== "waiting") return;
  const work = workBefore(day, placeOf(day, ticket));
  if (!work || work.isFree) return;
  const standing = standingOf(outlet, day, ticket.lane, work, ticket);
  const looks = outlet.looks.get(ticketId) ?? [];
  looks.push({ at: day.lastAt, standing, forecast: forecastLive(outlet.state, standing) });
  outlet.looks.set(ticketId, looks);
}
