import { present } from "#base/assert";
import { entryAdvice } from "#domain/lobby-day/diversion";
import { takesSegment } from "#domain/lobby-day/eligibility";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, WindowOnDay } from "#domain/lobby-day/model";
import { queueFor } from "#domain/lobby-day/plan";
import { keepIfSame, withEntry, withoutEntries } from "../entries";
import {
  CALLS_SHOWN_MAX,
  type BoardCall,
  type BoardQueue,
  type BoardService,
  type BoardWindow,
  type HallBoard,
  type WaitRange,
} from "./hall-board";

/** The board of a day that nobody has opened yet. */
export const EMPTY_HALL_BOARD: HallBoard = {
  outletId: "",
  businessDate: "",
  phase: "unopened",
  queues: {},
  windows: {},
  calls: {},
  services: {},
};

/** What somebody who joins each queue now has to expect. The estimate is an engine's, so it is handed in. */
export type QueueWaits = Readonly<Record<string, WaitRange | "unknown">>;

/**
 * Rules RB-1 to RB-7 of ./SPEC.md. Folds one event; `day` is the day right after it.
 * @returns a new board that shares with the old one everything the event did not touch
 * @complexity O(queues × windows × services of the plan)
 */
export function applyToHallBoard(board: HallBoard, event: LobbyEvent, day: LobbyDay, waits: QueueWaits): HallBoard {
  // What happens to a ticket opens no window and changes no plan: what can be served stays as it is.
  const servesAsBefore = "ticketId" in event;
  return keepIfSame(board, {
    outletId: day.outletId,
    businessDate: day.businessDate,
    phase: day.phase,
    queues: queuesOf(board.queues, day, waits, servesAsBefore && !someOpensByLine(day)),
    windows: windowsOf(board.windows, day),
    calls: callsAfter(board.calls, event, day),
    services: servesAsBefore ? board.services : servicesOf(board.services, day),
  });
}

function queuesOf(
  before: HallBoard["queues"],
  day: LobbyDay,
  waits: QueueWaits,
  servesAsBefore: boolean,
): HallBoard["queues"] {
  const waiting = waitingByQueue(day);
  const queues: Record<string, BoardQueue> = {};
  for (const { queueId, letter, zoneId } of day.plan.queues) {
    const known = before[queueId];
    const windowsAble =
      servesAsBefore && known ? known.windowsAble : countWindows(day, (window) => servesQueue(day, window, queueId));
    const wait = windowsAble === 0 ? "unknown" : (waits[queueId] ?? "unknown");
    queues[queueId] = keepIfSame(known, {
      letter,
      zoneId,
      waiting: waiting.get(queueId) ?? 0,
      windowsAble,
      wait: wait === "unknown" || typeof known?.wait !== "object" ? wait : keepIfSame(known.wait, wait),
    });
  }
  return keepIfSame(before, queues);
}

/** A reserved window that takes everybody once the line is long. (LD-22) */
function someOpensByLine(day: LobbyDay): boolean {
  for (const { reservedFor } of day.windows.values()) if (reservedFor?.opensToAllOver !== undefined) return true;
  return false;
}

function waitingByQueue(day: LobbyDay): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  const add = (queueId: string, people: number): void => {
    waiting.set(queueId, (waiting.get(queueId) ?? 0) + people);
  };
  for (const lane of day.lanes) add(lane.queueId, lane.tickets.length);
  for (const ticket of day.held) add(ticket.queueId, 1);
  return waiting;
}

function countWindows(day: LobbyDay, able: (window: WindowOnDay) => boolean): number {
  let count = 0;
  for (const window of day.windows.values()) if (window.state === "open" && able(window)) count += 1;
  return count;
}

