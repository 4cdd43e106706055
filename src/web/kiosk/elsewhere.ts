import type { Moved, OwnFreerOutlets } from "#contract/phone";
import { ticketPagePath } from "#contract/ticket-page";
import type { FreerOutletsView } from "#contract/today";
import type { Language } from "../shared/language";
import { outletPath } from "../shared/place";
import { newId, send, type Sent } from "../shared/send";
import type { Elsewhere, FreerPlace } from "./kiosk-desk";
import type { IssuedTicket } from "./TicketPage";

/** Outlets nearby, as this one's server knows them. */
export function elsewhereOf(outletId: string, language: Language): Elsewhere {
  return {
    find: (ticket) => nearestFreer(outletId, ticket),
    move: (ticket, to) => moveTo(outletId, language, ticket, to),
  };
}

/** Asked of the outlet first: it says nothing while the own wait is within the bank's limit. */
async function nearestFreer(outletId: string, ticket: IssuedTicket): Promise<FreerPlace | undefined> {
  const { ticketId, serviceId } = ticket;
  const about = serviceId === undefined ? "" : `?serviceId=${encodeURIComponent(serviceId)}`;
  const asked = await send<FreerOutletsView>({ method: "GET", path: `${outletPath(outletId)}/freer-outlets${about}` });
  if (!asked.ok || asked.answer.outlets.length === 0) return undefined;
  const path = `${outletPath(outletId)}/tickets/${encodeURIComponent(ticketId)}/freer-outlets`;
  const own = await send<OwnFreerOutlets>({ method: "GET", path });
  return own.ok ? [...own.answer.outlets].sort((one, other) => one.travelMin - other.travelMin)[0] : undefined;
}

async function moveTo(
  outletId: string,
  language: Language,
  { ticketId }: IssuedTicket,
  to: FreerPlace,
): Promise<Sent<IssuedTicket>> {
  const path = `${outletPath(outletId)}/tickets/${encodeURIComponent(ticketId)}/move`;
  const body = { toOutletId: to.outletId, newTicketId: newId() };
  const sent = await send<Moved>({ method: "POST", path, language, body });
  if (!sent.ok) return sent;
  const { ticketId: newTicketId, number } = sent.answer;
  const pageAddress = `${location.origin}${ticketPagePath(to.outletId, newTicketId)}`;
  return { ok: true, answer: { ticketId: newTicketId, number, wait: to.wait, windows: [], pageAddress } };
}
