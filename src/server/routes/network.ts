import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ImportFault } from "#app/exchange/import-fault";
import type { HeadOffice } from "#app/head-office/head-office";
import { ImportAnswerSchema, ImportFilesSchema } from "#contract/head-office";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { languageOf, say, type Language } from "#i18n/say";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

/** A network of sixteen thousand outlets is about this large as text. */
const IMPORT_BYTES_MAX = 256 * 1_048_576;

/** The network and its policies as files, in and out. What comes in is carried to the open days. */
export function networkRoutes({ headOffice }: { readonly headOffice: HeadOffice }): FastifyPluginCallbackZod {
  const tags = ["network"];
  return (app, _options, done) => {
    const importing = {
      operationId: "ImportNetwork",
      summary: "Bring the network and its policies to what files say",
      tags,
    };
    const asked = { headers: CommandHeadersSchema, body: ImportFilesSchema };
    const imported = documented({ 200: ImportAnswerSchema });
    app.post(
      "/network/import",
      {
        bodyLimit: IMPORT_BYTES_MAX,
        schema: { ...importing, ...asked, response: imported },
        config: needs("network.edit", "network"),
      },
      async (request, reply) => {
        const language = languageOf(request.headers["accept-language"]);
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const commandId = request.headers[KEY_HEADER];
        const answer = await headOffice.importFiles(request.body.files, { actor, commandId });
        if (answer.ok) {
          const { changes, warnings, pinned } = answer.value;
          return reply.send({ changes, warnings: warnings.map((fault) => spoken(fault, language)), pinned });
        }
        if (answer.refusal.code === "import.overtaken") return sendRefusal(request, reply, answer.refusal);
        const errors = answer.refusal.faults.map((fault) => errorOf(fault, language));
        const params = { faults: errors.length };
        return sendTrouble(request, reply, { status: 422, code: "request.importFaulty", params, errors });
      },
    );

    const exporting = { operationId: "ExportNetwork", summary: "The network and its policies as files", tags };
    const querystring = z.strictObject({ form: z.enum(["json", "csv"]).default("json") });
    app.get(
      "/network/export",
      {
        schema: { ...exporting, querystring, response: documented({ 200: ImportFilesSchema }) },
        config: needs("network.read", "network"),
      },
      (request) => ({ files: headOffice.exportFiles(request.query.form) }),
    );
    done();
  };
}

function spoken(fault: ImportFault, language: Language): ImportFault & { readonly detail: string } {
  return { ...fault, detail: say(language, `refusal.${fault.code}`, fault.params) };
}

function errorOf(fault: ImportFault, language: Language): { pointer: string; code: string; detail: string } {
  const { file, line, field, code } = fault;
  return { pointer: `${file}:${line} ${field}`, code, detail: spoken(fault, language).detail };
}
