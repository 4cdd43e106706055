import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { findCase, type FindCaseDeps } from "#app/feedback/find-case";
import { ownCaseDocument } from "#app/feedback/own-case-document";
import type { OwnData } from "#app/feedback/own-data";
import type { PrintDocument } from "#app/ports/document-printer";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { Quality } from "#app/quality/quality";
import { keptKinds, type StaffRetention } from "#app/quality/staff-retention";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OwnCasePlaceSchema, OwnCaseSchema } from "#contract/quality/opinions";
import {
  AskErasureSchema,
  ErasureLogSchema,
  ExportForSchema,
  FindCaseSchema,
  FoundCasesSchema,
  PaperForSchema,
  RefuseErasureSchema,
  RetentionSchema,
} from "#contract/quality/personal-data";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendPdf } from "./send-pdf";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type PersonalDataRoutesDeps = FindCaseDeps & {
  readonly ownData: Pick<OwnData, "exportFor" | "askFor">;
  readonly quality: Pick<Quality, "erasureLog">;
  readonly network: () => Network;
  readonly now: () => number;
  readonly printDocument: PrintDocument;
};

const tags = ["personal data"];
const ERASES = needs("person.erase", "network");

/** What the head office does for a customer who asks for his data, or to be forgotten. (source: 1-30) */
export function personalDataRoutes(deps: PersonalDataRoutesDeps): FastifyPluginCallbackZod {
  const { ownData, quality, ...sought } = deps;
  return (app, _options, done) => {
    const find = { operationId: "FindPersonsCase", summary: "An outlet's cases by their receipt number", tags };
    app.get(
      "/quality/people",
      {
        schema: { ...find, querystring: FindCaseSchema, response: documented({ 200: FoundCasesSchema }) },
        config: ERASES,
      },
      async (request) => (await findCase(sought, request.query)).map((found) => ({ ...found })),
    );

    const log = { operationId: "ListErasures", summary: "Erasures asked for, refused and done, newest first", tags };
    app.get(
      "/quality/erasures",
      { schema: { ...log, response: documented({ 200: ErasureLogSchema }) }, config: ERASES },
      async () => (await quality.erasureLog()).slice(0, SHOWN_MAX).map((deed) => ({ ...deed })),
    );

    const take = { operationId: "ExportCaseFor", summary: "Everything said in a customer's case, for him", tags };
    app.post(
      "/outlets/:outletId/quality/people/:kind/:caseId/export",
      {
        schema: {
          ...take,
          params: OwnCasePlaceSchema,
          body: ExportForSchema,
          response: documented({ 200: OwnCaseSchema }),
        },
        config: ERASES,
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const own = await ownData.exportFor(place, kind, { by, purpose: `export: ${request.body.purpose}` });
        if (own) return reply.header("content-disposition", "attachment").send(own);
        return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
      },
    );
    void app.register(casePaperRoutes(deps));
    void app.register(erasureRoutes({ ownData }));
    done();
  };
}

/** The same on paper, in the customer's language. */
function casePaperRoutes({ ownData, network, now, printDocument }: PersonalDataRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const paper = { operationId: "PrintCaseFor", summary: "The same as PDF, in his language", tags };
    app.get(
      "/outlets/:outletId/quality/people/:kind/:caseId/paper",
      { schema: { ...paper, params: OwnCasePlaceSchema, querystring: PaperForSchema }, config: ERASES },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const { actor: by } = request;
        const { purpose, language } = request.query;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const own = await ownData.exportFor(place, kind, { by, purpose: `export: ${purpose}` });
        if (!own) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        const document = ownCaseDocument(own, place.outletId, { network: network(), at: now(), language });
        return sendPdf(request, reply, `${kind}-${place.caseId}.pdf`, printDocument(document));
      },
    );
    done();
  };
}

const SHOWN_MAX = 500;

/** Nothing brings back what is erased: one asks, another erases or refuses. */
function erasureRoutes({ ownData }: Pick<PersonalDataRoutesDeps, "ownData">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const about = { tags, params: OwnCasePlaceSchema, headers: CommandHeadersSchema };
    const response = documented({ 200: DoneSchema });
    const steps = [
      ["erasure-request", "AskErasure", "Ask for a customer's erasure", AskErasureSchema],
      ["erasure-refusal", "RefuseErasure", "Refuse what another one asked for", RefuseErasureSchema],
      ["erasure", "ErasePeople", "Erase everybody in a case that another one asked for; its events stay", undefined],
    ] as const;
    for (const [path, type, summary, body] of steps) {
      app.post(
        `/outlets/:outletId/quality/people/:kind/:caseId/${path}`,
        {
          schema: { ...about, operationId: type, summary, ...(body && { body }), response },
          config: ERASES,
        },
        async (request, reply) => {
          const { kind, ...place } = request.params;
          const { actor, headers } = request;
          if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
          // Checked by the schema of its own line above; TypeScript cannot follow the pairing.
          const asked = { type, own: false, ...(request.body as object | undefined) } as Parameters<
            OwnData["askFor"]
          >[2];
          const verdict = await ownData.askFor(place, kind, asked, { actor, commandId: headers[KEY_HEADER] });
          return verdict.ok ? reply.send({ done: true }) : sendRefusal(request, reply, verdict.refusal);
        },
      );
    }
    done();
  };
}

/** How long records name people at work, and what was forgotten when. (source: 2-11, 1-30) */
export function retentionRoutes({ retention }: { readonly retention: StaffRetention }): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const kept = {
      operationId: "GetStaffRetention",
      summary: "How long records name staff, and what was forgotten",
      tags,
    };
    app.get(
      "/quality/retention",
      {
        schema: { ...kept, response: documented({ 200: RetentionSchema }) },
        config: needs(["audit.read", "audit.export"], "network"),
      },
      async () => ({
        kinds: keptKinds(retention.keepDays(NETWORK_UNIT)).map(({ sources, ...kind }) => ({
          ...kind,
          sources: [...sources],
        })),
        forgotten: (await retention.log()).slice(0, SHOWN_MAX).map(({ kind: record, ...one }) => ({ ...one, record })),
      }),
    );
    done();
  };
}
