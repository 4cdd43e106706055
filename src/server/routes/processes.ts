import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { HeadOffice } from "#app/head-office/head-office";
import { IdSchema } from "#contract/fields";
import {
  AdoptProcessSchema,
  AdvanceProcessSchema,
  LogDeviationSchema,
  ProcessAnswerSchema,
  ProcessEntrySchema,
} from "#contract/head-office";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type ProcessRoutesDeps = {
  readonly headOffice: Pick<HeadOffice, "processes" | "changeProcess">;
  readonly knowsOutlet: (outletId: string) => boolean;
};

type Command = Parameters<HeadOffice["changeProcess"]>[0];
type Headers = z.infer<typeof CommandHeadersSchema>;

const DECIDES = needs("routing.approve", "network");
/** Whoever may propose to do something otherwise may say that it was done otherwise. */
const DEVIATES = "programme.propose";

/** Process versions: adopted rigid, improved, fixed, retired; and the log of what was done otherwise. (source: 3-03) */
export function processRoutes({ headOffice, knowsOutlet }: ProcessRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["processes"];
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  const ofProcess = z.strictObject({ processId: IdSchema });
  const ofVersion = z.strictObject({ processId: IdSchema, versionId: IdSchema });
  const change = changeWith(headOffice);

  return (app, _options, done) => {
    const list = { operationId: "ListProcesses", summary: "Processes, their versions and deviations", tags };
    const listed = documented({ 200: z.array(ProcessEntrySchema) });
    app.get(
      "/processes",
      { schema: { ...list, response: listed }, config: needs("policy.read", "anywhere") },
      headOffice.processes,
    );

    const adopt = { ...about, operationId: "AdoptProcessVersion", summary: "Adopt a version; the last one is retired" };
    app.post(
      "/processes/:processId/versions",
      { schema: { ...adopt, params: ofProcess, body: AdoptProcessSchema }, config: DECIDES },
      (request, reply) =>
        change(request, request.headers, reply, () => ({
          type: "AdoptProcessVersion",
          ...request.params,
          ...request.body,
        })),
    );

    const advance = { ...about, operationId: "AdvanceProcessVersion", summary: "Take a version to its next stage" };
    app.post(
      "/processes/:processId/versions/:versionId/stage",
      { schema: { ...advance, params: ofVersion, body: AdvanceProcessSchema }, config: DECIDES },
      (request, reply) =>
        change(request, request.headers, reply, () => ({
          type: "AdvanceProcessVersion",
          ...request.params,
          ...request.body,
        })),
    );

    const log = { ...about, operationId: "LogProcessDeviation", summary: "Log what was done otherwise" };
    app.post(
      "/processes/:processId/versions/:versionId/deviations",
      { schema: { ...log, params: ofVersion, body: LogDeviationSchema }, config: needs(DEVIATES, "anywhere") },
      (request, reply) => {
        const { outletId } = request.body;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const verdict = request.allowed(DEVIATES, { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        return change(request, request.headers, reply, (loggedBy) => ({
          type: "LogProcessDeviation",
          ...request.params,
          ...request.body,
          loggedBy,
        }));
      },
    );
    done();
  };
}

/** Sends a command in the name of who asks, and answers with what it changed. */
function changeWith({ changeProcess }: Pick<HeadOffice, "changeProcess">) {
  return async (
    request: FastifyRequest,
    headers: Headers,
    reply: FastifyReply,
    commandBy: (actor: string) => Command,
  ): Promise<FastifyReply> => {
    const { actor } = request;
    if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
    const done = await changeProcess(commandBy(actor), { actor, commandId: headers[KEY_HEADER] });
    return done.ok ? reply.send(done.value) : sendRefusal(request, reply, done.refusal);
  };
}
