import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { IdentityHouse } from "#app/identity/identity";
import { permissionsHeld } from "#app/identity/caller";
import { ABSOLUTE_END_MS, LOCK_AFTER_MS } from "#app/identity/sessions";
import type { BusinessDate } from "#base/calendar";
import {
  BreakGlassSchema,
  ChangePasswordSchema,
  ConfirmTotpSchema,
  EnrolmentSchema,
  MeSchema,
  OwnPasswordSchema,
  OwnSessionSchema,
  RecoveryCodesSchema,
  SetPinSchema,
  UnlockSchema,
  type Me,
} from "#contract/identity";
import type { Network } from "#domain/network/network";
import { AT_WORK, needs, personOf, SETTING_UP, SIGNED_IN } from "../access/access";
import { dropCookie, SESSION_COOKIE } from "../access/cookies";
import { createRateLimit, GUESSES } from "../access/rate-limit";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";
import type { ZodApp } from "./zod-app";

export type SessionRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly network: () => Network;
  readonly isDemo: boolean;
  readonly now: () => number;
  /** The network's date; the earliest where its outlets' dates differ. */
  readonly today: () => BusinessDate;
  readonly newCommandId: () => string;
  /** Streams of those who have just lost their right to them. */
  readonly recheckStreams: () => void;
};

const tags = ["identity"];
const done = documented({ 200: DoneSchema });

/** The own session: who I am, lock and unlock, sign out. */
export function sessionRoutes(deps: SessionRoutesDeps): FastifyPluginCallbackZod {
  const { sessions, signIn } = deps.identity;
  const guesses = createRateLimit(GUESSES, deps.now);
  return (app, _options, ready) => {
    const me = { operationId: "GetMe", summary: "Who has signed in, and what he may do", tags };
    app.get(
      "/identity/me",
      { schema: { ...me, response: documented({ 200: MeSchema }) }, config: SIGNED_IN },
      (request) => meOf(personOf(request), request.allowed, deps),
    );

    const touch = { operationId: "Touch", summary: "Somebody is there: the screen stays open", tags };
    app.post("/identity/touch", { schema: { ...touch, response: done }, config: SETTING_UP }, () => ({
      done: true as const,
    }));

    const lock = { operationId: "Lock", summary: "Lock the screen", tags };
    app.post("/identity/lock", { schema: { ...lock, response: done }, config: SIGNED_IN }, async (request) => {
      await sessions.lock(personOf(request).handle);
      return { done: true as const };
    });

    const unlock = { operationId: "Unlock", summary: "Open a locked screen by PIN, or by password without one", tags };
    const schema = { ...unlock, body: UnlockSchema, response: done };
    app.post("/identity/unlock", { schema, config: SIGNED_IN }, async (request, reply) => {
      const { handle, accountId } = personOf(request);
      const waitSec = guesses.take(accountId);
      if (waitSec > 0)
        return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
      const opened = await signIn.unlock(handle, accountId, request.body.word);
      return opened.ok ? reply.send({ done: true }) : sendRefusal(request, reply, opened.refusal);
    });

    const out = { operationId: "SignOut", summary: "End this session", tags };
    app.post(
      "/identity/sign-out",
      { schema: { ...out, response: done }, config: SIGNED_IN },
      async (request, reply) => {
        await sessions.end(personOf(request).handle);
        dropCookie(request, reply, SESSION_COOKIE);
        deps.recheckStreams();
        return reply.send({ done: true });
      },
    );
    ready();
  };
}

function meOf(
  session: ReturnType<typeof personOf>,
  allowed: (permission: "queue.read", at: { readonly outletId: string }) => { readonly ok: boolean },
  { identity, network, isDemo, today }: SessionRoutesDeps,
): Me {
  const { accountId, posts, surface, locked, openedAt, owesSecondFactor } = session;
  const credentials = identity.stream.state().accounts.get(accountId)?.credentials ?? {};
  const badgeName = network().staff.get(accountId)?.badgeName;
  const outletIds = [...network().outlets.values()].filter(
    ({ id, retired }) => !retired && allowed("queue.read", { outletId: id }).ok,
  );
  return {
    accountId,
    ...(badgeName !== undefined && { badgeName }),
    posts: [...posts],
    permissions: owesSecondFactor ? [] : [...permissionsHeld(posts)],
    outletIds: outletIds.map(({ id }) => id),
    surface,
    locked,
    lockAfterMs: LOCK_AFTER_MS[surface],
    endsAt: openedAt + ABSOLUTE_END_MS,
    today: today(),
    hasPin: credentials.pin !== undefined,
    hasTotp: credentials.totp !== undefined,
    hasPassword: credentials.password !== undefined,
    owesSecondFactor,
    demo: isDemo,
  };
}

/** What somebody sets for himself: password, PIN, second factor, sessions elsewhere; and the glass he breaks. */
export function ownAccountRoutes(deps: SessionRoutesDeps): FastifyPluginCallbackZod {
  const guesses = createRateLimit(GUESSES, deps.now);
  return (app, _options, ready) => {
    app.addHook("preHandler", async (request, reply) => {
      const waitSec = request.method === "GET" ? 0 : guesses.take(request.actor ?? request.ip);
      if (waitSec === 0) return;
      return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
    });

    wordRoutes(app, deps);
    secondFactorRoutes(app, deps);
    elsewhereRoutes(app, deps);
    ready();
  };
}

