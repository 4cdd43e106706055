import { MINUTE_MS } from "#base/time";
import { servesLane, windowsAble } from "#domain/lobby-day/eligibility";
import type { Lane, LobbyDay, Ticket } from "#domain/lobby-day/model";
import { queueFor } from "#domain/lobby-day/plan";

/** Whole minutes, `fromMin` ≤ `toMin`. */
export type PlainRange = { readonly fromMin: number; readonly toMin: number };

/** Tickets that a service's nominal minutes count for against the minutes learned today. */
const NOMINAL_WEIGHT = 5;

/** Counter times vary about as much as half their mean: coefficient of variation of a busy window's time. */
const HANDLING_CV = 0.5;

/** About four in five waits fall within this many standard deviations of the mean of a sum of several services. */
const SPREAD = 1.28;

/** A customer who waits, or would: which line, and who stands before. */
type Place = { readonly lane: Lane; readonly before: (ticket: Ticket) => boolean };

/**
 * Expected wait of somebody in the line as a plain range: the work that stands before him at windows able to serve
 * him, by minutes learned today, divided by those windows. "unknown" while no open window could serve him.
 *
 * Work that other windows could do as well counts in proportion to the windows the two have in common; customers at
 * the windows are taken as half done. Priority of later arrivals is not foreseen.
 * @complexity O(waiting tickets + lanes x windows)
 */
export function plainRange(day: LobbyDay, { lane, before }: Place): PlainRange | "unknown" {
  const windows = windowsAble(day, lane);
  if (windows === 0) return "unknown";
  let aheadMin = 0;
  let variance = 0;
  let tickets = 0;
  for (const other of day.lanes) {
    const share = other.tickets.length === 0 ? 0 : sharedWindows(day, lane, other);
    if (share === 0) continue;
    const mean = handlingMin(day, other.serviceIx);
    for (const ticket of other.tickets) {
      if (!before(ticket)) continue;
      tickets += share;
      aheadMin += share * mean;
      variance += share * (mean * HANDLING_CV) ** 2;
    }
  }
  const busy = atWindows(day, lane);
  // With a window free and nobody before, there is no wait at all.
  if (busy.count < windows && tickets < windows - busy.count) return { fromMin: 0, toMin: 1 };
  const mean = (aheadMin + busy.leftMin) / windows;
  const spread = (SPREAD * Math.sqrt(variance + busy.variance)) / windows;
  return { fromMin: Math.max(0, Math.floor(mean - spread)), toMin: Math.max(1, Math.ceil(mean + spread)) };
}

/** The range of a ticket in the line, and how many people of its queue stand before it; undefined once it is called. */
export function rangeOfTicket(
  day: LobbyDay,
  ticketId: string,
): { readonly aheadOfYou: number; readonly wait: PlainRange | "unknown" } | undefined {
  const ticket = day.tickets.get(ticketId);
  if (ticket?.state !== "waiting") return undefined;
  const before = (other: Ticket): boolean => other.rank < ticket.rank;
  let aheadOfYou = 0;
  for (const lane of day.lanes) {
    if (lane.queueId === ticket.queueId) aheadOfYou += lane.tickets.filter(before).length;
  }
  return { aheadOfYou, wait: plainRange(day, { lane: ticket.lane, before }) };
}

/** The range for somebody who would join this queue now with its commonest business of the day. */
export function rangeOfQueue(day: LobbyDay, queueId: string): PlainRange | "unknown" {
  const lane = newcomersLane(day, queueId);
  return lane ? plainRange(day, { lane, before: () => true }) : "unknown";
}

/** Minutes a window is busy with a ticket of this service: nominal at first, then what the day teaches. */
export function handlingMin(day: LobbyDay, serviceIx: number): number {
  const nominalMin = (day.plan.services[serviceIx]?.nominalMs ?? 0) / MINUTE_MS;
  const learned = day.handling[serviceIx];
  if (!learned) return nominalMin;
  return (nominalMin * NOMINAL_WEIGHT + learned.totalMs / MINUTE_MS) / (NOMINAL_WEIGHT + learned.count);
}

/** Share of the windows able to serve `other` that can serve `lane` too. */
function sharedWindows(day: LobbyDay, lane: Lane, other: Lane): number {
  let able = 0;
  let both = 0;
  for (const window of day.windows.values()) {
    if (window.state !== "open" || !servesLane(day, window, other)) continue;
    able += 1;
    if (servesLane(day, window, lane)) both += 1;
  }
  return able === 0 ? 0 : both / able;
}

function atWindows(day: LobbyDay, lane: Lane): { count: number; leftMin: number; variance: number } {
  const busy = { count: 0, leftMin: 0, variance: 0 };
  for (const window of day.windows.values()) {
    if (window.state !== "open" || !window.ticket || !servesLane(day, window, lane)) continue;
    const mean = handlingMin(day, window.ticket.lane.serviceIx);
    busy.count += 1;
    busy.leftMin += mean / 2;
    busy.variance += (mean * HANDLING_CV) ** 2 / 2;
  }
  return busy;
}

/** Where newcomers to a queue stand: with the business that an open window serves, then with the day's commonest. */
function newcomersLane(day: LobbyDay, queueId: string): Lane | undefined {
  let commonest: Lane | undefined;
  let most = -1;
  for (const lane of newcomersOf(day.plan).get(queueId) ?? NO_LANES) {
    const done = day.handling[lane.serviceIx]?.count ?? 0;
    const frequency = isServed(day, lane.serviceIx) ? done + SERVED_FIRST : done;
    if (frequency <= most) continue;
    commonest = lane;
    most = frequency;
  }
  return commonest;
}

/** More than a service is done on any day. */
const SERVED_FIRST = 1_000_000;
const NO_LANES: readonly Lane[] = [];

function isServed(day: LobbyDay, serviceIx: number): boolean {
  for (const { state, serves } of day.windows.values()) if (state === "open" && serves[serviceIx] === 1) return true;
  return false;
}

type Newcomers = ReadonlyMap<string, readonly Lane[]>;

/** Worked out once for each plan, since it is asked at nearly every event. */
const newcomersByPlan = new WeakMap<object, Newcomers>();

/** For each queue an empty lane for each service that leads there, of the first segment whom it leads there. */
function newcomersOf(plan: LobbyDay["plan"]): Newcomers {
  const known = newcomersByPlan.get(plan);
  if (known) return known;
  const newcomers = new Map(plan.queues.map(({ queueId }) => [queueId, emptyLanes(plan, queueId)]));
  newcomersByPlan.set(plan, newcomers);
  return newcomers;
}

function emptyLanes({ services, segments }: LobbyDay["plan"], queueId: string): readonly Lane[] {
  return services.flatMap((service, serviceIx) => {
    const segmentIx = segments.findIndex((segment) => queueFor(service, segment) === queueId);
    const segment = segments[segmentIx];
    if (!segment) return [];
    const { level, creditMs } = segment;
    const { complexity } = service;
    return [{ queueId, serviceIx, segmentIx, level, complexity, creditMs, appointment: false, tickets: [] }];
  });
}
