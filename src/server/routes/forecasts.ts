import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { cover, type RosteredWindows } from "#app/forecasting/cover";
import { flowDay, type WallNow } from "#app/forecasting/flow-queries";
import type { SeriesKind } from "#app/forecasting/flow-series-of";
import { daySheet } from "#app/forecasting/sheets";
import type { StaffTwin } from "#app/forecasting/twin-need";
import { staffDayOnTwin } from "#app/forecasting/twin-nights";
import { extraWindow, requirement } from "#app/forecasting/window-queries";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { Rows } from "#app/ports/rows";
import type { WriteWorkbook } from "#app/ports/sheets";
import { DateSchema, IdSchema } from "#contract/fields";
import {
  CoverSchema,
  ExtraWindowSchema,
  FlowDaySchema,
  RequirementSchema,
  SheetFormatSchema,
} from "#contract/forecasts";
import { CommandHeadersSchema } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { sendSheets } from "./sheet-answer";

export type ForecastRoutesDeps = {
  readonly rows: Rows;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly rostered: RosteredWindows;
  /** Iterates a day on the twin. */
  readonly staffTwin: StaffTwin;
  readonly writeWorkbook: WriteWorkbook;
  /** The date on an outlet's wall, and how many half-hours of it are over, by its business clock. */
  readonly wallOf: (outletId: string) => WallNow;
};

const OutletDaySchema = OutletParamsSchema.extend({ date: DateSchema });
export const nothingForecast = (outletId: string) =>
  ({ status: 404, code: "request.nothingForecast", params: { outletId } }) as const;

const SeriesSchema = z.strictObject({ familyId: IdSchema.exactOptional(), segmentId: IdSchema.exactOptional() });

const PLANS = needs("forecast.run", "outlet");
const tags = ["forecasts"];

/** What will come to an outlet, what came, and which windows it needs. */
export function forecastRoutes(deps: ForecastRoutesDeps): FastifyPluginCallbackZod {
  const { network, wallOf } = deps;
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
        const view = await flowDay(deps, { outletId, date, kind: kindOf(request.query) }, wallOf(outletId));
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );

    const needed = { tags, operationId: "GetRequirement", summary: "Windows each half-hour needs, and their plan" };
    app.get(
      "/outlets/:outletId/requirement/:date",
      {
        schema: { ...needed, params: OutletDaySchema, response: documented({ 200: RequirementSchema }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knows(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const view = await requirement(deps, request.params);
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );
    done();
  };
}

/** The same day as a file. */
export function forecastSheetRoutes(deps: ForecastRoutesDeps): FastifyPluginCallbackZod {
  const { network, wallOf } = deps;
  return (app, _options, done) => {
    const sheet = { tags, operationId: "GetFlowDaySheet", summary: "The same day as a file" };
    app.get(
      "/outlets/:outletId/flow/:date/sheet",
      {
        schema: { ...sheet, params: OutletDaySchema, querystring: SeriesSchema.extend(SheetFormatSchema.shape) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId, date } = request.params;
        if (!network().outlets.has(outletId))
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const { format, language, ...series } = request.query;
        const kind = kindOf(series);
        const view = await flowDay(deps, { outletId, date, kind }, wallOf(outletId));
        if (!view) return sendTrouble(request, reply, nothingForecast(outletId));
        // Windows are needed by all who come together.
        const need = kind.kind === "total" ? await requirement(deps, { outletId, date }) : undefined;
        const fileName = `${outletId}-${date}${kind.kind === "total" ? "" : `-${view.series.replace(":", "-")}`}`;
        const { writeWorkbook } = deps;
        return sendSheets(reply, { sheets: [daySheet(view, need)], fileName, format, language, writeWorkbook });
      },
    );
    done();
  };
}

/** One day's requirement iterated on the simulation, for whoever wants it before the night has come to it. */
export function twinRoutes(deps: ForecastRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const playing = {
      tags,
      operationId: "StaffDayOnTwin",
      summary: "Iterate a day's windows on the simulation; takes up to a minute",
    };
    app.post(
      "/outlets/:outletId/requirement/:date/twin",
      {
        schema: {
          ...playing,
          headers: CommandHeadersSchema,
          params: OutletDaySchema,
          response: documented({ 200: RequirementSchema }),
        },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId, date } = request.params;
        if (!deps.network().outlets.has(outletId))
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const played = await staffDayOnTwin(deps, outletId, date);
        const view = await requirement(deps, { outletId, date });
        if (!view) return sendTrouble(request, reply, nothingForecast(outletId));
        if (!played)
          return sendTrouble(request, reply, { status: 404, code: "request.notPlayable", params: { outletId } });
        return reply.send(view);
      },
    );
    done();
  };
}

/** Whether the windows that are open now will do for the rest of today, and whether the days ahead have their cover. */
export function coverRoutes(deps: ForecastRoutesDeps): FastifyPluginCallbackZod {
  const { lobbies, network, wallOf } = deps;
  return (app, _options, done) => {
    const extra = {
      tags,
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
        const windows = lobbies.live(outletId)?.day.windows ?? new Map<string, { state: string }>();
        const open = [...windows].flatMap(([windowId, { state }]) => (state === "open" ? [windowId] : []));
        const view = await extraWindow(deps, outletId, wallOf(outletId), open);
        return view ? reply.send(view) : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );

    const ahead = {
      tags,
      operationId: "GetCover",
      summary: "The days ahead: what the calendar does, windows and people needed, hours freed and short",
    };
    app.get(
      "/outlets/:outletId/cover/:date",
      { schema: { ...ahead, params: OutletDaySchema, response: documented({ 200: CoverSchema }) }, config: PLANS },
      (request, reply) => {
        const { outletId, date } = request.params;
        if (!network().outlets.has(outletId))
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return cover(deps, outletId, date);
      },
    );
    done();
  };
}

function kindOf({ familyId, segmentId }: z.infer<typeof SeriesSchema>): SeriesKind {
  if (familyId !== undefined) return { kind: "family", familyId };
  return segmentId === undefined ? { kind: "total" } : { kind: "segment", segmentId };
}
