import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { OwnData } from "#app/feedback/own-data";
import type { TicketSurveys } from "#app/feedback/ticket-surveys";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { TicketParamsSchema } from "#contract/phone";
import {
  OwnCasePlaceSchema,
  OwnCaseSchema,
  OwnProofSchema,
  SurveyAnswerSchema,
  TicketSurveyPlaceSchema,
  TicketSurveySchema,
} from "#contract/quality/opinions";
import { needs } from "../access/access";
import { createRateLimit, type Rate } from "../access/rate-limit";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type OwnWordsRoutesDeps = {
  readonly surveys: TicketSurveys;
  readonly ownData: OwnData;
  readonly now: () => number;
};

const tags = ["own words"];
/** Each try costs a look into the vault: one address asks for few. */
const TRIES: Rate = { burst: 10, perMin: 5 };

/** What a customer says, takes along and has erased: surveys at his ticket, and his own cases. */
export function ownWordsRoutes(deps: OwnWordsRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    void app.register(surveyRoutes(deps));
    void app.register(ownCaseRoutes(deps));
    done();
  };
}

function surveyRoutes({ surveys }: OwnWordsRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const ask = { operationId: "GetTicketSurvey", summary: "The survey that this ticket is asked, if any", tags };
    app.get(
      "/outlets/:outletId/tickets/:ticketId/survey",
      {
        schema: { ...ask, params: TicketParamsSchema, response: documented({ 200: TicketSurveySchema }) },
        config: needs("ticket.answer", "outlet"),
      },
      async ({ params }) => {
        const survey = await surveys.of(params);
        if (!survey) return {};
        const { surveyId, title, consent, questions } = survey;
        const asked = questions.map(({ questionId, text }) => ({ questionId, text }));
        return { survey: { surveyId, title, consent, questions: asked } };
      },
    );

    const give = { operationId: "AnswerTicketSurvey", summary: "Answer the survey, or say no", tags };
    app.post(
      "/outlets/:outletId/tickets/:ticketId/surveys/:surveyId",
      {
        schema: {
          ...give,
          params: TicketSurveyPlaceSchema,
          headers: CommandHeadersSchema,
          body: SurveyAnswerSchema,
          response: documented({ 201: DoneSchema }),
        },
        config: needs("ticket.answer", "outlet"),
      },
      async (request, reply) => {
        const { surveyId, ...place } = request.params;
        const cause = { actor: "customer", commandId: request.headers[KEY_HEADER] };
        const given = await surveys.answer(place, surveyId, request.body, cause);
        return given.ok ? reply.code(201).send({ done: true }) : sendRefusal(request, reply, given.refusal);
      },
    );
    done();
  };
}

function ownCaseRoutes({ ownData, now }: OwnWordsRoutesDeps): FastifyPluginCallbackZod {
  const tries = createRateLimit(TRIES, now);
  return (app, _options, done) => {
    const take = { operationId: "ExportOwnCase", summary: "Everything said in one's own case, in words", tags };
    const schema = { params: OwnCasePlaceSchema, headers: CommandHeadersSchema, body: OwnProofSchema };
    const preHandler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const waitSec = tries.take(request.ip);
      if (waitSec === 0) return undefined;
      return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
    };
    app.post(
      "/outlets/:outletId/own-cases/:kind/:caseId/export",
      {
        schema: { ...take, ...schema, response: documented({ 200: OwnCaseSchema }) },
        config: needs("complaint.start", "outlet"),
        preHandler,
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const own = await ownData.export(place, kind, request.body);
        return own.ok ? reply.send(own.value) : sendRefusal(request, reply, own.refusal);
      },
    );

    const forget = { operationId: "EraseOwnCase", summary: "Erase one's own words and person from a case", tags };
    app.post(
      "/outlets/:outletId/own-cases/:kind/:caseId/erasure",
      {
        schema: { ...forget, ...schema, response: documented({ 200: DoneSchema }) },
        config: needs("complaint.start", "outlet"),
        preHandler,
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const gone = await ownData.erase(place, kind, request.body, request.headers[KEY_HEADER]);
        return gone.ok ? reply.send({ done: true }) : sendRefusal(request, reply, gone.refusal);
      },
    );

    done();
  };
}
