import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { checkIn } from "#app/appointments/check-in";
import type { JourneysDeps } from "#app/appointments/journeys";
import { tellerView } from "#app/appointments/teller-view";
import type { Waits } from "#app/views/waits";
import { present } from "#base/assert";
import { IdSchema, NewIdSchema } from "#contract/fields";
import { CheckedInSchema, CheckInSchema, PrefillPurposeSchema, TicketPrefillSchema } from "#contract/guide/journeys";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { LobbyDay } from "#domain/lobby-day/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type CheckInRoutesDeps = {
  readonly house: JourneysDeps;
  readonly waits: Waits;
  readonly knowsOutlet: (outletId: string) => boolean;
};

const tags = ["journeys"];
const coming = { operationId: "CheckIn", summary: "A customer has come: issue the journey's ticket", tags };
const ComingSchema = z.strictObject({ outletId: IdSchema, code: z.string().regex(/^[\w -]{6,40}$/u) });

/** A journey in the lobby: the check-in at the door, and the form at the window. */
export function checkInRoutes({ house, waits, knowsOutlet }: CheckInRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    app.post(
      "/outlets/:outletId/journeys/:code/check-in",
      {
        schema: {
          ...coming,
          params: ComingSchema,
          headers: CommandHeadersSchema,
          body: CheckInSchema.nullish(),
          response: documented({ 200: CheckedInSchema }),
        },
        config: needs("ticket.take", "outlet"),
      },
      async (request, reply) => {
        const { outletId, code: typed } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const key = request.headers[KEY_HEADER];
        const { segmentId, ticketId = key, ...said } = request.body ?? {};
        const actor = request.actor ?? "customer";
        const day = house.lobbies.live(outletId)?.day;
        const isStranger = actor === "customer" && !request.caller.token;
        const given = segmentId !== undefined && (!isStranger || isPlain(day, segmentId)) ? { segmentId } : {};
        const channel = isStranger ? "phone" : actor.startsWith("device:") ? "kiosk" : "staff";
        const asked = { ...said, ...given, outletId, code: typed, ticketId, channel } as const;
        const came = await checkIn(house, asked, { commandId: key, actor });
        if (!came.ok) return sendRefusal(request, reply, came.refusal);
        const { ticketId: issuedId, ...rest } = came.value;
        const live = present(house.lobbies.live(outletId), "day of a check-in").day;
        return reply.send({ ...rest, tickets: [ticketIn(live, issuedId, waits)] });
      },
    );

    const reading = {
      operationId: "GetTicketPrefill",
      summary: "What the customer filled in; the view is logged",
      tags,
    };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/prefill",
      {
        schema: {
          ...reading,
          params: z.strictObject({ outletId: IdSchema, ticketId: NewIdSchema }),
          querystring: PrefillPurposeSchema.partial(),
          response: documented({ 200: TicketPrefillSchema }),
        },
        config: needs(["service.serve", "service.review"], "outlet"),
      },
      async (request, reply) => {
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        // At the window there is one purpose unless somebody names another.
        const { purpose = "serveTicket" } = request.query;
        const view = await tellerView(house, request.params, { by, purpose });
        return view.ok ? reply.send(view.value) : sendRefusal(request, reply, view.refusal);
      },
    );
    done();
  };
}

/** The class of those whom illness, age or a child gives the first place: said by oneself, seen by everybody. */
const GREEN_LANE = "specialNeed";

function isPlain(day: LobbyDay | undefined, segmentId: string): boolean {
  const segment = day?.plan.segments.find((one) => one.segmentId === segmentId);
  return segment?.level === 0 || segmentId === GREEN_LANE;
}

function ticketIn(day: LobbyDay, ticketId: string, waits: Waits) {
  const { number, queueId } = present(day.tickets.get(ticketId), "ticket of a check-in");
  const { aheadOfYou, wait } = waits.ofTicket(day, ticketId) ?? { aheadOfYou: 0, wait: { fromMin: 0, toMin: 0 } };
  return { ticketId, number, queueId, aheadOfYou, wait };
}
