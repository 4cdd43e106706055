import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { SkillTests } from "#app/quality/skill-tests";
import { CommandHeadersSchema } from "#contract/headers";
import { ProcessAnswerSchema } from "#contract/quality/processes";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import {
  AttemptPlaceSchema,
  PublishPaperSchema,
  SkillMonthQuerySchema,
  SkillMonthSchema,
  TakeTestSchema,
  WatchPracticalSchema,
} from "#contract/quality/skills";
import type { Paper } from "#domain/skill-test/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { change } from "./change";

export type SkillRoutesDeps = { readonly skills: SkillTests };

const tags = ["skill tests"];

/** The monthly test of lobby managers: who is due, the paper, answers, and the part that is shown. (source: 2-34, 2-35) */
export function skillRoutes({ skills }: SkillRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    void app.register(skillDeedRoutes({ skills }));
    const month = { operationId: "GetSkillMonth", summary: "Who has passed the month's test; or yourself alone", tags };
    app.get(
      "/outlets/:outletId/skill-tests",
      {
        schema: {
          ...month,
          params: OutletPlaceSchema,
          querystring: SkillMonthQuerySchema,
          response: documented({ 200: SkillMonthSchema }),
        },
        config: needs(["quiz.take", "quiz.assign"], "outlet"),
      },
      async (request) => {
        const { outletId } = request.params;
        const { standings, months, ...found } = await skills.monthAt(outletId, request.query.month);
        const seesAll = request.allowed("quiz.assign", { outletId }).ok;
        const seen = seesAll ? standings : standings.filter(({ staffId }) => staffId === request.actor);
        const paper = skills.paper();
        return {
          ...found,
          months: [...months],
          ...(paper && { paper: asked(paper) }),
          standings: seen.map(({ attempts, ...person }) => ({
            ...person,
            attempts: attempts.map(({ staffId: _staffId, month: _month, watchedBy, scores, ...attempt }) => ({
              ...{ ...attempt, scores: { ...scores } },
              ...(watchedBy !== undefined && { watchedBy }),
            })),
          })),
        };
      },
    );

    done();
  };
}

/** Publishing a paper, answering it, and watching what is shown. */
function skillDeedRoutes({ skills }: SkillRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const publish = { ...about, operationId: "PublishSkillPaper", summary: "Publish a paper that somebody else wrote" };
    app.post(
      "/skill-papers",
      { schema: { ...publish, body: PublishPaperSchema }, config: needs("quiz.author", "network") },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          skills.publish(request.body.paper, request.body.writtenBy, cause),
        ),
    );

    const take = { ...about, operationId: "TakeSkillTest", summary: "Answer the questions, for yourself" };
    app.post(
      "/outlets/:outletId/skill-tests/:attemptId/answers",
      {
        schema: { ...take, params: AttemptPlaceSchema, body: TakeTestSchema },
        config: needs("quiz.take", "outlet"),
      },
      (request, reply) => {
        const { outletId, attemptId } = request.params;
        return change(request, request.headers, reply, (cause) =>
          skills.take(outletId, { attemptId, ...request.body }, cause),
        );
      },
    );

    const watch = { ...about, operationId: "WatchSkillTest", summary: "Say what was shown, item by item" };
    app.post(
      "/outlets/:outletId/skill-tests/:attemptId/practical",
      {
        schema: { ...watch, params: AttemptPlaceSchema, body: WatchPracticalSchema },
        config: needs("quiz.assign", "outlet"),
      },
      (request, reply) => {
        const { outletId, attemptId } = request.params;
        return change(request, request.headers, reply, (cause) =>
          skills.watch(outletId, { attemptId, ...request.body }, cause),
        );
      },
    );
    done();
  };
}

const asked = ({ questions, practical, ...paper }: Paper) => ({
  ...paper,
  questions: questions.map(({ right: _right, options, ...question }) => ({ ...question, options: [...options] })),
  practical: [...practical],
});
