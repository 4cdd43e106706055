import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { IntradayDeps } from "#app/intraday-roster/intraday-roster";
import { latestLoop, viewLoop } from "#app/roster-loop/roster-loop";
import { askForWeek } from "#app/rosters/roster-jobs";
import { CommandHeadersSchema } from "#contract/headers";
import { LatestRosterLoopSchema, RosterLoopSchema } from "#contract/roster-loop";
import { WeekParamsSchema } from "#contract/rosters";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";
import { causeOf, nobody } from "./rosters";

export type RosterLoopRoutesDeps = { readonly loop: IntradayDeps & Parameters<typeof askForWeek>[0] };

const TAGS = ["rosters"];
const PATH = "/outlets/:outletId/rosters/:monday";

/** A week's roster as the twin sees it. */
export function rosterLoopRoutes({ loop }: RosterLoopRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const seeing = {
      operationId: "GetRosterLoop",
      summary: "A week's forecast, requirement, roster and expected waits in one view",
      tags: TAGS,
    };
    app.get(
      `${PATH}/loop`,
      {
        schema: { ...seeing, params: WeekParamsSchema, response: documented({ 200: RosterLoopSchema }) },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const seen = await viewLoop(loop, request.params);
        return seen.ok ? reply.send(seen.value) : sendRefusal(request, reply, seen.refusal);
      },
    );
    const glancing = {
      operationId: "GetLatestRosterLoop",
      summary: "What was seen of a week when it was played last, and how far its making has come",
      tags: TAGS,
    };
    app.get(
      `${PATH}/loop/latest`,
      {
        schema: { ...glancing, params: WeekParamsSchema, response: documented({ 200: LatestRosterLoopSchema }) },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const latest = await latestLoop(loop, request.params);
        if (!latest.ok) return sendRefusal(request, reply, latest.refusal);
        const { seen, isOld, making } = latest.value;
        return reply.send({ isOld, ...(seen && { seen }), ...(making && { making }) });
      },
    );
    done();
  };
}

/** Has a week made in the loop; what comes of it is a draft like any other. */
export function rosterLoopMakingRoutes({ loop }: RosterLoopRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const making = {
      operationId: "MakeRosterWeekInLoop",
      summary: "Have the week made in the loop with the simulation and kept as a draft",
      tags: TAGS,
    };
    app.post(
      `${PATH}/loop/make`,
      {
        schema: {
          ...making,
          headers: CommandHeadersSchema,
          params: WeekParamsSchema,
          response: documented({ 202: DoneSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const seen = await loop.rosters.view(request.params);
        if (!seen.ok) return sendRefusal(request, reply, seen.refusal);
        const { state } = seen.value.week;
        if (state === "published") return sendRefusal(request, reply, { code: "roster.wrongState", state });
        const cause = causeOf(request);
        if (!cause) return nobody(request, reply);
        await askForWeek(loop, request.params, cause);
        return reply.code(202).send({ done: true });
      },
    );
    done();
  };
}
