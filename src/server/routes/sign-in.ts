import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { IdentityHouse } from "#app/identity/identity";
import type { Surface } from "#app/identity/sessions";
import {
  InvitationSchema,
  InvitedSchema,
  SetUpSchema,
  SignInOptionsSchema,
  SignInSchema,
  SurfaceSchema,
} from "#contract/identity";
import { PUBLIC } from "../access/access";
import { cookieOf, dropCookie, SESSION_COOKIE, setCookie, SSO_COOKIE } from "../access/cookies";
import { createRateLimit, GUESSES } from "../access/rate-limit";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";
import type { ZodApp } from "./zod-app";

export type SignInRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly isDemo: boolean;
  /** Address of this server as people's browsers know it; taken from the request when absent. */
  readonly publicUrl?: string;
  readonly now: () => number;
};

type Doing = SignInRoutesDeps & { readonly tooMany: (request: FastifyRequest, reply: FastifyReply) => boolean };

const tags = ["identity"];
const done = documented({ 200: DoneSchema });
const CALLBACK = "/identity/sso/callback";

/** How people come in: password and second factor, the bank's own directory, an invitation, the first set-up. */
export function signInRoutes(deps: SignInRoutesDeps): FastifyPluginCallbackZod {
  const guesses = createRateLimit(GUESSES, deps.now);
  /** Guesses are counted by address; those at one account by the rules of the account. */
  const tooMany = (request: FastifyRequest, reply: FastifyReply): boolean => {
    const waitSec = guesses.take(request.ip);
    if (waitSec > 0) sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
    return waitSec > 0;
  };
  return (app, _options, ready) => {
    doorRoutes(app, { ...deps, tooMany });
    firstPasswordRoutes(app, { ...deps, tooMany });
    ssoRoutes(app, { ...deps, tooMany });
    ready();
  };
}

/** The door itself: what it offers, and the way in by password. */
function doorRoutes(app: ZodApp, { identity, isDemo, tooMany }: Doing): void {
  const { signIn, setUp, sso } = identity;
  const options = { operationId: "GetSignInOptions", summary: "What the sign-in page offers", tags };
  const offered = documented({ 200: SignInOptionsSchema });
  app.get("/identity/options", { schema: { ...options, response: offered }, config: PUBLIC }, () => ({
    demo: isDemo,
    sso: sso !== undefined,
    setUpNeeded: setUp.isNeeded() && !isDemo,
  }));

  const signing = {
    operationId: "SignIn",
    summary: "Sign in; the session comes as a cookie",
    tags,
    body: SignInSchema,
  };
  app.post("/identity/sign-in", { schema: { ...signing, response: done }, config: PUBLIC }, async (request, reply) => {
    if (tooMany(request, reply)) return reply;
    const signedIn = await signIn.withPassword(request.body);
    if (!signedIn.ok) return sendRefusal(request, reply, signedIn.refusal);
    await endBefore(request, identity);
    setCookie(request, reply, SESSION_COOKIE, signedIn.value);
    return reply.send({ done: true });
  });
}

/** The first administrator, and whoever was invited. */
function firstPasswordRoutes(app: ZodApp, { identity, tooMany }: Doing): void {
  const { own, setUp } = identity;
  const first = { operationId: "SetUp", summary: "Make the first administrator", tags, body: SetUpSchema };
  app.post("/identity/set-up", { schema: { ...first, response: done }, config: PUBLIC }, async (request, reply) => {
    if (tooMany(request, reply)) return reply;
    const { code, accountId, password } = request.body;
    const made = await setUp.makeAdministrator(code, accountId, password);
    return made.ok ? reply.send({ done: true }) : sendRefusal(request, reply, made.refusal);
  });

  const invited = {
    operationId: "AcceptInvitation",
    summary: "Set the own password by a code",
    tags,
    body: InvitationSchema,
  };
  const whose = documented({ 200: InvitedSchema });
  app.post(
    "/identity/invitation",
    { schema: { ...invited, response: whose }, config: PUBLIC },
    async (request, reply) => {
      if (tooMany(request, reply)) return reply;
      const accepted = await own.acceptInvitation(request.body.code, request.body.password);
      return accepted.ok ? reply.send({ accountId: accepted.value }) : sendRefusal(request, reply, accepted.refusal);
    },
  );
}

/** Away to the bank's own sign-in, and back. */
function ssoRoutes(app: ZodApp, { identity, publicUrl }: Doing): void {
  const { sso } = identity;
  const querystring = z.strictObject({
    back: z.string().max(300).default("/staff/"),
    surface: SurfaceSchema.default("office"),
  });
  const redirectUri = (request: FastifyRequest): string =>
    new URL(`/api/v1${CALLBACK}`, publicUrl ?? `${request.protocol}://${request.host}`).href;
  const leaving = { operationId: "BeginSso", summary: "Go to the bank's own sign-in", tags, querystring };
  app.get("/identity/sso", { schema: leaving, config: PUBLIC }, async (request, reply) => {
    if (!sso) return sendTrouble(request, reply, { status: 404, code: "request.routeUnknown" });
    const { back, surface } = request.query;
    const going = await sso.begin({
      redirectUri: redirectUri(request),
      back: ownPage(back),
      surface: surface satisfies Surface,
    });
    // Lax, because the way back comes from another site.
    setCookie(request, reply, SSO_COOKIE, going.state, { maxAgeSec: 600, sameSite: "Lax" });
    return reply.redirect(going.url);
  });
  const returning = { operationId: "FinishSso", summary: "Come back from the bank's own sign-in", tags };
  app.get(CALLBACK, { schema: returning, config: PUBLIC }, async (request, reply) => {
    if (!sso) return sendTrouble(request, reply, { status: 404, code: "request.routeUnknown" });
    const state = cookieOf(request, SSO_COOKIE);
    const callback = new URL(request.url, redirectUri(request));
    const finished = await sso.finish(callback, state);
    dropCookie(request, reply, SSO_COOKIE);
    if (!finished.ok) return reply.redirect(`/staff/sign-in?trouble=${finished.refusal.code}`);
    setCookie(request, reply, SESSION_COOKIE, finished.value.secret);
    return reply.redirect(finished.value.back);
  });
}

/** Whoever signs in anew leaves no session of before behind in this browser. */
async function endBefore(request: FastifyRequest, { sessions }: IdentityHouse): Promise<void> {
  const { session } = request.caller;
  if (session) await sessions.end(session.handle);
}

/** A page of ours, never another site's. */
function ownPage(back: string): string {
  return /^\/(?![/\\])[\w/?=&.%:-]*$/u.test(back) ? back : "/staff/";
}
