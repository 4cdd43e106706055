import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { HeadOffice } from "#app/head-office/head-office";
import { PolicyAnswerSchema, PolicyEntrySchema, PolicyPlaceSchema, SetPolicyValueSchema } from "#contract/head-office";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { Permission } from "#domain/identity/permissions";
import { needs, type At } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

/** Who may ask for a policy to change; another who may approve decides. */
export const ASKS_POLICY = ["routing.propose", "routing.approve"] as const satisfies readonly Permission[];

/** Where somebody must be allowed to: at the outlet of the scope, else everywhere. */
export function placeOf({ outletId }: Readonly<{ outletId?: string | undefined }>): At {
  return outletId === undefined ? "network" : { outletId };
}

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
      (request) =>
        headOffice.policiesAt(request.query).map((entry) => {
          const { scope } = entry;
          return { ...entry, mayWithdraw: scope !== undefined && request.allowed(ASKS_POLICY, placeOf(scope)).ok };
        }),
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
        const verdict = request.allowed("routing.approve", placeOf(request.body.scope));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const command = { type: "SetPolicyValue", ...request.body, setBy: actor } as const;
        const changed = await headOffice.changePolicy(command, { actor, commandId: request.headers[KEY_HEADER] });
        return changed.ok ? reply.send(changed.value) : sendRefusal(request, reply, changed.refusal);
      },
    );
    done();
  };
}
