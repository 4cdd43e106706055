import type { EpochMs } from "#base/time";
import type { Sight } from "#engine/simulation/play";
import type { SeenEvent } from "#engine/simulation/seen";
import type { Floor, FloorTicket, FloorWindow } from "#read/floor/floor";

/**
 * What must have happened for the lobby to look as this floor does, where a play believes otherwise: what visitors
 * did, and, after a restart, everything. The play's own commands are known to it before any floor shows them.
 *
 * @param floor at least as new as the play's last answer
 */
export function eventsBehind(floor: Floor, sight: Sight, at: EpochMs): readonly SeenEvent[] {
  const events: SeenEvent[] = [];
  for (const staffId of Object.keys(floor.staff)) {
    if (!sight.present(staffId)) events.push({ type: "StaffArrived", at, staffId });
  }
  const windows = Object.entries(floor.windows).map(([windowId, window]) => windowEvents(windowId, window, sight, at));
  events.push(...windows.flatMap(({ hands }) => hands));
  // By place in line, so that a play that joins late meets the tickets in their order.
  const tickets = Object.entries(floor.tickets).sort(([, one], [, other]) => one.issuedAt - other.issuedAt);
  for (const [ticketId, ticket] of tickets) events.push(...ticketEvents(ticketId, ticket, sight, at));
  for (const ticketId of sight.living()) {
    if (!(ticketId in floor.tickets)) events.push(ended(ticketId, sight.ticket(ticketId)?.state, at));
  }
  // Rest and closing come last: whoever rests has no customer.
  events.push(...windows.flatMap(({ rest }) => rest), ...noticeEvents(floor, sight, at));
  if (floor.phase === "closed") events.push({ type: "DayClosed", at });
  return events;
}

type WindowNews = { readonly hands: readonly SeenEvent[]; readonly rest: readonly SeenEvent[] };

function windowEvents(windowId: string, window: FloorWindow, sight: Sight, at: EpochMs): WindowNews {
  const known = sight.window(windowId);
  const closed = { type: "WindowClosed", at, windowId } as const;
  const { staffId, state, mode = "normal" } = window;
  if (!known || (state === "closed" && known.state === "closed")) return NO_NEWS;
  if (state === "closed" || staffId === undefined) return { hands: [], rest: [closed] };
  const changedHands = known.state !== "closed" && known.staffId !== staffId;
  const opened = { type: "WindowOpened", at, windowId, staffId, mode } as const;
  const from = changedHands || known.state === "closed" ? "open" : known.state;
  const hands = changedHands ? [closed, opened] : known.state === "closed" ? [opened] : [];
  const resting = state === "onBreak" || state === "backOffice";
  const rest: SeenEvent[] = [];
  if (resting && from !== "onBreak") rest.push({ type: "BreakStarted", at, windowId });
  if (state === "open" && from === "onBreak") rest.push({ type: "BreakEnded", at, windowId });
  if (state === "closing" && from !== "closing") rest.push({ type: "WindowClosing", at, windowId });
  return { hands, rest };
}

const NO_NEWS: WindowNews = { hands: [], rest: [] };

function ticketEvents(ticketId: string, ticket: FloorTicket, sight: Sight, at: EpochMs): readonly SeenEvent[] {
  const known = sight.ticket(ticketId);
  const fresh = known === undefined || known.state === "coming" || known.state === "away";
  const state = fresh ? "waiting" : known.state;
  if (fresh && ticket.state === "ended") return [];
  const { serviceId, segmentId } = ticket;
  const issued: readonly SeenEvent[] = fresh
    ? [{ type: "TicketIssued", at, ticketId, serviceIds: [serviceId], segmentId }]
    : [];
  const prefilled: readonly SeenEvent[] = fresh && ticket.prefilled ? [{ type: "PrefillCompleted", at, ticketId }] : [];
  return [...issued, ...prefilled, ...offered(ticketId, ticket, fresh, at), ...steps(ticketId, ticket, state, at)];
}

