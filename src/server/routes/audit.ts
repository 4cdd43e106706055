import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { IdentityHouse } from "#app/identity/identity";
import { csvOf } from "#app/forecasting/sheets";
import {
  EmergencyParamsSchema,
  EmergencySchema,
  ExportTakenSchema,
  PersonalViewSchema,
  ViewsQuerySchema,
} from "#contract/identity";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";

export type AuditRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly now: () => number;
  readonly newCommandId: () => string;
};

const tags = ["audit"];

/** What head office looks at day by day: who read personal data and what for, and who took what along. */
export function auditDayRoutes({ identity: { views, exports } }: AuditRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, ready) => {
    const list = {
      operationId: "ListPersonalViews",
      summary: "Who looked at personal data on a day, and what for",
      tags,
    };
    const viewed = {
      ...list,
      querystring: ViewsQuerySchema,
      response: documented({ 200: z.array(PersonalViewSchema) }),
    };
    app.get("/identity/personal-views", { schema: viewed, config: needs("audit.read", "network") }, async (request) => {
      const found = await views.on(request.query.day);
      return found.map(({ at, by, personId, fields, purpose }) => ({ at, by, personId, fields: [...fields], purpose }));
    });

    const leave = { operationId: "ListExports", summary: "Who took what along as a file on a day", tags };
    const taken = {
      ...leave,
      querystring: ViewsQuerySchema,
      response: documented({ 200: z.array(ExportTakenSchema) }),
    };
    app.get("/identity/exports", { schema: taken, config: needs("audit.read", "network") }, async (request) =>
      (await exports.on(request.query.day)).map(({ at, by, what, path }) => ({ at, by, what, path })),
    );

    const sheet = { operationId: "GetAuditSheet", summary: "A day's views and exports as CSV", tags };
    app.get(
      "/identity/audit/file",
      { schema: { ...sheet, querystring: ViewsQuerySchema }, config: needs("audit.export", "network") },
      async ({ query: { day } }, reply) => {
        const seen = (await views.on(day)).map(({ at, by, personId, fields, purpose }) => {
          return [new Date(at).toISOString(), by, "view", personId, fields.join(" "), purpose];
        });
        const left = (await exports.on(day)).map(({ at, by, what, path }) => {
          return [new Date(at).toISOString(), by, "export", path, what, ""];
        });
        const columns = ["at", "by", "kind", "about", "what", "purpose"];
        return reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", `attachment; filename="audit-${day}.csv"`)
          .send(csvOf({ name: "audit", columns, rows: [...seen, ...left] }));
      },
    );
    ready();
  };
}

/** Every broken glass, until somebody else has looked at it. */
export function emergencyRoutes({ identity, now, newCommandId }: AuditRoutesDeps): FastifyPluginCallbackZod {
  const { stream } = identity;
  return (app, _options, ready) => {
    const broken = { operationId: "ListEmergencies", summary: "Posts that were lent in emergencies", tags };
    const config = needs("breakGlass.review", "network");
    const emergencies = documented({ 200: z.array(EmergencySchema) });
    app.get("/identity/emergencies", { schema: { ...broken, response: emergencies }, config }, () => [
      ...stream.state().emergencies.values(),
    ]);

    const review = {
      operationId: "ReviewEmergency",
      summary: "An emergency has been looked at",
      tags,
      params: EmergencyParamsSchema,
    };
    const schema = { ...review, response: documented({ 200: DoneSchema }) };
    app.post("/identity/emergencies/:emergencyId/review", { schema, config }, async (request, reply) => {
      const { accountId: by } = personOf(request);
      const command = { type: "ReviewEmergency", now: now(), by, ...request.params } as const;
      const reviewed = await stream.submit(command, { commandId: newCommandId(), actor: by });
      return reviewed.ok ? reply.send({ done: true }) : sendRefusal(request, reply, reviewed.refusal);
    });
    ready();
  };
}
