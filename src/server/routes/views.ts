import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { LiveViews } from "#app/views/live-views";
import { OutletParamsSchema } from "#contract/pushes";
import { CurrentBoardSchema, CurrentFloorSchema } from "#contract/views";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

export type ViewRoutesDeps = {
  readonly views: LiveViews;
  readonly knowsOutlet: (outletId: string) => boolean;
};

/** The live views as they are now, for whoever does not follow them. */
export function viewRoutes({ views, knowsOutlet }: ViewRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags: ["outlets"], params: OutletParamsSchema };
  return (app, _options, done) => {
    const board = { ...about, operationId: "GetBoard", summary: "The hall board as it is now" };
    app.get(
      "/outlets/:outletId/board",
      {
        schema: { ...board, response: documented({ 200: CurrentBoardSchema }) },
        config: needs("board.read", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(await views.board(outletId));
      },
    );

    const floor = { ...about, operationId: "GetFloor", summary: "The floor as it is now; for staff" };
    app.get(
      "/outlets/:outletId/floor",
      {
        schema: { ...floor, response: documented({ 200: CurrentFloorSchema }) },
        config: needs("queue.read", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(await views.floor(outletId));
      },
    );
    done();
  };
}
