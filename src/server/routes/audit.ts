import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { IdentityHouse } from "#app/identity/identity";
import { EmergencyParamsSchema, EmergencySchema, PersonalViewSchema, ViewsQuerySchema } from "#contract/identity";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";

export type AuditRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly now: () => number;
  readonly newCommandId: () => string;
};

/** What head office looks at afterwards: who read personal data and what for, and every broken glass. */
export function auditRoutes({ identity, now, newCommandId }: AuditRoutesDeps): FastifyPluginCallbackZod {
  const { views, stream } = identity;
  const tags = ["audit"];
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
