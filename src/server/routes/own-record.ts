import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { PrintDocument } from "#app/ports/document-printer";
import { ownRecord, type OwnRecord, type OwnRecordDeps, type RecordedPerson } from "#app/quality/own-record";
import { ownRecordDocument } from "#app/quality/own-record-document";
import type { OwnReviews } from "#app/quality/own-reviews";
import type { BusinessDate } from "#base/calendar";
import { OwnRecordSchema, OwnReviewSchema } from "#contract/quality/own-record";
import { PaperLanguageSchema } from "#contract/quality/site-board";
import type { Network } from "#domain/network/network";
import { AT_WORK, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";
import { sendPdf } from "./send-pdf";

export type OwnRecordRoutesDeps = OwnRecordDeps & {
  readonly network: () => Network;
  readonly clock: { readonly now: () => number };
  readonly printDocument: PrintDocument;
  readonly reviews: Pick<OwnReviews, "of" | "write">;
  readonly todayAt: (unitId: string) => BusinessDate;
};

/** What the house keeps of whoever asks, to read and to take along. (source: 1-30, 2-24) */
export function ownRecordRoutes(deps: OwnRecordRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = {
      operationId: "GetOwnRecord",
      summary: "Everything that is kept of you at work, in words",
      tags: ["cases"],
      response: documented({ 200: OwnRecordSchema }),
    };
    app.get("/identity/me/record", { schema, config: AT_WORK }, async (request) => {
      const person = personOf(request);
      const own = await ownRecord(deps, person);
      const today = todayOf(deps, person);
      return { ...shown(own), reviews: { today, days: [...(await deps.reviews.of(person.accountId, today))] } };
    });

    const write = {
      operationId: "WriteOwnReview",
      summary: "How your day went, for you alone; an empty text takes it back",
      tags: ["cases"],
      body: OwnReviewSchema,
      response: documented({ 200: DoneSchema }),
    };
    app.post("/identity/me/reviews", { schema: write, config: AT_WORK }, async (request, reply) => {
      const person = personOf(request);
      const isKept = await deps.reviews.write(person.accountId, todayOf(deps, person), request.body);
      return isKept ? reply.send({ done: true }) : sendRefusal(request, reply, { code: "ownReview.dayNotKept" });
    });

    const paper = { operationId: "GetOwnRecordPaper", summary: "The same as PDF, in your language", tags: ["cases"] };
    app.get(
      "/identity/me/record/paper",
      { schema: { ...paper, querystring: PaperLanguageSchema }, config: AT_WORK },
      async (request, reply) => {
        const person = personOf(request);
        const said = { network: deps.network(), at: deps.clock.now(), language: request.query.language };
        const document = ownRecordDocument(await ownRecord(deps, person), person, said);
        return sendPdf(request, reply, `record-${person.accountId}.pdf`, deps.printDocument(document));
      },
    );
    done();
  };
}

/** The record as plain data. */
function shown({
  posts,
  corrections,
  ladder,
  sanctions,
  readings,
  cases,
  drills,
  attempts,
  letters,
  kept,
  ...own
}: OwnRecord) {
  return {
    deviations: [...own.deviations],
    fixtures: [...own.fixtures],
    work: {
      shifts: [...own.work.shifts],
      counter: [...own.work.counter],
      months: [...own.work.months],
    },
    ...(own.contact !== undefined && { contact: own.contact }),
    posts: posts.map((post) => ({ ...post })),
    corrections: corrections.map(({ said, ...note }) => ({ ...note, said: said.map(copied) })),
    sanctions: sanctions.map(({ sanctionId, step, state, hearingUntil, keptUntil }) => ({
      ...{ sanctionId, step, state, hearingUntil },
      ...(keptUntil !== undefined && { keptUntil }),
    })),
    ladder: ladder.map(copied),
    readings: [...readings],
    cases: [...cases],
    drills: [...drills],
    attempts: [...attempts],
    letters: [...letters],
    kept: kept.map(({ sources, ...kind }) => ({ ...kind, sources: [...sources] })),
  };
}

/** The business date where somebody works; of the head office where that is no outlet. */
function todayOf({ todayAt }: OwnRecordRoutesDeps, { posts }: RecordedPerson): BusinessDate {
  const [outletId = NETWORK_UNIT] = posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : []));
  return todayAt(outletId);
}

const copied = <Texts, Said extends { readonly texts: readonly Texts[] }>({ texts, ...said }: Said) => ({
  ...said,
  texts: [...texts],
});
