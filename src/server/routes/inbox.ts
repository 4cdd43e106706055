import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { StaffNotices } from "#app/notices/staff-notices";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { InboxSchema, NotePlaceSchema, OwnContactSchema, StaffContactSchema } from "#contract/inbox";
import { AT_WORK } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";

export type InboxRoutesDeps = {
  readonly staffNotices: StaffNotices;
  /** By which ways this server reaches anybody outside its pages. */
  readonly offered: () => readonly ("sms" | "mail")[];
};

const tags = ["inbox"];
const headers = CommandHeadersSchema;

/** What the records ask of whoever has signed in, and where he wants to be told. */
export function inboxRoutes({ staffNotices, offered }: InboxRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "GetInbox", summary: "What is due of you today", tags };
    app.get(
      "/inbox",
      { schema: { ...list, response: documented({ 200: InboxSchema }) }, config: AT_WORK },
      async ({ actor = "" }) => {
        const notes = await staffNotices.inbox(actor);
        return {
          notes: notes.map(({ outletId, date, noteId, kind, caseId, cause, level, notedAt, readAt, ways }) => {
            const said = { outletId, date, noteId, kind, caseId, cause, level, notedAt };
            return { ...said, isRead: readAt !== undefined, ways: Object.fromEntries(ways) };
          }),
        };
      },
    );

    const read = { operationId: "ReadNote", summary: "I have read it", tags, headers };
    app.post(
      "/inbox/:outletId/:noteId/read",
      { schema: { ...read, params: NotePlaceSchema, response: documented({ 200: DoneSchema }) }, config: AT_WORK },
      async (request, reply) => {
        const { outletId, noteId } = request.params;
        const cause = { actor: request.actor ?? "", commandId: request.headers[KEY_HEADER] };
        const told = await staffNotices.read(outletId, noteId, cause);
        return told.ok ? reply.send({ done: true }) : sendRefusal(request, reply, told.refusal);
      },
    );

    const own = { operationId: "GetOwnContact", summary: "Where you are told of what is due", tags };
    app.get(
      "/inbox/contact",
      { schema: { ...own, response: documented({ 200: OwnContactSchema }) }, config: AT_WORK },
      async ({ actor = "" }) => {
        const contact = await staffNotices.contactOf(actor);
        return { offered: [...offered()], ...(contact && { contact }) };
      },
    );

    const set = { operationId: "SetOwnContact", summary: "Say where you want to be told", tags, headers };
    app.post(
      "/inbox/contact",
      { schema: { ...set, body: StaffContactSchema, response: documented({ 200: DoneSchema }) }, config: AT_WORK },
      async (request, reply) => {
        const kept = await staffNotices.setContact(request.actor ?? "", request.body);
        return kept.ok ? reply.send({ done: true }) : sendRefusal(request, reply, kept.refusal);
      },
    );
    done();
  };
}
