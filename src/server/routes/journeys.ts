import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { journeyView } from "#app/appointments/journey-view";
import type { Journeys, JourneysRefusal, OwnJourney } from "#app/appointments/journeys";
import type { Result } from "#base/result";
import { NewIdSchema } from "#contract/fields";
import {
  AnswersSchema,
  ChooseServicesSchema,
  ConfirmDocumentsSchema,
  JOURNEY_KEY_HEADER,
  JourneyKeySchema,
  JourneySchema,
  SaveAnswersSchema,
  StartJourneySchema,
  StartOnTicketSchema,
} from "#contract/guide/journeys";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { Journey as JourneyState } from "#domain/journey/model";
import { PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type JourneyRoutesDeps = { readonly journeys: Journeys };

const tags = ["journeys"];
const params = z.strictObject({ journeyId: NewIdSchema });
const OwnHeadersSchema = CommandHeadersSchema.extend(JourneyKeySchema.shape);
const response = documented({ 200: JourneySchema });

type Told = Result<JourneyState, JourneysRefusal>;

/** What customers do with their journeys: open to everybody, each journey by its customer's secret. */
export function journeyRoutes({ journeys }: JourneyRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const start = { operationId: "StartJourney", summary: "Start a journey for some services", tags };
    app.post(
      "/journeys",
      { schema: { ...start, headers: CommandHeadersSchema, body: StartJourneySchema, response }, config: PUBLIC },
      async (request, reply) => answer(request, reply, await journeys.start(request.body, causeOf(request))),
    );

    const onTicket = { operationId: "StartJourneyOnTicket", summary: "Start a journey for a ticket in hand", tags };
    app.post(
      "/journeys/on-ticket",
      { schema: { ...onTicket, headers: CommandHeadersSchema, body: StartOnTicketSchema, response }, config: PUBLIC },
      async (request, reply) => {
        const { outletId, ticketId, ...own } = request.body;
        return answer(request, reply, await journeys.startOnTicket({ outletId, ticketId }, own, causeOf(request)));
      },
    );

    const mine = { operationId: "GetJourney", summary: "The own journey, without answers", tags };
    app.get(
      "/journeys/:journeyId",
      { schema: { ...mine, params, headers: JourneyKeySchema, response }, config: PUBLIC },
      async (request, reply) => answer(request, reply, await journeys.own(ownOf(request))),
    );

    const said = { operationId: "GetJourneyAnswers", summary: "The own answers; the reading is logged", tags };
    app.get(
      "/journeys/:journeyId/answers",
      {
        schema: { ...said, params, headers: JourneyKeySchema, response: documented({ 200: AnswersSchema }) },
        config: PUBLIC,
      },
      async (request, reply) => {
        const read = await journeys.answers(ownOf(request));
        return read.ok ? reply.send({ answers: read.value }) : sendRefusal(request, reply, read.refusal);
      },
    );
    registerChanges(app, journeys);
    done();
  };
}

function registerChanges(app: Parameters<FastifyPluginCallbackZod>[0], journeys: Journeys): void {
  const save = { operationId: "SaveAnswers", summary: "Save answers of the pre-fill", tags };
  app.post(
    "/journeys/:journeyId/answers",
    { schema: { ...save, params, headers: OwnHeadersSchema, body: SaveAnswersSchema, response }, config: PUBLIC },
    async (request, reply) => {
      const saved = await journeys.save(ownOf(request), request.body.answers, causeOf(request));
      return answer(request, reply, saved);
    },
  );

  const choose = { operationId: "ChooseServices", summary: "Choose services and parts anew", tags };
  app.post(
    "/journeys/:journeyId/services",
    { schema: { ...choose, params, headers: OwnHeadersSchema, body: ChooseServicesSchema, response }, config: PUBLIC },
    async (request, reply) =>
      answer(request, reply, await journeys.choose(ownOf(request), request.body, causeOf(request))),
  );

  const confirm = { operationId: "ConfirmJourneyDocuments", summary: "Say which documents are at hand", tags };
  app.post(
    "/journeys/:journeyId/documents",
    {
      schema: { ...confirm, params, headers: OwnHeadersSchema, body: ConfirmDocumentsSchema, response },
      config: PUBLIC,
    },
    async (request, reply) => {
      const confirmed = await journeys.confirmDocuments(ownOf(request), request.body.documentIds, causeOf(request));
      return answer(request, reply, confirmed);
    },
  );

  const end = { operationId: "EndJourney", summary: "End the journey and erase its answers", tags };
  app.post(
    "/journeys/:journeyId/end",
    { schema: { ...end, params, headers: OwnHeadersSchema, response }, config: PUBLIC },
    async (request, reply) => answer(request, reply, await journeys.end(ownOf(request), causeOf(request))),
  );
}

function answer(request: FastifyRequest, reply: FastifyReply, told: Told): FastifyReply {
  return told.ok ? reply.send(journeyView(told.value)) : sendRefusal(request, reply, told.refusal);
}

type WithJourney = {
  readonly params: z.infer<typeof params>;
  readonly headers: z.infer<typeof JourneyKeySchema>;
};

function ownOf(request: WithJourney): OwnJourney {
  return { journeyId: request.params.journeyId.toLowerCase(), key: request.headers[JOURNEY_KEY_HEADER] };
}

type WithKey = { readonly actor: string | undefined; readonly headers: z.infer<typeof CommandHeadersSchema> };

function causeOf({ actor = "customer", headers }: WithKey) {
  return { commandId: headers[KEY_HEADER], actor };
}
