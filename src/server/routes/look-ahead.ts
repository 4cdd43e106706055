import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Advice } from "#app/look-ahead/advice";
import type { LookAhead } from "#app/look-ahead/look-ahead";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  AdviceSchema,
  ChoiceSchema,
  ChooseBodySchema,
  type AdvisedActionView,
  type AdviceView,
  type ChoiceView,
} from "#contract/look-ahead";
import { OutletParamsSchema } from "#contract/pushes";
import type { AdvisedAction, Choice } from "#domain/advice/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type LookAheadRoutesDeps = { readonly lookAhead: Pick<LookAhead, "advise" | "choose" | "choices"> };

/** Whoever may ask for a window, or say yes to it, may look ahead. */
const WHO = needs(["window.propose", "window.approve"], "outlet");

/** The next hours of an outlet, what could be done about them, and what came of what was done. */
export function lookAheadRoutes({ lookAhead }: LookAheadRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["look-ahead"];
  return (app, _options, done) => {
    const read = {
      operationId: "GetAdvice",
      summary: "The next two hours, played with and without what could be done",
    };
    app.get(
      "/outlets/:outletId/look-ahead",
      {
        schema: { ...read, tags, params: OutletParamsSchema, response: documented({ 200: AdviceSchema }) },
        config: WHO,
      },
      async (request, reply) => {
        const advised = await lookAhead.advise(request.params.outletId);
        return advised.ok ? reply.send(adviceView(advised.value)) : sendRefusal(request, reply, advised.refusal);
      },
    );

    const list = { operationId: "GetChoices", summary: "What was chosen today, its forecast, and what came of it" };
    app.get(
      "/outlets/:outletId/look-ahead/choices",
      {
        schema: { ...list, tags, params: OutletParamsSchema, response: documented({ 200: z.array(ChoiceSchema) }) },
        config: WHO,
      },
      async (request, reply) => reply.send((await lookAhead.choices(request.params.outletId)).map(choiceView)),
    );

    const choose = {
      operationId: "ChooseAction",
      summary: "Says which option is taken, so that its effect is measured",
    };
    app.post(
      "/outlets/:outletId/look-ahead/:adviceId/choose",
      {
        schema: {
          ...choose,
          tags,
          params: z.strictObject({ outletId: IdSchema, adviceId: IdSchema }),
          headers: CommandHeadersSchema,
          body: ChooseBodySchema,
          response: documented({ 200: ChoiceSchema }),
        },
        config: WHO,
      },
      async (request, reply) => {
        const { actor, headers, params, body } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const cause = { commandId: headers[KEY_HEADER], actor };
        const asked = { adviceId: params.adviceId, option: body.option };
        const chosen = await lookAhead.choose(params.outletId, asked, cause);
        return chosen.ok ? reply.send(choiceView(chosen.value)) : sendRefusal(request, reply, chosen.refusal);
      },
    );
    done();
  };
}

function adviceView({ options, ...advice }: Advice): AdviceView {
  return { ...advice, options: options.map((option) => ({ ...option, action: actionView(option.action) })) };
}

function choiceView({ outcome, action, ...choice }: Choice): ChoiceView {
  return { ...choice, action: actionView(action), ...(outcome && { outcome }) };
}

function actionView({ staffIds, ...action }: AdvisedAction): AdvisedActionView {
  return { ...action, ...(staffIds && { staffIds: [...staffIds] }) };
}
