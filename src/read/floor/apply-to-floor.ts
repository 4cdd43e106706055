import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, WindowOnDay } from "#domain/lobby-day/model";
import type { WindowPlan } from "#domain/lobby-day/plan";
import { keepIfSame, withEntry, withoutEntries } from "../entries";
import { handOversAfter, modeProposalsAfter, proposalsAfter } from "./approvals-after";
import { countersAfter, NO_COUNTERS } from "./count";
import type { Floor, FloorAlert, FloorStaff, FloorWindow } from "./floor";
import { floorTicketAfter } from "./floor-ticket";

/** Most tickets that leave the view with one event, so that no patch outgrows its limit. */
const LEAVING_MAX = 4;
/** Tickets over that a view carries at most; one that is brought back to life after it left is shown again. */
const OVER_KEPT = 32;
/** As many come as go, so these events are often enough to look for those who leave. */
const LOOK_FOR_LEAVING: ReadonlySet<LobbyEvent["type"]> = new Set(["TicketIssued", "TicketEnded"]);

/** The floor of a day that nobody has opened yet: the view before the first event. */
export const EMPTY_FLOOR: Floor = {
  outletId: "",
  businessDate: "",
  phase: "unopened",
  tickets: {},
  windows: {},
  staff: {},
  alerts: {},
  devicesDown: {},
  proposals: {},
  modeProposals: {},
  handOvers: {},
  today: NO_COUNTERS,
};

/**
 * Rules RF-1 to RF-6 of ./SPEC.md. Folds one event; `day` is the day right after it. What the rules decide (a
 * ticket's state, its queue, its clock) is read off the day, so the view cannot disagree with it; only what the day
 * forgets (runners-up, the time of each step, counters) is kept here.
 * @returns a new floor that shares with the old one everything the event did not touch
 * @complexity O(tickets on the floor)
 */
export function applyToFloor(floor: Floor, event: LobbyEvent, day: LobbyDay): Floor {
  if (event.type === "DayOpened") return { ...EMPTY_FLOOR, ...headOf(day), windows: windowsOf(day, {}) };
  const windows = windowsOf(day, floor.windows);
  const tickets = ticketsAfter(floor, event, day);
  return keepIfSame(floor, {
    ...headOf(day),
    tickets: LOOK_FOR_LEAVING.has(event.type) ? withoutOver(tickets, event.at, day) : tickets,
    windows,
    staff:
      floor.windows === windows && !event.type.startsWith("Staff") ? floor.staff : staffOf(floor, event, windows, day),
    alerts: alertsAfter(floor.alerts, event),
    devicesDown: devicesAfter(floor.devicesDown, event),
    proposals: proposalsAfter(floor.proposals, event),
    modeProposals: modeProposalsAfter(floor.modeProposals, event),
    handOvers: handOversAfter(floor, event),
    today: countersAfter(floor, event),
  });
}

function headOf(day: LobbyDay): Pick<Floor, "outletId" | "businessDate" | "phase"> {
  return { outletId: day.outletId, businessDate: day.businessDate, phase: day.phase };
}

function ticketsAfter(floor: Floor, event: LobbyEvent, day: LobbyDay): Floor["tickets"] {
  if (!("ticketId" in event)) return floor.tickets;
  const runnersUp = event.type === "TicketCalled" ? event.runnersUp : [];
  const ticketIds = [event.ticketId, ...runnersUp.map(({ ticketId }) => ticketId)];
  return ticketIds.reduce((tickets, ticketId) => {
    const before = tickets[ticketId];
    const ticket = present(day.tickets.get(ticketId), "ticket of an event");
    if (!before && ticket.state === "ended") return tickets; // It had left the view: a late rating, for example.
    const after = floorTicketAfter(before, event, ticket);
    return before === after ? tickets : withEntry(tickets, ticketId, after);
  }, floor.tickets);
}