/** Whoever was asked before this play came is not asked again; who has not answered yet still does. */
function offered(ticketId: string, { diversion }: FloorTicket, fresh: boolean, at: EpochMs): readonly SeenEvent[] {
  if (!fresh || !diversion) return [];
  const trigger = diversion.state === "offered" ? diversion.trigger : "entry";
  return [{ type: "DiversionOffered", at, ticketId, trigger }];
}

type KnownState = NonNullable<ReturnType<Sight["ticket"]>>["state"];

/** From the state that the play knows to the one that the floor shows. */
function steps(ticketId: string, ticket: FloorTicket, known: KnownState, at: EpochMs): readonly SeenEvent[] {
  const same = ticket.state === known || (ticket.state === "wrapUp" && known === "inService");
  if (same) return [];
  switch (ticket.state) {
    case "waiting":
      return [{ type: "TicketReturned", at, ticketId }];
    case "called":
      return [{ type: "TicketCalled", at, ticketId, windowId: ticket.called?.windowId ?? "" }];
    case "missed":
      return [{ type: "TicketMissed", at, ticketId }];
    case "parked":
      return [{ type: "TicketParked", at, ticketId }];
    case "diverted": {
      const accepted = { type: "DiversionAnswered", at, ticketId, accepted: true } as const;
      return ticket.diversion?.state === "arrived"
        ? [accepted, { type: "DiversionArrived", at, ticketId }]
        : [accepted];
    }
    case "ended":
      return [ended(ticketId, known, at)];
    default:
      return [...toWindow(ticketId, ticket, known, at), ...pastWindow(ticketId, ticket, known, at)];
  }
}

/** Who was at a window has been served there, as far as a play goes by it. */
function ended(ticketId: string, known: KnownState | undefined, at: EpochMs): SeenEvent {
  const served = known === "inService" || known === "awaitingAuthorisation" || known === "inReview";
  return { type: served ? "ServiceFinished" : "TicketEnded", at, ticketId };
}

/** Until the customer is being served. */
function toWindow(ticketId: string, ticket: FloorTicket, known: KnownState, at: EpochMs): readonly SeenEvent[] {
  if (known === "inService" || known === "awaitingReview" || known === "inReview") return [];
  if (known === "awaitingAuthorisation") return [{ type: "AuthorisationAnswered", at, ticketId }];
  const windowId = ticket.service?.windowId ?? ticket.called?.windowId ?? "";
  const started = { type: "ServiceStarted", at, ticketId, windowId, staffId: ticket.service?.staffId ?? "" } as const;
  return known === "called" ? [started] : [{ type: "TicketCalled", at, ticketId, windowId }, started];
}

/** Beyond it: the second person's part. */
function pastWindow(ticketId: string, ticket: FloorTicket, known: KnownState, at: EpochMs): readonly SeenEvent[] {
  switch (ticket.state) {
    case "awaitingAuthorisation":
      return [{ type: "AuthorisationRequested", at, ticketId }];
    case "awaitingReview":
      return [{ type: "ReviewSubmitted", at, ticketId }];
    case "inReview": {
      const started = {
        type: "ReviewStarted",
        at,
        ticketId,
        windowId: ticket.service?.review?.windowId ?? "",
      } as const;
      return known === "awaitingReview" ? [started] : [{ type: "ReviewSubmitted", at, ticketId }, started];
    }
    default:
      return [];
  }
}

function noticeEvents(floor: Floor, sight: Sight, at: EpochMs): readonly SeenEvent[] {
  const events: SeenEvent[] = [];
  const alarms = new Set(sight.alarms());
  for (const [alertId, { kind, acknowledged }] of Object.entries(floor.alerts)) {
    if (!alarms.has(alertId)) events.push({ type: "AlertRaised", at, alertId, kind });
    if (acknowledged) events.push({ type: "AlertAcknowledged", at, alertId });
  }
  for (const alertId of alarms) if (!(alertId in floor.alerts)) events.push({ type: "AlertResolved", at, alertId });
  const down = new Set(sight.devicesDown());
  for (const deviceId of Object.keys(floor.devicesDown)) {
    if (!down.has(deviceId)) events.push({ type: "DeviceWentDown", at, deviceId });
  }
  for (const deviceId of down)
    if (!(deviceId in floor.devicesDown)) events.push({ type: "DeviceCameUp", at, deviceId });
  return events;
}
