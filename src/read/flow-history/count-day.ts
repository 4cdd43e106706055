import { halfHoursOf, startOfDay, wallTimeAt } from "#base/calendar";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { LobbyEvent, Outcome } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { addedTo, EMPTY_DAY_FLOW, SLOT_MIN, withService, type DayFlow, type FlowOutcome } from "./day-flow";
import { NO_TIMES, withTime } from "./time-spread";

/** Where a customer stands between two of the visit's events; `over` once nothing is to be counted unless it is undone. */
type Stage = {
  readonly serviceId: string;
  readonly slot: number;
  readonly calledAfterMs?: number;
  readonly atCounter?: true;
  readonly over?: Over;
};
type Over = {
  readonly outcome: FlowOutcome;
  readonly at: EpochMs;
  readonly servedSec?: number;
  readonly staffId?: string;
};

type WindowState = { readonly countedTo: EpochMs; readonly isOpen: boolean; readonly isBusy: boolean };

/** A day being counted: its figures so far, and what the next event may refer to. Plain data. */
export type DayCount = {
  readonly date: string;
  readonly timeZone: string;
  /** Absent on the two days a year on which the clock changes: there each time is read off the wall. */
  readonly startsAt?: EpochMs;
  flow: DayFlow;
  stages: Record<string, Stage>;
  windows: Record<string, WindowState>;
};

export function noDay(): DayCount {
  return { date: "", timeZone: "UTC", flow: EMPTY_DAY_FLOW, stages: {}, windows: {} };
}

/** A finish or a no-show can be undone this long at most: policy `undo.withinMs` allows no more. */
const UNDO_WITHIN_MS = 3_600_000;
const EVEN_DAY_HALF_HOURS = 48;

/**
 * Rules FH-1 to FH-5 of ./SPEC.md: one event of a lobby day added to its figures. Writes into the count it is handed and
 * hands it back; the figures in it are new ones, so that a view may keep the old.
 */
export function countEvent(count: DayCount, event: LobbyEvent): DayCount {
  if (event.type === "DayOpened") return openedDay(event.plan);
  if (event.type === "AlertRaised") return count;
  if ("ticketId" in event) countTicket(count, event);
  const change = WINDOW_AFTER[event.type];
  if (change && "windowId" in event) countWindow(count, event.windowId ?? "", change, event.at);
  return count;
}

/** Adds what windows have been open and busy up to an instant, and forgets what can no longer be undone. */
export function countUpTo(count: DayCount, at: EpochMs): DayCount {
  for (const [windowId, state] of Object.entries(count.windows)) {
    addSpan(count, windowId, state, at);
    count.windows[windowId] = { ...state, countedTo: Math.max(at, state.countedTo) };
  }
  const kept = Object.entries(count.stages).filter(([, { over }]) => !over || over.at + UNDO_WITHIN_MS > at);
  count.stages = Object.fromEntries(kept);
  return count;
}

function openedDay({ businessDate: date, timeZone }: LobbyPlan): DayCount {
  const isEven = halfHoursOf(date, timeZone).length === EVEN_DAY_HALF_HOURS;
  return { ...noDay(), date, timeZone, ...(isEven && { startsAt: startOfDay(date, timeZone) }) };
}

function slotAt({ startsAt, timeZone }: DayCount, at: EpochMs): number {
  if (startsAt !== undefined) return Math.floor((at - startsAt) / (SLOT_MIN * MINUTE_MS));
  const [hour = 0, minute = 0] = wallTimeAt(at, timeZone).split(":").map(Number);
  return Math.floor((hour * 60 + minute) / SLOT_MIN);
}

type TicketEvent = Extract<LobbyEvent, { readonly ticketId: string }>;

function countTicket(count: DayCount, event: TicketEvent): void {
  const { ticketId, at } = event;
  if (event.type === "TicketIssued") {
    const slot = slotAt(count, event.takenAt ?? at);
    const { segments } = count.flow;
    const ofSegment = addedTo(segments[event.segmentId] ?? {}, slot, 1);
    count.flow = { ...count.flow, segments: { ...segments, [event.segmentId]: ofSegment } };
    begin(count, ticketId, event.serviceIds[0] ?? "", slot);
  }
  if (event.type === "TicketRouted") begin(count, ticketId, event.serviceId, slotAt(count, at));
  const stage = count.stages[ticketId];
  if (!stage) return; // Issued before this count began.
  if (stage.over) {
    if (event.type === "FinishUndone" || event.type === "NoShowUndone") end(count, ticketId, stage, stage.over, -1);
    return;
  }
  switch (event.type) {
    case "TicketRequeued":
    case "TicketTransferred":
      move(count, ticketId, stage, event.serviceId);
      break;
    case "TicketCalled":
      count.stages[ticketId] = { ...stage, calledAfterMs: event.waitedMs };
      break;
    case "ServiceStarted":
      if (!stage.atCounter) startService(count, ticketId, stage);
      break;
    case "ServiceFinished": {
      const { staffId, servedMs } = event;
      end(count, ticketId, stage, { outcome: "served", at, staffId, servedSec: servedMs / SECOND_MS });
      break;
    }
    case "TicketEnded":
      end(count, ticketId, stage, { outcome: OUTCOME_OF[event.outcome], at });
      break;
    default:
  }
}

