import type { FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { balance, forecastScores } from "#app/forecasting/network-queries";
import { networkSheets } from "#app/forecasting/sheets";
import { outletIdsOf } from "#app/history/opening";
import type { Rows } from "#app/ports/rows";
import type { WriteWorkbook } from "#app/ports/sheets";
import { BalanceSchema, DateSpanSchema, ForecastScoresSchema, SheetFormatSchema } from "#contract/forecasts";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendSheets } from "./sheet-answer";

export type NetworkFlowRoutesDeps = {
  readonly rows: Rows;
  readonly network: () => Network;
  readonly writeWorkbook: WriteWorkbook;
};

const ANYWHERE = needs("forecast.run", "anywhere");

/** Where forecasts were wrong, and how evenly the network is busy. */
export function networkFlowRoutes({ rows, network, writeWorkbook }: NetworkFlowRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["forecasts"];
  /** Everybody sees the outlets that his posts reach: head office all, a branch head his own. */
  const seen = (request: FastifyRequest): readonly string[] =>
    outletIdsOf(network()).filter((outletId) => request.allowed("forecast.run", { outletId }).ok);
  return (app, _options, done) => {
    const scores = {
      tags,
      operationId: "GetForecastScores",
      summary: "Where forecasts failed, and by how many days ahead",
    };
    app.get(
      "/forecasts/scores",
      {
        schema: { ...scores, querystring: DateSpanSchema, response: documented({ 200: ForecastScoresSchema }) },
        config: ANYWHERE,
      },
      (request) => forecastScores(rows, request.query, seen(request)),
    );

    const even = { tags, operationId: "GetBalance", summary: "How unevenly busy windows and outlets are" };
    app.get(
      "/network/balance",
      {
        schema: { ...even, querystring: DateSpanSchema, response: documented({ 200: BalanceSchema }) },
        config: ANYWHERE,
      },
      (request) => balance(rows, request.query, seen(request)),
    );

    const sheet = { tags, operationId: "GetForecastScoresSheet", summary: "Misses, errors and balance as a file" };
    const querystring = DateSpanSchema.extend(SheetFormatSchema.shape);
    app.get(
      "/forecasts/scores/sheet",
      { schema: { ...sheet, querystring }, config: ANYWHERE },
      async (request, reply) => {
        const { from, before, ...how } = request.query;
        const [span, outletIds] = [{ from, before }, seen(request)];
        const sheets = networkSheets(await forecastScores(rows, span, outletIds), await balance(rows, span, outletIds));
        return sendSheets(reply, { sheets, fileName: `forecasts-${from}-${before}`, ...how, writeWorkbook });
      },
    );

    done();
  };
}
