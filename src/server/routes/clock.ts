import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Lobbies } from "#app/lobbies/lobbies";
import { ClockSchema, SetClockSchema } from "#contract/clock";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";
import { readClock } from "./streams";

export type ClockRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly tellClock: (outletId: string) => void;
};

/** An outlet's business clock: read by every page, set by demonstrations and replays. */
export function clockRoutes({ lobbies, tellClock }: ClockRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags: ["clock"], params: OutletParamsSchema, response: documented({ 200: ClockSchema }) };
  return (app, _options, done) => {
    const get = { ...about, operationId: "GetClock", summary: "The business clock" };
    app.get("/outlets/:outletId/clock", { schema: get, config: needs("board.read", "outlet") }, (request, reply) => {
      const { outletId } = request.params;
      const reading = readClock(lobbies, outletId);
      if (reading) return reply.send(reading);
      return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
    });

    const put = {
      ...about,
      operationId: "SetClock",
      summary: "Set speed, pause or jump forward",
      body: SetClockSchema,
    };
    app.put("/outlets/:outletId/clock", { schema: put, config: needs("clock.set", "outlet") }, (request, reply) => {
      const { outletId } = request.params;
      const { speed, paused, advanceTo } = request.body;
      const clock = lobbies.live(outletId)?.clock;
      if (!clock)
        return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
      if (advanceTo !== undefined) clock.advanceTo(advanceTo);
      if (speed !== undefined) clock.setSpeed(speed);
      if (paused !== undefined && paused !== clock.paused()) {
        if (paused) clock.pause();
        else clock.resume();
      }
      tellClock(outletId);
      return reply.send(readClock(lobbies, outletId));
    });
    done();
  };
}
