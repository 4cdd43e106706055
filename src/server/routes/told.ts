import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { Notices } from "#app/notices/notices";
import { NoticeReportSchema, OnDateSchema } from "#contract/phone";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

export type ToldRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly notices: Pick<Notices, "report">;
};

/** What customers were told on a day of an outlet; for those who answer for it. */
export function toldRoutes({ lobbies, notices }: ToldRoutesDeps): FastifyPluginCallbackZod {
  const about = { params: OutletParamsSchema, querystring: OnDateSchema };
  return (app, _options, done) => {
    const told = { operationId: "GetNoticeReport", summary: "Notices of a day by way and what became of them" };
    app.get(
      "/outlets/:outletId/notices",
      {
        schema: { ...told, ...about, tags: ["notices"], response: documented({ 200: NoticeReportSchema }) },
        config: needs(["complaint.handle", "complaint.decide"], "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        const date = request.query.date ?? lobbies.live(outletId)?.day.businessDate;
        if (!date)
          return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
        return reply.send({ counts: [...(await notices.report(outletId, date))] });
      },
    );
    done();
  };
}
