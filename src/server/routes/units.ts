import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { unitOutlets, units } from "#app/views/unit-outlets";
import { UnitEntrySchema, UnitOutletsSchema } from "#contract/floating-staff";
import { IdSchema } from "#contract/fields";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type UnitRoutesDeps = {
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  /** The business date that has begun everywhere, for the policies that hold. */
  readonly today: () => string;
};

/** The units whose outlets somebody may look at, and what is known of those outlets once. */
export function unitRoutes({ network, policies, today }: UnitRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["network"];
  return (app, _options, done) => {
    const list = { operationId: "ListUnits", summary: "Units whose outlets one may look at", tags };
    app.get(
      "/units",
      {
        schema: { ...list, response: documented({ 200: z.array(UnitEntrySchema) }) },
        config: needs("queue.read", "anywhere"),
      },
      (request) => units(network()).filter(({ unitId }) => request.allowed("queue.read", { unitId }).ok),
    );
    const one = { operationId: "GetUnitOutlets", summary: "The outlets of a unit and how they lie", tags };
    const params = z.strictObject({ unitId: IdSchema });
    app.get(
      "/units/:unitId/outlets",
      {
        schema: { ...one, params, response: documented({ 200: UnitOutletsSchema }) },
        config: needs("queue.read", "anywhere"),
      },
      (request, reply) => {
        const { unitId } = request.params;
        const verdict = request.allowed("queue.read", { unitId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const found = unitOutlets(network(), policies(), unitId, today());
        return found
          ? reply.send(found)
          : sendRefusal(request, reply, { code: "live.outletUnknown", outletId: unitId });
      },
    );
    done();
  };
}
