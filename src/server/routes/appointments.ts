import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Appointments } from "#app/appointments/appointments";
import type { Booking } from "#app/appointments/booking";
import { journeyView } from "#app/appointments/journey-view";
import type { Lobbies } from "#app/lobbies/lobbies";
import { NewIdSchema } from "#contract/fields";
import {
  AppointmentSchema,
  ConfirmSlotSchema,
  DayQuerySchema,
  FreeSlotSchema,
  HeldSchema,
  HoldSlotSchema,
  SlotQuerySchema,
  type Appointment,
} from "#contract/guide/appointments";
import { JOURNEY_KEY_HEADER, JourneyKeySchema, JourneySchema } from "#contract/guide/journeys";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import type { Appointment as Entry } from "#domain/appointment/model";
import { needs, PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type AppointmentRoutesDeps = {
  readonly appointments: Appointments;
  readonly booking: Booking;
  readonly lobbies: Pick<Lobbies, "live">;
  /** The date on the outlet's wall. */
  readonly todayAt: (outletId: string) => string;
};

const tags = ["appointments"];
const params = z.strictObject({ journeyId: NewIdSchema });
const headers = CommandHeadersSchema.extend(JourneyKeySchema.shape);
const journeyResponse = documented({ 200: JourneySchema });

type OwnRequest = {
  readonly actor: string | undefined;
  readonly params: z.infer<typeof params>;
  readonly headers: z.infer<typeof headers>;
};
const ownOf = ({ params: { journeyId }, headers: sent }: OwnRequest) => {
  return { journeyId: journeyId.toLowerCase(), key: sent[JOURNEY_KEY_HEADER] };
};
const causeOf = ({ actor = "customer", headers: sent }: OwnRequest) => ({ commandId: sent[KEY_HEADER], actor });

/** How customers book. */
export function bookingRoutes({ appointments, booking }: AppointmentRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const slots = { operationId: "ListSlots", summary: "Half-hours of a day with places for a service", tags };
    app.get(
      "/outlets/:outletId/slots",
      {
        schema: {
          ...slots,
          params: OutletParamsSchema,
          querystring: SlotQuerySchema,
          response: documented({ 200: z.array(FreeSlotSchema) }),
        },
        config: PUBLIC,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        const { date, serviceId } = request.query;
        const found = await appointments.slots({ outletId, date }, serviceId);
        return found ? reply.send(found) : sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
      },
    );

    const hold = { operationId: "HoldSlot", summary: "Hold a place while booking it", tags };
    app.post(
      "/journeys/:journeyId/appointment/hold",
      {
        schema: { ...hold, params, headers, body: HoldSlotSchema, response: documented({ 200: HeldSchema }) },
        config: PUBLIC,
      },
      async (request, reply) => {
        const held = await booking.hold(ownOf(request), request.body, causeOf(request));
        return held.ok ? reply.send(held.value) : sendRefusal(request, reply, held.refusal);
      },
    );

    const confirm = { operationId: "ConfirmAppointment", summary: "Book the held place; moves an earlier one", tags };
    app.post(
      "/journeys/:journeyId/appointment/confirm",
      { schema: { ...confirm, params, headers, body: ConfirmSlotSchema, response: journeyResponse }, config: PUBLIC },
      async (request, reply) => {
        const booked = await booking.confirm(ownOf(request), request.body, causeOf(request));
        return booked.ok ? reply.send(journeyView(booked.value)) : sendRefusal(request, reply, booked.refusal);
      },
    );

    const cancel = { operationId: "CancelAppointment", summary: "Give the appointment up", tags };
    app.post(
      "/journeys/:journeyId/appointment/cancel",
      { schema: { ...cancel, params, headers, response: journeyResponse }, config: PUBLIC },
      async (request, reply) => {
        const given = await booking.cancel(ownOf(request), causeOf(request));
        return given.ok ? reply.send(journeyView(given.value)) : sendRefusal(request, reply, given.refusal);
      },
    );
    done();
  };
}

/** The appointments of an outlet's day, for its staff. */
export function appointmentRoutes(deps: AppointmentRoutesDeps): FastifyPluginCallbackZod {
  const { appointments, todayAt } = deps;
  return (app, _options, done) => {
    const list = { operationId: "ListAppointments", summary: "Appointments of a day, today's without a date", tags };
    app.get(
      "/outlets/:outletId/appointments",
      {
        schema: {
          ...list,
          params: OutletParamsSchema,
          querystring: DayQuerySchema,
          response: documented({ 200: z.array(AppointmentSchema) }),
        },
        config: needs("queue.read", "outlet"),
      },
      async (request) => {
        const { outletId } = request.params;
        const { date = todayAt(outletId) } = request.query;
        return (await appointments.list({ outletId, date })).flatMap(shown);
      },
    );

    const cancel = { operationId: "CancelForCustomer", summary: "Give an appointment up for its customer", tags };
    const place = OutletParamsSchema.extend({ appointmentId: NewIdSchema });
    app.post(
      "/outlets/:outletId/appointments/:appointmentId/cancel",
      {
        schema: {
          ...cancel,
          params: place,
          headers: CommandHeadersSchema,
          querystring: DayQuerySchema,
          response: documented({ 200: z.object({ happened: z.array(z.string()) }) }),
        },
        config: needs("ticket.move", "outlet"),
      },
      async (request, reply) => {
        const { outletId, appointmentId } = request.params;
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { date = todayAt(outletId) } = request.query;
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const given = await appointments.cancel({ outletId, date }, appointmentId, "staff", cause);
        if (!given.ok) return sendRefusal(request, reply, given.refusal);
        return reply.send({ happened: given.value.map(({ type }) => type) });
      },
    );
    done();
  };
}

/** Holds and what gave way are nobody's business in the lobby. */
function shown({
  state,
  ticketId,
  arrivedAt,
  terms: _terms,
  heldUntil: _held,
  reminded: _told,
  ...one
}: Entry): Appointment[] {
  if (state !== "confirmed" && state !== "arrived" && state !== "noShow" && state !== "cancelled") return [];
  const came = { ...(ticketId !== undefined && { ticketId }), ...(arrivedAt !== undefined && { arrivedAt }) };
  return [{ ...one, serviceIds: [...one.serviceIds], state, ...came }];
}
