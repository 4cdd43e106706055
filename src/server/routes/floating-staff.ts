import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { FloatingStaff, FloatRefusal, MoveStep } from "#app/floating-staff/floating-staff";
import type { Result } from "#base/result";
import {
  CandidateSchema,
  MoveReasonSchema,
  MoveSchema,
  ProposeMoveSchema,
  SuggestedMoveSchema,
  UnitFloatsSchema,
} from "#contract/floating-staff";
import { IdSchema, NewIdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import type { Permission } from "#domain/identity/permissions";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type FloatRoutesDeps = { readonly floats: FloatingStaff };

const TAGS = ["floatingStaff"];
const MoveParamsSchema = OutletParamsSchema.extend({ moveId: NewIdSchema });

/** People sent between outlets, as everybody sees it who has a part in it. */
export function floatRoutes({ floats }: FloatRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const ofUnit = {
      operationId: "GetUnitFloats",
      summary: "Moves of today in a unit, and those suggested",
      tags: TAGS,
    };
    const params = z.strictObject({ unitId: IdSchema });
    app.get(
      "/units/:unitId/floats",
      {
        schema: { ...ofUnit, params, response: documented({ 200: UnitFloatsSchema }) },
        config: needs("float.read", "anywhere"),
      },
      async (request, reply) => {
        const { unitId } = request.params;
        const verdict = request.allowed("float.read", { unitId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        const [moves, suggestions] = await Promise.all([floats.movesUnder(unitId), floats.suggestions(unitId)]);
        return reply.send({ moves, suggestions });
      },
    );
    const ofOutlet = { operationId: "GetFloats", summary: "Moves of today to and from an outlet", tags: TAGS };
    app.get(
      "/outlets/:outletId/floats",
      {
        schema: { ...ofOutlet, params: OutletParamsSchema, response: documented({ 200: z.array(MoveSchema) }) },
        config: needs("float.read", "outlet"),
      },
      (request) => floats.movesAt(request.params.outletId),
    );
    const own = { operationId: "GetOwnFloats", summary: "Moves that somebody is asked to make", tags: TAGS };
    app.get(
      "/floats/mine",
      {
        schema: { ...own, response: documented({ 200: z.array(MoveSchema) }) },
        config: needs("float.accept", "anywhere"),
      },
      (request) => floats.movesOf(personOf(request).accountId),
    );
    const could = {
      operationId: "GetFloatCandidates",
      summary: "Who could be sent to an outlet, best first",
      tags: TAGS,
    };
    app.get(
      "/outlets/:outletId/floats/candidates",
      {
        schema: { ...could, params: OutletParamsSchema, response: documented({ 200: z.array(CandidateSchema) }) },
        config: needs(["float.ask", "float.approve"], "outlet"),
      },
      (request) => floats.candidates(request.params.outletId),
    );
    done();
  };
}

/** Asking for somebody, and each step until he has gone back. */
export function floatStepRoutes({ floats }: FloatRoutesDeps): FastifyPluginCallbackZod {
  const headers = CommandHeadersSchema;
  const response = documented({ 200: DoneSchema });
  return (app, _options, done) => {
    const asking = { operationId: "ProposeMove", summary: "Ask for somebody of the floating team", tags: TAGS };
    app.post(
      "/outlets/:outletId/floats",
      {
        schema: { ...asking, headers, params: OutletParamsSchema, body: ProposeMoveSchema, response },
        config: needs("float.ask", "outlet"),
      },
      async (request, reply) => {
        const cause = causeOf(request);
        const asked = { ...request.body, toOutletId: request.params.outletId };
        return cause ? answer(request, reply, await floats.propose(asked, cause)) : nobody(request, reply);
      },
    );
    const suggested = { operationId: "TakeSuggestedMove", summary: "Take up what the house suggests", tags: TAGS };
    app.post(
      "/outlets/:outletId/floats/suggested",
      {
        schema: { ...suggested, headers, params: OutletParamsSchema, body: SuggestedMoveSchema, response },
        config: needs("float.approve", "outlet"),
      },
      async (request, reply) => {
        const cause = causeOf(request);
        const asked = { ...request.body, toOutletId: request.params.outletId };
        return cause ? answer(request, reply, await floats.proposeSuggested(asked, cause)) : nobody(request, reply);
      },
    );
    for (const { action, type, permission, scope, summary } of STEPS) {
      const schema = { operationId: type, summary, tags: TAGS, headers, params: MoveParamsSchema, response };
      const body = WITH_REASON.has(type) ? MoveReasonSchema : z.strictObject({}).nullish();
      app.post(
        `/outlets/:outletId/floats/:moveId/${action}`,
        { schema: { ...schema, body }, config: needs(permission, scope) },
        async (request, reply) => {
          const { outletId: toOutletId, moveId } = request.params;
          const cause = causeOf(request);
          if (!cause) return nobody(request, reply);
          if (type === "StartMove" && !(await isOwn(floats, cause.actor, moveId))) {
            const verdict = request.allowed("float.ask", { outletId: toOutletId });
            if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
          }
          const reason = request.body && "reason" in request.body ? request.body.reason : "";
          return answer(request, reply, await floats.step(type, { toOutletId, moveId, reason }, cause));
        },
      );
    }
    done();
  };
}

type Step = {
  readonly action: string;
  readonly type: MoveStep;
  readonly permission: Permission | readonly Permission[];
  readonly scope: "outlet" | "anywhere";
  readonly summary: string;
};

/** Who answers for himself may come from any outlet; that it is his own answer, the moves' rules say. */
const STEPS: readonly Step[] = [
  { action: "approve", type: "ApproveMove", permission: "float.approve", scope: "outlet", summary: "Approve a move" },
  { action: "decline", type: "DeclineMove", permission: "float.approve", scope: "outlet", summary: "Decline a move" },
  { action: "accept", type: "AcceptMove", permission: "float.accept", scope: "anywhere", summary: "Accept one's move" },
  { action: "refuse", type: "RefuseMove", permission: "float.accept", scope: "anywhere", summary: "Refuse one's move" },
  {
    action: "start",
    type: "StartMove",
    permission: ["float.accept", "float.ask"],
    scope: "anywhere",
    summary: "The window opens",
  },
  {
    action: "withdraw",
    type: "WithdrawMove",
    permission: ["float.ask", "float.approve"],
    scope: "outlet",
    summary: "Take a move back before work begins",
  },
  {
    action: "end",
    type: "EndMove",
    permission: ["float.ask", "float.approve", "float.accept"],
    scope: "outlet",
    summary: "The window closes and the person goes back",
  },
];

const WITH_REASON: ReadonlySet<MoveStep> = new Set(["DeclineMove", "RefuseMove", "WithdrawMove", "EndMove"]);

async function isOwn(floats: FloatingStaff, actor: string, moveId: string): Promise<boolean> {
  return (await floats.movesOf(actor)).some(({ move }) => move.moveId === moveId);
}

type Headed = FastifyRequest & { readonly headers: { readonly [KEY_HEADER]: string } };

function causeOf({ actor, headers }: Pick<Headed, "actor" | "headers">) {
  return actor === undefined ? undefined : { actor, commandId: headers[KEY_HEADER] };
}

function nobody(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
}

function answer(request: FastifyRequest, reply: FastifyReply, result: Result<unknown, FloatRefusal>): FastifyReply {
  return result.ok ? reply.send({ done: true }) : sendRefusal(request, reply, result.refusal);
}
