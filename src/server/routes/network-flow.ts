import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { balance, forecastScores } from "#app/forecasting/network-queries";
import { outletIdsOf } from "#app/history/opening";
import type { Rows } from "#app/ports/rows";
import { BalanceSchema, DateSpanSchema, ForecastScoresSchema } from "#contract/forecasts";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";

export type NetworkFlowRoutesDeps = { readonly rows: Rows; readonly network: () => Network };

/** Where forecasts were wrong, and how evenly the network is busy. */
export function networkFlowRoutes({ rows, network }: NetworkFlowRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["forecasts"];
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
        config: needs("forecast.run", "network"),
      },
      (request) => forecastScores(rows, request.query, outletIdsOf(network())),
    );

    const even = { tags, operationId: "GetBalance", summary: "How unevenly busy windows and outlets are" };
    app.get(
      "/network/balance",
      {
        schema: { ...even, querystring: DateSpanSchema, response: documented({ 200: BalanceSchema }) },
        config: needs("forecast.run", "network"),
      },
      (request) => balance(rows, request.query, outletIdsOf(network())),
    );

    done();
  };
}
