import { outletPath } from "../shared/place";

export type TicketPlace = { readonly outletId: string; readonly ticketId: string };

export const ticketPath = ({ outletId, ticketId }: TicketPlace): string =>
  `${outletPath(outletId)}/tickets/${encodeURIComponent(ticketId)}`;
