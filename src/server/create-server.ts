import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { IdentityHouse } from "#app/identity/identity";
import { unitsAbove, unitsFrom } from "#app/identity/staff-accounts";
import { createLiveViews, type LiveViews } from "#app/views/live-views";
import { createNetworkTopics } from "#app/views/network-topics";
import type { Recognition } from "#app/recognition/recognition";
import type { RosterFeeds } from "#app/rosters/roster-feeds";
import type { Rosters } from "#app/rosters/rosters";
import type { Webhooks } from "#app/webhooks/webhooks";
import { businessDateAt } from "#base/calendar";
import { installGuard, type GuardedRoute } from "./access/guard";
import { createRefusedLog, levelOf } from "./access/refused-log";
import { logTakenFiles } from "./access/taken-files";
import { metricsPlugin } from "./metrics";
import { newApp } from "./new-app";
import { describeRoutes } from "./openapi";
import { accountRoutes, tokenRoutes } from "./routes/accounts";
import { auditDayRoutes, emergencyRoutes } from "./routes/audit";
import { changeRoutes, policyPreviewRoutes } from "./routes/changes";
import { rosterCalendarRoutes, rosterFeedRoutes } from "./routes/roster-calendars";
import { rosterLoopMakingRoutes, rosterLoopRoutes, type RosterLoopRoutesDeps } from "./routes/roster-loop";
import { rosterRepairRoutes } from "./routes/roster-repair";
import { rosterReasonRoutes, rosterSheetRoutes } from "./routes/roster-reasons";
import { rosterMakingRoutes, rosterRoutes, rosterStepRoutes } from "./routes/rosters";
import { floatRoutes, floatStepRoutes, type FloatRoutesDeps } from "./routes/floating-staff";
import { editPreviewRoutes, networkDeskRoutes, networkEditRoutes, type HeadDeskRoutesDeps } from "./routes/head-desk";
import { freerOutletRoutes, todayRoutes } from "./routes/today";
import { unitRoutes, type UnitRoutesDeps } from "./routes/units";
import { backupRoutes, type TakeBackup } from "./routes/backup";
import { claimRoutes, type ClaimRoutesDeps } from "./routes/claims";
import { clockRoutes } from "./routes/clock";
import { complaintStartRoutes, type ComplaintStartRoutesDeps } from "./routes/complaint-starts";
import { commandRoutes, type CommandRoutesDeps } from "./routes/commands";
import { demoSignInRoutes } from "./routes/demo-sign-in";
import { feedbackRoutes, type FeedbackRoutesDeps } from "./routes/feedback";
import { flowRoutes, type FlowRoutesDeps } from "./routes/flow";
import { inboxRoutes, type InboxRoutesDeps } from "./routes/inbox";
import { guidanceRoutes, type GuidanceRoutesDeps } from "./routes/guidance";
import { lateTicketRoutes, type LateTicketRoutesDeps } from "./routes/late-tickets";
import { lookAheadRoutes, type LookAheadRoutesDeps } from "./routes/look-ahead";
import { exportRoutes, importPreviewRoutes, importRoutes, type NetworkRoutesDeps } from "./routes/network";
import { opinionRoutes, type OpinionRoutesDeps } from "./routes/opinions";
import { outletRoutes, type OutletRoutesDeps } from "./routes/outlets";
import { ownWordsRoutes, type OwnWordsRoutesDeps } from "./routes/own-words";
import { personalDataRoutes } from "./routes/personal-data";
import { ownTicketRoutes, type OwnTicketRoutesDeps } from "./routes/own-ticket";
import { pairedDeviceRoutes } from "./routes/paired-devices";
import { deviceStateRoutes } from "./routes/device-states";
import type { DeviceStatesDeps } from "#app/devices/device-states";
import { speechRoutes, type SpeechRoutesDeps } from "./routes/speech";
import { voiceRoutes, type VoiceRoutesDeps } from "./routes/voice-studio";
import { printingRoutes, type PrintingRoutesDeps } from "./routes/printing";
import { policyRoutes, type PolicyRoutesDeps } from "./routes/policies";
import { receptionRoutes, type ReceptionRoutesDeps } from "./routes/reception";
import { screenRoutes, type ScreenRoutesDeps } from "./routes/screen-content";
import { scriptRoutes, type ScriptRoutesDeps } from "./routes/scripts";
import { recognitionRoutes } from "./routes/recognition";
import { ownAccountRoutes, sessionRoutes } from "./routes/session";
import { signInRoutes } from "./routes/sign-in";
import { createStreams, type KnownUnits } from "./routes/streams";
import { ticketRoutes, type TicketRoutesDeps } from "./routes/tickets";
import { toldRoutes } from "./routes/told";
import { viewRoutes } from "./routes/views";
import { waitRoutes, type WaitRoutesDeps } from "./routes/waits";
import { whatIfDeedRoutes, whatIfLookRoutes, whatIfRoutes, type WhatIfRoutesDeps } from "./routes/what-if";
import { webhookRoutes } from "./routes/webhooks";
import type { ZodApp } from "./routes/zod-app";
import { registerSite, type Site } from "./site-routes";
import { createTicketStreams, type TicketStreams } from "./ticket-streams";

