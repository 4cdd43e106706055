import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { findingSheets } from "#app/what-if/sheets";
import type { Lab } from "#app/what-if/lab";
import type { Run } from "#app/what-if/runs";
import type { OutletChoices } from "#app/what-if/outlet-choices";
import type { WriteWorkbook } from "#app/ports/sheets";
import { SheetFormatSchema } from "#contract/forecasts";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import {
  DoneSchema,
  FilmQuerySchema,
  FilmSchema,
  SavedScenarioSchema,
  ScenarioSchema,
  ShareBodySchema,
  toScenario,
  WhatIfOutletSchema,
  type SavedScenarioView,
  type ScenarioView,
} from "#contract/what-if";
import type { SavedScenario } from "#domain/what-if/model";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { sendSheets } from "./sheet-answer";

export type WhatIfRoutesDeps = {
  readonly lab: Lab;
  readonly choices: (outletId: string) => Promise<OutletChoices>;
  readonly knowsOutlet: (outletId: string) => boolean;
  readonly writeWorkbook: WriteWorkbook;
};

const ASKS = needs("whatIf.run", "anywhere");
const tags = ["what-if"];
const OneSchema = z.strictObject({ scenarioId: IdSchema });
const SheetSchema = SheetFormatSchema.extend({ format: z.enum(["csv", "xlsx", "json"]) });

/** Scenarios: kept, shared, played and taken along. Somebody sees those whose outlets are all open to him. */
export function whatIfRoutes(deps: WhatIfRoutesDeps): FastifyPluginCallbackZod {
  const { lab } = deps;
  return (app, _options, done) => {
    const list = {
      tags,
      operationId: "ListScenarios",
      summary: "One's own what-if scenarios and those shared by others",
    };
    app.get(
      "/what-if/scenarios",
      { schema: { ...list, response: documented({ 200: z.array(SavedScenarioSchema) }) }, config: ASKS },
      async (request, reply) => {
        const seen = (await lab.all()).filter((saved) => maySee(request, saved));
        return reply.send(seen.map((saved) => view(saved, lab.run(saved.scenarioId), request.actor)));
      },
    );
    const read = {
      tags,
      operationId: "GetScenario",
      summary: "A scenario, how far it has been played, and its finding",
    };
    const answered = documented({ 200: SavedScenarioSchema });
    app.get(
      "/what-if/scenarios/:scenarioId",
      { schema: { ...read, params: OneSchema, response: answered }, config: ASKS },
      async (request, reply) => {
        const saved = await seenBy(lab, request, request.params.scenarioId);
        if (!saved) return unknown(request, reply, request.params.scenarioId);
        return reply.send(view(saved, lab.run(saved.scenarioId), request.actor));
      },
    );
    const save = { tags, operationId: "SaveScenario", summary: "Keep a scenario; saved anew it has no finding yet" };
    app.post(
      "/what-if/scenarios/:scenarioId",
      {
        schema: {
          ...save,
          params: OneSchema,
          headers: CommandHeadersSchema,
          body: ScenarioSchema,
          response: answered,
        },
        config: ASKS,
      },
      (request, reply) => saveScenario(deps, request, reply),
    );
    done();
  };
}

/** What is done with a scenario that stands: shared, dropped, played. */
export function whatIfDeedRoutes({ lab }: WhatIfRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, params: OneSchema, headers: CommandHeadersSchema };
  const finished = documented({ 200: DoneSchema });
  return (app, _options, done) => {
    const share = { ...about, operationId: "ShareScenario", summary: "Let others see a scenario, or no longer" };
    app.post(
      "/what-if/scenarios/:scenarioId/share",
      { schema: { ...share, body: ShareBodySchema, response: finished }, config: ASKS },
      (request, reply) =>
        changed(lab, request, reply, (cause) => lab.share(request.params.scenarioId, request.body.isShared, cause)),
    );
    const drop = { ...about, operationId: "DropScenario", summary: "Throw a scenario away" };
    app.post(
      "/what-if/scenarios/:scenarioId/drop",
      { schema: { ...drop, response: finished }, config: ASKS },
      (request, reply) => changed(lab, request, reply, (cause) => lab.drop(request.params.scenarioId, cause)),
    );
    const start = {
      ...about,
      operationId: "PlayScenario",
      summary: "Play both arms; the finding is kept when it is done",
    };
    app.post(
      "/what-if/scenarios/:scenarioId/play",
      { schema: { ...start, response: finished }, config: ASKS },
      (request, reply) => changed(lab, request, reply, () => lab.start(request.params.scenarioId)),
    );
    const cancel = { ...about, operationId: "CancelScenario", summary: "Give up a run" };
    app.post(
      "/what-if/scenarios/:scenarioId/cancel",
      { schema: { ...cancel, response: finished }, config: ASKS },
      (request, reply) =>
        changed(lab, request, reply, async () => {
          lab.cancel(request.params.scenarioId);
          return Promise.resolve({ ok: true, value: true } as const);
        }),
    );
    done();
  };
}

