import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { readGuide, writeGuide } from "#app/exchange/guide-file";
import type { GuideStream } from "#app/guidance/guide-stream";
import type { GuidePlaces } from "#app/guidance/places";
import { guideEntries, serviceGuide } from "#app/guidance/service-guide";
import { IdSchema } from "#contract/fields";
import {
  GuideEntrySchema,
  GuidePlaceSchema,
  GuideTextSchema,
  IdListSchema,
  QuestionSchema,
  QuietDaySchema,
  ServiceGuideSchema,
} from "#contract/guide/guide";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import type { Network } from "#domain/network/network";
import type { StandardBook } from "#domain/standard-times/model";
import { needs, PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type GuideRoutesDeps = {
  readonly guide: GuideStream;
  readonly places: GuidePlaces;
  readonly network: () => Network;
  readonly standards: () => StandardBook;
  readonly wall: { readonly now: () => number };
};

const tags = ["guide"];
const ServiceParamsSchema = z.strictObject({ serviceId: IdSchema });

const list = { operationId: "ListGuides", summary: "Every service with a guide", tags };
const querystring = z.strictObject({ serviceIds: IdListSchema, partIds: IdListSchema.exactOptional() });

/** What everybody may know before he comes. */
export function guideRoutes(deps: GuideRoutesDeps): FastifyPluginCallbackZod {
  const { guide, places, network, standards } = deps;
  return (app, _options, done) => {
    app.get(
      "/guide/services",
      { schema: { ...list, response: documented({ 200: z.array(GuideEntrySchema) }) }, config: PUBLIC },
      () => guideEntries({ content: guide.state().content, network: network() }),
    );

    const one = { operationId: "GetGuide", summary: "Steps, documents, forms, fee and time of a service", tags };
    app.get(
      "/guide/services/:serviceId",
      {
        schema: { ...one, params: ServiceParamsSchema, response: documented({ 200: ServiceGuideSchema }) },
        config: PUBLIC,
      },
      (request, reply) => {
        const sources = { content: guide.state().content, network: network(), standards: standards() };
        const date = new Date(deps.wall.now()).toISOString().slice(0, 10);
        const found = serviceGuide(sources, request.params.serviceId, date);
        return found ? reply.send(found) : sendTrouble(request, reply, { status: 404, code: "request.guideUnknown" });
      },
    );

    const where = { operationId: "ListGuidePlaces", summary: "Where a service can be had and when it is quiet", tags };
    app.get(
      "/guide/services/:serviceId/places",
      {
        schema: { ...where, params: ServiceParamsSchema, response: documented({ 200: z.array(GuidePlaceSchema) }) },
        config: PUBLIC,
      },
      (request) => places.forService(request.params.serviceId),
    );

    const asked = { operationId: "ListGuideQuestions", summary: "What a choice of services asks, each once", tags };
    app.get(
      "/guide/questions",
      { schema: { ...asked, querystring, response: documented({ 200: z.array(QuestionSchema) }) }, config: PUBLIC },
      ({ query: { serviceIds, partIds } }) =>
        places.questions({ serviceIds: serviceIds.split(","), partIds: partIds?.split(",") ?? [] }),
    );

    const quiet = { operationId: "GetQuietTimes", summary: "How full an outlet will be in the week ahead", tags };
    app.get(
      "/outlets/:outletId/quiet-times",
      {
        schema: { ...quiet, params: OutletParamsSchema, response: documented({ 200: z.array(QuietDaySchema) }) },
        config: PUBLIC,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!network().outlets.has(outletId)) {
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        }
        return reply.send(await places.quiet(outletId));
      },
    );
    done();
  };
}

/** The guide's content as a file, for those who write it. */
export function guideContentRoutes({ guide, wall }: GuideRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const exported = { operationId: "ExportGuide", summary: "The guide's content as a file", tags };
    app.get(
      "/guide/content",
      {
        schema: { ...exported, response: documented({ 200: GuideTextSchema }) },
        config: needs("network.read", "network"),
      },
      (_request, reply) =>
        reply.header("content-disposition", "attachment").send({ text: writeGuide(guide.state().content) }),
    );

    const imported = { operationId: "PublishGuide", summary: "Publish the guide's content from a file", tags };
    app.post(
      "/guide/content",
      {
        schema: {
          ...imported,
          headers: CommandHeadersSchema,
          body: GuideTextSchema,
          response: documented({ 200: DoneSchema }),
        },
        config: needs("network.edit", "network"),
      },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const read = readGuide(request.body.text);
        if (!read.ok) return sendRefusal(request, reply, read.refusal);
        const command = { type: "PublishGuide", now: wall.now(), actor, content: read.value } as const;
        const published = await guide.submit(command, { commandId: request.headers[KEY_HEADER], actor });
        return published.ok ? reply.send({ done: true }) : sendRefusal(request, reply, published.refusal);
      },
    );
    done();
  };
}
