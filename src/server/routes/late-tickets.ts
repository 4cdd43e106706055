import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { LateTickets } from "#app/late-tickets/late-tickets";
import { DateSchema, NewIdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { LateTicketSchema, NoteLateTicketSchema, SettleLateTicketSchema } from "#contract/late-tickets";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";
import type { ZodApp } from "./zod-app";

export type LateTicketRoutesDeps = {
  readonly lateTickets: LateTickets;
  readonly knowsOutlet: (outletId: string) => boolean;
};

const tags = ["lobby"];
const headers = CommandHeadersSchema;
const response = documented({ 200: DoneSchema });

/** Tickets that a kiosk gave by itself and that the lobby would not have: noted by kiosks, settled by people. */
export function lateTicketRoutes({ lateTickets, knowsOutlet }: LateTicketRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, ready) => {
    const list = { operationId: "ListLateTickets", summary: "Tickets that came too late, the open ones first", tags };
    const listed = documented({ 200: z.array(LateTicketSchema) });
    app.get(
      "/outlets/:outletId/too-late-tickets",
      {
        schema: { ...list, params: OutletParamsSchema, response: listed },
        config: needs("reception.read", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const tickets = await lateTickets.read(outletId);
        return reply.send(tickets.map((ticket) => ({ ...ticket, serviceIds: [...ticket.serviceIds] })));
      },
    );

    const note = { operationId: "NoteLateTicket", summary: "A kiosk's ticket that the lobby would not have", tags };
    app.post(
      "/outlets/:outletId/too-late-tickets",
      {
        schema: { ...note, params: OutletParamsSchema, headers, body: NoteLateTicketSchema, response },
        config: needs("numbers.hold", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        const { actor, body } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const date = lateTickets.dateOf(outletId, body.takenAt);
        const noted = await lateTickets.submit(outletId, date, { type: "NoteLateTicket", ...body }, cause);
        return noted.ok ? reply.send({ done: true }) : sendRefusal(request, reply, noted.refusal);
      },
    );

    settleRoute(app, { lateTickets, knowsOutlet });
    ready();
  };
}

function settleRoute(app: ZodApp, { lateTickets, knowsOutlet }: LateTicketRoutesDeps): void {
  const settle = { operationId: "SettleLateTicket", summary: "What became of the customer", tags };
  const params = OutletParamsSchema.extend({ date: DateSchema, ticketId: NewIdSchema });
  app.post(
    "/outlets/:outletId/too-late-tickets/:date/:ticketId/settle",
    {
      schema: { ...settle, params, headers, body: SettleLateTicketSchema, response },
      config: needs("reception.write", "outlet"),
    },
    async (request, reply) => {
      const { outletId, date, ticketId } = request.params;
      const { actor } = request;
      if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
      if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
      const cause = { actor, commandId: request.headers[KEY_HEADER] };
      const asked = { type: "SettleLateTicket", ticketId, ...request.body } as const;
      const settled = await lateTickets.submit(outletId, date, asked, cause);
      return settled.ok ? reply.send({ done: true }) : sendRefusal(request, reply, settled.refusal);
    },
  );
}
