import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Rows } from "#app/ports/rows";
import { sideBySide } from "#app/quality/assessments";
import type { Quality } from "#app/quality/quality";
import { videoPlan } from "#app/quality/video-plan";
import { businessDateAt } from "#base/calendar";
import { IdSchema, MonthSchema } from "#contract/fields";
import { SideBySideSchema, VideoPlanSchema } from "#contract/quality/practice";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";

export type AssessmentRoutesDeps = {
  readonly rows: Rows;
  readonly quality: Pick<Quality, "read">;
  readonly network: () => Network;
  /** Business time. */
  readonly clock: { readonly now: () => number };
};

const tags = ["cases"];
const ofMonth = z.strictObject({ outletId: IdSchema, month: MonthSchema });
const count = z.strictObject({ count: z.coerce.number().int().min(1).max(60).default(8) });

/** How an outlet sees itself and is seen, and what is to be looked at by video. (source: 2-02, 2-43) */
export function assessmentRoutes(deps: AssessmentRoutesDeps): FastifyPluginCallbackZod {
  const { rows, network, clock } = deps;
  return (app, _options, done) => {
    const side = { operationId: "CompareAssessments", summary: "Self-assessment beside outside assessment", tags };
    app.get(
      "/outlets/:outletId/assessments",
      {
        schema: { ...side, params: OutletPlaceSchema, response: documented({ 200: SideBySideSchema }) },
        config: needs("siteLog.read", "outlet"),
      },
      async (request) => {
        const found = await sideBySide(deps, request.params.outletId);
        return found.map(({ schemeId, self, outside }) => ({
          schemeId,
          ...(self && { self: { ...self, results: [...self.results] } }),
          ...(outside && { outside: { ...outside, results: [...outside.results] } }),
        }));
      },
    );

    const video = {
      operationId: "GetVideoPlan",
      summary: "Half-hours of a month to look at by video, drawn by lot",
      tags,
    };
    app.get(
      "/outlets/:outletId/video-plan/:month",
      {
        schema: { ...video, params: ofMonth, querystring: count, response: documented({ 200: VideoPlanSchema }) },
        config: needs("finding.raise", "outlet"),
      },
      async (request) => {
        const { outletId, month } = request.params;
        const before = businessDateAt(clock.now(), network().outlets.get(outletId)?.timeZone ?? "UTC");
        return [...(await videoPlan(rows, outletId, { month, before, count: request.query.count }))];
      },
    );
    done();
  };
}
