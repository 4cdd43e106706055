import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { readCalendarFile, writeCalendarFile } from "#app/calendar/calendar-file";
import type { CalendarStream } from "#app/calendar/calendar-stream";
import { calendarView } from "#app/calendar/calendar-view";
import { COUNTRIES, notIn, shippedCalendars, type ShippedCalendars } from "#app/calendar/shipped-calendars";
import type { Clock } from "#app/ports/clock";
import { addDays, businessDateAt } from "#base/calendar";
import {
  CalendarChangedSchema,
  CalendarImportedSchema,
  CalendarSchema,
  ImportCalendarSchema,
  RemoveCalendarDaysSchema,
  SetCalendarDaysSchema,
  ShippedCalendarSchema,
} from "#contract/calendar";
import { DateSpanSchema } from "#contract/forecasts";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { CalendarDay } from "#domain/calendar/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

const tags = ["calendar"];

export type CalendarRoutesDeps = {
  readonly calendar: CalendarStream;
  readonly wall: Clock;
  readonly shipped: ShippedCalendars;
};

/** The end of the calendar is flagged so long before it is reached. */
const LOOK_AHEAD_DAYS = 60;

/** The editable table of days that move how many customers come. */
export function calendarRoutes({ calendar, wall }: CalendarRoutesDeps): FastifyPluginCallbackZod {
  const headers = CommandHeadersSchema;
  const response = documented({ 200: CalendarChangedSchema });
  return (app, _options, done) => {
    const listing = { tags, operationId: "GetCalendar", summary: "Days with effects, and which effects soon end" };
    app.get(
      "/calendar",
      {
        schema: { ...listing, querystring: DateSpanSchema, response: documented({ 200: CalendarSchema }) },
        config: needs("forecast.run", "anywhere"),
      },
      ({ query }) => {
        const soon = addDays(businessDateAt(wall.now(), "UTC"), LOOK_AHEAD_DAYS);
        return calendarView(calendar.state(), query, soon);
      },
    );

    const setting = { tags, operationId: "SetCalendarDays", summary: "Enter days, or say how far an effect is known" };
    app.post(
      "/calendar/days",
      {
        schema: { ...setting, headers, body: SetCalendarDaysSchema, response },
        config: needs("network.edit", "network"),
      },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { days, knownUntil = [] } = request.body;
        const command = { type: "SetDays", now: wall.now(), days, knownUntil } as const;
        const changed = await calendar.submit(command, { actor, commandId: request.headers[KEY_HEADER] });
        return changed.ok
          ? reply.send({ changes: changed.value.length })
          : sendRefusal(request, reply, changed.refusal);
      },
    );

    const removing = { tags, operationId: "RemoveCalendarDays", summary: "Take days out, with the reason" };
    app.post(
      "/calendar/days/remove",
      {
        schema: { ...removing, headers, body: RemoveCalendarDaysSchema, response },
        config: needs("network.edit", "network"),
      },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const command = { type: "RemoveDays", now: wall.now(), ...request.body } as const;
        const changed = await calendar.submit(command, { actor, commandId: request.headers[KEY_HEADER] });
        return changed.ok
          ? reply.send({ changes: changed.value.length })
          : sendRefusal(request, reply, changed.refusal);
      },
    );
    done();
  };
}

/** The calendar as a file: read in whole or not at all, and written so that it can be read again. */
export function calendarFileRoutes(deps: CalendarRoutesDeps): FastifyPluginCallbackZod {
  const { calendar } = deps;
  return (app, _options, done) => {
    const importing = {
      tags,
      operationId: "ImportCalendar",
      summary: "Enter the days of a CSV file, or name its faults",
    };
    app.post(
      "/calendar/import",
      {
        schema: {
          ...importing,
          headers: CommandHeadersSchema,
          body: ImportCalendarSchema,
          response: documented({ 200: CalendarImportedSchema }),
        },
        config: needs("network.edit", "network"),
      },
      (request, reply) => enter(deps, request, reply, request.body.csv),
    );

    const exporting = { tags, operationId: "ExportCalendar", summary: "All days as a CSV file" };
    app.get("/calendar/file", { schema: exporting, config: needs("forecast.run", "anywhere") }, (_request, reply) =>
      reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="calendar.csv"')
        .send(writeCalendarFile(calendar.state())),
    );
    done();
  };
}

/** Calendars that come with the program, to be taken in with a button. */
export function shippedCalendarRoutes(deps: CalendarRoutesDeps): FastifyPluginCallbackZod {
  const { calendar, shipped } = deps;
  return (app, _options, done) => {
    const offering = { tags, operationId: "ListShippedCalendars", summary: "Calendars that come with the program" };
    app.get(
      "/calendar/shipped",
      {
        schema: { ...offering, response: documented({ 200: z.array(ShippedCalendarSchema) }) },
        config: needs("forecast.run", "anywhere"),
      },
      async () => [...(await shippedCalendars(shipped))],
    );

    const taking = {
      tags,
      operationId: "TakeInCalendar",
      summary: "Enter the days of a country's calendar that comes with the program; what stands already stays",
    };
    app.post(
      "/calendar/shipped/:country",
      {
        schema: {
          ...taking,
          headers: CommandHeadersSchema,
          params: z.strictObject({ country: z.enum(COUNTRIES) }),
          response: documented({ 200: CalendarImportedSchema }),
        },
        config: needs("network.edit", "network"),
      },
      async (request, reply) => {
        const isNew = notIn(calendar.state());
        return enter(deps, request, reply, await shipped(request.params.country), isNew);
      },
    );
    done();
  };
}

async function enter(
  { calendar, wall }: CalendarRoutesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  csv: string,
  isNew: (day: CalendarDay) => boolean = () => true,
): Promise<FastifyReply> {
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const { days, knownUntil, faults } = readCalendarFile(csv);
  if (faults.length > 0) return reply.send({ changes: 0, faults });
  const command = { type: "SetDays", now: wall.now(), days: days.filter(isNew), knownUntil } as const;
  const changed = await calendar.submit(command, { actor, commandId: String(request.headers[KEY_HEADER]) });
  if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
  let changes = 0;
  for (const event of changed.value) changes += "days" in event ? event.days.length : event.knownUntil.length;
  return reply.send({ changes, faults });
}
