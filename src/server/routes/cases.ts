import type { FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { CaseCursor, CaseList, CaseScope } from "#app/ports/case-list";
import type { Clock } from "#app/ports/clock";
import type { AccessRefusal } from "#app/identity/caller";
import type { CaseKind } from "#app/quality/asked";
import type { Quality } from "#app/quality/quality";
import {
  BulletinSchema,
  CaseHistorySchema,
  type CaseOnList,
  CaseQuerySchema,
  CasesSchema,
} from "#contract/quality/cases";
import {
  CasePlaceSchema,
  CaseStateSchema,
  TextPlaceSchema,
  TextPurposeSchema,
  TextSchema,
} from "#contract/quality/cases";
import { accept, type Result } from "#base/result";
import type { Permission } from "#domain/identity/permissions";
import type { CaseRow } from "#read/quality-cases/case-row";
import { needs } from "../access/access";
import {
  KNOWS_VISITS,
  knowsOf,
  READS,
  READS_SOME,
  seenBy,
  SEEN_KINDS,
  SEES,
  SEES_ONE,
  SEES_SOME,
} from "../access/quality-access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type CaseListRoutesDeps = {
  readonly list: CaseList;
  /** Business time, for the bulletin. */
  readonly clock: Clock;
  readonly outletIds: () => readonly string[];
  /** What stands on somebody's badge; undefined of whoever wears none, such as a mystery visitor. */
  readonly badgeOf: (staffId: string) => string | undefined;
};

export type CaseRoutesDeps = {
  readonly quality: Quality;
  /** Whether somebody works at an outlet, or above it and so at all below. */
  readonly worksAt: (staffId: string, outletId: string) => boolean;
};

const tags = ["cases"];

/** What is looked for: the list of those cases that are the caller's to see, and the bulletin. */
export function caseListRoutes({ list, clock, outletIds, badgeOf }: CaseListRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const listing = { operationId: "ListCases", summary: "Cases that are yours to see, by what is due first", tags };
    app.get(
      "/quality/cases",
      {
        schema: { ...listing, querystring: CaseQuerySchema, response: documented({ 200: CasesSchema }) },
        config: needs(SEES_SOME, "anywhere"),
      },
      async (request) => {
        const { unitIds, after, limit, overdue, ...rest } = request.query;
        const at = clock.now();
        // A deadline is missed from its own instant on.
        const query = { ...rest, ...(overdue && { dueBefore: at + 1 }) };
        const from = after === undefined ? {} : { after: cursorOf(after) };
        const asked = unitIds?.split(",");
        const within = scopesOf(request, asked ? outletIds().filter((id) => asked.includes(id)) : outletIds());
        const rows = await list.list({ ...query, within, ...(asked && { unitIds: asked }) }, { ...from, limit });
        const last = rows.length === limit ? rows.at(-1) : undefined;
        const names = namesOf(rows, badgeOf);
        return {
          at,
          cases: rows.map(onList),
          names,
          ...(last && { next: `${last.dueAt}~${last.unitId}~${last.caseId}` }),
        };
      },
    );

    const bulletin = { operationId: "GetBulletin", summary: "Overdue complaints by outlet", tags };
    app.get(
      "/quality/bulletin",
      {
        schema: { ...bulletin, response: documented({ 200: BulletinSchema }) },
        config: needs([...SEES.complaint, "complaint.bulletin"], "anywhere"),
      },
      async () => {
        const at = clock.now();
        // A deadline is missed from its own instant on.
        const counts = await list.countByUnit({ kind: "complaint", open: true, dueBefore: at + 1 });
        return { at, outlets: counts.map(({ unitId, count }) => ({ outletId: unitId, overdue: count })) };
      },
    );

    done();
  };
}

