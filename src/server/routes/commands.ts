import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { AccessRefusal } from "#app/identity/caller";
import type { LiveDay, Lobbies } from "#app/lobbies/lobbies";
import type { Waits } from "#app/views/waits";
import { present } from "#base/assert";
import { ANSWER_SCHEMAS } from "#contract/answers";
import { COMMAND_ROUTES } from "#contract/commands/command-routes";
import type { AskedCommand, CommandRoute } from "#contract/commands/command-route";
import { CommandHeadersSchema, KEY_HEADER, VERSION_HEADER } from "#contract/headers";
import { languageOf } from "#i18n/say";
import { answerTo } from "../answer";
import { needs } from "../access/access";
import { beyondCustomer, COMMAND_PERMISSION, ownerOf, permissionOf } from "../access/command-access";
import { documented } from "../documented";
import { needlessFields } from "../field-faults";
import { sendRefusal, sendTrouble } from "../problem";

export type CommandRoutesDeps = {
  readonly lobbies: Lobbies;
  readonly waits: Waits;
  readonly knowsOutlet: (outletId: string) => boolean;
};

type Headers = z.infer<typeof CommandHeadersSchema>;
type Params = { readonly outletId: string };

/** Translate in, call, translate out: a route holds no rule. */
export function commandRoutes(deps: CommandRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    for (const route of COMMAND_ROUTES) {
      const { params, body, answer, tag, summary, type } = route;
      const response = documented({ 200: ANSWER_SCHEMAS[answer], 201: ANSWER_SCHEMAS[answer] });
      const headers = CommandHeadersSchema;
      const schema = { operationId: type, summary, tags: [tag], params, headers, ...(body && { body }), response };
      app.post<{ Params: Params; Headers: Headers; Body: object | undefined }>(
        `/outlets/:outletId${route.path}`,
        { schema, config: needs(COMMAND_PERMISSION[type], "outlet") },
        (request, reply) => take(route, deps, request, reply),
      );
    }
    done();
  };
}

async function take(
  route: CommandRoute,
  { lobbies, waits, knowsOutlet }: CommandRoutesDeps,
  request: FastifyRequest<{ Params: Params; Headers: Headers; Body: object | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { params, headers } = request;
  const { outletId } = params;
  const actor = request.actor ?? unnamed(route);
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const isStaff = actor !== "customer" && !actor.startsWith("device:");
  if (!route.anyone && !isStaff) return sendTrouble(request, reply, { status: 403, code: "request.staffOnly" });
  if (!route.body && saysSomething(request.body)) {
    const errors = needlessFields(languageOf(headers["accept-language"]), request.body);
    return sendTrouble(request, reply, { status: 422, code: "request.invalid", errors });
  }
  // The plan that opens a day says all there is to know of an outlet: a replay brings its own.
  const known = knowsOutlet(outletId) || route.type === "OpenDay";
  if (!known) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });

  const asked = route.toCommand(params, route.body && (request.body as object));
  const objection = personObjection(request, asked, lobbies.live(outletId)?.day);
  if (objection) return sendRefusal(request, reply, objection);
  if (asked.type === "OpenDay" && asked.plan.outletId !== outletId) {
    const { businessDate } = asked.plan;
    return sendRefusal(request, reply, {
      code: "lobby.wrongOutletOrDate",
      outletId: asked.plan.outletId,
      businessDate,
    });
  }
  const expected = headers[VERSION_HEADER];
  const handled = await lobbies.submit(outletId, {
    commandId: headers[KEY_HEADER],
    command: { ...asked, actor },
    ...(expected !== undefined && { expectedVersion: Number(expected) }),
  });
  const live = lobbies.live(outletId);
  if (!handled.ok) {
    const labelOf = (windowId: string): string | undefined =>
      live?.day.plan.windows.find((window) => window.windowId === windowId)?.label;
    return sendRefusal(request, reply, handled.refusal, labelOf);
  }
  const answer = answerTo(route.answer, asked, handled, present(live, "day of an accepted command"), waits);
  return reply.code(handled.repeated ? 200 : 201).send(answer);
}

/** An empty object says nothing either: some clients cannot send less. */
function saysSomething(body: unknown): boolean {
  if (body === undefined || body === null) return false;
  return typeof body !== "object" || Object.keys(body).length > 0;
}

/** The class of those whom illness, age or a child gives the first place: said by oneself, seen by everybody. */
const GREEN_LANE = "specialNeed";

/** What the path alone could not tell: whose window or post it is, and what a customer's own page may ask for. */
function personObjection(
  request: FastifyRequest,
  asked: AskedCommand,
  day: LiveDay["day"] | undefined,
): AccessRefusal | undefined {
  const { outletId } = request.params as Params;
  const permission = permissionOf(asked);
  const ownerId = ownerOf(asked, day);
  if (ownerId !== undefined || permission !== COMMAND_PERMISSION[asked.type]) {
    const verdict = request.allowed(permission, { outletId, ...(ownerId !== undefined && { ownerId }) });
    return verdict.ok ? undefined : verdict.refusal;
  }
  const isPlain = (segmentId: string): boolean => {
    const segment = day?.plan.segments.find((one) => one.segmentId === segmentId);
    return segment === undefined || segment.level === 0 || segmentId === GREEN_LANE;
  };
  const isStranger = request.actor === "customer" && !request.caller.token;
  if (!isStranger || !beyondCustomer(asked, isPlain)) return undefined;
  return { code: "identity.notAllowed", permission: "ticket.take" };
}

/** Who acts when nobody is named: a timetable opens and closes days, a customer takes a ticket. */
function unnamed({ tag, anyone }: CommandRoute): string | undefined {
  if (tag === "day") return "system";
  return anyone ? "customer" : undefined;
}
