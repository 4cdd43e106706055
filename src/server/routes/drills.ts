import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { DrillAsked, Drills, DrillStanding } from "#app/quality/drills";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema } from "#contract/headers";
import {
  CallOffDrillSchema,
  DrillStandingSchema,
  HoldDrillSchema,
  LogEmergencySchema,
  PlanDrillSchema,
  PutOffDrillSchema,
} from "#contract/quality/practice";
import { ProcessAnswerSchema } from "#contract/quality/processes";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import { needs } from "../access/access";
import { documented } from "../documented";
import { change } from "./change";

export type DrillRoutesDeps = { readonly drills: Drills };

const WRITES = needs("siteLog.write", "outlet");

const tags = ["drills"];
const ofDrill = z.strictObject({ outletId: IdSchema, drillId: IdSchema });

/** Drills of emergency cards, and the log of emergencies. (source: 4-59) */
export function drillRoutes({ drills }: DrillRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "GetDrills", summary: "Drills and emergencies, and which card is due", tags };
    app.get(
      "/outlets/:outletId/drills",
      {
        schema: { ...list, params: OutletPlaceSchema, response: documented({ 200: DrillStandingSchema }) },
        config: needs("siteLog.read", "outlet"),
      },
      async (request) => answerOf(await drills.standing(request.params.outletId)),
    );
    done();
  };
}

export function drillDeedRoutes({ drills }: DrillRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const plan = { ...about, operationId: "PlanDrill", summary: "Plan a drill" };
    app.post(
      "/outlets/:outletId/drills",
      { schema: { ...plan, params: OutletPlaceSchema, body: PlanDrillSchema }, config: WRITES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          drills.submit(request.params.outletId, { type: "PlanDrill", ...request.body }, cause),
        ),
    );

    const log = { ...about, operationId: "LogEmergency", summary: "Log an emergency that is over" };
    app.post(
      "/outlets/:outletId/emergencies",
      { schema: { ...log, params: OutletPlaceSchema, body: LogEmergencySchema }, config: WRITES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          drills.submit(request.params.outletId, { type: "LogEmergency", ...request.body }, cause),
        ),
    );

    const steps = [
      ["hold", "HoldDrill", "Say how a drill went, on its day", HoldDrillSchema],
      ["put-off", "PutOffDrill", "Put a drill off to a later date", PutOffDrillSchema],
      ["call-off", "CallOffDrill", "Call a drill off", CallOffDrillSchema],
    ] as const;
    for (const [path, type, summary, body] of steps) {
      app.post(
        `/outlets/:outletId/drills/:drillId/${path}`,
        { schema: { ...about, operationId: type, summary, params: ofDrill, body }, config: WRITES },
        (request, reply) => {
          const { outletId, drillId } = request.params;
          // Checked by the schema of its own line above; TypeScript cannot follow the pairing.
          const asked = { type, drillId, ...request.body } as DrillAsked;
          return change(request, request.headers, reply, (cause) => drills.submit(outletId, asked, cause));
        },
      );
    }
    done();
  };
}

function answerOf({ today, drills, emergencies, cards }: DrillStanding): z.infer<typeof DrillStandingSchema> {
  return {
    today,
    cards: [...cards],
    drills: drills.map(({ held, why, ...drill }) => ({
      ...drill,
      ...(held && { held: { ...held, present: [...held.present] } }),
      ...(why !== undefined && { why }),
    })),
    emergencies: emergencies.map((one) => ({ ...one, told: [...one.told] })),
  };
}
