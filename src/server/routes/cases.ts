import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { CaseCursor, CaseList } from "#app/ports/case-list";
import type { Clock } from "#app/ports/clock";
import type { Quality } from "#app/quality/quality";
import { IdSchema } from "#contract/fields";
import { BulletinSchema, type CaseOnList, CaseQuerySchema, CasesSchema } from "#contract/quality/cases";
import { CaseStateSchema, TextSchema } from "#contract/quality/cases";
import type { CaseRow } from "#read/quality-cases/case-row";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

export type CaseRoutesDeps = {
  readonly quality: Quality;
  readonly list: CaseList;
  /** Business time, for the bulletin. */
  readonly clock: Clock;
};

const tags = ["cases"];
const PlaceSchema = z.strictObject({
  outletId: IdSchema,
  kind: z.enum(["complaint", "finding", "inspection", "routine", "dutyRoster", "specialCase"]),
  caseId: IdSchema,
});

/** What is looked for and looked at: the list, the bulletin, one case, one text. */
export function caseRoutes({ quality, list, clock }: CaseRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const listing = { operationId: "ListCases", summary: "Cases, by what is due first", tags };
    app.get(
      "/quality/cases",
      { schema: { ...listing, querystring: CaseQuerySchema, response: documented({ 200: CasesSchema }) } },
      async (request) => {
        const { unitIds, after, limit, ...query } = request.query;
        const from = after === undefined ? {} : { after: cursorOf(after) };
        const rows = await list.list(
          { ...query, ...(unitIds !== undefined && { unitIds: unitIds.split(",") }) },
          { ...from, limit },
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return { cases: rows.map(onList), ...(last && { next: `${last.dueAt}~${last.unitId}~${last.caseId}` }) };
      },
    );

    const bulletin = { operationId: "GetBulletin", summary: "Overdue complaints by outlet", tags };
    app.get(
      "/quality/bulletin",
      { schema: { ...bulletin, response: documented({ 200: BulletinSchema }) } },
      async () => {
        const at = clock.now();
        // A deadline is missed from its own instant on.
        const counts = await list.countByUnit({ kind: "complaint", open: true, dueBefore: at + 1 });
        return { at, outlets: counts.map(({ unitId, count }) => ({ outletId: unitId, overdue: count })) };
      },
    );

    const one = { operationId: "GetCase", summary: "One case as it stands, without texts about people", tags };
    app.get(
      "/outlets/:outletId/quality/:kind/:caseId",
      { schema: { ...one, params: PlaceSchema, response: documented({ 200: CaseStateSchema }) } },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const found = await quality.look(kind, place);
        if (!found) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        return reply.send(found);
      },
    );

    const text = { operationId: "GetPersonalText", summary: "A text about a person; the reading is logged", tags };
    const params = z.strictObject({ token: z.string().min(1).max(200) });
    const querystring = z.strictObject({ purpose: z.string().trim().min(3).max(200) });
    app.get(
      "/quality/texts/:token",
      { schema: { ...text, params, querystring, response: documented({ 200: TextSchema }) } },
      async (request, reply) => {
        const fields = await quality.readText(request.params.token, request.query.purpose);
        if (!fields) return sendTrouble(request, reply, { status: 404, code: "request.textGone" });
        return reply.send({ fields });
      },
    );
    done();
  };
}

function cursorOf(text: string): CaseCursor {
  const [dueAt = "0", unitId = "", caseId = ""] = text.split("~");
  return { dueAt: Number(dueAt), unitId, caseId };
}

/** The list's "never" is nothing to people. */
function onList({ lookAt: _lookAt, dueAt, summary, ...row }: CaseRow): CaseOnList {
  const isDue = dueAt < NEVER_FROM;
  return { ...row, summary: { ...summary }, ...(isDue && { dueAt }) };
}

const NEVER_FROM = 8_640_000_000_000_000;
