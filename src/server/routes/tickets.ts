import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { LiveDay, Lobbies } from "#app/lobbies/lobbies";
import type { ReadDay } from "#app/views/read-day";
import type { Waits } from "#app/views/waits";
import { IdSchema, NewIdSchema } from "#contract/fields";
import { OwnTicketSchema, WhySchema, type Why } from "#contract/tickets";
import type { LobbyEvent, TicketCalled } from "#domain/lobby-day/messages";
import type { Ticket } from "#domain/lobby-day/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { findTicket, ownTicket } from "../own-ticket";
import { sendRefusal } from "../problem";

export type TicketRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly readDay: ReadDay;
  readonly waits: Waits;
};

/** What can be asked about one ticket. Its id is long and random: whoever holds it may see the ticket. */
export function ticketRoutes({ lobbies, readDay, waits }: TicketRoutesDeps): FastifyPluginCallbackZod {
  const params = z.strictObject({ outletId: IdSchema, ticketId: NewIdSchema });
  return (app, _options, done) => {
    const own = {
      operationId: "GetTicket",
      summary: "The own ticket: people ahead and wait",
      tags: ["tickets"],
      params,
    };
    app.get(
      "/outlets/:outletId/tickets/:ticketId",
      { schema: { ...own, response: documented({ 200: OwnTicketSchema }) }, config: needs("ticket.answer", "outlet") },
      (request, reply) => {
        const { outletId, ticketId } = request.params;
        const found = findTicket(lobbies, outletId, ticketId);
        if (!found) return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        return reply.send(ownTicket(found, waits));
      },
    );

    const why = { operationId: "GetWhy", summary: "Why this ticket was called when it was", tags: ["tickets"], params };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/why",
      { schema: { ...why, response: documented({ 200: WhySchema }) }, config: needs("queue.read", "outlet") },
      async (request, reply) => {
        const { outletId, ticketId } = request.params;
        const live = lobbies.live(outletId);
        const ticket = live?.day.tickets.get(ticketId);
        if (!live || !ticket) return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        return reply.send(whyOf(ticket, await readDay(outletId), live));
      },
    );
    done();
  };
}

function whyOf(ticket: Ticket, events: readonly LobbyEvent[], { day }: LiveDay): Why {
  const { ticketId, number, state, passes } = ticket;
  const called = events.filter(
    (event): event is TicketCalled => event.type === "TicketCalled" && event.ticketId === ticketId,
  );
  return {
    ticketId,
    number,
    state,
    passes,
    passesMax: day.plan.policy.fairness.passesMax,
    calls: called.map(({ at, windowId, staffId, rule, waitedMs, runnersUp, reason }) => ({
      at,
      windowId,
      staffId,
      rule,
      waitedMs,
      runnersUp: [...runnersUp],
      ...(reason !== undefined && { reason }),
    })),
  };
}
