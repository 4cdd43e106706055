import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { IdentityHouse } from "#app/identity/identity";
import { staffAccounts } from "#app/identity/staff-accounts";
import {
  AccountParamsSchema,
  AccountSchema,
  CreateTokenSchema,
  InviteSchema,
  OpenAccountSchema,
  OpenedSchema,
  PostHeldSchema,
  ReasonGivenSchema,
  TokenCreatedSchema,
  TokenParamsSchema,
  TokenSchema,
  type AccountEntry,
} from "#contract/identity";
import type { IdentityCommand } from "#domain/identity/messages";
import type { Account } from "#domain/identity/model";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";
import type { ZodApp } from "./zod-app";

export type AccountRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly network: () => Network;
  readonly now: () => number;
  readonly newCommandId: () => string;
  readonly recheckStreams: () => void;
};

const MANAGE = needs("account.manage", "network");
type Unstamped<Command> = Command extends unknown ? Omit<Command, "now" | "by"> : never;

const tags = ["accounts"];
const params = AccountParamsSchema;
const done = documented({ 200: DoneSchema });

/** Sends commands in the name of whoever asks. */
function deedsOf({ identity, now, newCommandId, recheckStreams }: AccountRoutesDeps) {
  const submit = (request: FastifyRequest, command: Unstamped<IdentityCommand>) => {
    const by = request.actor ?? "system";
    return identity.stream.submit({ ...command, now: now(), by }, { commandId: newCommandId(), actor: by });
  };
  const change = async (
    request: FastifyRequest,
    reply: FastifyReply,
    command: Unstamped<IdentityCommand>,
  ): Promise<FastifyReply> => {
    const changed = await submit(request, command);
    if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
    recheckStreams();
    return reply.send({ done: true });
  };
  return { submit, change };
}

/** People and their posts, for administrators. */
export function accountRoutes(deps: AccountRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, ready) => {
    peopleRoutes(app, deps);
    postRoutes(app, deps);
    endingRoutes(app, deps);
    proofRoutes(app, deps);
    ready();
  };
}

/** Who there is, and who comes. */
function peopleRoutes(app: ZodApp, deps: AccountRoutesDeps): void {
  const { identity, network } = deps;
  const { submit, change } = deedsOf(deps);
  const list = { operationId: "ListAccounts", summary: "Every account and its posts", tags };
  app.get(
    "/identity/accounts",
    { schema: { ...list, response: documented({ 200: z.array(AccountSchema) }) }, config: MANAGE },
    () => [...identity.stream.state().accounts.values()].map((account) => entryOf(account, network())),
  );

  const open = {
    operationId: "OpenAccount",
    summary: "An account for a staff number",
    tags,
    body: OpenAccountSchema,
    response: done,
  };
  app.post("/identity/accounts", { schema: open, config: MANAGE }, (request, reply) =>
    change(request, reply, { type: "OpenAccount", ...request.body }),
  );

  const everybody = { operationId: "OpenStaffAccounts", summary: "Accounts for everybody of the network", tags };
  const opened = documented({ 200: OpenedSchema });
  app.post(
    "/identity/accounts/from-network",
    { schema: { ...everybody, response: opened }, config: MANAGE },
    async (request, reply) => {
      const made = await submit(request, { type: "OpenAccounts", accounts: staffAccounts(network()) });
      return made.ok ? reply.send({ opened: made.value.length }) : sendRefusal(request, reply, made.refusal);
    },
  );
}

/** Posts given and taken. */
function postRoutes(app: ZodApp, deps: AccountRoutesDeps): void {
  const { change } = deedsOf(deps);
  const give = {
    operationId: "GivePost",
    summary: "Give a post",
    tags,
    params,
    body: PostHeldSchema,
    response: done,
  };
  app.post("/identity/accounts/:accountId/posts", { schema: give, config: MANAGE }, (request, reply) =>
    change(request, reply, { type: "GivePost", ...request.params, post: request.body }),
  );

  const take = {
    operationId: "TakePost",
    summary: "Take a post away",
    tags,
    params,
    body: PostHeldSchema,
    response: done,
  };
  app.post("/identity/accounts/:accountId/posts/take", { schema: take, config: MANAGE }, (request, reply) =>
    change(request, reply, { type: "TakePost", ...request.params, post: request.body }),
  );
}

