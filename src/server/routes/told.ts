import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { FeedbackDesk } from "#app/feedback/feedback-desk";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { Notices } from "#app/notices/notices";
import { FeedbackListSchema, NoticeReportSchema, OnDateSchema } from "#contract/phone";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

export type ToldRoutesDeps = {
  readonly lobbies: Pick<Lobbies, "live">;
  readonly notices: Pick<Notices, "report">;
  readonly feedback: Pick<FeedbackDesk, "list">;
};

/** What customers were told, and what they said, on a day of an outlet; for those who answer for it. */
export function toldRoutes({ lobbies, notices, feedback }: ToldRoutesDeps): FastifyPluginCallbackZod {
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

    const said = { operationId: "ListFeedback", summary: "What customers said on a day, without their texts" };
    app.get(
      "/outlets/:outletId/feedback",
      {
        schema: { ...said, ...about, tags: ["feedback"], response: documented({ 200: FeedbackListSchema }) },
        config: needs(["complaint.handle", "complaint.decide"], "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        const date = request.query.date ?? lobbies.live(outletId)?.day.businessDate;
        if (!date)
          return sendTrouble(request, reply, { status: 409, code: "request.nothingOpen", params: { outletId } });
        const answers = (await feedback.list(outletId, date)).map(
          ({ givenAt: at, text, staffId, setAside, ...answer }) => ({
            at,
            serviceId: answer.serviceId,
            score: answer.score,
            hasText: text !== undefined,
            ...(staffId !== undefined && { staffId }),
            ...(setAside && { setAside }),
          }),
        );
        return reply.send({ answers });
      },
    );
    done();
  };
}
