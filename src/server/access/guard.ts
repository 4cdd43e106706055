import type { FastifyInstance, FastifyRequest } from "fastify";
import { actorAnywhere, actorFor, stoppedBy, type AccessRefusal, type Actor, type Caller } from "#app/identity/caller";
import type { Gate } from "#app/identity/gate";
import type { Sessions } from "#app/identity/sessions";
import { refuse, accept, type Result } from "#base/result";
import type { Asked, Permission } from "#domain/identity/permissions";
import { ACTOR_HEADER } from "#contract/headers";
import { sendRefusal, sendTrouble, type Trouble } from "../problem";
import type { Access, At } from "./access";
import { shownBy } from "./cookies";
import type { RefusedLog, RefusedRequest } from "./refused-log";
import { createRateLimit, STRANGERS } from "./rate-limit";

export type GuardDeps = {
  readonly gate: Pick<Gate, "callerOf">;
  readonly sessions: Pick<Sessions, "touch">;
  readonly unitsAbove: (outletId: string) => readonly string[];
  /** A unit and those above it. */
  readonly unitsFrom: (unitId: string) => readonly string[];
  readonly now: () => number;
  /** Told of every request that is not let in. */
  readonly refused: RefusedLog;
};

/** An address of the interface and who may use it. */
export type GuardedRoute = { readonly method: string; readonly url: string; readonly access: Access | undefined };

const GUARDED = "/api/v1/";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** Set by our own pages' scripts. A form or a link of another site cannot, and its scripts are stopped by the browser. */
const PAGE_HEADER = "guichet-page";

/**
 * Looks at every request before anything of it is read: who sends it, whether the route is for him, whether a browser
 * sends it from our own pages, and whether strangers send too much. What a route does not allow is forbidden.
 */
export function installGuard(app: FastifyInstance, deps: GuardDeps): readonly GuardedRoute[] {
  const strangers = createRateLimit(STRANGERS, deps.now);
  // Each request gets its own below; named here once so that all requests have one shape.
  for (const name of ["caller", "actor", "allowed", "lookAgain"]) app.decorateRequest(name, null as never);

  const routes: GuardedRoute[] = [];
  app.addHook("onRoute", ({ method, url, config }) => {
    if (!url.startsWith(GUARDED)) return;
    for (const one of [method].flat()) if (one !== "HEAD") routes.push({ method: one, url, access: config?.access });
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404 || !request.routeOptions.url?.startsWith(GUARDED)) return;
    const shown = shownBy(request);
    request.caller = await deps.gate.callerOf(shown);
    const asking = (caller: Caller): FastifyRequest["allowed"] => {
      return (permission, at) => allowed(deps, { caller, named: namedBy(request) }, permission, at);
    };
    request.allowed = asking(request.caller);
    request.lookAgain = async () => {
      const caller = await deps.gate.callerOf(shown);
      // A stream that is open already stays so behind a locked screen: it would only come back to the same view.
      const awake = caller.session ? { ...caller, session: { ...caller.session, locked: false } } : caller;
      return { allowed: asking(awake), devices: caller.devices };
    };
    const trouble = await stop(deps, strangers, request);
    if (trouble) {
      deps.refused(refusedRequest(request, trouble.code));
      return sendTrouble(request, reply, trouble);
    }
    const verdict = judge(request, request.routeOptions.config.access);
    if (!verdict.ok) {
      deps.refused(refusedRequest(request, verdict.refusal.code));
      return sendRefusal(request, reply, verdict.refusal);
    }
    request.actor = verdict.value;
    return undefined;
  });
  return routes;
}

/** Stops what is not to be let in whoever sends it. */
async function stop(
  deps: GuardDeps,
  strangers: ReturnType<typeof createRateLimit>,
  request: FastifyRequest,
): Promise<Trouble | undefined> {
  const { session, devices, token } = request.caller;
  if (SAFE.has(request.method)) return undefined;
  if (token) return undefined;
  if (session || devices.length > 0) {
    if (!isFromOwnPage(request)) return { status: 403, code: "request.otherSite" };
    if (session) await deps.sessions.touch(session.handle);
    return undefined;
  }
  const waitSec = strangers.take(request.ip);
  if (waitSec === 0) return undefined;
  return { status: 429, code: "request.tooMany", params: { waitSec } };
}

/** The route and not the address: that may carry ids of customers. */
function refusedRequest(request: FastifyRequest, code: string): RefusedRequest {
  const { caller, method, ip, routeOptions } = request;
  const who = caller.session?.accountId ?? caller.token?.tokenId ?? caller.devices[0]?.deviceId ?? ip;
  return { who, method, route: routeOptions.url ?? "", code };
}

function isFromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  return headers[PAGE_HEADER] !== undefined && (site === undefined || site === "same-origin");
}

type Verdict = Result<Actor, AccessRefusal | { readonly code: "identity.routeClosed" }>;

function judge(request: FastifyRequest, access: Access | undefined): Verdict {
  const { session } = request.caller;
  if (access === undefined) return refuse({ code: "identity.routeClosed" });
  if (access === "public") return accept(session?.accountId ?? namedBy(request));
  if (access === "signedIn") return session ? accept(session.accountId) : refuse({ code: "identity.notSignedIn" });
  if (access === "settingUp" || access === "atWork") {
    if (!session) return refuse({ code: "identity.notSignedIn" });
    const stopped = stoppedBy(access === "atWork" ? session : { ...session, owesSecondFactor: false });
    return stopped ? refuse(stopped) : accept(session.accountId);
  }
  const { permission, scope } = access;
  if (scope === "network") return request.allowed(permission, "network");
  if (scope === "outlet") {
    const { outletId } = request.params as { readonly outletId: string }; // Such routes have it in their path.
    return request.allowed(permission, { outletId });
  }
  return actorAnywhere(request.caller, listed(permission), namedBy(request));
}

const listed = (permission: Permission | readonly Permission[]): readonly Permission[] =>
  typeof permission === "string" ? [permission] : permission;

/** The first permission that opens; else what the first one refused. */
function allowed(
  deps: GuardDeps,
  { caller, named }: { readonly caller: Caller; readonly named: string | undefined },
  permission: Permission | readonly Permission[],
  at: At,
): Result<Actor, AccessRefusal> {
  const verdicts = listed(permission).map((one) => actorFor(caller, one, askedAt(deps, at), named));
  const first = verdicts.find(({ ok }) => ok) ?? verdicts[0];
  return first ?? refuse({ code: "identity.notSignedIn" });
}

function askedAt({ unitsAbove, unitsFrom }: GuardDeps, at: At): Asked {
  if (at === "network") return { kind: "network" };
  // All of a unit's outlets are asked about as one at which nobody is posted.
  if ("unitId" in at) return { kind: "outlet", outletId: "", unitIds: unitsFrom(at.unitId) };
  return { kind: "outlet", unitIds: unitsAbove(at.outletId), ...at };
}

function namedBy({ headers }: FastifyRequest): string | undefined {
  const named = headers[ACTOR_HEADER];
  return typeof named === "string" ? named : undefined;
}
