import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { FeedbackDesk, GivenAnswer } from "#app/feedback/feedback-desk";
import type { Lobbies } from "#app/lobbies/lobbies";
import { addDays, type BusinessDate } from "#base/calendar";
import { FeedbackEntrySchema, FeedbackSpanSchema, FeedbackWordsSchema, type FeedbackEntry } from "#contract/feedback";
import { DateSchema, NewIdSchema } from "#contract/fields";
import { OutletParamsSchema } from "#contract/pushes";
import { TextPurposeSchema } from "#contract/quality/cases";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type FeedbackRoutesDeps = {
  readonly feedback: FeedbackDesk;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly knowsOutlet: (outletId: string) => boolean;
};

/** Days that are listed at once. */
const DAYS_MAX = 31;

/** What customers said of an outlet, for those who answer for it. */
export function feedbackRoutes({ feedback, lobbies, knowsOutlet }: FeedbackRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["feedback"];
  const config = needs("feedback.read", "outlet");
  return (app, _options, ready) => {
    const list = { operationId: "ListFeedback", summary: "What customers said, the newest first", tags };
    const listed = documented({ 200: z.array(FeedbackEntrySchema) });
    app.get(
      "/outlets/:outletId/feedback",
      {
        schema: { ...list, params: OutletParamsSchema, querystring: FeedbackSpanSchema, response: listed },
        config,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const today = lobbies.live(outletId)?.day.businessDate;
        const { to = today, from = to } = request.query;
        if (to === undefined || from === undefined) {
          return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
        }
        const dates = datesOf(from, to);
        const answers = await Promise.all(
          dates.map(async (date) => (await feedback.list(outletId, date)).map((answer) => entryOf(date, answer))),
        );
        return reply.send(answers.flat().sort((one, other) => other.givenAt - one.givenAt));
      },
    );

    const read = { operationId: "ReadFeedbackWords", summary: "The words of one answer; the reading is kept", tags };
    const params = OutletParamsSchema.extend({ date: DateSchema, ticketId: NewIdSchema });
    app.get(
      "/outlets/:outletId/feedback/:date/:ticketId/words",
      {
        schema: { ...read, params, querystring: TextPurposeSchema, response: documented({ 200: FeedbackWordsSchema }) },
        config,
      },
      async (request, reply) => {
        const { date, ...place } = request.params;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const words = await feedback.words(place, date, { by, purpose: request.query.purpose });
        if (words === undefined) return sendRefusal(request, reply, { code: "feedback.notGiven" });
        return reply.send({ words });
      },
    );
    ready();
  };
}

/** The last days of a span that is too long. */
function datesOf(from: BusinessDate, to: BusinessDate): readonly BusinessDate[] {
  const dates: BusinessDate[] = [];
  for (let date = to; date >= from && dates.length < DAYS_MAX; date = addDays(date, -1)) dates.push(date);
  return dates;
}

function entryOf(businessDate: BusinessDate, answer: GivenAnswer): FeedbackEntry {
  const { ticketId, number, serviceId, staffId, score, givenAt, setAside, text } = answer;
  return {
    businessDate,
    ticketId,
    serviceId,
    score,
    givenAt,
    hasWords: text !== undefined,
    ...(number !== undefined && { number }),
    ...(staffId !== undefined && { staffId }),
    ...(setAside !== undefined && { setAside }),
  };
}