/** Tickets that are over leave the view once nobody can undo the end any more, or newer ones crowd them out. */
function withoutOver(tickets: Floor["tickets"], at: EpochMs, day: LobbyDay): Floor["tickets"] {
  const { undoWithinMs } = day.plan.policy;
  const over: { readonly ticketId: string; readonly since: EpochMs }[] = [];
  for (const ticketId in tickets) {
    const ticket = tickets[ticketId];
    if (ticket?.state === "ended") over.push({ ticketId, since: ticket.since });
  }
  over.sort((one, other) => one.since - other.since);
  const crowded = over.length - OVER_KEPT;
  const leaving = over.filter(({ since }, index) => index < crowded || at - since > undoWithinMs).slice(0, LEAVING_MAX);
  return leaving.length === 0
    ? tickets
    : withoutEntries(
        tickets,
        leaving.map(({ ticketId }) => ticketId),
      );
}

function windowsOf(day: LobbyDay, before: Floor["windows"]): Floor["windows"] {
  let windows = before;
  for (const plan of day.plan.windows) {
    const window = present(day.windows.get(plan.windowId), "window of the plan");
    const known = before[plan.windowId];
    if (known && shows(known, window) && known.label === plan.label) continue;
    windows = withEntry(windows, plan.windowId, floorWindow(plan, window));
  }
  const gone = Object.keys(windows).length === day.plan.windows.length ? [] : Object.keys(windows);
  const stale = gone.filter((windowId) => !day.windows.has(windowId));
  return stale.length === 0 ? windows : withoutEntries(windows, stale);
}

/** Whether the view of a window still says what the day says: cheaper than making a new one to compare. */
function shows(known: FloorWindow, window: WindowOnDay): boolean {
  return (
    known.state === window.state &&
    known.since === window.since &&
    known.ticketId === window.ticket?.ticketId &&
    known.autoNext === window.autoNext &&
    known.reason === window.reason &&
    (window.state === "closed" || (known.mode === window.mode && known.staffId === window.staffId))
  );
}

function floorWindow({ label, kind, zoneId }: WindowPlan, window: WindowOnDay): FloorWindow {
  const staffed = window.state !== "closed";
  return {
    label,
    kind,
    zoneId,
    state: window.state,
    since: window.since,
    ...(staffed && { mode: window.mode }),
    ...(staffed && window.staffId !== undefined && { staffId: window.staffId }),
    ...(window.ticket && { ticketId: window.ticket.ticketId }),
    autoNext: window.autoNext,
    ...(window.reason !== undefined && { reason: window.reason }),
  };
}

function staffOf(floor: Floor, { at }: LobbyEvent, windows: Floor["windows"], day: LobbyDay): Floor["staff"] {
  const seats = new Map<string, string>();
  for (const [windowId, { staffId }] of Object.entries(windows))
    if (staffId !== undefined) seats.set(staffId, windowId);
  const staff: Record<string, FloorStaff> = {};
  for (const [staffId, post] of day.posts) {
    const windowId = seats.get(staffId);
    const known = floor.staff[staffId];
    const since = known?.post === post ? known.since : at;
    staff[staffId] = keepIfSame(known, { post, since, ...(windowId !== undefined && { windowId }) });
  }
  return keepIfSame(floor.staff, staff);
}

function alertsAfter(alerts: Floor["alerts"], event: LobbyEvent): Floor["alerts"] {
  switch (event.type) {
    case "AlertRaised": {
      const { type: _type, at, alertId, ...raised } = event;
      return withEntry(alerts, alertId, { ...raised, since: at } satisfies FloorAlert);
    }
    case "AlertAcknowledged": {
      const alert = alerts[event.alertId];
      if (!alert) return alerts;
      return withEntry(alerts, event.alertId, { ...alert, acknowledged: { staffId: event.staffId, at: event.at } });
    }
    case "AlertSnoozed": {
      const alert = alerts[event.alertId];
      return alert ? withEntry(alerts, event.alertId, { ...alert, snoozedUntil: event.until }) : alerts;
    }
    case "AlertResolved":
      return withoutEntries(alerts, [event.alertId]);
    default:
      return alerts;
  }
}

function devicesAfter(down: Floor["devicesDown"], event: LobbyEvent): Floor["devicesDown"] {
  switch (event.type) {
    case "DeviceWentDown":
      return withEntry(down, event.deviceId, { since: event.at, reason: event.reason });
    case "DeviceCameUp":
      return withoutEntries(down, [event.deviceId]);
    default:
      return down;
  }
}
