import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { PrintDocument } from "#app/ports/document-printer";
import type { DayForms } from "#app/quality/day-forms";
import { signedPaper, type SignedPaperDeps } from "#app/quality/signed-paper";
import { siteBoard, type SiteBoardDeps } from "#app/quality/site-board";
import {
  DayFormPlaceSchema,
  DayFormSchema,
  PaperLanguageSchema,
  SignedPaperPlaceSchema,
  SiteBoardSchema,
} from "#contract/quality/site-board";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { scopesOf } from "./cases";
import { sendPdf } from "./send-pdf";

export type SiteBoardRoutesDeps = {
  readonly board: SiteBoardDeps;
  readonly dayForms: DayForms;
  readonly papers: SignedPaperDeps;
  readonly printDocument: PrintDocument;
  readonly outletIds: () => readonly string[];
};

const tags = ["cases"];

/** How outlets stand, and the forms of their days. */
export function siteBoardRoutes({ board, dayForms, outletIds }: SiteBoardRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const whole = { operationId: "GetSiteBoard", summary: "How the outlets that you may see stand", tags };
    app.get(
      "/quality/board",
      {
        schema: { ...whole, response: documented({ 200: SiteBoardSchema }) },
        config: needs("siteLog.read", "anywhere"),
      },
      async (request) => {
        const seen = outletIds().filter((outletId) => request.allowed("siteLog.read", { outletId }).ok);
        const { at, quarter, outlets } = await siteBoard(board, seen, scopesOf(request, seen));
        return {
          at,
          quarter: { ...quarter },
          outlets: outlets.map(({ day, ...standing }) => ({
            ...standing,
            ...(day && { day: { ...day, missing: [...day.missing], missed: [...day.missed] } }),
          })),
        };
      },
    );

    const form = { operationId: "GetDayForm", summary: "A form of a day with what its journal knows", tags };
    app.get(
      "/outlets/:outletId/routine/:businessDate/forms/:formId",
      {
        schema: { ...form, params: DayFormPlaceSchema, response: documented({ 200: DayFormSchema }) },
        config: needs("siteLog.read", "outlet"),
      },
      async (request) => {
        const { outletId, businessDate, formId } = request.params;
        const { known, missing, byPerson } = await dayForms(outletId, businessDate, formId, board.nowAt(outletId));
        return { known, missing: [...missing], byPerson: [...byPerson] };
      },
    );
    done();
  };
}

/** What was signed in a day, to be printed: the meeting, the inspections and the logs. (source: 2-19, 2-21) */
export function signedPaperRoutes({ papers, printDocument }: SiteBoardRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const signed = { operationId: "GetSignedPaper", summary: "A signed form of a day as PDF, one page", tags };
    app.get(
      "/outlets/:outletId/routine/:businessDate/papers/:paper",
      {
        schema: { ...signed, params: SignedPaperPlaceSchema, querystring: PaperLanguageSchema },
        config: needs("siteLog.read", "outlet"),
      },
      async (request, reply) => {
        const { paper, ...place } = request.params;
        const { language } = request.query;
        const viewing = { by: personOf(request).accountId, purpose: "printed" };
        const document = await signedPaper(papers, place, paper, language, viewing);
        const name = `${paper}-${place.outletId}-${place.businessDate}.pdf`;
        return sendPdf(request, reply, name, document ? printDocument(document) : Promise.resolve(undefined));
      },
    );
    done();
  };
}
