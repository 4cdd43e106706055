import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import { isInPlan, servesOf } from "./eligibility";
import { handedOver } from "./evolve-approvals";
import { alertOf, NO_COUNTS, windowOf, type Evolvers } from "./evolver";
import { isHeld, joinLane, laneOf } from "./line";
import type { Post } from "./messages";
import type { LobbyDayDraft, TicketDraft, WindowDraft } from "./model";
import type { LobbyPlan } from "./plan";
import { indexOf, positions } from "./plan-index";

const NOTHING_SERVED = new Uint8Array(0);

type DayEvent =
  | "DayOpened"
  | "PlanPinned"
  | "ClosingAnnounced"
  | "DayClosed"
  | "NumbersGranted"
  | "StaffArrived"
  | "StaffMoved"
  | "StaffLeft"
  | "WindowOpened"
  | "WindowModeSet"
  | "BreakStarted"
  | "BreakEnded"
  | "BackOfficeStarted"
  | "BackOfficeEnded"
  | "AutoNextSet"
  | "WindowClosing"
  | "WindowClosed"
  | "AlertRaised"
  | "AlertAcknowledged"
  | "AlertSnoozed"
  | "AlertResolved"
  | "DeviceWentDown"
  | "DeviceCameUp";

/** The day itself, its people, windows, alerts and devices. */
export const evolveDay: Evolvers<DayEvent> = {
  DayOpened: (day, { at, plan }) => {
    day.phase = "open";
    day.outletId = plan.outletId;
    day.businessDate = plan.businessDate;
    day.lobbyGapSince = at;
    adoptPlan(day, plan, at);
  },
  PlanPinned: (day, { at, plan }) => adoptPlan(day, plan, at),
  ClosingAnnounced: (day) => {
    day.phase = "closing";
  },
  DayClosed: (day) => {
    day.phase = "closed";
  },
  NumbersGranted: (day, { at, blockId, holder, ranges }) => {
    day.blocks.set(blockId, { blockId, holder, grantedAt: at, ranges });
    for (const { queueId, from } of ranges) {
      const series = present(day.series.get(queueId), "series of a block");
      // Numbers that a machine is granted once more lie above those granted since.
      series.heldFrom = Math.min(series.heldFrom ?? from, from);
    }
  },
  StaffArrived: (day, { at, staffId, post }) => takePost(day, staffId, post, at),
  StaffMoved: (day, { at, staffId, post }) => takePost(day, staffId, post, at),
  StaffLeft: (day, { at, staffId }) => takePost(day, staffId, undefined, at),

  WindowOpened: (day, event) => {
    const { at, windowId, staffId, mode } = event;
    const window = windowOf(day, windowId);
    window.state = "open";
    window.staffId = staffId;
    window.mode = mode;
    window.since = at;
    window.idleSince = at;
    window.reason = undefined;
    window.priorityRun = 0;
    window.ratioCounts = NO_COUNTS;
    day.proposals.delete(windowId);
    handedOver(day, event, "WindowOpened");
    refreshServes(day, window);
  },
  WindowModeSet: (day, { windowId, mode, reason }) => {
    const window = windowOf(day, windowId);
    window.mode = mode;
    window.reason = reason;
    day.modeProposals.delete(windowId);
    refreshServes(day, window);
  },
  BreakStarted: (day, { at, windowId, reason }) => setState(windowOf(day, windowId), "onBreak", at, reason),
  BreakEnded: (day, { at, windowId }) => setState(windowOf(day, windowId), "open", at, undefined),
  BackOfficeStarted: (day, { at, windowId, reason }) => setState(windowOf(day, windowId), "backOffice", at, reason),
  BackOfficeEnded: (day, { at, windowId }) => setState(windowOf(day, windowId), "open", at, undefined),
  AutoNextSet: (day, { windowId, on }) => {
    windowOf(day, windowId).autoNext = on;
  },
  WindowClosing: (day, event) => {
    const { at, windowId, reason, handOver } = event;
    const window = windowOf(day, windowId);
    handedOver(day, event, "WindowClosing");
    setState(window, "closing", at, reason);
    window.closingHandOver = handOver;
  },
  WindowClosed: (day, event) => {
    const { at, windowId } = event;
    const window = windowOf(day, windowId);
    // A till counted before the last customer was done has been told of already.
    if (!window.closingHandOver) handedOver(day, event, "WindowClosed");
    day.modeProposals.delete(windowId);
    setState(window, "closed", at, undefined);
    window.staffId = undefined;
    window.closingHandOver = undefined;
    window.autoNext = false;
    window.serves = NOTHING_SERVED;
  },

  AlertRaised: (day, event) => {
    day.alertsRaised += 1;
    day.alerts.set(event.alertId, {
      alertId: event.alertId,
      kind: event.kind,
      raisedAt: event.at,
      ticketId: event.ticketId,
      windowId: event.windowId,
      deviceId: event.deviceId,
      acknowledgedBy: undefined,
      resolvedAt: undefined,
    });
    rememberAlert(day, event.kind, event.alertId, event.ticketId, event.windowId);
  },
  AlertAcknowledged: (day, { alertId, staffId }) => {
    alertOf(day, alertId).acknowledgedBy = staffId;
  },
  /** No rule asks whether an alert is quiet for now: that is between the screens and who looks at them. */
  AlertSnoozed: () => undefined,
  AlertResolved: (day, { at, alertId }) => {
    const alert = alertOf(day, alertId);
    alert.resolvedAt = at;
    if (day.diversionAlertId === alertId) day.diversionAlertId = undefined;
    if (day.lobbyGapAlertId === alertId) day.lobbyGapAlertId = undefined;
    const window = alert.windowId === undefined ? undefined : day.windows.get(alert.windowId);
    if (window?.idleAlertId === alertId) window.idleAlertId = undefined;
  },
  DeviceWentDown: (day, { at, deviceId }) => {
    day.devicesDown.set(deviceId, at);
  },
  DeviceCameUp: (day, { deviceId }) => {
    day.devicesDown.delete(deviceId);
  },
};

