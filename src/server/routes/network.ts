import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ImportFault } from "#app/exchange/import-fault";
import type { ChangeDesk, ChangeRefusal } from "#app/head-office/change-desk";
import type { HeadOffice } from "#app/head-office/head-office";
import type { PlannedFiles } from "#app/head-office/import-files";
import type { RevisionPreview } from "#app/head-office/preview-revision";
import { countsOf } from "#app/head-office/revision";
import type { BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import {
  AskForImportSchema,
  ImportAnswerSchema,
  ImportPreviewQuerySchema,
  PageQuerySchema,
  RequestParamsSchema,
  RevisionPreviewSchema,
} from "#contract/head-desk";
import { ImportFilesSchema } from "#contract/head-office";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { languageOf, say, type Language } from "#i18n/say";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { isProgram, mayAsk, shownTo } from "./changes";
import { refused } from "./head-desk";

/** A network of sixteen thousand outlets is about this large as text. */
const IMPORT_BYTES_MAX = 256 * 1_048_576;

export type NetworkRoutesDeps = {
  readonly headOffice: HeadOffice;
  readonly changes: ChangeDesk;
  readonly today: () => BusinessDate;
};

const TAGS = ["network"];
const EDITS = needs("network.edit", "network");

/** The network and its policies as files, out. */
export function exportRoutes({ headOffice }: Pick<NetworkRoutesDeps, "headOffice">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const exporting = { operationId: "ExportNetwork", summary: "The network and its policies as files", tags: TAGS };
    const querystring = z.strictObject({ form: z.enum(["json", "csv"]).default("json") });
    app.get(
      "/network/export",
      {
        schema: { ...exporting, querystring, response: documented({ 200: ImportFilesSchema }) },
        config: needs("network.read", "network"),
      },
      (request, reply) =>
        reply.header("content-disposition", "attachment").send({ files: headOffice.exportFiles(request.query.form) }),
    );
    done();
  };
}

/** What files would change, before anybody brings them in; of an import that waits or is over, what it does or did. */
export function importPreviewRoutes({ headOffice, changes }: NetworkRoutesDeps): FastifyPluginCallbackZod {
  const previewed = documented({ 200: RevisionPreviewSchema });
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    preview: Result<RevisionPreview, ChangeRefusal>,
  ): FastifyReply => {
    if (!preview.ok) return refusedImport(request, reply, preview.refusal);
    const language = languageOf(request.headers["accept-language"]);
    const warnings = preview.value.warnings.map((fault) => {
      return { ...fault, detail: say(language, `refusal.${fault.code}`, fault.params) };
    });
    return reply.send({ ...preview.value, warnings, versions: headOffice.versions() });
  };
  return (app, _options, done) => {
    const looking = { operationId: "PreviewImport", summary: "What files would change", tags: TAGS };
    app.post(
      "/network/import/preview",
      {
        bodyLimit: IMPORT_BYTES_MAX,
        schema: { ...looking, querystring: PageQuerySchema, body: ImportFilesSchema, response: previewed },
        config: EDITS,
      },
      (request, reply) => {
        const setBy = request.actor ?? "";
        const planned = headOffice.planFiles(request.body.files, setBy);
        if (!planned.ok) return faulty(request, reply, planned.refusal.faults);
        const { revision, sections: spokenOf } = planned.value;
        return send(request, reply, headOffice.previewRevision(revision, { ...request.query, setBy, spokenOf }));
      },
    );
    const asked = { operationId: "PreviewAskedImport", summary: "What an import that was asked for does", tags: TAGS };
    app.get(
      "/changes/:requestId/import",
      {
        schema: {
          ...asked,
          params: RequestParamsSchema,
          querystring: ImportPreviewQuerySchema,
          response: previewed,
        },
        config: needs("network.read", "network"),
      },
      (request, reply) => {
        const { undo, ...page } = request.query;
        const look = { ...request.params, ...page, undo: undo === "true", setBy: request.actor ?? "" };
        return send(request, reply, changes.previewImport(look));
      },
    );
    done();
  };
}

/** Files come in as one change of the desk: at once, on a day to come, or when somebody else has approved. */
export function importRoutes(deps: NetworkRoutesDeps): FastifyPluginCallbackZod {
  const { headOffice, changes, today } = deps;
  return (app, _options, done) => {
    const importing = {
      operationId: "ImportNetwork",
      summary: "Ask for the network and its policies to be what files say",
      tags: TAGS,
    };
    const asked = { headers: CommandHeadersSchema, body: AskForImportSchema };
    app.post(
      "/network/import",
      {
        bodyLimit: IMPORT_BYTES_MAX,
        schema: { ...importing, ...asked, response: documented({ 200: ImportAnswerSchema }) },
        config: EDITS,
      },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { files, requestId, from = today(), versions } = request.body;
        const isOvertaken = versions !== undefined && versions !== headOffice.versions();
        if (isOvertaken && !changes.requests().some((one) => one.requestId === requestId))
          return sendRefusal(request, reply, { code: "import.overtaken" });
        const planned = headOffice.planFiles(files, actor);
        if (!planned.ok) return faulty(request, reply, planned.refusal.faults);
        const change = importOf(planned.value, files);
        const warnings = planned.value.warnings.map((fault) => spoken(fault, languageIn(request)));
        const changed = planned.value.changes;
        if (changed === 0) return reply.send({ changes: 0, warnings });
        const verdict = mayAsk(request, change);
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const done = await changes.ask({ requestId, change, from }, cause, isProgram(request));
        if (!done.ok) return refusedImport(request, reply, done.refusal);
        if (done.value.state === "failed") return sendRefusal(request, reply, { code: "import.overtaken" });
        return reply.send({ changes: changed, warnings, request: shownTo(request, done.value, changes) });
      },
    );
    done();
  };
}

function importOf({ revision }: PlannedFiles, files: readonly { readonly name: string }[]) {
  return { kind: "import", files: files.map(({ name }) => name), counts: countsOf(revision), revision } as const;
}

function refusedImport(request: FastifyRequest, reply: FastifyReply, refusal: ChangeRefusal): FastifyReply {
  if (refusal.code === "entry.faulty") return refused(request, reply, refusal);
  return sendRefusal(request, reply, refusal);
}

function faulty(request: FastifyRequest, reply: FastifyReply, faults: readonly ImportFault[]): FastifyReply {
  const errors = faults.map((fault) => errorOf(fault, languageIn(request)));
  const params = { faults: errors.length };
  return sendTrouble(request, reply, { status: 422, code: "request.importFaulty", params, errors });
}

const languageIn = ({ headers }: FastifyRequest): Language => languageOf(headers["accept-language"]);

function spoken(fault: ImportFault, language: Language): ImportFault & { readonly detail: string } {
  return { ...fault, detail: say(language, `refusal.${fault.code}`, fault.params) };
}

function errorOf(fault: ImportFault, language: Language): { pointer: string; code: string; detail: string } {
  const { file, line, field, code } = fault;
  return { pointer: `${file}:${line} ${field}`, code, detail: spoken(fault, language).detail };
}
