import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { IdSchema, NewIdSchema } from "#contract/fields";
import { CommandHeadersSchema } from "#contract/headers";
import { ProcessAnswerSchema, ProposeVariantSchema, VariantReasonSchema } from "#contract/quality/processes";
import type { AccessRefusal } from "#app/identity/caller";
import type { Permission } from "#domain/identity/permissions";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { change } from "./change";
import type { ProcessRoutesDeps } from "./processes";

const APPROVES = "routing.approve";
const VARIES: readonly Permission[] = ["routing.propose", APPROVES];

const tags = ["processes"];
const ofProcess = z.strictObject({ processId: IdSchema });
const ofVariant = z.strictObject({ variantId: NewIdSchema });

/** Ways around a process that a named person answers for, for a time. (source: 0-25, 0-26, C13) */
export function processVariantRoutes({ processes }: ProcessRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  const outletsOf = (variantId: string) => processes.state().variants.get(variantId)?.outletIds ?? [];

  return (app, _options, done) => {
    const propose = { ...about, operationId: "ProposeVariant", summary: "Propose a variant, with who bears its risk" };
    app.post(
      "/processes/:processId/variants",
      { schema: { ...propose, params: ofProcess, body: ProposeVariantSchema }, config: needs(VARIES, "anywhere") },
      (request, reply) => {
        const denied = deniedAt(request, VARIES, request.body.outletIds);
        if (denied) return sendRefusal(request, reply, denied);
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "ProposeVariant", ...request.params, ...request.body }, cause),
        );
      },
    );

    const approve = { ...about, operationId: "ApproveVariant", summary: "Bear the risk of a variant" };
    app.post(
      "/process-variants/:variantId/approve",
      { schema: { ...approve, params: ofVariant }, config: needs(APPROVES, "anywhere") },
      (request, reply) => {
        const denied = deniedAt(request, [APPROVES], outletsOf(request.params.variantId));
        if (denied) return sendRefusal(request, reply, denied);
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "ApproveVariant", ...request.params }, cause),
        );
      },
    );

    const decline = { ...about, operationId: "DeclineVariant", summary: "Decline to bear the risk of a variant" };
    app.post(
      "/process-variants/:variantId/decline",
      { schema: { ...decline, params: ofVariant, body: VariantReasonSchema }, config: needs(APPROVES, "anywhere") },
      (request, reply) => {
        const denied = deniedAt(request, [APPROVES], outletsOf(request.params.variantId));
        if (denied) return sendRefusal(request, reply, denied);
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "DeclineVariant", ...request.params, ...request.body }, cause),
        );
      },
    );

    const withdraw = { ...about, operationId: "WithdrawVariant", summary: "End a variant at once" };
    app.post(
      "/process-variants/:variantId/withdraw",
      { schema: { ...withdraw, params: ofVariant, body: VariantReasonSchema }, config: needs(VARIES, "anywhere") },
      (request, reply) => {
        const denied = deniedAt(request, VARIES, outletsOf(request.params.variantId));
        if (denied) return sendRefusal(request, reply, denied);
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "WithdrawVariant", ...request.params, ...request.body }, cause),
        );
      },
    );
    done();
  };
}

/** Why somebody may not speak for all of these outlets; undefined when he may. */
function deniedAt(
  request: FastifyRequest,
  permission: readonly Permission[],
  outletIds: readonly string[],
): AccessRefusal | undefined {
  for (const outletId of outletIds) {
    const verdict = request.allowed(permission, { outletId });
    if (!verdict.ok) return verdict.refusal;
  }
  return undefined;
}
