import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { freerOutlets, type FreerOutletsDeps } from "#app/steering/freer-outlets";
import { todayAt, type TodayDeps } from "#app/today/today";
import { IdSchema } from "#contract/fields";
import { OutletParamsSchema } from "#contract/pushes";
import { FreerOutletsSchema, TodaySchema } from "#contract/today";
import { needs, PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

type Knows = { readonly knowsOutlet: (outletId: string) => boolean };

/** The figures of an outlet's day. */
export function todayRoutes(deps: TodayDeps & Knows): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const summary = "Six figures of the day, with targets and what is usual";
    const schema = { operationId: "GetToday", summary, tags: ["outlets"], params: OutletParamsSchema };
    app.get(
      "/outlets/:outletId/today",
      { schema: { ...schema, response: documented({ 200: TodaySchema }) }, config: needs("forecast.run", "outlet") },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!deps.knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(await todayAt(deps, outletId));
      },
    );
    done();
  };
}

/** Where a customer would be served sooner. */
export function freerOutletRoutes(deps: FreerOutletsDeps & Knows): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const summary = "Outlets nearby at which a customer would be served sooner, way included";
    const schema = { operationId: "GetFreerOutlets", summary, tags: ["outlets"], params: OutletParamsSchema };
    const querystring = z.strictObject({ serviceId: IdSchema.exactOptional() });
    app.get(
      "/outlets/:outletId/freer-outlets",
      { schema: { ...schema, querystring, response: documented({ 200: FreerOutletsSchema }) }, config: PUBLIC },
      (request, reply) => {
        const { outletId } = request.params;
        if (!deps.knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(freerOutlets(deps, outletId, request.query.serviceId));
      },
    );
    done();
  };
}
