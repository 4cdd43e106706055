import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { outletIdsOf } from "#app/history/opening";
import { productivity } from "#app/history/productivity";
import { evidenceFor, measuredTimes, type Span, type StandardStream } from "#app/history/standard-times";
import { timesSheets } from "#app/history/times-sheets";
import type { Clock } from "#app/ports/clock";
import type { Rows } from "#app/ports/rows";
import type { WriteWorkbook } from "#app/ports/sheets";
import { IdSchema, NewIdSchema, ReasonSchema } from "#contract/fields";
import { DateSpanSchema, SheetFormatSchema } from "#contract/forecasts";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  MeasuredTimeSchema,
  ProductivitySchema,
  ProposeStandardSchema,
  StandardTimeSchema,
} from "#contract/standard-times";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { sendSheets } from "./sheet-answer";

export type StandardRoutesDeps = {
  readonly standards: StandardStream;
  readonly rows: Rows;
  readonly network: () => Network;
  readonly wall: Clock;
};

const PLANS = needs("forecast.run", "anywhere");

/** How long services take as measured, and how long they should: proposed by one, approved by another. */
export function standardRoutes({ standards, rows, network, wall }: StandardRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["standard times"];
  const headers = CommandHeadersSchema;
  const response = documented({ 200: StandardTimeSchema });
  return (app, _options, done) => {
    const measuring = {
      tags,
      operationId: "ListMeasuredTimes",
      summary: "Counter times by service, outlet and person",
    };
    const querystring = DateSpanSchema.extend({ outletId: IdSchema.exactOptional() });
    app.get(
      "/standard-times/measured",
      {
        schema: { ...measuring, querystring, response: documented({ 200: z.array(MeasuredTimeSchema) }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId, ...span } = request.query;
        const verdict = request.allowed("forecast.run", outletId === undefined ? "network" : { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        return reply.send(
          await measuredTimes(rows, outletId === undefined ? outletIdsOf(network()) : [outletId], span),
        );
      },
    );

    const listing = { tags, operationId: "ListStandardTimes", summary: "Every standard time with its evidence" };
    app.get(
      "/standard-times",
      { schema: { ...listing, response: documented({ 200: z.array(StandardTimeSchema) }) }, config: PLANS },
      () => [...standards.state().values()],
    );

    const proposing = {
      tags,
      operationId: "ProposeStandardTime",
      summary: "Propose a standard time on measured evidence",
    };
    app.post(
      "/standard-times",
      { schema: { ...proposing, headers, body: ProposeStandardSchema, response }, config: PLANS },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { evidenceFrom: from, evidenceBefore: before, ...said } = request.body;
        const evidence = await evidenceFor(rows, outletIdsOf(network()), said, { from, before });
        const command = { type: "ProposeStandard", now: wall.now(), ...said, evidence, proposedBy: actor } as const;
        const done = await standards.submit(command, { actor, commandId: request.headers[KEY_HEADER] });
        if (!done.ok) return sendRefusal(request, reply, done.refusal);
        return reply.send(standards.state().get(said.standardId));
      },
    );

    done();
  };
}

/** What was done with the time there was, and the measured times as files. */
export function productivityRoutes({
  standards,
  rows,
  network,
  writeWorkbook,
}: Pick<StandardRoutesDeps, "standards" | "rows" | "network"> & {
  readonly writeWorkbook: WriteWorkbook;
}): FastifyPluginCallbackZod {
  const tags = ["standard times"];
  const querystring = DateSpanSchema.extend({ outletId: IdSchema.exactOptional() });
  const asked = (outletId: string | undefined, span: Span) => ({
    outletIds: outletId === undefined ? outletIdsOf(network()) : [outletId],
    inDetail: outletId !== undefined,
    span,
  });
  return (app, _options, done) => {
    const measuring = {
      tags,
      operationId: "ListProductivity",
      summary: "Services for each hour, pace and work intensity by outlet, window and person",
    };
    app.get(
      "/productivity",
      {
        schema: { ...measuring, querystring, response: documented({ 200: z.array(ProductivitySchema) }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId, ...span } = request.query;
        const verdict = request.allowed("forecast.run", outletId === undefined ? "network" : { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        return reply.send([...(await productivity(rows, standards.state(), asked(outletId, span)))]);
      },
    );

    const sheet = { tags, operationId: "GetStandardTimesSheet", summary: "Measured times and productivity as a file" };
    app.get(
      "/standard-times/sheet",
      { schema: { ...sheet, querystring: querystring.extend(SheetFormatSchema.shape) }, config: PLANS },
      async (request, reply) => {
        const { outletId, from, before, ...how } = request.query;
        const verdict = request.allowed("forecast.run", outletId === undefined ? "network" : { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const wanted = asked(outletId, { from, before });
        const sheets = timesSheets(
          await measuredTimes(rows, wanted.outletIds, wanted.span),
          await productivity(rows, standards.state(), wanted),
        );
        const fileName = `times-${outletId ?? "network"}-${from}-${before}`;
        return sendSheets(reply, { sheets, fileName, ...how, writeWorkbook });
      },
    );
    done();
  };
}

/** A second person's decision on a proposal. */
export function standardDecisionRoutes({
  standards,
  wall,
}: Pick<StandardRoutesDeps, "standards" | "wall">): FastifyPluginCallbackZod {
  const params = z.strictObject({ standardId: NewIdSchema });
  const response = documented({ 200: StandardTimeSchema });
  const headers = CommandHeadersSchema;
  return (app, _options, done) => {
    const settling = { tags: ["standard times"], headers, params, response };
    const approving = { ...settling, operationId: "ApproveStandardTime", summary: "Approve a colleague's proposal" };
    app.post(
      "/standard-times/:standardId/approve",
      { schema: approving, config: needs("routing.approve", "network") },
      async (request, reply) => {
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { standardId } = request.params;
        const command = { type: "ApproveStandard", now: wall.now(), standardId, by } as const;
        const done = await standards.submit(command, { actor: by, commandId: request.headers[KEY_HEADER] });
        if (!done.ok) return sendRefusal(request, reply, done.refusal);
        return reply.send(standards.state().get(standardId));
      },
    );

    const rejecting = { ...settling, operationId: "RejectStandardTime", summary: "Reject a proposal, with the reason" };
    const body = z.strictObject({ reason: ReasonSchema });
    app.post(
      "/standard-times/:standardId/reject",
      { schema: { ...rejecting, body }, config: needs("routing.approve", "network") },
      async (request, reply) => {
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const { standardId } = request.params;
        const command = { type: "RejectStandard", now: wall.now(), standardId, by, ...request.body } as const;
        const done = await standards.submit(command, { actor: by, commandId: request.headers[KEY_HEADER] });
        if (!done.ok) return sendRefusal(request, reply, done.refusal);
        return reply.send(standards.state().get(standardId));
      },
    );
    done();
  };
}
