import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { ComplaintLetter } from "#app/feedback/complaint-letter";
import type { ServicePack } from "#app/feedback/service-pack";
import type { TellGivers } from "#app/feedback/tell-givers";
import type { PrintDocument } from "#app/ports/document-printer";
import type { WriteWorkbook } from "#app/ports/sheets";
import type { RecordedMoment } from "#app/replay/recorded-moment";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  LetterPlaceSchema,
  LetterQuerySchema,
  MomentQuerySchema,
  OwnCasePlaceSchema,
  PackQuerySchema,
  RecordedDaySchema,
  RecordedMomentSchema,
  TellByMessageSchema,
  ThemePlaceSchema,
  ThemesSchema,
  ToldPeopleSchema,
} from "#contract/quality/opinions";
import type { Theme } from "#domain/seminar/model";
import { needs } from "../access/access";
import { ACTS_TELLING, READS, SEES } from "../access/quality-access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { sendFile } from "./send-file";
import { sendPdf } from "./send-pdf";

export type OpinionRoutesDeps = {
  readonly letter: ComplaintLetter;
  readonly tellGivers: TellGivers;
  readonly momentOf: (
    day: { readonly outletId: string; readonly date: string },
    asked: { readonly at?: number; readonly ticketId?: string },
  ) => Promise<RecordedMoment | undefined>;
  readonly themesIn: (outletId: string, month: string) => Promise<readonly Theme[]>;
  readonly packOf: (
    outletId: string,
    month: string,
    language: "zh" | "en" | "es" | "ko",
  ) => Promise<ServicePack | undefined>;
  readonly printDocument: PrintDocument;
  readonly writeWorkbook: WriteWorkbook;
};

const tags = ["opinions"];
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Letters, messages about outcomes, recorded minutes, themes and packs: what comes of what customers said. */
export function opinionRoutes(deps: OpinionRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    void app.register(tellingRoutes(deps));
    void app.register(recordRoutes(deps));
    done();
  };
}

function tellingRoutes({ letter, tellGivers }: OpinionRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const about = { operationId: "GetComplaintLetter", summary: "The formal letter of an outcome as PDF", tags };
    app.get(
      "/outlets/:outletId/complaints/:complaintId/letters/:giverId",
      {
        schema: { ...about, params: LetterPlaceSchema, querystring: LetterQuerySchema },
        config: needs(READS.complaint, "outlet"),
      },
      async (request, reply) => {
        const { outletId, complaintId: caseId, giverId } = request.params;
        const { language, purpose } = request.query;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const printing = letter({ outletId, caseId }, giverId, language, { by, purpose });
        return sendPdf(request, reply, `letter-${caseId}-${language}.pdf`, printing);
      },
    );

    const tell = { operationId: "TellByMessage", summary: "Tell everybody who can be reached what came of it", tags };
    app.post(
      "/outlets/:outletId/messages/:kind/:caseId",
      {
        schema: {
          ...tell,
          params: OwnCasePlaceSchema,
          headers: CommandHeadersSchema,
          body: TellByMessageSchema,
          response: documented({ 200: ToldPeopleSchema }),
        },
        config: needs([...new Set(Object.values(ACTS_TELLING).flat())], "outlet"),
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const verdict = request.allowed(ACTS_TELLING[kind], { outletId: place.outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const ways = {
          complaint: tellGivers.ofComplaint,
          opinion: tellGivers.ofOpinion,
          proposal: tellGivers.ofProposal,
        };
        const told = await ways[kind](place, request.body.language, cause);
        if (!told.ok) return sendRefusal(request, reply, told.refusal);
        return reply.send({ told: [...told.value.told], unreached: [...told.value.unreached] });
      },
    );
    done();
  };
}

function recordRoutes(deps: OpinionRoutesDeps): FastifyPluginCallbackZod {
  const { momentOf, themesIn, packOf, printDocument, writeWorkbook } = deps;
  return (app, _options, done) => {
    const moment = { operationId: "GetRecordedMoment", summary: "The floor of a recorded day at a minute", tags };
    app.get(
      "/outlets/:outletId/days/:date/floor",
      {
        schema: {
          ...moment,
          params: RecordedDaySchema,
          querystring: MomentQuerySchema,
          response: documented({ 200: RecordedMomentSchema }),
        },
        config: needs("queue.read", "outlet"),
      },
      async (request, reply) => {
        const { date, outletId } = request.params;
        const found = await momentOf({ outletId, date }, request.query);
        if (!found) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        return reply.send(found);
      },
    );

    const themes = { operationId: "ListThemes", summary: "What was said in a month, by theme", tags };
    app.get(
      "/outlets/:outletId/themes/:month",
      {
        schema: { ...themes, params: ThemePlaceSchema, response: documented({ 200: ThemesSchema }) },
        config: needs(SEES.seminar, "outlet"),
      },
      async ({ params: { outletId, month } }) => ({
        themes: (await themesIn(outletId, month)).map((one) => ({ ...one })),
      }),
    );

    const pack = { operationId: "GetServicePack", summary: "The analysis of a month as PDF or workbook", tags };
    app.get(
      "/outlets/:outletId/service-analysis/:month/file",
      {
        schema: { ...pack, params: ThemePlaceSchema, querystring: PackQuerySchema },
        config: needs(READS.analysis, "outlet"),
      },
      async (request, reply) => {
        const { outletId, month } = request.params;
        const { format, language } = request.query;
        const found = await packOf(outletId, month, language);
        if (!found) return sendRefusal(request, reply, { code: "analysis.packUnknown", month });
        const name = `service-${outletId}-${month}.${format}`;
        if (format === "xlsx") {
          return sendFile(reply, { name, type: XLSX, content: await writeWorkbook(found.sheets) });
        }
        return sendPdf(request, reply, name, printDocument(found.document));
      },
    );
    done();
  };
}
