import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { extraWindow, flowDay, requirement, type WallNow } from "#app/forecasting/flow-queries";
import type { SeriesKind } from "#app/forecasting/flow-series-of";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { Rows } from "#app/ports/rows";
import { DateSchema, IdSchema } from "#contract/fields";
import { ExtraWindowSchema, FlowDaySchema, RequirementSchema } from "#contract/forecasts";
import { OutletParamsSchema } from "#contract/pushes";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type ForecastRoutesDeps = {
  readonly rows: Rows;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly network: () => Network;
  /** The date on an outlet's wall, and how many half-hours of it are over, by its business clock. */
  readonly wallOf: (outletId: string) => WallNow;
};

const OutletDaySchema = OutletParamsSchema.extend({ date: DateSchema });
const nothingForecast = (outletId: string) =>
  ({ status: 404, code: "request.nothingForecast", params: { outletId } }) as const;

const SeriesSchema = z.strictObject({ familyId: IdSchema.exactOptional(), segmentId: IdSchema.exactOptional() });

const PLANS = needs("forecast.run", "outlet");

/** What will come to an outlet, what came, and which windows it needs. */
export function forecastRoutes({ rows, network, wallOf }: ForecastRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["forecasts"];
  const queries = { rows, network };
  const knows = (outletId: string): boolean => network().outlets.has(outletId);
  return (app, _options, done) => {
    const flow = {
      tags,
      operationId: "GetFlowDay",
      summary: "A day's forecast with bands and reasons, against what came",
    };
    app.get(
      "/outlets/:outletId/flow/:date",
      {
        schema: {
          ...flow,
          params: OutletDaySchema,
          querystring: SeriesSchema,
          response: documented({ 200: FlowDaySchema }),
        },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId, date } = request.params;
        if (!knows(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const view = await flowDay(queries, { outletId, date, kind: kindOf(request.query) }, wallOf(outletId));
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );

    const needed = { tags, operationId: "GetWindowRequirement", summary: "Windows each half-hour of a day needs" };
    app.get(
      "/outlets/:outletId/requirement/:date",
      {
        schema: { ...needed, params: OutletDaySchema, response: documented({ 200: RequirementSchema }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knows(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const view = await requirement(queries, request.params);
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );

    done();
  };
}

/** Whether the windows that are open now will do for the rest of today. */
export function extraWindowRoutes({ rows, lobbies, network, wallOf }: ForecastRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const extra = {
      tags: ["forecasts"],
      operationId: "GetExtraWindow",
      summary: "When today's open windows will not do",
    };
    app.get(
      "/outlets/:outletId/extra-window",
      {
        schema: { ...extra, params: OutletParamsSchema, response: documented({ 200: ExtraWindowSchema }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!network().outlets.has(outletId))
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const windows = lobbies.live(outletId)?.day.windows.values() ?? [];
        const open = [...windows].filter(({ state }) => state === "open").length;
        const view = await extraWindow({ rows, network }, outletId, wallOf(outletId), open);
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );
    done();
  };
}

function kindOf({ familyId, segmentId }: z.infer<typeof SeriesSchema>): SeriesKind {
  if (familyId !== undefined) return { kind: "family", familyId };
  return segmentId === undefined ? { kind: "total" } : { kind: "segment", segmentId };
}
