import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { FeedbackDesk } from "#app/feedback/feedback-desk";
import { freerOutlets, type FreerOutletsDeps } from "#app/freer-outlets/freer-outlets";
import type { MoveTicket } from "#app/freer-outlets/move-ticket";
import type { Notices } from "#app/notices/notices";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  AgreementParamsSchema,
  AgreeToNoticesSchema,
  GiveFeedbackSchema,
  MovedSchema,
  MoveTicketSchema,
  OwnFeedbackSchema,
  OwnFreerOutletsSchema,
  OwnNoticesSchema,
  TicketParamsSchema,
  type OwnNotices,
} from "#contract/phone";
import { needs } from "../access/access";
import { documented } from "../documented";
import { outletNameOf } from "#app/plan/outlet-name";
import { findTicket } from "../own-ticket";
import { sendRefusal } from "../problem";
import type { TicketStreams } from "../ticket-streams";

export type OwnTicketRoutesDeps = FreerOutletsDeps & {
  readonly notices: Notices;
  readonly feedback: FeedbackDesk;
  readonly moveTicket: MoveTicket;
  readonly streams: TicketStreams;
};

const tags = ["own ticket"];
const params = TicketParamsSchema;
const headers = CommandHeadersSchema;
const config = needs("ticket.answer", "outlet");
const NothingSchema = z.object({});

/** What the page behind a ticket's QR symbol does. Whoever holds the ticket's secret id may do it. */
export function ownTicketRoutes(deps: OwnTicketRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    void app.register(noticeRoutes(deps));
    void app.register(movingRoutes(deps));
    void app.register(feedbackRoutes(deps));
    const follow = { operationId: "FollowTicket", summary: "Follow the own ticket", tags, params };
    const response = documented({ 200: z.string().meta({ description: "text/event-stream" }) });
    app.get(
      "/outlets/:outletId/tickets/:ticketId/stream",
      { schema: { ...follow, response }, config },
      (request, reply) => {
        const { outletId, ticketId } = request.params;
        if (!findTicket(deps.lobbies, outletId, ticketId)) {
          return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        }
        deps.streams.open({ outletId, ticketId }, reply);
        return reply;
      },
    );
    done();
  };
}

function noticeRoutes({ lobbies, notices }: OwnTicketRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "GetOwnNotices", summary: "Which notices are possible and agreed to", tags, params };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/notices",
      { schema: { ...list, response: documented({ 200: OwnNoticesSchema }) }, config },
      async (request, reply) => {
        const { outletId, ticketId } = request.params;
        if (!findTicket(lobbies, outletId, ticketId)) {
          return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        }
        return reply.send(await ownNotices(notices, request.params));
      },
    );

    const agree = { operationId: "AgreeToNotices", summary: "Be told when it is nearly one's turn", tags, headers };
    app.post(
      "/outlets/:outletId/tickets/:ticketId/notices",
      {
        schema: { ...agree, params, body: AgreeToNoticesSchema, response: documented({ 201: OwnNoticesSchema }) },
        config,
      },
      async (request, reply) => {
        const { outletId, ticketId } = request.params;
        const found = findTicket(lobbies, outletId, ticketId);
        if (!found) return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        const { number: ticketNumber, state } = found.ticket;
        if (state === "ended") return sendRefusal(request, reply, { code: "lobby.ticketState", ticketNumber, state });
        const cause = { commandId: request.headers[KEY_HEADER], actor: request.actor ?? "customer" };
        const agreed = await notices.agree(request.params, request.body, cause);
        if (!agreed.ok) return sendRefusal(request, reply, agreed.refusal);
        return reply.code(201).send(await ownNotices(notices, request.params));
      },
    );

    const withdraw = { operationId: "WithdrawConsent", summary: "Be told nothing more", tags, headers };
    app.post(
      "/outlets/:outletId/tickets/:ticketId/notices/:agreementId/withdraw",
      {
        schema: { ...withdraw, params: AgreementParamsSchema, response: documented({ 200: OwnNoticesSchema }) },
        config,
      },
      async (request, reply) => {
        const { agreementId, ...place } = request.params;
        const cause = { commandId: request.headers[KEY_HEADER], actor: request.actor ?? "customer" };
        const withdrawn = await notices.withdraw(place, agreementId, cause);
        if (!withdrawn.ok) return sendRefusal(request, reply, withdrawn.refusal);
        return reply.send(await ownNotices(notices, place));
      },
    );
    done();
  };
}

