import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { AskedOf, CaseKind } from "#app/quality/asked";
import type { Quality } from "#app/quality/quality";
import { ACTOR_HEADER, CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { Act } from "#contract/quality/act";
import { ActedSchema, QUALITY_ACTS } from "#contract/quality/acts";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

type Params = Readonly<Record<string, string>>;
type Request = FastifyRequest<{
  Params: Params;
  Headers: z.infer<typeof CommandHeadersSchema>;
  Body: object | undefined;
}>;

/** Every act on the quality of the site, from one table: translate in, call, translate out. */
export function qualityRoutes({ quality }: { readonly quality: Quality }): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    for (const act of QUALITY_ACTS) {
      const { params, body, summary, kind, type } = act;
      const response = documented({ 200: ActedSchema, 201: ActedSchema });
      const headers = CommandHeadersSchema;
      const operationId = `${kind}${type}`;
      const schema = { operationId, summary, tags: [kind], params, headers, ...(body && { body }), response };
      app.post<{ Params: Params; Headers: Request["headers"]; Body: object | undefined }>(
        `/outlets/:outletId${act.path}`,
        { schema },
        (request, reply) => take(act, quality, request, reply),
      );
    }
    done();
  };
}

async function take(act: Act, quality: Quality, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { params, headers } = request;
  const actor = headers[ACTOR_HEADER] ?? (act.anyone ? "customer" : undefined);
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const isStaff = actor !== "customer" && !actor.startsWith("device:");
  if (!act.anyone && !isStaff) return sendTrouble(request, reply, { status: 403, code: "request.staffOnly" });
  const asked = act.toAsked(params, act.body && (request.body as object));
  const place = { outletId: params["outletId"] ?? "", caseId: act.caseIdOf(params) };
  const cause = { actor, commandId: headers[KEY_HEADER] };
  // Checked by the schemas of the act, which its describer has compared with the command.
  const done = await quality.submit<CaseKind>(act.kind, place, asked as AskedOf<CaseKind>, cause);
  if (!done.ok) return sendRefusal(request, reply, done.refusal);
  const { events, version, repeated } = done.value;
  const happened = events.map(({ type }) => type);
  return reply.code(repeated || events.length === 0 ? 200 : 201).send({ version, repeated, happened });
}
