import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Registered, Webhooks } from "#app/webhooks/webhooks";
import { NewIdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { RegisterWebhookSchema, WebhookRegisteredSchema, WebhookSchema } from "#contract/webhooks";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type WebhookRoutesDeps = {
  readonly webhooks: Webhooks;
  readonly knowsOutlet: (outletId: string) => boolean;
};

const KEYS = needs("key.manage", "network");

/** Who is told what happens; for staff. */
export function webhookRoutes({ webhooks, knowsOutlet }: WebhookRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["webhooks"];
  const headers = CommandHeadersSchema;
  return (app, _options, done) => {
    const list = { operationId: "ListWebhooks", summary: "All webhooks; never their secrets", tags };
    const listed = documented({ 200: z.array(WebhookSchema) });
    app.get("/webhooks", { schema: { ...list, response: listed }, config: KEYS }, () => webhooks.list().map(shown));

    const register = { operationId: "RegisterWebhook", summary: "Be told what happens from now on", tags, headers };
    const registered = documented({ 200: WebhookRegisteredSchema, 201: WebhookRegisteredSchema });
    app.post(
      "/webhooks",
      { schema: { ...register, body: RegisterWebhookSchema, response: registered }, config: KEYS },
      async (request, reply) => {
        const { body } = request;
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const outletId = body.outletIds?.find((id) => !knowsOutlet(id));
        if (outletId !== undefined) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const { url } = body;
        if (!mayBeTold(url)) {
          return sendTrouble(request, reply, { status: 422, code: "request.endpointForbidden", params: { url } });
        }
        const secret = await webhooks.register(body, { actor, commandId: request.headers[KEY_HEADER] });
        const answer = { endpointId: body.endpointId, ...(secret !== undefined && { secret }) };
        return reply.code(secret === undefined ? 200 : 201).send(answer);
      },
    );

    const remove = { operationId: "RemoveWebhook", summary: "Be told no more", tags, headers };
    const params = z.strictObject({ endpointId: NewIdSchema });
    app.delete(
      "/webhooks/:endpointId",
      { schema: { ...remove, params, response: documented({ 204: z.undefined() }) }, config: KEYS },
      async (request, reply) => {
        const { endpointId } = request.params;
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        if (await webhooks.remove(endpointId, { actor, commandId: request.headers[KEY_HEADER] })) {
          return reply.code(204).send();
        }
        return sendTrouble(request, reply, { status: 404, code: "request.endpointUnknown", params: { endpointId } });
      },
    );
    done();
  };
}

/** Encrypted, or never leaving this machine. */
function mayBeTold(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

const shown = ({ types, outletIds, ...webhook }: Registered): z.infer<typeof WebhookSchema> => ({
  ...webhook,
  types: [...types],
  ...(outletIds && { outletIds: [...outletIds] }),
});