async function ownNotices(
  notices: Notices,
  place: { readonly outletId: string; readonly ticketId: string },
): Promise<OwnNotices> {
  const { pushKey } = notices;
  const agreements = await notices.of(place);
  return {
    offered: [...notices.offered()],
    ...(pushKey !== undefined && { pushKey }),
    agreements: agreements.map((agreement) => ({ ...agreement, notices: { ...agreement.notices } })),
  };
}

function movingRoutes(deps: OwnTicketRoutesDeps): FastifyPluginCallbackZod {
  const { lobbies, network, moveTicket } = deps;
  return (app, _options, done) => {
    const freer = { operationId: "ListOwnFreerOutlets", summary: "Where this errand is done earlier", tags, params };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/freer-outlets",
      { schema: { ...freer, response: documented({ 200: OwnFreerOutletsSchema }) }, config },
      (request, reply) => {
        const { outletId, ticketId } = request.params;
        const found = findTicket(lobbies, outletId, ticketId);
        if (!found) return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        const outlets = freerOutlets(deps, found.live, found.ticket).map((outlet) => ({
          ...outlet,
          name: outletNameOf(network(), outlet.outletId),
          address: network().outlets.get(outlet.outletId)?.address ?? "",
        }));
        return reply.send({ outlets });
      },
    );

    const move = { operationId: "MoveTicket", summary: "Take a ticket at another outlet instead", tags, headers };
    app.post(
      "/outlets/:outletId/tickets/:ticketId/move",
      { schema: { ...move, params, body: MoveTicketSchema, response: documented({ 201: MovedSchema }) }, config },
      async (request, reply) => {
        const { toOutletId, newTicketId } = request.body;
        const cause = { commandId: request.headers[KEY_HEADER], actor: request.actor ?? "customer" };
        const moved = await moveTicket({ ...request.params, toOutletId, newTicketId }, cause);
        if (!moved.ok) return sendRefusal(request, reply, moved.refusal);
        return reply.code(201).send({ outletId: toOutletId, ticketId: newTicketId, number: moved.value.number });
      },
    );
    done();
  };
}

function feedbackRoutes({ lobbies, feedback }: OwnTicketRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const own = { operationId: "GetOwnFeedback", summary: "What was said of this ticket's service", tags, params };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/feedback",
      { schema: { ...own, response: documented({ 200: OwnFeedbackSchema }) }, config },
      async (request, reply) => {
        const { outletId, ticketId } = request.params;
        const found = findTicket(lobbies, outletId, ticketId);
        if (!found) return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        const answer = await feedback.of(request.params);
        const score = answer?.score ?? found.ticket.score;
        return reply.send({ ...(score !== undefined && { score }), hasText: answer?.text !== undefined });
      },
    );

    const give = { operationId: "GiveFeedback", summary: "Say how the service was", tags, headers };
    app.post(
      "/outlets/:outletId/tickets/:ticketId/feedback",
      { schema: { ...give, params, body: GiveFeedbackSchema, response: documented({ 201: NothingSchema }) }, config },
      async (request, reply) => {
        const { outletId, ticketId } = request.params;
        if (!findTicket(lobbies, outletId, ticketId)) {
          return sendRefusal(request, reply, { code: "lobby.ticketUnknown", ticketId });
        }
        const byStaff = request.caller.session !== undefined;
        const cause = { commandId: request.headers[KEY_HEADER], actor: "customer" };
        const given = await feedback.give(request.params, { ...request.body, byStaff }, cause);
        return given.ok ? reply.code(201).send({}) : sendRefusal(request, reply, given.refusal);
      },
    );
    done();
  };
}