/** Password and PIN. */
function wordRoutes(app: ZodApp, { identity: { own, sessions } }: SessionRoutesDeps): void {
  const password = {
    operationId: "ChangePassword",
    summary: "A new password for the own account",
    tags,
    body: ChangePasswordSchema,
  };
  app.post(
    "/identity/me/password",
    { schema: { ...password, response: done }, config: AT_WORK },
    async (request, reply) => {
      const { accountId, handle } = personOf(request);
      const changed = await own.changePassword(accountId, request.body.old, request.body.next);
      if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
      await sessions.endAllOf(accountId, handle);
      return reply.send({ done: true });
    },
  );

  const pin = {
    operationId: "SetPin",
    summary: "The PIN that opens the own locked screen",
    tags,
    body: SetPinSchema,
  };
  app.post("/identity/me/pin", { schema: { ...pin, response: done }, config: AT_WORK }, async (request, reply) => {
    const set = await own.setPin(personOf(request).accountId, request.body.password, request.body.pin);
    return set.ok ? reply.send({ done: true }) : sendRefusal(request, reply, set.refusal);
  });
}

/** The second factor. */
function secondFactorRoutes(app: ZodApp, { identity: { own } }: SessionRoutesDeps): void {
  const begin = {
    operationId: "BeginTotp",
    summary: "A secret for the authenticator",
    tags,
    body: OwnPasswordSchema,
  };
  const enrolment = documented({ 200: EnrolmentSchema });
  app.post(
    "/identity/me/totp",
    { schema: { ...begin, response: enrolment }, config: SETTING_UP },
    async (request, reply) => {
      const begun = await own.beginTotp(personOf(request).accountId, request.body.password);
      return begun.ok ? reply.send(begun.value) : sendRefusal(request, reply, begun.refusal);
    },
  );

  const confirm = {
    operationId: "ConfirmTotp",
    summary: "The authenticator works; recovery codes, once",
    tags,
    body: ConfirmTotpSchema,
  };
  const codes = documented({ 200: RecoveryCodesSchema });
  app.post(
    "/identity/me/totp/confirm",
    { schema: { ...confirm, response: codes }, config: SETTING_UP },
    async (request, reply) => {
      const confirmed = await own.confirmTotp(personOf(request).accountId, request.body.code);
      return confirmed.ok ? reply.send({ codes: confirmed.value }) : sendRefusal(request, reply, confirmed.refusal);
    },
  );

  const remove = { operationId: "RemoveTotp", summary: "No second factor any more", tags, body: OwnPasswordSchema };
  app.post(
    "/identity/me/totp/remove",
    { schema: { ...remove, response: done }, config: AT_WORK },
    async (request, reply) => {
      const removed = await own.removeTotp(personOf(request).accountId, request.body.password);
      return removed.ok ? reply.send({ done: true }) : sendRefusal(request, reply, removed.refusal);
    },
  );
}

/** Sessions elsewhere, and the glass that somebody breaks. */
function elsewhereRoutes(app: ZodApp, { identity, now, newCommandId }: SessionRoutesDeps): void {
  const { sessions, stream } = identity;
  const list = { operationId: "ListOwnSessions", summary: "Where I am signed in", tags };
  const listed = documented({ 200: z.array(OwnSessionSchema) });
  app.get("/identity/me/sessions", { schema: { ...list, response: listed }, config: AT_WORK }, async (request) => {
    const { accountId, handle } = personOf(request);
    return (await sessions.listOf(accountId)).map(({ surface, openedAt, activeAt, locked, handle: other }) => {
      return { surface, openedAt, activeAt, locked, handle: other, thisOne: other === handle };
    });
  });

  const params = z.strictObject({ handle: z.string().regex(/^[0-9a-f]{64}$/u) });
  const end = { operationId: "EndOwnSession", summary: "Sign out elsewhere", tags, params, response: done };
  app.post("/identity/me/sessions/:handle/end", { schema: end, config: AT_WORK }, async (request) => {
    const mine = await sessions.listOf(personOf(request).accountId);
    if (mine.some(({ handle }) => handle === request.params.handle)) await sessions.end(request.params.handle);
    return { done: true as const };
  });

  const glass = {
    operationId: "BreakGlass",
    summary: "Lend oneself a post in an emergency",
    tags,
    body: BreakGlassSchema,
  };
  const config = needs("breakGlass.use", "anywhere");
  app.post("/identity/emergencies", { schema: { ...glass, response: done }, config }, async (request, reply) => {
    const { accountId: by } = personOf(request);
    const { emergencyId, post, reason, lastsMin } = request.body;
    const lent = { emergencyId, post, reason, lastsMs: lastsMin * 60_000 };
    const command = { type: "BreakGlass", now: now(), by, ...lent } as const;
    const broken = await stream.submit(command, { commandId: newCommandId(), actor: by });
    return broken.ok ? reply.send({ done: true }) : sendRefusal(request, reply, broken.refusal);
  });
}
