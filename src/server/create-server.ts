import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { IdentityHouse } from "#app/identity/identity";
import { isPostedAt, unitsAbove } from "#app/identity/staff-accounts";
import { createLiveViews, type LiveViews } from "#app/views/live-views";
import type { Checklists } from "#app/quality/checklists";
import type { Webhooks } from "#app/webhooks/webhooks";
import { installGuard, type GuardedRoute } from "./access/guard";
import { metricsPlugin } from "./metrics";
import { describeRoutes } from "./openapi";
import { answerError, BODY_BYTES_MAX, sendTrouble } from "./problem";
import { accountRoutes, tokenRoutes } from "./routes/accounts";
import { auditRoutes } from "./routes/audit";
import { backupRoutes, type TakeBackup } from "./routes/backup";
import { caseListRoutes, caseRoutes, type CaseListRoutesDeps, type CaseRoutesDeps } from "./routes/cases";
import { checklistRoutes } from "./routes/checklists";
import { clockRoutes } from "./routes/clock";
import { commandRoutes, type CommandRoutesDeps } from "./routes/commands";
import { demoSignInRoutes } from "./routes/demo-sign-in";
import { flowRoutes, type FlowRoutesDeps } from "./routes/flow";
import { networkRoutes } from "./routes/network";
import { outletRoutes, type OutletRoutesDeps } from "./routes/outlets";
import { pairedDeviceRoutes } from "./routes/paired-devices";
import { policyRoutes, type PolicyRoutesDeps } from "./routes/policies";
import { processRoutes } from "./routes/processes";
import { qualityRoutes } from "./routes/quality";
import { ownAccountRoutes, sessionRoutes } from "./routes/session";
import { signInRoutes } from "./routes/sign-in";
import { createStreams } from "./routes/streams";
import { ticketRoutes, type TicketRoutesDeps } from "./routes/tickets";
import { viewRoutes } from "./routes/views";
import { webhookRoutes } from "./routes/webhooks";
import type { ZodApp } from "./routes/zod-app";

type Site = Omit<CaseRoutesDeps & CaseListRoutesDeps, "outletIds" | "worksAt"> & { readonly checklists: Checklists };

export type ServerDeps = Omit<
  CommandRoutesDeps & OutletRoutesDeps & TicketRoutesDeps & PolicyRoutesDeps,
  "knowsOutlet"
> & {
  readonly webhooks: Webhooks;
  /** The quality of the site; without it the server has no such routes. */
  readonly site?: Site;
  readonly takeBackup: TakeBackup;
  readonly identity: IdentityHouse;
  /** Real time, and ids for commands that the server itself sends. */
  readonly wall: { readonly now: () => number };
  readonly newCommandId: () => string;
  /** Anybody signs in by a role, devices pair by themselves. */
  readonly isDemo?: boolean;
  readonly publicUrl?: string;
  /** The server stands behind a proxy that tells the callers' addresses and that they came by TLS. */
  readonly trustProxy?: boolean;
  /** A word that no other run of this server used; pages resume only within one run. */
  readonly runId: string;
  readonly log: FastifyBaseLogger;
  /** History, forecasts, calendar and standard times; not served when absent. */
  readonly flow?: Omit<FlowRoutesDeps, "lobbies" | "network">;
  /** The folder with the built pages; none are served when absent. */
  readonly pagesFolder?: string;
  /** The folder with the hall screens' voice packs, which may come later. */
  readonly voicesFolder?: string;
};

export type Server = {
  readonly app: FastifyInstance;
  /** Every address of the interface and who may use it. */
  readonly routes: () => readonly GuardedRoute[];
  /** Listens on the loopback interface unless told otherwise. */
  readonly listen: (at: { readonly port: number; readonly host?: string }) => Promise<string>;
  /** The hall board of an outlet, for what shows it without being a page. */
  readonly board: LiveViews["board"];
  /** Says goodbye to the pages and waits for the requests under way. The lobbies are the caller's to stop. */
  readonly stop: () => Promise<void>;
};

/** Everything that speaks HTTP, put together. */
export async function createServer(deps: ServerDeps): Promise<Server> {
  const { lobbies, readDay, waits, runId, webhooks, network, identity, wall } = deps;
  const app = newApp(deps.log, deps.trustProxy ?? false);
  const views: LiveViews = createLiveViews({ lobbies, readDay, waits, runId, gather });
  const knowsOutlet = (outletId: string): boolean =>
    network().outlets.has(outletId) || lobbies.live(outletId) !== undefined;
  const streams = createStreams({ lobbies, views, knowsOutlet });

  const routes = installGuard(app, {
    gate: identity.gate,
    sessions: identity.sessions,
    unitsAbove: (outletId) => unitsAbove(network(), outletId),
    now: wall.now,
  });
  const people = {
    ...deps,
    isDemo: deps.isDemo ?? false,
    now: wall.now,
    knowsOutlet,
    recheckStreams: streams.recheck,
  };
  await describeRoutes(app);
  await app.register(metricsPlugin(streams.openLines));
  await app.register(
    async (api) => {
      api.addHook("onRequest", (_request, reply, next) => {
        void reply.header("cache-control", "no-store");
        next();
      });
      await api.register(commandRoutes({ lobbies, waits, knowsOutlet }));
      await api.register(outletRoutes({ ...deps, knowsOutlet }));
      await api.register(viewRoutes({ views, knowsOutlet }));
      await api.register(ticketRoutes(deps));
      await api.register(clockRoutes({ lobbies, tellClock: streams.tellClock }));
      await api.register(streams.routes);
      await api.register(webhookRoutes({ webhooks, knowsOutlet }));
      if (deps.site) await registerSite(api, deps.site, network);
      await api.register(backupRoutes(deps.takeBackup));
      await api.register(networkRoutes(deps));
      await api.register(policyRoutes(deps));
      if (deps.flow) await api.register(flowRoutes({ ...deps, ...deps.flow }));
      await api.register(processRoutes({ ...deps, knowsOutlet }));
      await registerPeople(api, people);
    },
    { prefix: "/api/v1" },
  );
  await serveOutside(app, deps);

  return {
    app: app as unknown as FastifyInstance,
    routes: () => routes,
    board: views.board,
    listen: ({ port, host = "127.0.0.1" }) => app.listen({ port, host }),
    stop: async () => {
      streams.close();
      views.stop();
      await app.close();
    },
  };
}