/** Accounts that end, and those whose proofs begin anew. */
function endingRoutes(app: ZodApp, deps: AccountRoutesDeps): void {
  const { identity, recheckStreams } = deps;
  const { sessions } = identity;
  const { submit, change } = deedsOf(deps);
  const close = {
    operationId: "CloseAccount",
    summary: "Close an account for ever",
    tags,
    params,
    body: ReasonGivenSchema,
    response: done,
  };
  app.post("/identity/accounts/:accountId/close", { schema: close, config: MANAGE }, async (request, reply) => {
    const { accountId } = request.params;
    const closed = await submit(request, { type: "CloseAccount", accountId, reason: request.body.reason });
    if (!closed.ok) return sendRefusal(request, reply, closed.refusal);
    await sessions.endAllOf(accountId);
    recheckStreams();
    return reply.send({ done: true });
  });

  const free = { operationId: "EndLockOut", summary: "Let somebody try again at once", tags, params, response: done };
  app.post("/identity/accounts/:accountId/end-lock-out", { schema: free, config: MANAGE }, (request, reply) =>
    change(request, reply, { type: "EndLockOut", ...request.params }),
  );
}

/** What proves somebody, taken away by an administrator. */
function proofRoutes(app: ZodApp, { identity, recheckStreams }: AccountRoutesDeps): void {
  const { stream, own, sessions } = identity;
  const reset = {
    operationId: "ResetTotp",
    summary: "Forget this person's second factor; a lost telephone",
    tags,
    params,
    response: done,
  };
  app.post("/identity/accounts/:accountId/reset-totp", { schema: reset, config: MANAGE }, async (request, reply) => {
    const { accountId } = request.params;
    const forgotten = await own.resetTotp(accountId, request.actor ?? "system");
    if (!forgotten.ok) return sendRefusal(request, reply, forgotten.refusal);
    await sessions.endAllOf(accountId);
    recheckStreams();
    return reply.send({ done: true });
  });

  const invite = {
    operationId: "Invite",
    summary: "Forget what proves this person; a code for a new password",
    tags,
    params,
  };
  const invited = documented({ 200: InviteSchema });
  app.post(
    "/identity/accounts/:accountId/invite",
    { schema: { ...invite, response: invited }, config: MANAGE },
    async (request, reply) => {
      const { accountId } = request.params;
      const account = stream.state().accounts.get(accountId);
      if (!account) return sendRefusal(request, reply, { code: "identity.accountUnknown", accountId });
      if (account.closed) return sendRefusal(request, reply, { code: "identity.accountClosed", accountId });
      await own.forget(accountId, request.actor ?? "system");
      await sessions.endAllOf(accountId);
      recheckStreams();
      return reply.send({ code: await own.invite(accountId) });
    },
  );
}

function entryOf(account: Account, network: Network): AccountEntry {
  const { accountId, posts, closed, credentials, failures, lockedUntil, lastSignInAt } = account;
  const badgeName = network.staff.get(accountId)?.badgeName;
  return {
    accountId,
    ...(badgeName !== undefined && { badgeName }),
    posts: [...posts],
    closed,
    hasPassword: credentials.password !== undefined,
    hasTotp: credentials.totp !== undefined,
    hasPin: credentials.pin !== undefined,
    failures,
    lockedUntil,
    ...(lastSignInAt !== undefined && { lastSignInAt }),
  };
}

/** Credentials of programs, for administrators. */
export function tokenRoutes({ identity }: AccountRoutesDeps): FastifyPluginCallbackZod {
  const { tokens } = identity;
  return (app, _options, ready) => {
    const list = { operationId: "ListTokens", summary: "Every program that may send requests", tags };
    const listed = documented({ 200: z.array(TokenSchema) });
    app.get("/identity/tokens", { schema: { ...list, response: listed }, config: MANAGE }, () =>
      tokens.list().map(({ rights, ...token }) => ({ ...token, rights: [...rights] })),
    );

    const create = {
      operationId: "CreateToken",
      summary: "A token for a program, said once",
      tags,
      body: CreateTokenSchema,
    };
    const created = documented({ 200: TokenCreatedSchema });
    app.post("/identity/tokens", { schema: { ...create, response: created }, config: MANAGE }, async (request) => {
      const { tokenId, secret } = await tokens.create(request.body, request.actor ?? "system");
      return { tokenId, token: secret };
    });

    const revoke = { operationId: "RevokeToken", summary: "A program may do nothing any more", tags };
    const schema = {
      ...revoke,
      params: TokenParamsSchema,
      body: ReasonGivenSchema,
      response: documented({ 200: DoneSchema }),
    };
    app.post("/identity/tokens/:tokenId/revoke", { schema, config: MANAGE }, async (request, reply) => {
      const { tokenId } = request.params;
      const revoked = await tokens.revoke(tokenId, request.body.reason, request.actor ?? "system");
      return revoked.ok ? reply.send({ done: true }) : sendRefusal(request, reply, revoked.refusal);
    });
    ready();
  };
}