/** Whether the window serves some service of the queue to some segment that queues there. */
function servesQueue(day: LobbyDay, window: WindowOnDay, queueId: string): boolean {
  const joiners = joinersOf(day.plan).get(queueId) ?? [];
  return joiners.some(
    ({ segmentIx, level, serviceIxs }) =>
      serviceIxs.some((index) => window.serves[index] === 1) && takesSegment(day, window, segmentIx, level),
  );
}

/** Customers of a segment, and the services they wait for in one queue. */
type Joiner = { readonly segmentIx: number; readonly level: number; readonly serviceIxs: readonly number[] };
type Joiners = ReadonlyMap<string, readonly Joiner[]>;

/** Worked out once for each plan, since it is asked at every event. */
const joinersByPlan = new WeakMap<object, Joiners>();

function joinersOf(plan: LobbyDay["plan"]): Joiners {
  const known = joinersByPlan.get(plan);
  if (known) return known;
  const joiners = new Map(plan.queues.map(({ queueId }) => [queueId, joinersOfQueue(plan, queueId)]));
  joinersByPlan.set(plan, joiners);
  return joiners;
}

function joinersOfQueue({ services, segments }: LobbyDay["plan"], queueId: string): readonly Joiner[] {
  return segments.map((segment, segmentIx) => ({
    segmentIx,
    level: segment.level,
    serviceIxs: services.flatMap((service, index) => (queueFor(service, segment) === queueId ? [index] : [])),
  }));
}

function windowsOf(before: HallBoard["windows"], day: LobbyDay): HallBoard["windows"] {
  const windows: Record<string, BoardWindow> = {};
  for (const { windowId, label, zoneId, reviewsFor } of day.plan.windows) {
    if (reviewsFor.length > 0) continue; // Work that no customer sees.
    const { state, ticket } = present(day.windows.get(windowId), "window of the plan");
    const known = before[windowId];
    const same = known?.state === state && known.number === ticket?.number && known.label === label;
    windows[windowId] = same ? known : { label, zoneId, state, ...(ticket && { number: ticket.number }) };
  }
  return keepIfSame(before, windows);
}

function callsAfter(calls: HallBoard["calls"], event: LobbyEvent, day: LobbyDay): HallBoard["calls"] {
  if (event.type === "DayOpened") return {};
  if (event.type !== "TicketCalled" && event.type !== "TicketRecalled") return calls;
  const { number, windowId, at } = event;
  const plan = present(
    day.plan.windows.find((window) => window.windowId === windowId),
    "window of a call",
  );
  const { language } = present(day.tickets.get(event.ticketId), "ticket of a call");
  const call: BoardCall = {
    number,
    windowId,
    zoneId: plan.zoneId,
    calls: event.type === "TicketCalled" ? 1 : event.call,
    at,
    ...(language !== undefined && { language }),
  };
  const ordinals = Object.keys(calls);
  const newest = Math.max(0, ...ordinals.map(Number));
  const others = ordinals.filter((ordinal) => calls[ordinal]?.number !== number);
  const kept = others.slice(Math.max(0, others.length - CALLS_SHOWN_MAX + 1));
  const gone = ordinals.filter((ordinal) => !kept.includes(ordinal));
  return withEntry(withoutEntries(calls, gone), String(newest + 1), call);
}

function servicesOf(before: HallBoard["services"], day: LobbyDay): HallBoard["services"] {
  const services: Record<string, BoardService> = {};
  const segmentId = day.plan.segments.find(({ ordinary }) => ordinary)?.segmentId ?? "";
  for (const [index, { serviceId, queueId }] of day.plan.services.entries()) {
    const divertsTo = entryAdvice(day, { serviceId, segmentId });
    const available = countWindows(day, (window) => window.serves[index] === 1) > 0;
    const known = before[serviceId];
    const same = known?.available === available && known.queueId === queueId && sameWords(known.divertsTo, divertsTo);
    services[serviceId] = same ? known : { queueId, available, divertsTo };
  }
  return keepIfSame(before, services);
}

const sameWords = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((word, at) => word === right[at]);
