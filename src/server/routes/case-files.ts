import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { type CaseFiles, FILE_BYTES_MAX } from "#app/files/case-files";
import type { Clock } from "#app/ports/clock";
import { filesOf } from "#app/quality/quality";
import type { VaultDeps } from "#app/vault/vault";
import { FileNameSchema, FilePlaceSchema, KeptFileSchema } from "#contract/quality/case-files";
import { CasePlaceSchema } from "#contract/quality/cases";
import { needs } from "../access/access";
import { READS, READS_SOME, seenBy, SEES_ONE } from "../access/quality-access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { type CaseRoutesDeps, judge } from "./cases";
import { sendFile } from "./send-file";

export type CaseFileRoutesDeps = CaseRoutesDeps & {
  readonly files: Pick<CaseFiles, "keep" | "read">;
  /** Told of every look at a file before it is sent; when it fails, nothing is. */
  readonly tellView: VaultDeps["tellView"];
  /** Business time. */
  readonly clock: Clock;
};

const tags = ["cases"];

/** Photos and documents of a case: who sees the case sends them, who reads its texts gets them, logged. */
export function caseFileRoutes(deps: CaseFileRoutesDeps): FastifyPluginCallbackZod {
  const { files, tellView, clock } = deps;
  return (app, _options, done) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: FILE_BYTES_MAX + 1 },
      (_request, body, parsed) => parsed(null, body),
    );

    const keep = { operationId: "KeepFile", summary: "Keep a photo or a document of a case", tags };
    app.post(
      "/outlets/:outletId/quality/:kind/:caseId/files",
      {
        bodyLimit: FILE_BYTES_MAX + 1,
        schema: {
          ...keep,
          params: CasePlaceSchema,
          querystring: FileNameSchema,
          response: documented({ 201: KeptFileSchema }),
        },
        config: needs(SEES_ONE, "outlet"),
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const verdict = await judge(request, deps, kind, place, seenBy(kind));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        if (!verdict.value) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { name } = request.query;
        const kept = await files.keep(filesOf(kind, place), { name, bytes, at: clock.now(), by });
        if (!kept.ok) return sendRefusal(request, reply, kept.refusal);
        return reply.code(201).send({ ...kept.value });
      },
    );

    const get = { operationId: "GetFile", summary: "A photo or a document of a case", tags };
    app.get(
      "/outlets/:outletId/quality/:kind/:caseId/files/:fileId",
      { schema: { ...get, params: FilePlaceSchema }, config: needs(READS_SOME, "outlet") },
      async (request, reply) => {
        const { kind, fileId, ...place } = request.params;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const verdict = await judge(request, deps, kind, place, READS[kind]);
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const file = verdict.value ? await files.read(filesOf(kind, place), fileId) : undefined;
        if (!file) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        // A link asks nobody what for: whoever opens a case's file works on the case.
        await tellView({ by, purpose: `work on ${kind}`, personId: `${kind}/${place.caseId}`, fields: [fileId] });
        return sendFile(reply, file);
      },
    );
    done();
  };
}
