import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ChangeDesk, ChangeRefusal } from "#app/head-office/change-desk";
import type { HeadOffice } from "#app/head-office/head-office";
import { accept, refuse, type Result } from "#base/result";
import {
  AskForChangeSchema,
  ChangeRequestSchema,
  PolicyPreviewSchema,
  PreviewPolicySchema,
  ReasonBodySchema,
  RequestParamsSchema,
  type ChangeRequestEntry,
} from "#contract/head-desk";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { ChangeRequest, RequestedChange } from "#domain/change-request/model";
import type { Permission } from "#domain/identity/permissions";
import type { PolicyData } from "#domain/policy/definition";
import { needs, type At } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { refused } from "./head-desk";
import { ASKS_POLICY, placeOf } from "./policies";

export type ChangeRoutesDeps = {
  readonly changes: ChangeDesk;
  readonly headOffice: Pick<HeadOffice, "previewPolicy" | "previewWithdrawal" | "standingValue">;
};

const TAGS = ["changes"];
const ASKS: readonly Permission[] = [...ASKS_POLICY, "network.edit"];
type Change = ChangeRequest["change"];

/** Changes that wait for another person or for their day. */
export function changeRoutes({ changes, headOffice }: ChangeRoutesDeps): FastifyPluginCallbackZod {
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
      (request) =>
        changes
          .requests()
          .slice(0, SHOWN_MAX)
          .map((one) => shownTo(request, one, changes)),
    );
    const asking = { operationId: "AskForChange", summary: "Ask for a change, now or for a later day", tags: TAGS };
    app.post(
      "/changes",
      { schema: { ...asking, headers, body: AskForChangeSchema, response }, config: needs(ASKS, "anywhere") },
      async (request, reply) => {
        const change = completed(request.body.change, headOffice, changes);
        if (!change.ok) return sendRefusal(request, reply, change.refusal);
        const verdict = mayAsk(request, change.value);
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const { actor } = request;
        if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
        const cause = { actor, commandId: request.headers[KEY_HEADER] };
        const asked = { ...request.body, change: change.value };
        return answer(request, reply, await changes.ask(asked, cause, isProgram(request)), changes);
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
          const verdict =
            type === "WithdrawChange"
              ? request.allowed(ASKS, changedAt(known.change))
              : mayDecide(request, known.change);
          if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
          const { actor } = request;
          if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
          const cause = { actor, commandId: request.headers[KEY_HEADER] };
          return answer(request, reply, await changes.decide(type, { requestId, ...request.body }, cause), changes);
        },
      );
    }
    done();
  };
}

/** What setting a value or taking it back would do, before anybody asks for it. */
export function policyPreviewRoutes({ headOffice }: Pick<ChangeRoutesDeps, "headOffice">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const preview = { operationId: "PreviewPolicy", summary: "What a change of a policy would do", tags: TAGS };
    app.post(
      "/policies/preview",
      {
        schema: { ...preview, body: PreviewPolicySchema, response: documented({ 200: PolicyPreviewSchema }) },
        config: needs(ASKS_POLICY, "anywhere"),
      },
      (request, reply) => {
        const found = previewOf(request.body, headOffice, request.actor ?? "");
        return found.ok ? reply.send(found.value) : sendRefusal(request, reply, found.refusal);
      },
    );
    done();
  };
}

function previewOf(
  asked: z.infer<typeof PreviewPolicySchema>,
  headOffice: ChangeRoutesDeps["headOffice"],
  setBy: string,
): ReturnType<HeadOffice["previewPolicy"]> {
  if ("withdraw" in asked) return headOffice.previewWithdrawal(asked.withdraw, asked.from);
  const { from: validFrom, value, ...said } = asked;
  // The policy's own definition refuses what is no value of it.
  const command = { ...said, value: value as PolicyData, validFrom, setBy, approvedBy: `not ${setBy}` };
  return headOffice.previewPolicy({ type: "SetPolicyValue", valueId: "preview", ...command });
}

/** Older ones are in the journal. */
const SHOWN_MAX = 500;