export type ServerDeps = Omit<
  CommandRoutesDeps & OutletRoutesDeps & TicketRoutesDeps & PolicyRoutesDeps,
  "knowsOutlet"
> & {
  readonly webhooks: Webhooks;
  /** Advice from the twin; without it the server gives none. */
  readonly lookAhead?: LookAheadRoutesDeps["lookAhead"];
  /** The sources' claims, played when somebody asks; without it the server has no such routes. */
  readonly claims?: ClaimRoutesDeps;
  /** Scenarios to be played; without it the server has no such routes. */
  readonly whatIf?: Pick<WhatIfRoutesDeps, "lab" | "choices" | "writeWorkbook">;
  /** Forecasts of waits that learn; without them the server tells of no accuracy. */
  readonly learned?: WaitRoutesDeps["learned"];
  /** The quality of the site; without it the server has no such routes. */
  readonly site?: Site;
  /** What comes of what customers said; not served when absent. */
  readonly opinions?: OpinionRoutesDeps & Omit<OwnWordsRoutesDeps, "now"> & InboxRoutesDeps;
  /** Scripts, screens and the register of what customers asked; not served when absent. */
  readonly lobbyDesk?: ScriptRoutesDeps &
    Pick<ScreenRoutesDeps, "screens"> &
    Pick<ReceptionRoutesDeps, "reception"> &
    Pick<LateTicketRoutesDeps, "lateTickets">;
  /** Guide, pre-fill and appointments; not served when absent. */
  readonly guidance?: Omit<GuidanceRoutesDeps, "knowsOutlet" | "waits" | "network" | "wall" | "lobbies">;
  /** Editing the network, changes that wait, and people between outlets; without it the server has no such routes. */
  readonly head?: HeadDeskRoutesDeps &
    FloatRoutesDeps &
    Pick<NetworkRoutesDeps, "changes"> &
    Omit<UnitRoutesDeps, "network">;
  /** What customers do on their own phones; without it a ticket's page only follows. */
  readonly phone?: Pick<OwnTicketRoutesDeps, "notices" | "feedback" | "moveTicket" | "policies"> &
    Pick<ComplaintStartRoutesDeps, "checks" | "startComplaint">;
  /** Rosters week by week; not served when absent. */
  readonly rosters?: Rosters;
  /** Rosters as the twin sees them, and mending a day; not served when absent. */
  readonly rosterLoop?: RosterLoopRoutesDeps["loop"];
  /** Calendars of people's shifts; not served when absent. */
  readonly rosterFeeds?: RosterFeeds;
  readonly takeBackup: TakeBackup;
  /** Cards and numbers that customers show; without it nobody is recognised. */
  readonly recognise?: Recognition;
  /** Tickets on paper; without it nothing is printed. */
  readonly desk?: PrintingRoutesDeps["desk"];
  readonly lampStates: DeviceStatesDeps["lampStates"];
  /** The clips that halls hear, and their replacement; not served when absent. */
  readonly voiceStudio?: VoiceRoutesDeps["voiceStudio"];
  /** Reads a kiosk's screen aloud; without it kiosks have their clips alone. */
  readonly speech?: SpeechRoutesDeps["speech"];
  readonly identity: IdentityHouse;
  /** Real time, and ids for commands that the server itself sends. */
  readonly wall: { readonly now: () => number };
  readonly newCommandId: () => string;
  /** Anybody signs in by a role, devices pair by themselves. */
  readonly isDemo?: boolean;
  readonly publicUrl?: string;
  /** The server stands behind a proxy that tells the callers' addresses and that they came by TLS. */
  readonly trustProxy?: boolean;
  /** PEM texts; plain HTTP without. */
  readonly tls?: { readonly cert: string; readonly key: string };
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
  const { lobbies, readDay, waits, runId, network, identity, wall } = deps;
  const app = newApp(deps);
  const above = (outletId: string): readonly string[] => unitsAbove(network(), outletId);
  const views: LiveViews = createLiveViews({
    lobbies,
    readDay,
    waits,
    runId,
    gather,
    networks: (maker) => createNetworkTopics({ lobbies, unitsAbove: above, maker, gather: gatherNetwork }),
  });
  const knowsOutlet = (outletId: string): boolean =>
    network().outlets.has(outletId) || lobbies.live(outletId) !== undefined;
  const units: KnownUnits = {
    knows: (unitId) => network().orgUnits.has(unitId),
    clockOutlet: (unitId) => lobbies.outletIds().find((id) => above(id).includes(unitId) && lobbies.live(id)),
  };
  const streams = createStreams({ lobbies, views, knowsOutlet, units });
  const ticketStreams = createTicketStreams({ lobbies, waits, gather: gatherTickets });

  const routes = installGuard(app, {
    gate: identity.gate,
    sessions: identity.sessions,
    unitsAbove: above,
    unitsFrom: (unitId) => unitsFrom(network(), unitId),
    now: wall.now,
    // In a demonstration whoever is refused is nobody in particular.
    refused: deps.isDemo
      ? () => undefined
      : createRefusedLog((told) => deps.log[levelOf(told)](told, "not let in"), wall.now),
  });
  const people = {
    ...deps,
    isDemo: deps.isDemo ?? false,
    now: wall.now,
    today: deps.head?.today ?? (() => businessDateAt(wall.now(), "UTC")),
    knowsOutlet,
    recheckStreams: streams.recheck,
  };
  await describeRoutes(app);
  await app.register(metricsPlugin(() => streams.openLines() + ticketStreams.openLines()));
  const live = { views, streams, ticketStreams, knowsOutlet };
  await app.register((api) => registerApi(api, deps, live, people), { prefix: "/api/v1" });
  await serveOutside(app, deps);

  return {
    app: app as unknown as FastifyInstance,
    routes: () => routes,
    board: views.board,
    listen: ({ port, host = "127.0.0.1" }) => app.listen({ port, host }),
    stop: async () => {
      streams.close();
      ticketStreams.close();
      views.stop();
      await app.close();
    },
  };
}

