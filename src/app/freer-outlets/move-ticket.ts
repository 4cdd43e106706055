import { refuse, type Result } from "#base/result";
import { MINUTE_MS } from "#base/time";
import type { Ticket } from "#domain/lobby-day/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { Cause } from "../journal/records";
import type { LiveRefusal, Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import { placeAt, type FreerOutletsDeps } from "./freer-outlets";

export type MoveRefusal =
  | LobbyRefusal
  | LiveRefusal
  | { readonly code: "moving.notPossibleThere"; readonly outletId: string }
  | { readonly code: "moving.onTheWay" };

export type MoveDeps = Omit<FreerOutletsDeps, "lobbies"> & {
  readonly lobbies: Pick<Lobbies, "live" | "outletIds" | "submit">;
};

export type AskedMove = {
  readonly outletId: string;
  readonly ticketId: string;
  readonly toOutletId: string;
  /** Made by the page (UUIDv7), so a repeated move takes one ticket. */
  readonly newTicketId: string;
};

export type MoveTicket = (asked: AskedMove, cause: Cause) => Promise<Result<{ readonly number: string }, MoveRefusal>>;

/** Takes a ticket at another outlet and gives up the old one, in this order. MV-2 to MV-4 */
export function createMoveTicket(deps: MoveDeps): MoveTicket {
  const { lobbies } = deps;
  /** The steps of one move are commands of their own; repeated with it, each gives its first answer. */
  const step = (outletId: string, { actor, commandId }: Cause, name: string, command: WithoutActor) =>
    lobbies.submit(outletId, { commandId: `${commandId}/${name}`, command: { ...command, actor } });

  return async ({ outletId, ticketId, toOutletId, newTicketId }, cause) => {
    const here = lobbies.live(outletId);
    const ticket = here?.day.tickets.get(ticketId);
    if (!here || !ticket) return refuse({ code: "lobby.ticketUnknown", ticketId });
    const there = (): Ticket | undefined => lobbies.live(toOutletId)?.day.tickets.get(newTicketId);
    if (ticket.state === "ended" && ticket.outcome === "diverted" && there()) {
      return { ok: true, value: { number: there()?.number ?? "" } };
    }
    if (ticket.state !== "waiting") {
      return refuse({ code: "lobby.ticketState", ticketNumber: ticket.number, state: ticket.state });
    }
    if (ticket.arrivesAt !== undefined && !there()) return refuse({ code: "moving.onTheWay" });
    const place = placeAt(deps, here, ticket, toOutletId);
    if (!place) return refuse({ code: "moving.notPossibleThere", outletId: toOutletId });

    const issued = await step(toOutletId, cause, "issue", issueThere(ticket, newTicketId));
    if (!issued.ok) return issued;
    const arrivesInMs = place.travelMin * MINUTE_MS;
    await step(toOutletId, cause, "arrival", { type: "AnnounceArrival", ticketId: newTicketId, arrivesInMs });
    if (ticket.prefilled) await step(toOutletId, cause, "prefill", { type: "CompletePrefill", ticketId: newTicketId });

    const left = await step(outletId, cause, "leave", { type: "LeaveTicket", ticketId, by: "customer", toOutletId });
    if (left.ok) return { ok: true, value: { number: there()?.number ?? "" } };
    await step(toOutletId, cause, "undo", { type: "LeaveTicket", ticketId: newTicketId, by: "customer" });
    return left;
  };
}

type WithoutActor = UnstampedCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, "actor">
    : never
  : never;

/** What the new ticket keeps of the old one. MV-2 */
function issueThere(ticket: Ticket, ticketId: string): WithoutActor {
  const { visitId, serviceId, routeLeft, segmentId, specialNeed, language, amountMinor, documentsConfirmed } = ticket;
  return {
    type: "IssueTicket",
    ticketId,
    visitId,
    serviceIds: [serviceId, ...routeLeft],
    segmentId,
    channel: "phone",
    ...(specialNeed && { specialNeed }),
    ...(language !== undefined && { language }),
    ...(amountMinor !== undefined && { amountMinor }),
    ...(documentsConfirmed && { documentsConfirmed }),
  };
}