const DECISIONS = [
  { action: "approve", type: "ApproveChange", summary: "Approve a change that somebody else asked for" },
  { action: "decline", type: "DeclineChange", summary: "Decline a change" },
  { action: "withdraw", type: "WithdrawChange", summary: "Take one's own request back" },
] as const;

/** What is asked for, with what the house knows of it. */
function completed(
  change: z.infer<typeof AskForChangeSchema>["change"],
  { standingValue }: Pick<HeadOffice, "standingValue">,
  { requests }: Pick<ChangeDesk, "requests">,
): Result<RequestedChange, Extract<ChangeRefusal, { readonly code: "policy.unknownValue" | "change.unknown" }>> {
  if (change.kind === "policyWithdrawal") {
    const { valueId } = change;
    const value = standingValue(valueId);
    if (!value) return refuse({ code: "policy.unknownValue", valueId });
    return accept({ ...change, key: value.key, scope: value.scope });
  }
  if (change.kind !== "importUndo") return accept(change);
  const undone = requests().find(({ requestId }) => requestId === change.undoes)?.change;
  if (undone?.kind !== "import") return refuse({ code: "change.unknown", requestId: change.undoes });
  const { added, changed, retired, values } = undone.counts;
  return accept({ ...change, files: undone.files, counts: { added: retired, changed, retired: added, values } });
}

/** People sign in; a program shows a token and names whom it acts for. */
export const isProgram = ({ caller }: FastifyRequest): boolean => caller.session === undefined;

const isOfNetwork = ({ kind }: Change): boolean => kind !== "policy" && kind !== "policyWithdrawal";

const isOfPolicies = (change: Change): boolean =>
  "counts" in change ? change.counts.values > 0 : !isOfNetwork(change);

/** A policy is proposed and approved at its place; the network is edited as a whole; an import may do both. */
export function mayAsk(request: FastifyRequest, change: Change): ReturnType<FastifyRequest["allowed"]> {
  return allOf(request, change, ASKS_POLICY);
}

function mayDecide(request: FastifyRequest, change: Change): ReturnType<FastifyRequest["allowed"]> {
  return allOf(request, change, ["routing.approve"]);
}

function allOf(
  request: FastifyRequest,
  change: Change,
  ofPolicies: readonly Permission[],
): ReturnType<FastifyRequest["allowed"]> {
  const at = changedAt(change);
  const edits = isOfNetwork(change) ? request.allowed("network.edit", at) : undefined;
  if (edits && (!edits.ok || !isOfPolicies(change))) return edits;
  return request.allowed(ofPolicies, at);
}

const changedAt = (change: Change): At => ("scope" in change ? placeOf(change.scope) : "network");

/** A request with what its reader may do: the same that the routes would let him do. What files hold is paged. */
export function shownTo(request: FastifyRequest, one: ChangeRequest, changes: Pick<ChangeDesk, "mayBeUndone">) {
  const { change } = one;
  const shown = change.kind === "import" ? { kind: change.kind, files: change.files, counts: change.counts } : change;
  return { ...one, change: shown, may: stepsFor(request, one, changes) };
}

function stepsFor(
  request: FastifyRequest,
  one: ChangeRequest,
  { mayBeUndone }: Pick<ChangeDesk, "mayBeUndone">,
): ChangeRequestEntry["may"] {
  const { state, change, askedBy } = one;
  if (mayBeUndone(one)) return mayAsk(request, change).ok ? ["undo"] : [];
  if (state !== "asked" && state !== "approved") return [];
  if (request.actor === askedBy) return ["withdraw"];
  if (!mayDecide(request, change).ok) return [];
  return state === "asked" ? ["approve", "decline"] : ["decline"];
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<ChangeRequest, ChangeRefusal>,
  changes: Pick<ChangeDesk, "mayBeUndone">,
): FastifyReply {
  if (result.ok) return reply.send(shownTo(request, result.value, changes));
  const { refusal } = result;
  return refusal.code === "entry.faulty" ? refused(request, reply, refusal) : sendRefusal(request, reply, refusal);
}