/** What is looked at: one case, one text. */
export function caseRoutes(deps: CaseRoutesDeps): FastifyPluginCallbackZod {
  const { quality } = deps;
  return (app, _options, done) => {
    const one = { operationId: "GetCase", summary: "One case as it stands, without texts about people", tags };
    app.get(
      "/outlets/:outletId/quality/:kind/:caseId",
      {
        schema: { ...one, params: CasePlaceSchema, response: documented({ 200: CaseStateSchema }) },
        config: needs(SEES_ONE, "outlet"),
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const verdict = await judge(request, deps, kind, place, seenBy(kind));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const found = verdict.value ? await quality.look(kind, place) : undefined;
        if (!found) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        return reply.send(found);
      },
    );

    const past = { operationId: "GetCaseHistory", summary: "What happened to a case, oldest first", tags };
    app.get(
      "/outlets/:outletId/quality/:kind/:caseId/history",
      {
        schema: { ...past, params: CasePlaceSchema, response: documented({ 200: CaseHistorySchema }) },
        config: needs(SEES_ONE, "outlet"),
      },
      async (request, reply) => {
        const { kind, ...place } = request.params;
        const verdict = await judge(request, deps, kind, place, seenBy(kind));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const deeds = verdict.value ? await quality.history(kind, place) : [];
        if (deeds.length === 0) return sendTrouble(request, reply, { status: 404, code: "request.caseUnknown" });
        return reply.send(deeds.map((deed) => ({ ...deed, said: { ...deed.said } })));
      },
    );

    const text = { operationId: "GetPersonalText", summary: "A text about a person; the reading is logged", tags };
    const [params, querystring] = [TextPlaceSchema, TextPurposeSchema];
    app.get(
      "/outlets/:outletId/quality/:kind/:caseId/texts/:token",
      {
        schema: { ...text, params, querystring, response: documented({ 200: TextSchema }) },
        config: needs(READS_SOME, "outlet"),
      },
      async (request, reply) => {
        const { kind, token, ...place } = request.params;
        const { actor: by } = request;
        if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const verdict = await judge(request, deps, kind, place, READS[kind]);
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const viewing = { by, purpose: request.query.purpose };
        const fields = verdict.value ? await quality.readText(kind, place, token, viewing) : undefined;
        if (!fields) return sendTrouble(request, reply, { status: 404, code: "request.textGone" });
        return reply.send({ fields });
      },
    );
    done();
  };
}

/** Which kinds of cases the caller sees at which outlets, and which of the visits that outlets must not see. */
export function scopesOf({ allowed, actor }: FastifyRequest, outletIds: readonly string[]): readonly CaseScope[] {
  const scopes = SEEN_KINDS.map((kind) => ({
    kinds: [kind],
    unitIds: outletIds.filter((outletId) => allowed(SEES[kind], { outletId }).ok),
  }));
  const visits = { kinds: ["inspection"], unitIds: [NETWORK_UNIT] } as const;
  if (allowed(KNOWS_VISITS, "network").ok) return [...scopes, visits];
  return actor === undefined ? scopes : [...scopes, { ...visits, person: actor }];
}

/** Whether the caller may look at such cases here; false for the one that he may not know to be there. */
export async function judge(
  request: FastifyRequest,
  { quality, worksAt }: CaseRoutesDeps,
  kind: CaseKind,
  place: { readonly outletId: string; readonly caseId: string },
  needed: readonly Permission[],
): Promise<Result<boolean, AccessRefusal>> {
  const { outletId, caseId } = place;
  const visit = kind === "inspection" ? await quality.visitOf(place) : undefined;
  if (visit?.isHidden && knowsOf(request, visit, outletId)) return accept(true);
  // People read what is said of themselves.
  const isOwn = kind === "sanction" && request.actor === caseId;
  const verdict = request.allowed(isOwn ? "sanction.answer" : needed, { outletId });
  if (!verdict.ok) return verdict;
  return accept(!visit?.isHidden && (kind !== "sanction" || worksAt(caseId, outletId)));
}

function namesOf(rows: readonly CaseRow[], badgeOf: CaseListRoutesDeps["badgeOf"]): Record<string, string> {
  const people = [...new Set(rows.map(({ person }) => person))];
  return Object.fromEntries(
    people.flatMap((person) => {
      const name = badgeOf(person);
      return name === undefined ? [] : [[person, name] as const];
    }),
  );
}

function cursorOf(text: string): CaseCursor {
  const [dueAt = "0", unitId = "", caseId = ""] = text.split("~");
  return { dueAt: Number(dueAt), unitId, caseId };
}

/** The list's "never" is nothing to people. */
function onList({ lookAt: _lookAt, dueAt, summary, ...row }: CaseRow): CaseOnList {
  return { ...row, summary: { ...summary }, ...(dueAt < NEVER_FROM && { dueAt }) };
}

const NEVER_FROM = 8_640_000_000_000_000;
