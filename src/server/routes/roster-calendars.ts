import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { calendarText } from "#app/rosters/ical";
import type { OwnShifts, RosterFeeds } from "#app/rosters/roster-feeds";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  CalendarLanguageSchema,
  FeedSecretSchema,
  RosterFeedParamsSchema,
  RosterFeedSchema,
} from "#contract/roster-calendars";
import { sayRoster } from "#i18n/roster-words";
import type { Language } from "#i18n/say";
import { needs, PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type RosterCalendarDeps = { readonly feeds: RosterFeeds; readonly now: () => number };

const TAGS = ["rosters"];
const PATH = "/outlets/:outletId/roster-calendar";
const OWN = needs("roster.wish", "outlet");

/**
 * Everybody's own shifts as a calendar: to download, and at an address that a calendar program reads by itself. The
 * address is its reader's only proof, so it is told once and kept as a hash; requests are not logged.
 */
export function rosterCalendarRoutes({ feeds, now }: RosterCalendarDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const params = RosterFeedParamsSchema;
    const loading = { operationId: "GetRosterCalendar", summary: "One's own shifts as iCalendar", tags: TAGS };
    app.get(
      PATH,
      { schema: { ...loading, params, querystring: CalendarLanguageSchema }, config: OWN },
      async (request, reply) => {
        const staffId = request.actor;
        if (staffId === undefined) return nobody(request, reply);
        const own = await feeds.shiftsOf({ outletId: request.params.outletId, staffId });
        void reply.header("content-disposition", `attachment; filename="roster-${staffId}.ics"`);
        return sendCalendar(reply, own, request.query.language, now());
      },
    );
    const reading = { operationId: "ReadRosterFeed", summary: "A calendar at its secret address", tags: TAGS };
    app.get(
      "/roster-feeds/:secret",
      { schema: { ...reading, params: FeedSecretSchema, querystring: CalendarLanguageSchema }, config: PUBLIC },
      async (request, reply) => {
        const own = await feeds.read(request.params.secret);
        if (!own) return sendTrouble(request, reply, { status: 404, code: "request.routeUnknown" });
        return sendCalendar(reply, own, request.query.language, now());
      },
    );
    done();
  };
}

/** Giving one's calendar an address, and taking it back. */
export function rosterFeedRoutes({ feeds }: Pick<RosterCalendarDeps, "feeds">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const params = RosterFeedParamsSchema;
    const looking = { operationId: "GetRosterFeed", summary: "Whether one's calendar has an address", tags: TAGS };
    app.get(
      `${PATH}/feed`,
      { schema: { ...looking, params, response: documented({ 200: RosterFeedSchema }) }, config: OWN },
      async (request, reply) => {
        const staffId = request.actor;
        if (staffId === undefined) return nobody(request, reply);
        return reply.send({ isOpen: await feeds.isOpen(staffId) });
      },
    );
    const opening = { operationId: "OpenRosterFeed", summary: "Give one's calendar a new secret address", tags: TAGS };
    const headers = CommandHeadersSchema;
    app.post(
      `${PATH}/feed`,
      { schema: { ...opening, headers, params, response: documented({ 200: RosterFeedSchema }) }, config: OWN },
      async (request, reply) => {
        const staffId = request.actor;
        if (staffId === undefined) return nobody(request, reply);
        const cause = { actor: staffId, commandId: request.headers[KEY_HEADER] };
        const secret = await feeds.open({ outletId: request.params.outletId, staffId }, cause);
        return reply.send({ isOpen: true, path: `/api/v1/roster-feeds/${secret}` });
      },
    );
    const closing = { operationId: "CloseRosterFeed", summary: "Take the address of one's calendar back", tags: TAGS };
    app.post(
      `${PATH}/feed/close`,
      { schema: { ...closing, headers, params, response: documented({ 200: DoneSchema }) }, config: OWN },
      async (request, reply) => {
        const staffId = request.actor;
        if (staffId === undefined) return nobody(request, reply);
        await feeds.close(staffId, { actor: staffId, commandId: request.headers[KEY_HEADER] });
        return reply.send({ done: true as const });
      },
    );
    done();
  };
}

const nobody = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });

function sendCalendar(reply: FastifyReply, own: OwnShifts, language: Language, writtenAt: number): FastifyReply {
  const { outletId, staffId, timeZone, shifts, meetings } = own;
  const say = (key: string, params = {}): string => sayRoster(language, key, params);
  const sheet = {
    ...{ outletId, staffId, timeZone, name: say("calendar.name", { outlet: outletId }) },
    shifts: [
      ...shifts.map(({ monday, day, fromMin, toMin, post, lunchMin }) => ({
        ...{ monday, day, fromMin, toMin },
        summary: say("calendar.summary", { post: postWord(language, post), outlet: outletId }),
        description: lunchMin === undefined ? "" : say("calendar.lunch", { time: clock(lunchMin) }),
      })),
      ...meetings.map(({ meetingId, monday, day, fromMin, minutes, title, kind }) => ({
        ...{ meetingId, monday, day, fromMin, toMin: fromMin + minutes },
        summary: title,
        description: say(`meetings.kind.${kind}`),
      })),
    ],
  };
  return reply.type("text/calendar; charset=utf-8").send(calendarText(sheet, writtenAt));
}

function postWord(language: Language, post: string): string {
  const word = sayRoster(language, `post.${post}`);
  return word.startsWith("post.") ? post : word;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
