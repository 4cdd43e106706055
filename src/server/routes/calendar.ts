import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { CalendarStream } from "#app/calendar/calendar-stream";
import { calendarView } from "#app/calendar/calendar-view";
import type { Clock } from "#app/ports/clock";
import { addDays, businessDateAt } from "#base/calendar";
import {
  CalendarChangedSchema,
  CalendarSchema,
  RemoveCalendarDaysSchema,
  SetCalendarDaysSchema,
} from "#contract/calendar";
import { DateSpanSchema } from "#contract/forecasts";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type CalendarRoutesDeps = { readonly calendar: CalendarStream; readonly wall: Clock };

/** The end of the calendar is flagged so long before it is reached. */
const LOOK_AHEAD_DAYS = 60;

/** The editable table of days that move how many customers come. */
export function calendarRoutes({ calendar, wall }: CalendarRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["calendar"];
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