type Live = {
  readonly views: LiveViews;
  readonly streams: ReturnType<typeof createStreams>;
  readonly ticketStreams: TicketStreams;
  readonly knowsOutlet: (outletId: string) => boolean;
};

/** The whole interface. What a house does not have has no routes. */
async function registerApi(api: ZodApp, deps: ServerDeps, live: Live, people: PeopleDeps): Promise<void> {
  const { network } = deps;
  const { knowsOutlet } = live;
  api.addHook("onRequest", (_request, reply, next) => {
    void reply.header("cache-control", "no-store");
    next();
  });
  logTakenFiles(api, deps.identity.exports);
  await registerLobbies(api, deps, live);
  if (deps.site) await registerSite(api, deps.site, network);
  if (deps.opinions) {
    await api.register(opinionRoutes(deps.opinions));
    await api.register(inboxRoutes(deps.opinions));
    await api.register(ownWordsRoutes({ ...deps.opinions, now: deps.wall.now }));
    if (deps.site)
      await api.register(personalDataRoutes({ ...deps.opinions, ...deps.site, network, now: deps.wall.now }));
  }
  if (deps.lobbyDesk) {
    await api.register(scriptRoutes(deps.lobbyDesk));
    await api.register(screenRoutes({ ...deps.lobbyDesk, knowsOutlet }));
    await api.register(receptionRoutes({ ...deps.lobbyDesk, knowsOutlet }));
    await api.register(lateTicketRoutes({ ...deps.lobbyDesk, knowsOutlet }));
  }
  if (deps.guidance) await api.register(guidanceRoutes({ ...deps, ...deps.guidance, knowsOutlet }));
  if (deps.head) await registerHead(api, { ...deps, ...deps.head, knowsOutlet });
  if (deps.rosters) await registerRosters(api, deps, deps.rosters);
  await api.register(backupRoutes(deps.takeBackup));
  await api.register(exportRoutes(deps));
  await api.register(policyRoutes(deps));
  if (deps.flow) await api.register(flowRoutes({ ...deps, ...deps.flow }));
  if (deps.flow && deps.head) await api.register(todayRoutes({ ...deps.flow, ...deps.head, network, knowsOutlet }));
  await registerPeople(api, people);
}

