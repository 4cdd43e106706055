import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { AskedOfReception, Reception } from "#app/reception/reception";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import { RECEPTION_ACTS, ReceptionChangedSchema, ReceptionSchema, type ReceptionAct } from "#contract/reception";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type ReceptionRoutesDeps = {
  readonly reception: Reception;
  readonly knowsOutlet: (outletId: string) => boolean;
};

type Params = Readonly<Record<string, string>>;
type Headers = z.infer<typeof CommandHeadersSchema>;
type Request = FastifyRequest<{ Params: Params; Headers: Headers; Body: object | undefined }>;

/** The register of what customers asked: who has it, what was said, what could not be done. */
export function receptionRoutes(deps: ReceptionRoutesDeps): FastifyPluginCallbackZod {
  const { reception, knowsOutlet } = deps;
  const tags = ["reception"];
  return (app, _options, done) => {
    const read = { operationId: "GetReception", summary: "Open requests and today's refusals", tags };
    app.get(
      "/outlets/:outletId/reception",
      {
        schema: { ...read, params: OutletParamsSchema, response: documented({ 200: ReceptionSchema }) },
        config: needs("reception.read", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(await reception.read(outletId));
      },
    );
    for (const act of RECEPTION_ACTS) {
      const { type, summary, params, body } = act;
      const response = documented({ 200: ReceptionChangedSchema, 201: ReceptionChangedSchema });
      const headers = CommandHeadersSchema;
      const schema = { operationId: type, summary, tags, params, headers, ...(body && { body }), response };
      app.post<{ Params: Params; Headers: Headers; Body: object | undefined }>(
        `/outlets/:outletId/reception${act.path}`,
        { schema, config: needs("reception.write", "outlet") },
        (request, reply) => take(act, deps, request, reply),
      );
    }
    done();
  };
}

async function take(
  { type, body }: ReceptionAct,
  { reception, knowsOutlet }: ReceptionRoutesDeps,
  request: Request,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor, headers } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const { outletId = "", ...id } = request.params;
  if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
  // Checked by the act's schemas, which its describer has compared with the command.
  const asked = { type, ...id, ...(body && (request.body as object)) } as AskedOfReception;
  const handled = await reception.submit(outletId, asked, { actor, commandId: headers[KEY_HEADER] });
  if (!handled.ok) return sendRefusal(request, reply, handled.refusal);
  const { events, version, repeated } = handled.value;
  const happened = events.map((event) => event.type);
  return reply.code(repeated || events.length === 0 ? 200 : 201).send({ version, repeated, happened });
}
