import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { proposeRepair, type IntradayDeps, type RepairProposal } from "#app/intraday-roster/intraday-roster";
import { viewLoop } from "#app/roster-loop/roster-loop";
import { AskRepairSchema, RosterLoopSchema, RosterRepairSchema, type RosterRepairView } from "#contract/roster-loop";
import { WeekParamsSchema } from "#contract/rosters";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type RosterLoopRoutesDeps = { readonly loop: IntradayDeps };

const TAGS = ["rosters"];
const PATH = "/outlets/:outletId/rosters/:monday";

/** A week's roster as the twin sees it, and how to mend a day of it. */
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
    const mending = {
      operationId: "ProposeRosterRepair",
      summary: "Who could do what else on a day on which somebody is missing; nothing is changed",
      tags: TAGS,
    };
    app.post(
      `${PATH}/repair`,
      {
        schema: {
          ...mending,
          params: WeekParamsSchema,
          body: AskRepairSchema,
          response: documented({ 200: RosterRepairSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const proposed = await proposeRepair(loop, request.params, request.body);
        if (!proposed.ok) return sendRefusal(request, reply, proposed.refusal);
        return reply.send(repairAnswer(proposed.value, loop.network()));
      },
    );
    done();
  };
}

function repairAnswer({ changes, ...rest }: RepairProposal, { staff }: Network): RosterRepairView {
  return {
    ...rest,
    changes: changes.map(({ person, before, after }) => ({
      staffId: person,
      name: staff.get(person)?.badgeName ?? person,
      ...(before && { before: placeOf(before) }),
      ...(after && { after: placeOf(after) }),
    })),
  };
}

type Work = NonNullable<RepairProposal["changes"][number]["after"]>;

const placeOf = ({ post, template, lunchMin }: Work) => ({
  post,
  template,
  ...(lunchMin !== undefined && { lunchMin }),
});