/** Rosters week by week, with their reasons and what is taken along of them. */
async function registerRosters(api: ZodApp, deps: ServerDeps, rosters: Rosters): Promise<void> {
  const { network, rosterFeeds, rosterLoop, flow, wall } = deps;
  await api.register(rosterRoutes({ rosters, network }));
  await api.register(rosterMakingRoutes({ rosters }));
  await api.register(rosterStepRoutes({ rosters }));
  await api.register(rosterReasonRoutes({ rosters }));
  if (flow) await api.register(rosterSheetRoutes({ rosters, network, writeWorkbook: flow.writeWorkbook }));
  if (rosterLoop) {
    await api.register(rosterLoopRoutes({ loop: rosterLoop }));
    await api.register(rosterLoopMakingRoutes({ loop: rosterLoop }));
    await api.register(rosterRepairRoutes({ loop: rosterLoop }));
  }
  if (!rosterFeeds) return;
  await api.register(rosterCalendarRoutes({ feeds: rosterFeeds, now: wall.now }));
  await api.register(rosterFeedRoutes({ feeds: rosterFeeds }));
}

/** The lobbies' days: commands, what can be seen of them, and what stands in the halls. */
async function registerLobbies(api: ZodApp, deps: ServerDeps, live: Live): Promise<void> {
  const { lobbies, waits, wall, webhooks } = deps;
  const { views, streams, ticketStreams, knowsOutlet } = live;
  await api.register(commandRoutes({ lobbies, waits, knowsOutlet }));
  await api.register(outletRoutes({ ...deps, knowsOutlet }));
  await api.register(viewRoutes({ views, knowsOutlet }));
  await api.register(ticketRoutes(deps));
  if (deps.phone) await registerPhone(api, { ...deps, ...deps.phone, ticketStreams, knowsOutlet, now: wall.now });
  if (deps.lookAhead) await api.register(lookAheadRoutes({ lookAhead: deps.lookAhead }));
  if (deps.claims) await api.register(claimRoutes(deps.claims));
  if (deps.whatIf) {
    const whatIf = { ...deps.whatIf, knowsOutlet };
    for (const routes of [whatIfRoutes, whatIfDeedRoutes, whatIfLookRoutes]) await api.register(routes(whatIf));
  }
  if (deps.learned) await api.register(waitRoutes({ lobbies, learned: deps.learned, knowsOutlet }));
  if (deps.recognise) await api.register(recognitionRoutes(deps.recognise, wall.now));
  if (deps.desk) await api.register(printingRoutes({ ...deps, desk: deps.desk, knowsOutlet }));
  await api.register(deviceStateRoutes({ ...deps, views, now: wall.now }));
  if (deps.voiceStudio) await api.register(voiceRoutes({ voiceStudio: deps.voiceStudio }));
  if (deps.speech) await api.register(speechRoutes({ speech: deps.speech }));
  await api.register(clockRoutes({ lobbies, tellClock: streams.tellClock }));
  await api.register(streams.routes);
  await api.register(webhookRoutes({ webhooks, knowsOutlet }));
}

/** Time that commits have to share one push: below what a person notices. */
const GATHER_MS = 40;
const gather = (work: () => void): void => void setTimeout(work, GATHER_MS);

/** A customer looks now and then; what happened within a third of a second is told in one go. */
const GATHER_TICKETS_MS = 300;
const gatherTickets = (work: () => void): void => void setTimeout(work, GATHER_TICKETS_MS);

/** A network is looked at as a whole: what its outlets did within a second is told in one go. */
const GATHER_NETWORK_MS = 1_000;
const gatherNetwork = (work: () => void): void => void setTimeout(work, GATHER_NETWORK_MS);

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
  await api.register(auditDayRoutes(people));
  await api.register(emergencyRoutes(people));
  if (people.isDemo) await api.register(demoSignInRoutes(people));
}

/** The page behind a ticket's QR symbol, and what comes of it. */
async function registerPhone(
  api: ZodApp,
  phone: Omit<OwnTicketRoutesDeps, "streams"> &
    ComplaintStartRoutesDeps &
    FeedbackRoutesDeps & { readonly ticketStreams: TicketStreams },
): Promise<void> {
  await api.register(ownTicketRoutes({ ...phone, streams: phone.ticketStreams }));
  await api.register(feedbackRoutes(phone));
  await api.register(complaintStartRoutes(phone));
  await api.register(toldRoutes(phone));
}

/** What is decided above the outlets. */
async function registerHead(
  api: ZodApp,
  head: NonNullable<ServerDeps["head"]> & NetworkRoutesDeps & Parameters<typeof freerOutletRoutes>[0],
): Promise<void> {
  await api.register(networkDeskRoutes(head));
  await api.register(editPreviewRoutes(head));
  await api.register(networkEditRoutes(head));
  await api.register(changeRoutes(head));
  await api.register(importPreviewRoutes(head));
  await api.register(importRoutes(head));
  await api.register(policyPreviewRoutes(head));
  await api.register(unitRoutes(head));
  await api.register(floatRoutes(head));
  await api.register(floatStepRoutes(head));
  await api.register(freerOutletRoutes(head));
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