const OUTCOME_OF: Readonly<Record<Outcome, FlowOutcome>> = {
  done: "served",
  notPossible: "served",
  referred: "served",
  left: "left",
  noShow: "noShow",
  diverted: "diverted",
  removed: "unserved",
  endOfDay: "unserved",
};

function begin(count: DayCount, ticketId: string, serviceId: string, slot: number): void {
  count.flow = withService(count.flow, serviceId, (service) => {
    return { ...service, issued: addedTo(service.issued, slot, 1) };
  });
  count.stages[ticketId] = { serviceId, slot };
}

/** The customer came for something else than the ticket said: he counts where he belongs. */
function move(count: DayCount, ticketId: string, stage: Stage, serviceId: string): void {
  if (stage.serviceId === serviceId) return;
  count.flow = withService(count.flow, stage.serviceId, (service) => {
    return { ...service, issued: addedTo(service.issued, stage.slot, -1) };
  });
  begin(count, ticketId, serviceId, stage.slot);
}

/** A wait ends with the call that led to service; going on at the same window was no wait. */
function startService(count: DayCount, ticketId: string, stage: Stage): void {
  const { serviceId, slot, calledAfterMs } = stage;
  count.stages[ticketId] = { ...stage, atCounter: true };
  if (calledAfterMs === undefined) return;
  const waitedSec = calledAfterMs / SECOND_MS;
  count.flow = withService(count.flow, serviceId, (service) => {
    return {
      ...service,
      waits: addedTo(service.waits, slot, 1),
      waitedSec: addedTo(service.waitedSec, slot, waitedSec),
      waited: withTime(service.waited, waitedSec),
    };
  });
}

/** Counts an outcome, or with `by = -1` takes it back. */
function end(count: DayCount, ticketId: string, stage: Stage, over: Over, by: 1 | -1 = 1): void {
  const { outcome, servedSec, staffId = "" } = over;
  count.flow = withService(count.flow, stage.serviceId, (service) => {
    const counted = { ...service, [outcome]: addedTo(service[outcome], stage.slot, by) };
    if (servedSec === undefined) return counted;
    const took = withTime(service.took[staffId] ?? NO_TIMES, servedSec, by);
    return {
      ...counted,
      servedSec: addedTo(service.servedSec, stage.slot, by * servedSec),
      took: { ...service.took, [staffId]: took },
    };
  });
  const { over: _over, ...alive } = stage;
  count.stages[ticketId] = by === 1 ? { ...stage, over } : alive;
}

function countWindow(count: DayCount, windowId: string, change: Partial<WindowState>, at: EpochMs): void {
  const before = count.windows[windowId] ?? { countedTo: at, isOpen: false, isBusy: false };
  addSpan(count, windowId, before, at);
  count.windows[windowId] = { ...before, ...change, countedTo: at };
}

const WINDOW_AFTER: Readonly<Partial<Record<LobbyEvent["type"], Partial<WindowState>>>> = {
  WindowOpened: { isOpen: true, isBusy: false },
  BreakStarted: { isOpen: false },
  BreakEnded: { isOpen: true },
  BackOfficeStarted: { isOpen: false },
  BackOfficeEnded: { isOpen: true },
  WindowClosed: { isOpen: false, isBusy: false },
  ServiceStarted: { isBusy: true },
  ReviewStarted: { isBusy: true },
  ServiceFinished: { isBusy: false },
  ReviewPassed: { isBusy: false },
  ReviewRejected: { isBusy: false },
  ReviewReturned: { isBusy: false },
  ReviewSubmitted: { isBusy: false },
  FinishUndone: { isBusy: true },
};

/** A window's time since it was counted last, shared out to its half-hours. */
function addSpan(count: DayCount, windowId: string, state: WindowState, to: EpochMs): void {
  if (!state.isOpen && !state.isBusy) return;
  let { openSec, busySec } = count.flow.windows[windowId] ?? { openSec: {}, busySec: {} };
  for (let from = state.countedTo; from < to;) {
    const until = Math.min(to, from + SLOT_MIN * MINUTE_MS - (from % (SLOT_MIN * MINUTE_MS)));
    const [slot, sec] = [slotAt(count, from), (until - from) / SECOND_MS];
    if (state.isOpen) openSec = addedTo(openSec, slot, sec);
    if (state.isBusy) busySec = addedTo(busySec, slot, sec);
    from = until;
  }
  count.flow = { ...count.flow, windows: { ...count.flow.windows, [windowId]: { openSec, busySec } } };
}