/** Time that commits have to share one push: below what a person notices. */
const GATHER_MS = 40;
const gather = (work: () => void): void => void setTimeout(work, GATHER_MS);

type PeopleDeps = Parameters<typeof signInRoutes>[0] &
  Parameters<typeof accountRoutes>[0] &
  Parameters<typeof pairedDeviceRoutes>[0] &
  Parameters<typeof sessionRoutes>[0];

/** Everything about who somebody is. */
async function registerPeople(api: ZodApp, people: PeopleDeps): Promise<void> {
  await api.register(signInRoutes(people));
  await api.register(sessionRoutes(people));
  await api.register(ownAccountRoutes(people));
  await api.register(accountRoutes(people));
  await api.register(tokenRoutes(people));
  await api.register(pairedDeviceRoutes(people));
  await api.register(auditRoutes(people));
  if (people.isDemo) await api.register(demoSignInRoutes(people));
}

/** The quality of the site: acts, cases and checklists. */
async function registerSite(api: ZodApp, site: Site, network: ServerDeps["network"]): Promise<void> {
  const outletIds = () => [...network().outlets.keys()];
  const worksAt = (staffId: string, outletId: string) => isPostedAt(network(), staffId, outletId);
  await api.register(qualityRoutes({ ...site, worksAt }));
  await api.register(caseListRoutes({ ...site, outletIds }));
  await api.register(caseRoutes({ ...site, worksAt }));
  await api.register(checklistRoutes(site));
}

/** What is not the interface: its description, the sign of life, and voice packs and pages where there are any. */
async function serveOutside(app: ZodApp, { voicesFolder, pagesFolder, isDemo = false }: ServerDeps): Promise<void> {
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  app.get("/healthz", { schema: { hide: true } }, () => ({ ok: true }));
  // Before a pack is made there is none, which is no fault of the page that asks.
  app.get("/voices/index.json", { schema: { hide: true } }, async (_request, reply) => {
    const index = voicesFolder && (await readFile(join(voicesFolder, "index.json"), "utf8").catch(() => undefined));
    return reply.type("application/json").send(index ? (JSON.parse(index) as object) : {});
  });
  if (voicesFolder !== undefined) {
    await app.register(fastifyStatic, { root: voicesFolder, prefix: "/voices/", decorateReply: false });
  }
  if (pagesFolder !== undefined) await servePages(app, pagesFolder, isDemo);
}

/** The built pages, and where somebody who names none of them begins. */
async function servePages(app: ZodApp, folder: string, isDemo: boolean): Promise<void> {
  await app.register(fastifyStatic, { root: folder, redirect: true });
  const first = isDemo ? "/hub" : "/staff";
  app.get("/", { schema: { hide: true } }, ({ url }, reply) => reply.redirect(`${first}${url}`));
  // One page with many addresses: its own script reads which.
  app.get("/staff/*", { schema: { hide: true } }, (_request, reply) => reply.sendFile("staff/index.html"));
}

/** A Fastify that reads with zod, answers with problems, and logs faults alone. */
function newApp(log: FastifyBaseLogger, trustProxy: boolean) {
  const app = fastify({
    loggerInstance: log,
    // A line for each request would cost more than the request; metrics count them, and faults are logged.
    logController: new LogController({ disableRequestLogging: true }),
    // For the same reason no request has a logger of its own; a fault names its request.
    childLoggerFactory: (logger) => logger,
    bodyLimit: BODY_BYTES_MAX,
    requestIdHeader: false,
    trustProxy,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  // A command without a body may still say that it speaks JSON.
  const readJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, parsed) =>
    text === "" ? parsed(null) : readJson(request, text, parsed),
  );
  app.setValidatorCompiler(validatorCompiler);
  // Answers are built by us from typed values; checking each against its schema again would cost more than the rules.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    sendTrouble(request, reply, { status: 404, code: "request.routeUnknown" }),
  );
  app.addHook("onRequest", (request, reply, next) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.protocol === "https") void reply.header("strict-transport-security", "max-age=31536000");
    next();
  });
  return app;
}

/** Nothing of ours is framed by strangers, guessed at, or loaded from elsewhere. */
const SECURITY_HEADERS = {
  "content-security-policy": [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;
