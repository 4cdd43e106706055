import type { Lane, LobbyDay, Ticket } from "#domain/lobby-day/model";
import { queueFor } from "#domain/lobby-day/plan";
import { workBefore, type Place } from "./work-before";

/** Whole minutes, `fromMin` ≤ `toMin`. */
export type PlainRange = { readonly fromMin: number; readonly toMin: number };

/** Counter times vary about as much as half their mean: coefficient of variation of a busy window's time. */
const HANDLING_CV = 0.5;

/** About four in five waits fall within this many standard deviations of the mean of a sum of several services. */
const SPREAD = 1.28;

/**
 * Expected wait of somebody in the line as a plain range: the work that stands before him at windows able to serve
 * him, by minutes learned today, divided by those windows. "unknown" while no open window could serve him.
 *
 * Priority of later arrivals is not foreseen.
 * @complexity O(waiting tickets + lanes x windows)
 */
export function plainRange(day: LobbyDay, place: Place): PlainRange | "unknown" {
  const work = workBefore(day, place);
  if (!work) return "unknown";
  if (work.isFree) return { fromMin: 0, toMin: 1 };
  const mean = (work.aheadMin + work.leftMin) / work.windows;
  const spread = (SPREAD * HANDLING_CV * Math.sqrt(work.squaredMin)) / work.windows;
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

/** Where newcomers to a queue stand: with the business that an open window serves, then with the day's commonest. */
export function newcomersLane(day: LobbyDay, queueId: string): Lane | undefined {
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
