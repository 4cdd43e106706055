import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Lobbies } from "#app/lobbies/lobbies";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import { OutletEntrySchema, OutletSummarySchema, type OutletEntry } from "#contract/outlets";
import { LobbyPlanSchema } from "#contract/plan";
import { OutletParamsSchema } from "#contract/pushes";
import { DateSchema } from "#contract/fields";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import { needs, PUBLIC } from "../access/access";
import { documented } from "../documented";
import { outletNameOf } from "#app/plan/outlet-name";
import { summaryOf } from "../outlet-summary";
import { sendRefusal, sendTrouble } from "../problem";

export type OutletRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly network: () => Network;
  readonly knowsOutlet: (outletId: string) => boolean;
  readonly wall: { readonly now: () => number };
  /** The plan that network and policy give for a date; undefined when the outlet is closed on it. */
  readonly planFor: (outletId: string, businessDate: string) => LobbyPlan | undefined;
};

/** The business date that the outlet's own clock and wall say it is. */
function todayAt(outletId: string, { lobbies, network, wall }: OutletRoutesDeps): BusinessDate | undefined {
  const timeZone = network().outlets.get(outletId)?.timeZone;
  return timeZone === undefined
    ? undefined
    : businessDateAt(lobbies.live(outletId)?.clock.now() ?? wall.now(), timeZone);
}

export function outletRoutes(deps: OutletRoutesDeps): FastifyPluginCallbackZod {
  const { lobbies, network, knowsOutlet, planFor } = deps;
  const about = { tags: ["outlets"], params: OutletParamsSchema };
  return (app, _options, done) => {
    const list = { operationId: "ListOutlets", summary: "All outlets", tags: ["outlets"] };
    app.get(
      "/outlets",
      { schema: { ...list, response: documented({ 200: z.array(OutletEntrySchema) }) }, config: PUBLIC },
      () =>
        [...network().outlets.values()].filter((outlet) => !outlet.retired).map((outlet) => entryOf(outlet.id, deps)),
    );

    const one = { ...about, operationId: "GetOutlet", summary: "What a page must know of an outlet once" };
    app.get(
      "/outlets/:outletId",
      { schema: { ...one, response: documented({ 200: OutletSummarySchema }) }, config: PUBLIC },
      (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const live = lobbies.live(outletId);
        if (!live)
          return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
        const summary = summaryOf(live.day.plan, network());
        // Who works there, and who keeps what in order, is for colleagues.
        const isColleague = request.allowed("queue.read", { outletId }).ok;
        return reply.send(isColleague ? summary : { ...summary, staff: [], zones: [] });
      },
    );

    const plan = { ...about, operationId: "GetPlan", summary: "The plan of the open day, or the one for a date" };
    const querystring = z.strictObject({ date: DateSchema.or(z.literal("today")).exactOptional() });
    app.get(
      "/outlets/:outletId/plan",
      {
        schema: { ...plan, querystring, response: documented({ 200: LobbyPlanSchema }) },
        config: needs("queue.read", "outlet"),
      },
      (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const date = request.query.date === "today" ? todayAt(outletId, deps) : request.query.date;
        const found = date === undefined ? lobbies.live(outletId)?.day.plan : planFor(outletId, date);
        if (found) return reply.send(found);
        const closed = { status: 409, code: "request.closedOn", params: { outletId, date: date ?? "" } } as const;
        const unopened = { status: 409, code: "request.nothingOpen", params: { outletId } } as const;
        return sendTrouble(request, reply, date === undefined ? unopened : closed);
      },
    );

    done();
  };
}

function entryOf(outletId: string, { lobbies, network }: OutletRoutesDeps): OutletEntry {
  const day = lobbies.live(outletId)?.day;
  const windowsOpen = [...(day?.windows.values() ?? [])].filter(({ state }) => state === "open").length;
  return {
    outletId,
    name: outletNameOf(network(), outletId),
    phase: day?.phase ?? "unopened",
    ...(day && day.businessDate !== "" && { businessDate: day.businessDate }),
    waiting: day?.waitingCount ?? 0,
    windowsOpen,
  };
}
