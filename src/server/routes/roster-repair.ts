import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { proposeRepair, type IntradayDeps, type RepairProposal } from "#app/intraday-roster/intraday-roster";
import { AskRepairSchema, RosterRepairSchema, type RosterRepairView } from "#contract/roster-loop";
import { WeekParamsSchema } from "#contract/rosters";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type RosterRepairRoutesDeps = { readonly loop: IntradayDeps };

const TAGS = ["rosters"];

/** How a day of a week can be mended. */
export function rosterRepairRoutes({ loop }: RosterRepairRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const mending = {
      operationId: "ProposeRosterRepair",
      summary: "Who could do what else on a day on which somebody is missing; nothing is changed",
      tags: TAGS,
    };
    app.post(
      "/outlets/:outletId/rosters/:monday/repair",
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

function repairAnswer({ changes, help, ...rest }: RepairProposal, { staff }: Network): RosterRepairView {
  return {
    ...rest,
    ...(help && { help: helpAnswer(help) }),
    changes: changes.map(({ person, before, after }) => ({
      staffId: person,
      name: staff.get(person)?.badgeName ?? person,
      ...(before && { before: placeOf(before) }),
      ...(after && { after: placeOf(after) }),
    })),
  };
}

const helpAnswer = ({ badgeName: name, ...help }: NonNullable<RepairProposal["help"]>) => ({ ...help, name });

type Work = NonNullable<RepairProposal["changes"][number]["after"]>;

const placeOf = ({ post, template, lunchMin }: Work) => ({
  post,
  template,
  ...(lunchMin !== undefined && { lunchMin }),
});
