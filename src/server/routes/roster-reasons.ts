import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { rosterSheets } from "#app/rosters/roster-sheets";
import type { Rosters } from "#app/rosters/rosters";
import type { WriteWorkbook } from "#app/ports/sheets";
import { SheetFormatSchema } from "#contract/forecasts";
import { RosterConflictSchema, WeekParamsSchema, WhyQuerySchema, WhyWorkedSchema } from "#contract/rosters";
import type { Network } from "#domain/network/network";
import { sayRoster } from "#i18n/roster-words";
import type { Say } from "#i18n/say";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { conflictAnswer, ownWeek, weekAnswer, whyAnswer } from "./roster-answers";
import { sendSheets } from "./sheet-answer";

const TAGS = ["rosters"];
const PATH = "/outlets/:outletId/rosters/:monday";

/** Why a week is as it is: why this person, and which rules collide. */
export function rosterReasonRoutes({ rosters }: { readonly rosters: Rosters }): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const asking = { operationId: "GetWhyWorked", summary: "Why this person works this day, and who else could" };
    app.get(
      `${PATH}/why`,
      {
        schema: {
          ...asking,
          tags: TAGS,
          params: WeekParamsSchema,
          querystring: WhyQuerySchema,
          response: documented({ 200: WhyWorkedSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const why = await rosters.why(request.params, request.query);
        return why.ok ? reply.send(whyAnswer(why.value)) : sendRefusal(request, reply, why.refusal);
      },
    );
    const colliding = { operationId: "GetRosterConflict", summary: "The smallest set of rules that collide" };
    app.get(
      `${PATH}/conflict`,
      {
        schema: {
          ...colliding,
          tags: TAGS,
          params: WeekParamsSchema,
          response: documented({ 200: RosterConflictSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const found = await rosters.conflict(request.params);
        return found.ok ? reply.send(conflictAnswer(found.value)) : sendRefusal(request, reply, found.refusal);
      },
    );
    done();
  };
}

export type RosterSheetDeps = {
  readonly rosters: Rosters;
  readonly network: () => Network;
  readonly writeWorkbook: WriteWorkbook;
};

/** A week as a file: what the asker may see of it on the page. */
export function rosterSheetRoutes({ rosters, network, writeWorkbook }: RosterSheetDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const sheet = { operationId: "GetRosterSheet", summary: "The week as a file", tags: TAGS };
    app.get(
      `${PATH}/sheet`,
      {
        schema: { ...sheet, params: WeekParamsSchema, querystring: SheetFormatSchema },
        config: needs("roster.read", "outlet"),
      },
      async (request, reply) => {
        const seen = await rosters.view(request.params);
        if (!seen.ok) return sendRefusal(request, reply, seen.refusal);
        const { outletId, monday } = request.params;
        const answer = weekAnswer(request.params, seen.value, network());
        const isWide = request.allowed(["roster.edit", "network.read"], { outletId }).ok;
        const { people, gaps } = isWide ? answer : ownWeek(answer, personOf(request).accountId);
        const { format, language } = request.query;
        const sheets = rosterSheets(monday, people, gaps);
        const fileName = `${outletId}-roster-${monday}`;
        return sendSheets(reply, { sheets, fileName, format, language, writeWorkbook, say: sayColumn });
      },
    );
    done();
  };
}

/** Columns that are dates are called by them. */
const sayColumn: Say = (language, key) => (/\d{4}-\d\d-\d\d$/u.test(key) ? key.slice(-10) : sayRoster(language, key));
