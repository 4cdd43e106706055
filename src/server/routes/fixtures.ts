import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Fixtures } from "#app/quality/fixtures";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema } from "#contract/headers";
import {
  FixtureGapsSchema,
  FixtureStandingSchema,
  MarkFixtureSchema,
  RecordFixtureSchema,
  RemoveFixtureSchema,
  ReportMoveSchema,
} from "#contract/quality/practice";
import { ProcessAnswerSchema } from "#contract/quality/processes";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import { needs } from "../access/access";
import { documented } from "../documented";
import { change } from "./change";

export type FixtureRoutesDeps = { readonly fixtures: Fixtures; readonly outletIds: () => readonly string[] };

const WRITES = needs("siteLog.write", "outlet");

const tags = ["fixtures"];
/** Outlets that one answer looks at. */
const LOOKED_MAX = 200;
const ofFixture = z.strictObject({ outletId: IdSchema, fixtureId: IdSchema });

/** What stands in an outlet for customers, and where something lacks. (source: 2-25) */
export function fixtureRoutes({ fixtures, outletIds }: FixtureRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "GetFixtures", summary: "Fixtures of an outlet, and which standard kinds lack", tags };
    app.get(
      "/outlets/:outletId/fixtures",
      {
        schema: { ...list, params: OutletPlaceSchema, response: documented({ 200: FixtureStandingSchema }) },
        config: needs("siteLog.read", "outlet"),
      },
      async (request) => {
        const { standard, gaps, book } = await fixtures.standing(request.params.outletId);
        const rows = [...book.fixtures.values()].map((fixture) => ({ ...fixture }));
        return { standard: [...standard], gaps: [...gaps], fixtures: rows, moves: [...book.moves.values()] };
      },
    );

    const all = {
      operationId: "ListFixtureGaps",
      summary: "Outlets that you may see where standard fixtures lack",
      tags,
    };
    app.get(
      "/fixtures/gaps",
      {
        schema: {
          ...all,
          querystring: z.strictObject({ after: IdSchema.exactOptional() }),
          response: documented({ 200: FixtureGapsSchema }),
        },
        config: needs("siteLog.read", "anywhere"),
      },
      async (request) => {
        const { after = "" } = request.query;
        const seen = [...outletIds()]
          .sort()
          .filter((outletId) => outletId > after && request.allowed("siteLog.read", { outletId }).ok);
        const looked = seen.slice(0, LOOKED_MAX);
        const outlets = (await fixtures.gapsAt(looked)).map(({ gaps, ...one }) => ({ ...one, gaps: [...gaps] }));
        const next = seen.length > looked.length ? looked.at(-1) : undefined;
        return { outlets, ...(next !== undefined && { next }) };
      },
    );
    done();
  };
}

export function fixtureDeedRoutes({ fixtures }: FixtureRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const record = { ...about, operationId: "RecordFixture", summary: "Record what stands there" };
    app.post(
      "/outlets/:outletId/fixtures",
      { schema: { ...record, params: OutletPlaceSchema, body: RecordFixtureSchema }, config: WRITES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          fixtures.submit(request.params.outletId, { type: "RecordFixture", ...request.body }, cause),
        ),
    );

    const mark = { ...about, operationId: "MarkFixture", summary: "Say in which state it is" };
    app.post(
      "/outlets/:outletId/fixtures/:fixtureId/state",
      { schema: { ...mark, params: ofFixture, body: MarkFixtureSchema }, config: WRITES },
      (request, reply) => {
        const { outletId, fixtureId } = request.params;
        const asked = { type: "MarkFixture", fixtureId, ...request.body } as const;
        return change(request, request.headers, reply, (cause) => fixtures.submit(outletId, asked, cause));
      },
    );

    const remove = { ...about, operationId: "RemoveFixture", summary: "Say that it stands there no more" };
    app.post(
      "/outlets/:outletId/fixtures/:fixtureId/remove",
      { schema: { ...remove, params: ofFixture, body: RemoveFixtureSchema }, config: WRITES },
      (request, reply) => {
        const { outletId, fixtureId } = request.params;
        const asked = { type: "RemoveFixture", fixtureId, ...request.body } as const;
        return change(request, request.headers, reply, (cause) => fixtures.submit(outletId, asked, cause));
      },
    );

    const move = { ...about, operationId: "ReportMove", summary: "A move or a renovation, which plans the audit" };
    app.post(
      "/outlets/:outletId/moves",
      {
        schema: { ...move, params: OutletPlaceSchema, body: ReportMoveSchema },
        config: needs("finding.raise", "outlet"),
      },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          fixtures.submit(request.params.outletId, { type: "ReportMove", ...request.body }, cause),
        ),
    );
    done();
  };
}
