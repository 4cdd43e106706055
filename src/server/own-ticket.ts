import type { LiveDay, Lobbies } from "#app/lobbies/lobbies";
import type { Waits } from "#app/views/waits";
import { businessDateAt } from "#base/calendar";
import type { OwnTicket } from "#contract/tickets";
import type { Ticket } from "#domain/lobby-day/model";

export type Found = { readonly live: LiveDay; readonly ticket: Ticket };

/** A ticket by its secret id; undefined once its business date is over, because then its page is, too. */
export function findTicket(lobbies: Pick<Lobbies, "live">, outletId: string, ticketId: string): Found | undefined {
  const live = lobbies.live(outletId);
  const ticket = live?.day.tickets.get(ticketId);
  if (!live || !ticket) return undefined;
  const { businessDate, plan } = live.day;
  return businessDateAt(live.clock.now(), plan.timeZone) > businessDate ? undefined : { live, ticket };
}

/** What a customer may know of the own ticket. */
export function ownTicket({ ticket, live: { day } }: Found, waits: Waits): OwnTicket {
  const { ticketId, number, state, issuedAt, calls, windowId, serviceId, visitId, prefilled } = ticket;
  const { policy, windows, services } = day.plan;
  const window = windows.find((one) => one.windowId === windowId);
  const service = services.find((one) => one.serviceId === serviceId);
  const atWindow = state === "called" || state === "inService";
  return {
    ticketId,
    number,
    state,
    issuedAt,
    ...waits.ofTicket(day, ticketId),
    ...(atWindow && window && { window: { windowId: window.windowId, label: window.label } }),
    calls,
    documents: [...(service?.documents ?? [])],
    ...(ticket.outcome && { outcome: ticket.outcome }),
    ratingRequested: ticket.ratingRequested,
    rated: ticket.score !== undefined,
    serviceId,
    visitId,
    prefilled,
    callsMax: policy.noShow.callsMax,
    ...lateOf(ticket, policy.late),
    ...(ticket.arrivesAt !== undefined && { arrivesAt: ticket.arrivesAt }),
    ...(ticket.appointmentAt !== undefined && { appointmentAt: ticket.appointmentAt }),
    ...(ticket.movedTo !== undefined && { movedTo: ticket.movedTo }),
  };
}

type Late = LiveDay["day"]["plan"]["policy"]["late"];

/** Nothing where the plan knows no such rule, or an appointment keeps its time. */
function lateOf({ appointmentAt, postponed }: Ticket, late: Late): Pick<OwnTicket, "late"> {
  if (!late || appointmentAt !== undefined) return {};
  return { late: { places: late.places, timesLeft: Math.max(0, late.timesMax - postponed) } };
}
