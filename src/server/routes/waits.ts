import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { LearnedWaits } from "#app/waits/learned-waits";
import { OutletParamsSchema } from "#contract/pushes";
import { NetworkAccuracySchema, OutletWaitsSchema, type NetworkAccuracy, type OutletWaits } from "#contract/waits";
import type { LobbyDay } from "#domain/lobby-day/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type WaitRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live" | "outletIds">;
  readonly learned: Pick<LearnedWaits, "forecastOf" | "ofTicket" | "accuracyOf">;
  readonly knowsOutlet: (outletId: string) => boolean;
};

/** Waits of everybody in line, and how forecasts of waits have fared. For staff. */
export function waitRoutes({ lobbies, learned, knowsOutlet }: WaitRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const ofOutlet = {
      operationId: "GetWaits",
      summary: "The rest of every wait at an outlet, and the accuracy of such forecasts there",
      tags: ["waits"],
      params: OutletParamsSchema,
    };
    app.get(
      "/outlets/:outletId/waits",
      {
        schema: { ...ofOutlet, response: documented({ 200: OutletWaitsSchema }) },
        config: needs("queue.read", "outlet"),
      },
      (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const day = lobbies.live(outletId)?.day;
        const accuracy = learned.accuracyOf(outletId);
        const tickets = day ? waitsIn(day, learned) : [];
        return reply.send({ outletId, tickets, ...(accuracy && { accuracy }) } satisfies OutletWaits);
      },
    );

    const ofAll = {
      operationId: "GetWaitAccuracy",
      summary: "The accuracy of wait forecasts by outlet",
      tags: ["waits"],
    };
    app.get(
      "/waits/accuracy",
      {
        schema: { ...ofAll, response: documented({ 200: NetworkAccuracySchema }) },
        config: needs("network.read", "network"),
      },
      (_request, reply) => {
        const known = [...lobbies.outletIds()].sort().flatMap((outletId) => {
          const accuracy = learned.accuracyOf(outletId);
          return accuracy ? [{ outletId, accuracy }] : [];
        });
        return reply.send(known satisfies NetworkAccuracy);
      },
    );
    done();
  };
}

function waitsIn(day: LobbyDay, learned: WaitRoutesDeps["learned"]): OutletWaits["tickets"] {
  const inLine = [...day.lanes.flatMap(({ tickets }) => tickets), ...day.held];
  return inLine
    .flatMap(({ ticketId, number, queueId, waitFrom }) => {
      const remainingMin = learned.forecastOf(day, ticketId);
      const { aheadOfYou = 0 } = learned.ofTicket(day, ticketId) ?? {};
      return remainingMin ? [{ ticketId, number, queueId, waitFrom, aheadOfYou, remainingMin }] : [];
    })
    .sort((one, other) => soonness(one) - soonness(other) || one.waitFrom - other.waitFrom);
}

const soonness = ({ remainingMin }: OutletWaits["tickets"][number]): number =>
  remainingMin === "unknown" ? Infinity : remainingMin.p50;
