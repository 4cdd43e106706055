import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Checklists } from "#app/quality/checklists";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { ListedSchemeSchema, PublishSchemeSchema, SchemeTextSchema } from "#contract/quality/checklists";
import { CodeSchema } from "#contract/quality/words";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

const tags = ["checklists"];
const SCHEMES = needs("scorecard.scheme", "network");
const ChangedSchema = z.object({ happened: z.array(z.string()) });

/** The checklists of the network: all versions to read, the next one to publish. */
export function checklistRoutes({ checklists }: { readonly checklists: Checklists }): FastifyPluginCallbackZod {
  const headers = CommandHeadersSchema;
  const response = documented({ 200: ChangedSchema });
  return (app, _options, done) => {
    const listing = { operationId: "ListChecklists", summary: "Every version of every checklist", tags };
    const listed = { ...listing, response: documented({ 200: z.array(ListedSchemeSchema) }) };
    app.get("/checklists", { schema: listed, config: needs(["siteLog.read", "mystery.write"], "anywhere") }, () => {
      const { schemes, retired } = checklists.state();
      return [...schemes.values()].flat().map((scheme) => ({ ...scheme, retired: retired.has(scheme.schemeId) }));
    });

    const publishing = { operationId: "PublishChecklist", summary: "Publish a version that somebody else wrote", tags };
    app.post(
      "/checklists",
      { schema: { ...publishing, headers, body: PublishSchemeSchema, response }, config: SCHEMES },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { scheme, writtenBy } = request.body;
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const published = await checklists.publish(scheme, writtenBy, cause);
        if (!published.ok) return sendRefusal(request, reply, published.refusal);
        return reply.send({ happened: published.value.map(({ type }) => type) });
      },
    );

    const reading = { operationId: "PublishChecklistFile", summary: "Publish a version from JSON or CSV text", tags };
    app.post(
      "/checklists/file",
      { schema: { ...reading, headers, body: SchemeTextSchema, response }, config: SCHEMES },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { text, writtenBy } = request.body;
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const published = await checklists.publishFile(text, writtenBy, cause);
        if (!published.ok) return sendRefusal(request, reply, published.refusal);
        return reply.send({ happened: published.value.map(({ type }) => type) });
      },
    );

    const retiring = { operationId: "RetireChecklist", summary: "Plan nothing new with a checklist", tags };
    const params = z.strictObject({ schemeId: CodeSchema });
    app.post(
      "/checklists/:schemeId/retire",
      { schema: { ...retiring, headers, params, response }, config: SCHEMES },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const retired = await checklists.retire(request.params.schemeId, cause);
        if (!retired.ok) return sendRefusal(request, reply, retired.refusal);
        return reply.send({ happened: retired.value.map(({ type }) => type) });
      },
    );
    done();
  };
}
