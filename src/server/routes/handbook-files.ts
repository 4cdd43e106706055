import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type CaseFiles, FILE_BYTES_MAX } from "#app/files/case-files";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { FileOwner } from "#app/ports/file-store";
import type { Handbook } from "#app/quality/handbook";
import { IdSchema } from "#contract/fields";
import { FileNameSchema, KeptFileSchema } from "#contract/quality/case-files";
import { CodeSchema } from "#contract/quality/words";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { sendFile } from "./send-file";

export type HandbookFileRoutesDeps = {
  readonly handbook: Pick<Handbook, "state">;
  readonly files: Pick<CaseFiles, "keep" | "read">;
  /** Business time. */
  readonly clock: { readonly now: () => number };
};

const tags = ["handbook"];
const ofDocument = z.strictObject({ documentId: CodeSchema });
const ofFile = z.strictObject({ documentId: CodeSchema, fileId: IdSchema });
const ownerOf = (documentId: string): FileOwner => ({ unitId: NETWORK_UNIT, caseKey: `handbook/${documentId}` });

/** Files beside a document's text: sent before the version that names them, read once that is published. */
export function handbookFileRoutes({ handbook, files, clock }: HandbookFileRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: FILE_BYTES_MAX + 1 },
      (_request, body, parsed) => parsed(null, body),
    );

    const keep = { operationId: "KeepDocumentFile", summary: "Keep a file that a document's next version names", tags };
    const kept = documented({ 201: KeptFileSchema });
    app.post(
      "/handbook/:documentId/files",
      {
        bodyLimit: FILE_BYTES_MAX + 1,
        schema: { ...keep, params: ofDocument, querystring: FileNameSchema, response: kept },
        config: needs("handbook.publish", "network"),
      },
      async (request, reply) => {
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const sent = { name: request.query.name, bytes, at: clock.now(), by };
        const answer = await files.keep(ownerOf(request.params.documentId), sent);
        if (!answer.ok) return sendRefusal(request, reply, answer.refusal);
        return reply.code(201).send({ ...answer.value });
      },
    );

    const get = { operationId: "GetDocumentFile", summary: "The file of a published version", tags };
    app.get(
      "/handbook/:documentId/files/:fileId",
      { schema: { ...get, params: ofFile }, config: needs("handbook.read", "anywhere") },
      async (request, reply) => {
        const { documentId, fileId } = request.params;
        const versions = handbook.state().documents.get(documentId) ?? [];
        const isPublished = versions.some(({ file }) => file?.fileId === fileId);
        const file = isPublished ? await files.read(ownerOf(documentId), fileId) : undefined;
        if (!file) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        return sendFile(reply, file);
      },
    );
    done();
  };
}