/** What can be seen of a scenario and taken along, and what an outlet offers to be changed. */
export function whatIfLookRoutes(deps: WhatIfRoutesDeps): FastifyPluginCallbackZod {
  const { lab, choices, knowsOutlet, writeWorkbook } = deps;
  return (app, _options, done) => {
    const film = { tags, operationId: "GetFilm", summary: "One day of one arm, event by event, to be watched" };
    app.get(
      "/what-if/scenarios/:scenarioId/film",
      {
        schema: { ...film, params: OneSchema, querystring: FilmQuerySchema, response: documented({ 200: FilmSchema }) },
        config: ASKS,
      },
      async (request, reply) => {
        const saved = await seenBy(lab, request, request.params.scenarioId);
        if (!saved) return unknown(request, reply, request.params.scenarioId);
        const made = await lab.film(saved.scenarioId, request.query);
        return made.ok ? reply.send(made.value) : sendRefusal(request, reply, made.refusal);
      },
    );
    const sheet = { tags, operationId: "GetFindingSheet", summary: "A finding as a file" };
    app.get(
      "/what-if/scenarios/:scenarioId/sheet",
      { schema: { ...sheet, params: OneSchema, querystring: SheetSchema }, config: ASKS },
      async (request, reply) => {
        const saved = await seenBy(lab, request, request.params.scenarioId);
        const sheets = saved && findingSheets(saved);
        if (!saved || !sheets) return unknown(request, reply, request.params.scenarioId);
        const { format, language } = request.query;
        const fileName = `what-if-${saved.scenarioId}`;
        if (format !== "json") return sendSheets(reply, { sheets, fileName, format, language, writeWorkbook });
        void reply.header("content-disposition", `attachment; filename="${fileName}.json"`);
        return reply.send({ scenario: saved.scenario, finding: saved.finding });
      },
    );
    const offers = { tags, operationId: "GetWhatIfOutlet", summary: "What can be changed at an outlet, and its world" };
    app.get(
      "/outlets/:outletId/what-if",
      {
        schema: { ...offers, params: OutletParamsSchema, response: documented({ 200: WhatIfOutletSchema }) },
        config: needs("whatIf.run", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        return reply.send(await choices(outletId));
      },
    );
    done();
  };
}

async function saveScenario(
  { lab }: WhatIfRoutesDeps,
  request: FastifyRequest<{ Params: z.infer<typeof OneSchema>; Body: ScenarioView }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor, body } = request;
  const { scenarioId } = request.params;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  for (const outletId of body.outletIds) {
    const allowed = request.allowed("whatIf.run", { outletId });
    if (!allowed.ok) return sendRefusal(request, reply, allowed.refusal);
  }
  const cause = { actor, commandId: String(request.headers[KEY_HEADER]) };
  const saved = await lab.save(scenarioId, toScenario(body), cause);
  return saved.ok ? reply.send(view(saved.value, undefined, actor)) : sendRefusal(request, reply, saved.refusal);
}

type Cause = { readonly actor: string; readonly commandId: string };
type Deed = Awaited<ReturnType<Lab["start"] | Lab["share"]>>;

async function changed(
  lab: Lab,
  request: FastifyRequest<{ Params: z.infer<typeof OneSchema> }>,
  reply: FastifyReply,
  work: (cause: Cause) => Promise<Deed>,
): Promise<FastifyReply> {
  const { actor } = request;
  const { scenarioId } = request.params;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  if (!(await seenBy(lab, request, scenarioId))) return unknown(request, reply, scenarioId);
  const deed = await work({ actor, commandId: String(request.headers[KEY_HEADER]) });
  return deed.ok ? reply.send({ done: true }) : sendRefusal(request, reply, deed.refusal);
}

const unknown = (request: FastifyRequest, reply: FastifyReply, scenarioId: string): FastifyReply =>
  sendRefusal(request, reply, { code: "whatIf.unknown", scenarioId });

async function seenBy(lab: Lab, request: FastifyRequest, scenarioId: string): Promise<SavedScenario | undefined> {
  const saved = await lab.one(scenarioId);
  return saved && maySee(request, saved) ? saved : undefined;
}

function maySee(request: FastifyRequest, { owner, isShared, scenario }: SavedScenario): boolean {
  if (owner !== request.actor && !isShared) return false;
  return scenario.outletIds.every((outletId) => request.allowed("whatIf.run", { outletId }).ok);
}

function view(saved: SavedScenario, run: Run | undefined, actor: string | undefined): SavedScenarioView {
  const { finding, foundAt, scenario, ...rest } = saved;
  return {
    ...rest,
    isMine: saved.owner === actor,
    // Plain data on both sides, one of them read-only.
    scenario: scenario as unknown as ScenarioView,
    ...(run && { run }),
    ...(finding && { finding: finding as unknown as NonNullable<SavedScenarioView["finding"]> }),
    ...(foundAt !== undefined && { foundAt }),
  };
}
