import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { HeadOffice } from "#app/head-office/head-office";
import { NewIdSchema } from "#contract/fields";
import { PolicyAnswerSchema, PolicyEntrySchema, PolicyPlaceSchema, SetPolicyValueSchema } from "#contract/head-office";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type PolicyRoutesDeps = { readonly headOffice: HeadOffice };

/** Every threshold with its source; set by one person, approved by another, carried to the open days. */
export function policyRoutes({ headOffice }: PolicyRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["policies"];
  const headers = CommandHeadersSchema;
  const response = documented({ 200: PolicyAnswerSchema });
  return (app, _options, done) => {
    const listing = { operationId: "ListPolicies", summary: "Every threshold at a place on a date", tags };
    const listed = documented({ 200: z.array(PolicyEntrySchema) });
    app.get(
      "/policies",
      {
        schema: { ...listing, querystring: PolicyPlaceSchema, response: listed },
        config: needs("policy.read", "anywhere"),
      },
      (request) => headOffice.policiesAt(request.query),
    );

    const setting = { operationId: "SetPolicyValue", summary: "Set a threshold, approved by somebody else", tags };
    app.post(
      "/policies/values",
      {
        schema: { ...setting, headers, body: SetPolicyValueSchema, response },
        config: needs("routing.approve", "anywhere"),
      },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        // Who has signed in approves in person, and not by being named: see the changes that wait.
        if (request.caller.session) {
          return sendRefusal(request, reply, { code: "change.secondPersonNeeded", person: actor });
        }
        const { outletId } = request.body.scope;
        const verdict = request.allowed("routing.approve", outletId === undefined ? "network" : { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const command = { type: "SetPolicyValue", ...request.body, setBy: actor } as const;
        const changed = await headOffice.changePolicy(command, { actor, commandId: request.headers[KEY_HEADER] });
        return changed.ok ? reply.send(changed.value) : sendRefusal(request, reply, changed.refusal);
      },
    );

    const withdrawing = { operationId: "WithdrawPolicyValue", summary: "Take a set threshold back", tags };
    const params = z.strictObject({ valueId: NewIdSchema });
    const body = z.strictObject({ reason: z.string().min(1).max(500) });
    app.post(
      "/policies/values/:valueId/withdraw",
      { schema: { ...withdrawing, headers, params, body, response }, config: needs("routing.approve", "network") },
      async (request, reply) => {
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const command = { type: "WithdrawPolicyValue", ...request.params, ...request.body } as const;
        const changed = await headOffice.changePolicy(command, { actor, commandId: request.headers[KEY_HEADER] });
        return changed.ok ? reply.send(changed.value) : sendRefusal(request, reply, changed.refusal);
      },
    );
    done();
  };
}