function setState(window: WindowDraft, state: WindowDraft["state"], at: EpochMs, reason: string | undefined): void {
  window.state = state;
  window.since = at;
  window.idleSince = at;
  window.reason = reason;
}

/** Positions by id, the windows of the new plan, and every waiting ticket again in a lane of the new plan. */
function adoptPlan(day: LobbyDayDraft, plan: LobbyPlan, at: EpochMs): void {
  const learned = new Map(day.plan.services.map(({ serviceId }, ix) => [serviceId, day.handling[ix]]));
  day.handling = plan.services.map(({ serviceId }) => learned.get(serviceId));
  day.plan = plan;
  const { serviceIx, segmentIx, queueIx } = indexOf(plan);
  day.serviceIx = serviceIx;
  day.segmentIx = segmentIx;
  day.queueIx = queueIx;
  for (const { queueId } of plan.queues) {
    if (!day.series.has(queueId)) day.series.set(queueId, { last: 0, issued: 0, heldFrom: undefined });
  }
  adoptWindows(day, plan, at);
  relane(day);
}

function adoptWindows(day: LobbyDayDraft, plan: LobbyPlan, at: EpochMs): void {
  const inPlan = positions(plan.windows, ({ windowId }) => windowId);
  for (const windowId of [...day.windows.keys()]) if (!inPlan.has(windowId)) day.windows.delete(windowId);
  for (const asked of [day.proposals, day.modeProposals]) {
    for (const windowId of [...asked.keys()]) if (!inPlan.has(windowId)) asked.delete(windowId);
  }
  plan.windows.forEach(({ windowId, rules, reservedFor }, ix) => {
    const window = day.windows.get(windowId) ?? closedWindow(windowId, at);
    window.ix = ix;
    window.rules = rules ?? plan.policy.callingRules;
    window.reservedFor = reservedFor;
    day.windows.set(windowId, window);
    if (window.state !== "closed") refreshServes(day, window);
  });
}

function closedWindow(windowId: string, at: EpochMs): WindowDraft {
  return {
    windowId,
    ix: 0,
    state: "closed",
    mode: "normal",
    staffId: undefined,
    serves: NOTHING_SERVED,
    rules: [],
    reservedFor: undefined,
    ticket: undefined,
    autoNext: false,
    since: at,
    reason: undefined,
    idleSince: at,
    idleAlertId: undefined,
    priorityRun: 0,
    ratioCounts: NO_COUNTS,
    closingHandOver: undefined,
  };
}

function relane(day: LobbyDayDraft): void {
  day.lanes = [];
  day.laneByKey = new Map();
  const inLanes: TicketDraft[] = [];
  for (const ticket of day.tickets.values()) {
    if (ticket.state === "ended" && !isInPlan(day, ticket)) continue;
    ticket.lane = laneOf(day, ticket.queueId, ticket.serviceId, ticket.segmentId, ticket.appointmentAt !== undefined);
    if (ticket.state === "waiting" && !isHeld(ticket)) inLanes.push(ticket);
  }
  inLanes.sort((one, other) => one.rank - other.rank);
  for (const ticket of inLanes) joinLane(day, ticket);
}

function refreshServes(day: LobbyDayDraft, window: WindowDraft): void {
  const planned = present(day.plan.windows[window.ix], "planned window");
  const staff = day.plan.staff.find(({ staffId }) => staffId === window.staffId);
  window.serves = staff ? servesOf(day, planned, staff, window.mode) : NOTHING_SERVED;
}

function takePost(day: LobbyDayDraft, staffId: string, post: Post | undefined, at: EpochMs): void {
  if (post === undefined) day.posts.delete(staffId);
  else day.posts.set(staffId, post);
  const covered = [...day.posts.values()].includes("lobby");
  if (covered) {
    day.lobbySince ??= at;
  } else if (day.lobbySince !== undefined) {
    day.lobbySince = undefined;
    day.lobbyGapSince = at;
  }
}

function rememberAlert(
  day: LobbyDayDraft,
  kind: string,
  alertId: string,
  ticketId: string | undefined,
  windowId: string | undefined,
): void {
  const ticket = ticketId === undefined ? undefined : day.tickets.get(ticketId);
  if (kind === "secondaryDiversion") day.diversionAlertId = alertId;
  else if (kind === "lobbyGap") day.lobbyGapAlertId = alertId;
  else if (kind === "windowIdle" && windowId !== undefined) windowOf(day, windowId).idleAlertId = alertId;
  else if (kind === "timeLimitExceeded" && ticket) ticket.limitAlerted = true;
  else if (kind === "waitLimitExceeded" && ticket) ticket.waitAlerted = true;
  else if (kind === "care" && ticket) ticket.careAlerted = true;
}
