import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { AccessRefusal } from "#app/identity/caller";
import type { AskedOf, CaseKind } from "#app/quality/asked";
import type { Quality } from "#app/quality/quality";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import type { Act } from "#contract/quality/act";
import { ActedSchema, QUALITY_ACTS } from "#contract/quality/acts";
import type { InspectionKind } from "#domain/inspection/model";
import { needs } from "../access/access";
import {
  ACTS_TELLING,
  beyondCustomersComplaint,
  beyondCustomersWord,
  knowsOf,
  neededFor,
  neededForVisit,
} from "../access/quality-access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type QualityRoutesDeps = {
  readonly quality: Quality;
  /** Whether somebody works at an outlet, or above it and so at all below. */
  readonly worksAt: (staffId: string, outletId: string) => boolean;
};

type Params = Readonly<Record<string, string>>;
type Request = FastifyRequest<{
  Params: Params;
  Headers: z.infer<typeof CommandHeadersSchema>;
  Body: object | undefined;
}>;

/** Every act on the quality of the site, from one table: translate in, call, translate out. */
export function qualityRoutes(deps: QualityRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    for (const act of QUALITY_ACTS) {
      const { params, body, summary, kind, type } = act;
      const response = documented({ 200: ActedSchema, 201: ActedSchema });
      const headers = CommandHeadersSchema;
      const operationId = `${kind}${type}`;
      const schema = { operationId, summary, tags: [kind], params, headers, ...(body && { body }), response };
      app.post<{ Params: Params; Headers: Request["headers"]; Body: object | undefined }>(
        `/outlets/:outletId${act.path}`,
        { schema, config: needs(neededFor(act), "outlet") },
        (request, reply) => take(act, deps, request, reply),
      );
    }
    done();
  };
}

async function take(act: Act, deps: QualityRoutesDeps, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { params, headers } = request;
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const isStaff = actor !== "customer" && !actor.startsWith("device:");
  if (!act.anyone && !isStaff) return sendTrouble(request, reply, { status: 403, code: "request.staffOnly" });
  const said = act.body && (request.body as object);
  const place = { outletId: params["outletId"] ?? "", caseId: act.caseIdOf(params) };
  const objection = await objectionTo(act, deps, request, place);
  if (objection) return sendRefusal(request, reply, objection);
  const cause = { actor, commandId: headers[KEY_HEADER] };
  // Checked by the schemas of the act, which its describer has compared with the command.
  const asked = act.toAsked(params, said) as AskedOf<CaseKind>;
  const done = await deps.quality.submit<CaseKind>(act.kind, place, asked, cause);
  if (!done.ok) return sendRefusal(request, reply, done.refusal);
  const { events, version, repeated } = done.value;
  const happened = events.map(({ type }) => type);
  return reply.code(repeated || events.length === 0 ? 200 : 201).send({ version, repeated, happened });
}

type Objection = AccessRefusal | { readonly code: "inspection.unknown" };

/** What the address alone could not tell: which kind of visit it is, whose record, and what a stranger may say. */
async function objectionTo(
  act: Act,
  { quality, worksAt }: QualityRoutesDeps,
  request: Request,
  place: { readonly outletId: string; readonly caseId: string },
): Promise<Objection | undefined> {
  const { outletId, caseId } = place;
  const beyond = request.actor === "customer" ? customersObjection(act, request) : undefined;
  if (beyond) return beyond;
  if (act.type === "TellAuthor" && (request.body as { readonly by: string }).by !== "inApp") {
    const verdict = request.allowed(ACTS_TELLING.proposal, { outletId });
    if (!verdict.ok) return verdict.refusal;
  }
  if (act.kind === "sanction" && !worksAt(caseId, outletId)) {
    return { code: "identity.notAllowed", permission: "sanction.propose" };
  }
  if (act.kind !== "inspection") return undefined;
  const { open, mystery } = neededForVisit(act.type);
  const visit = act.type === "PlanInspection" ? undefined : await quality.visitOf(place);
  if (act.type !== "PlanInspection" && (!visit || !knowsOf(request, visit, outletId))) {
    return { code: "inspection.unknown" };
  }
  const isSecret = visit?.isMystery ?? quality.isMystery((request.body as { readonly kind: InspectionKind }).kind);
  const verdict = request.allowed(isSecret ? mystery : open, { outletId });
  return verdict.ok ? undefined : verdict.refusal;
}

/** What a stranger's page says beyond what it can know; checked by the schemas of the acts. */
function customersObjection({ type }: Act, { body }: Request): Objection | undefined {
  const isBeyond =
    (type === "ReceiveComplaint" && beyondCustomersComplaint(body as Parameters<typeof beyondCustomersComplaint>[0])) ||
    ((type === "ReceiveOpinion" || type === "SubmitProposal") &&
      beyondCustomersWord(body as Parameters<typeof beyondCustomersWord>[0]));
  return isBeyond ? { code: "identity.notAllowed", permission: "complaint.receive" } : undefined;
}
