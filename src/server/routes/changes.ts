import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ChangeDesk, ChangeRefusal } from "#app/head-office/change-desk";
import type { HeadOffice } from "#app/head-office/head-office";
import type { Result } from "#base/result";
import {
  AskForChangeSchema,
  ChangeRequestSchema,
  PolicyPreviewSchema,
  PreviewPolicySchema,
  ReasonBodySchema,
  RequestParamsSchema,
} from "#contract/head-desk";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { ChangeRequest } from "#domain/change-request/model";
import type { Permission } from "#domain/identity/permissions";
import type { PolicyData } from "#domain/policy/definition";
import { needs, type At } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { refused } from "./head-desk";

export type ChangeRoutesDeps = {
  readonly changes: ChangeDesk;
  readonly headOffice: Pick<HeadOffice, "previewPolicy">;
};

const TAGS = ["changes"];
const ASKS: readonly Permission[] = ["routing.propose", "routing.approve", "network.edit"];
type Change = ChangeRequest["change"];

/** Changes that wait for another person or for their day. */
export function changeRoutes({ changes }: Pick<ChangeRoutesDeps, "changes">): FastifyPluginCallbackZod {
  const headers = CommandHeadersSchema;
  const response = documented({ 200: ChangeRequestSchema });
  return (app, _options, done) => {
    const list = { operationId: "ListChanges", summary: "Changes asked for, the newest first", tags: TAGS };
    app.get(
      "/changes",
      {
        schema: { ...list, response: documented({ 200: z.array(ChangeRequestSchema) }) },
        config: needs("policy.read", "anywhere"),
      },
      () => changes.requests().slice(0, SHOWN_MAX),
    );
    const asking = { operationId: "AskForChange", summary: "Ask for a change, now or for a later day", tags: TAGS };
    app.post(
      "/changes",
      { schema: { ...asking, headers, body: AskForChangeSchema, response }, config: needs(ASKS, "anywhere") },
      async (request, reply) => {
        const { change } = request.body;
        const verdict = request.allowed(askedWith(change), placeOf(change));
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        return answer(request, reply, await changes.ask(request.body, cause));
      },
    );
    for (const { action, type, summary } of DECISIONS) {
      const schema = { operationId: type, summary, tags: TAGS, headers, params: RequestParamsSchema, response };
      app.post(
        `/changes/:requestId/${action}`,
        { schema: { ...schema, body: ReasonBodySchema }, config: needs(ASKS, "anywhere") },
        async (request, reply) => {
          const { requestId } = request.params;
          const known = changes.requests().find((one) => one.requestId === requestId);
          if (!known) return sendRefusal(request, reply, { code: "change.unknown", requestId });
          const permission = type === "WithdrawChange" ? ASKS : decidedWith(known.change);
          const verdict = request.allowed(permission, placeOf(known.change));
          if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
          const { actor } = request;
          if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
          const cause = { actor, commandId: request.headers[KEY_HEADER] };
          return answer(request, reply, await changes.decide(type, { requestId, ...request.body }, cause));
        },
      );
    }
    done();
  };
}

/** What setting a value would do, before anybody asks for it. */
export function policyPreviewRoutes({ headOffice }: Pick<ChangeRoutesDeps, "headOffice">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const preview = { operationId: "PreviewPolicy", summary: "What a value would change on open days", tags: TAGS };
    app.post(
      "/policies/preview",
      {
        schema: { ...preview, body: PreviewPolicySchema, response: documented({ 200: PolicyPreviewSchema }) },
        config: needs(["routing.propose", "routing.approve"], "anywhere"),
      },
      (request, reply) => {
        const { from: validFrom, value, ...said } = request.body;
        const setBy = request.actor ?? "";
        // The policy's own definition refuses what is no value of it.
        const command = { ...said, value: value as PolicyData, validFrom, setBy, approvedBy: `not ${setBy}` };
        const found = headOffice.previewPolicy({ type: "SetPolicyValue", valueId: "preview", ...command });
        return found.ok ? reply.send(found.value) : sendRefusal(request, reply, found.refusal);
      },
    );
    done();
  };
}

/** Older ones are in the journal. */
const SHOWN_MAX = 500;

const DECISIONS = [
  { action: "approve", type: "ApproveChange", summary: "Approve a change that somebody else asked for" },
  { action: "decline", type: "DeclineChange", summary: "Decline a change" },
  { action: "withdraw", type: "WithdrawChange", summary: "Take one's own request back" },
] as const;

/** A policy is proposed and approved at its place; the network is edited as a whole. */
function askedWith({ kind }: Change): readonly Permission[] {
  return kind === "policy" ? ["routing.propose", "routing.approve"] : ["network.edit"];
}

function decidedWith({ kind }: Change): Permission {
  return kind === "policy" ? "routing.approve" : "network.edit";
}

function placeOf(change: Change): At {
  const outletId = change.kind === "policy" ? change.scope["outletId"] : undefined;
  return outletId === undefined ? "network" : { outletId };
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<ChangeRequest, ChangeRefusal>,
): FastifyReply {
  if (result.ok) return reply.send(result.value);
  const { refusal } = result;
  return refusal.code === "entry.faulty" ? refused(request, reply, refusal) : sendRefusal(request, reply, refusal);
}
