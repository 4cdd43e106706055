import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { learnedFrom, type LearnedFromDeps } from "#app/forecasting/learned-from";
import { learnedSheet } from "#app/forecasting/sheets";
import type { WriteWorkbook } from "#app/ports/sheets";
import { LearnedFromSchema, SheetFormatSchema } from "#contract/forecasts";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { nothingForecast } from "./forecasts";
import { sendSheets } from "./sheet-answer";

const PLANS = needs("forecast.run", "outlet");
const tags = ["forecasts"];

/** What an outlet's forecasts have learned from: outages, outliers and gaps, and what was done with each. */
export function learnedFromRoutes(
  deps: LearnedFromDeps & { readonly writeWorkbook: WriteWorkbook },
): FastifyPluginCallbackZod {
  const knows = (outletId: string): boolean => deps.network().outlets.has(outletId);
  return (app, _options, done) => {
    const shown = {
      tags,
      operationId: "GetLearnedFrom",
      summary: "The history an outlet's forecasts are made from, and what of it was not taken at its word",
    };
    app.get(
      "/outlets/:outletId/learned-from",
      {
        schema: { ...shown, params: OutletParamsSchema, response: documented({ 200: LearnedFromSchema }) },
        config: PLANS,
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knows(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const view = await learnedFrom(deps, outletId);
        return view
          ? reply.send({ ...view, findings: [...view.findings] })
          : sendTrouble(request, reply, nothingForecast(outletId));
      },
    );

    const sheet = { tags, operationId: "GetLearnedFromSheet", summary: "The same as a file" };
    app.get(
      "/outlets/:outletId/learned-from/sheet",
      { schema: { ...sheet, params: OutletParamsSchema, querystring: SheetFormatSchema }, config: PLANS },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knows(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const view = await learnedFrom(deps, outletId);
        if (!view) return sendTrouble(request, reply, nothingForecast(outletId));
        const { format, language } = request.query;
        const sheets = [learnedSheet(view)] as const;
        const { writeWorkbook } = deps;
        return sendSheets(reply, { sheets, fileName: `${outletId}-learned-from`, format, language, writeWorkbook });
      },
    );
    done();
  };
}
