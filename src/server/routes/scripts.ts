import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Cause } from "#app/journal/records";
import type { CountedScript, Scripts } from "#app/scripts/scripts";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { CountedScriptSchema, ScriptChangedSchema, ScriptSchema } from "#contract/scripts";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type ScriptRoutesDeps = { readonly scripts: Scripts };

type Changing = ReturnType<Scripts["write"]>;

/** What is said to customers: written by one person, approved by another, counted by all. */
export function scriptRoutes({ scripts }: ScriptRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["scripts"];
  const READS = needs("script.read", "anywhere");
  const listed = documented({ 200: z.array(CountedScriptSchema) });
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ScriptChangedSchema }) };
  const one = z.strictObject({ scriptId: ScriptSchema.shape.scriptId });
  const version = one.extend({ version: z.coerce.number().int().min(1) });
  return (app, _options, done) => {
    const all = {
      operationId: "ListScripts",
      summary: "Every version of every script, with how often it was said",
      tags,
    };
    app.get("/scripts", { schema: { ...all, response: listed }, config: READS }, async () =>
      (await scripts.all()).map(onPage),
    );
    const use = {
      operationId: "ListScriptsInUse",
      summary: "What is said now, the best script for a case first",
      tags,
    };
    app.get("/scripts/in-use", { schema: { ...use, response: listed }, config: READS }, async () =>
      (await scripts.inUse()).map((script) => onPage({ ...script, retired: false })),
    );
    const write = { ...about, operationId: "WriteScript", summary: "Write a script's next version" };
    app.post(
      "/scripts",
      { schema: { ...write, body: ScriptSchema }, config: needs("script.write", "anywhere") },
      (request, reply) => change(request, reply, (cause) => scripts.write(request.body, cause)),
    );
    const approve = { ...about, operationId: "ApproveScript", summary: "Approve a version that somebody else wrote" };
    const APPROVES = needs("script.approve", "anywhere");
    app.post(
      "/scripts/:scriptId/versions/:version/approve",
      { schema: { ...approve, params: version }, config: APPROVES },
      (request, reply) => {
        const { scriptId, version: number } = request.params;
        return change(request, reply, (cause) => scripts.approve(scriptId, number, cause));
      },
    );
    const retire = { ...about, operationId: "RetireScript", summary: "Say a script no more" };
    app.post("/scripts/:scriptId/retire", { schema: { ...retire, params: one }, config: APPROVES }, (request, reply) =>
      change(request, reply, (cause) => scripts.retire(request.params.scriptId, cause)),
    );
    done();
  };
}

async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (cause: Cause) => Changing,
): Promise<FastifyReply> {
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const changed = await work({ actor, commandId: String(request.headers[KEY_HEADER]) });
  if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
  return reply.send({ happened: changed.value.map(({ type }) => type) });
}

function onPage({ approvedBy, ...script }: CountedScript & { readonly retired: boolean }) {
  return { ...script, ...(approvedBy !== undefined && { approvedBy }) };
}
