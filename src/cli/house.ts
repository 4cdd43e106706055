import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pino, type Logger } from "pino";
import { v7 as uuid } from "uuid";
import { backup } from "#adapter/backup/backup";
import { createSqlFileStore } from "#adapter/files/sql-file-store";
import { createSqlCredentials } from "#adapter/credentials/sql";
import { openMasterKey } from "#adapter/keys/master-key";
import { segmentsFromFile } from "#adapter/recognition/customer-file";
import { openGateways } from "#adapter/notices/gateways";
import { createSqlVaultStore } from "#adapter/vault/sql";
import { fetchPost } from "#adapter/webhooks/fetch-post";
import { tcpLamps } from "#adapter/lamps/tcp-lamps";
import { openVoiceFolder } from "#adapter/voice/voice-folder";
import { openVoiceStudio } from "#app/voice-studio/voice-studio";
import { speakWithEspeak } from "#adapter/voice/build-voices";
import { openJournal, type OpenJournal } from "#adapter/journal/open";
import { createBusinessClock, type BusinessClock, type ClockStart } from "#app/clock/business-clock";
import { startLampDriver } from "#app/lamps/lamp-driver";
import { createSpeech } from "#app/speech/speech";
import { createLampStates } from "#app/lamps/lamp-states";
import { lampsOf } from "#app/lamps/lamps-of";
import { openIdentityHouse, secondFactorRoles, type IdentityHouse } from "#app/identity/identity";
import { argonHasher } from "#app/identity/passwords";
import type { SsoSettings } from "#app/identity/single-sign-on";
import { createLobbies } from "#app/lobbies/create-lobbies";
import type { Lobbies } from "#app/lobbies/lobbies";
import { createAppointmentNotices } from "#app/notices/appointment-notices";
import { tellOwner } from "#app/notices/credential-notices";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { NETWORK_UNIT, openNetwork, openPolicyBook, type NetworkStream, type PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import { publishedWindows } from "#app/rosters/published-windows";
import type { Rosters } from "#app/rosters/rosters";
import type { NoticeGateways } from "#app/ports/notice-gateway";
import { createRecognition, type SegmentOf } from "#app/recognition/recognition";
import { readDayFrom } from "#app/views/read-day";
import type { GuideStream } from "#app/guidance/guide-stream";
import type { Screens } from "#app/screen-content/screens";
import type { Scripts } from "#app/scripts/scripts";
import { createVault, type Vault } from "#app/vault/vault";
import { openWebhooks } from "#app/webhooks/webhooks";
import { createServer, type Server } from "#server/create-server";
import { keepTimetable, watchClocks } from "./by-the-clock";
import { openClaimsOffice } from "./claims-office";
import { openFlowOffice } from "./flow-office";
import { openHeadDesk } from "./head-desk";
import { openRosterOffice } from "./roster-office";
import { openGuideOffice } from "./guide-office";
import { openLabOffice } from "./lab-office";
import { openLobbyDesk } from "./lobby-desk";
import { openOpinionOffice } from "./opinion-office";
import { openPhoneOffice, type PhoneOffice } from "./phone-office";
import { openPrintOffice } from "./print-office";
import { openSiteOffice, type SiteOffice } from "./site-office";
import { openTwinOffice } from "./twin-office";
import type { Records } from "./records";
import type { TlsPair } from "./tls";

/** Where the house stands and how its clocks run. */
export type HouseOptions = {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Folder with the built pages; none are served when absent. */
  readonly pagesFolder?: string;
  /** Folder with the hall screens' voice packs; the screens only chime when absent. */
  readonly voicesFolder?: string;
  readonly log?: Logger;
  /** Everything sealed lies under it; read from the data folder when absent. */
  readonly masterKey?: Uint8Array;
  /** The bank's own sign-in. */
  readonly sso?: SsoSettings;
  /** How people are reached on their phones; read from the data folder when absent. */
  readonly gateways?: NoticeGateways;
  /** The bank's list of customers who are called in a class of their own. */
  readonly customersFile?: string;
  /** Address of this server as browsers know it. */
  readonly publicUrl?: string;
  readonly trustProxy?: boolean;
  readonly tls?: TlsPair;
  /** Anybody signs in by a role, devices pair by themselves. */
  readonly isDemo?: boolean;
  /** Business days open and close by themselves at the hours of the network; otherwise a program does it. */
  readonly keepsHours?: boolean;
  /** Where an outlet's business clock starts and how fast it runs; the wall's time at the wall's speed when absent. */
  readonly clockFor?: (outletId: string) => ClockStart;
  /**
   * While it says so nothing is done by the hour, and no rows are made of what is committed: no look at clocks, at
   * deadlines or for nights that are over. For whoever plays past days; never when absent.
   */
  readonly atRest?: () => boolean;
};

/** A server with everything behind it, not yet listening. */
export type House = {
  readonly store: OpenJournal;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Lobbies;
  readonly identity: IdentityHouse;
  /** What is known of people by name; every read of it is in the journal. */
  readonly vault: Vault;
  readonly clockOf: (outletId: string) => BusinessClock;
  readonly server: Server;
  /** History, calendar and what else forecasts are made of. */
  readonly records: Records;
  /** What is said to customers. */
  readonly scripts: Scripts;
  /** What hall screens show beside the calls. */
  readonly screens: Screens;
  /** What customers are told before they come. */
  readonly guide: GuideStream;
  /** The quality of the site. */
  readonly site: SiteOffice["routes"];
  /** What customers say of their service. */
  readonly feedback: PhoneOffice["routes"]["feedback"];
  readonly rosters: Rosters;
  readonly stop: () => Promise<void>;
};

/** Real time between two texts to a lamp that shows the same. */
const LAMPS_EVERY_MS = 60_000;

/** Real time between two looks at what other servers changed in identity. */
const HEAR_EVERY_MS = 5_000;

const wall: Clock = { now: () => Date.now() };

/**
 * Puts the house together: journal, network, policy, lobbies, what stands around them, pages.
 * @throws DatabaseUnavailable, FolderInUse, SchemaMismatch
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const ground = await openGround(options);
  const { log, store, network, policies, clockOf, lobbies } = ground;
  const offices = await openOffices(ground, options);
  const { identity, vault, flow, guidance, lobbyDesk, rosters } = offices;
  const server = await openServer(ground, offices, options);
  const stopWatch = watchClocks(ground);
  const plans = { sources: offices.head.sources, calendar: () => flow.routes.calendar.state() };
  const stopTimetable = options.keepsHours ? keepTimetable({ ...ground, ...plans }) : () => undefined;
  const stopHearing = hearOtherServers(identity, log);
  const lamps = lightLamps(ground, server);

  const stop = async (): Promise<void> => {
    stopWatch();
    stopTimetable();
    stopHearing();
    await lamps.stop();
    await server.stop();
    await offices.stop();
    await lobbies.stop();
    await store.close();
  };
  const { records } = flow;
  const { guide } = guidance;
  const { scripts, screens } = lobbyDesk;
  const site = offices.site.routes;
  const { feedback } = offices.phone.routes;
  const written = { guide, scripts, screens, rosters, site, feedback };
  return { store, network, policies, lobbies, identity, vault, clockOf, server, records, ...written, stop };
}

type Ground = Awaited<ReturnType<typeof openGround>>;

/** What everything else stands on. */
async function openGround(options: HouseOptions) {
  const log = options.log ?? pino({ level: "warn" });
  const onTrouble = (trouble: unknown): void => log.error({ err: trouble }, "work behind the pages failed");
  const store = await openJournal(options);
  const { journal } = store;
  const masterKey = options.masterKey ?? openMasterKey(options.dataDir, process.env["GUICHET_MASTER_KEY"]);
  const [network, policies] = await Promise.all([openNetwork(journal, masterKey), openPolicyBook(journal)]);
  const clockOf = businessClocks(options.clockFor);
  const lobbies = await createLobbies({ journal, clockOf, outletIds: [...network.state().outlets.keys()] });
  const { atRest = () => false } = options;
  const lampStates = createLampStates({
    ...{ lobbies, wall, newCommandId: uuid },
    onChange: (lampId, isReached) => log.warn({ lampId }, isReached ? "lamp is back" : "lamp is away"),
  });
  return {
    lampStates,
    log,
    onTrouble,
    store,
    journal,
    network,
    policies,
    clockOf,
    lobbies,
    masterKey,
    wall,
    pause,
    atRest,
  };
}

type Offices = Awaited<ReturnType<typeof openOffices>>;
type FlowRoutes = Offices["flow"]["routes"];

/** What works around the lobbies, each behind its own door. */
async function openOffices(ground: Ground, options: HouseOptions) {
  const { network, policies } = ground;
  const webhooks = await openWebhooks({ ...ground, unitId: NETWORK_UNIT, post: fetchPost });
  const flow = await openFlowOffice(ground);
  const { rows, calendar, standards } = flow.routes;
  const { publicUrl, gateways = openGateways(options.dataDir) } = options;
  const { identity, vault } = await openPeople(ground, gateways, options.sso);
  const { worlds } = flow;
  const simulated = { ...ground, worlds, network: network.state, policies: policies.state };
  const twin = openTwinOffice(simulated);
  const lab = await openLabOffice(simulated);
  const waits = twin.learned;
  const head = await openHeadDesk({ ...ground, identity });
  const roster = await openRosterOffice({
    ...ground,
    rows,
    wall,
    jobs: flow.jobs,
    worlds,
    play: lab.play,
    floats: head.routes.floats,
  });
  const claims = await openClaimsOffice({ ...ground, rows, jobs: flow.jobs, sources: head.sources });
  const { books } = roster.rosters;
  const served = { ...ground, rows, vault, identity, jobs: flow.jobs, committed: flow.wake };
  const site = await openSiteOffice({ ...served, books });
  const voiceStudio = await openStudio(ground, options.voicesFolder);
  const lobbyDesk = await openLobbyDesk({ ...ground, rows, committed: flow.wake });
  const printing = openPrintOffice({ ...ground, waits });
  const notices = createAppointmentNotices({ ...ground, gateways, network: network.state });
  const guidance = await openGuideOffice({ ...ground, vault, rows, calendar, standards, waits, notices });
  const phone = openPhoneOffice({ ...ground, vault, waits, quality: site.routes.quality, gateways, publicUrl });
  const { list, quality } = site.routes;
  const { checks } = phone.routes;
  const opinions = openOpinionOffice({ ...ground, rows, list, quality, vault, identity, gateways, checks });
  const open = [printing, guidance, notices, phone, opinions, head, site, webhooks, flow, lab, twin];
  const stop = (): Promise<void> => stopInTurn(open);
  const desks = { head, site, lobbyDesk, printing, guidance, phone, opinions, ...roster };
  return { webhooks, flow, identity, vault, twin, lab, claims, ...voiceStudio, ...desks, stop };
}

/** Each rests before the next is asked to. */
async function stopInTurn(open: readonly { readonly stop: () => void | Promise<void> }[]): Promise<void> {
  for (const office of open) await office.stop();
}

function openServer(ground: Ground, offices: Offices, options: HouseOptions): Promise<Server> {
  const { log, lampStates, journal, network, lobbies, masterKey } = ground;
  const { twin, head } = offices;
  return createServer({
    ...offices,
    log,
    lobbies,
    wall,
    phone: offices.phone.routes,
    guidance: offices.guidance.routes,
    flow: flowRoutes(offices, network.state),
    site: offices.site.routes,
    opinions: offices.opinions.routes,
    desk: offices.printing.desk,
    lampStates,
    speech: createSpeech(speakWithEspeak),
    recognise: createRecognition(masterKey, segmentsOf(options.customersFile, masterKey)),
    takeBackup: () => backup(journal, createSqlFileStore(ground.store.database), wall.now()),
    newCommandId: uuid,
    ...(options.isDemo && { isDemo: true }),
    ...(options.trustProxy && { trustProxy: true }),
    ...(options.tls && { tls: options.tls }),
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    runId: randomUUID().slice(0, 8),
    readDay: readDayFrom(journal, lobbies),
    waits: twin.learned,
    learned: twin.learned,
    lookAhead: twin.lookAhead,
    whatIf: offices.lab.whatIf,
    claims: offices.claims,
    network: network.state,
    head: head.routes,
    headOffice: head.headOffice,
    planFor: (outletId, date) => lobbyPlanOf(head.sources(), outletId, date),
    ...(options.pagesFolder !== undefined && { pagesFolder: options.pagesFolder }),
    ...(options.voicesFolder !== undefined && { voicesFolder: options.voicesFolder }),
  });
}

/** Forecasts look at the weeks that are published, and at the fixed roster where none is. */
function flowRoutes({ flow: { routes }, rosters: { books } }: Offices, network: NetworkStream["state"]): FlowRoutes {
  return { ...routes, rostered: publishedWindows({ books, network, otherwise: routes.rostered }) };
}

/** Classes of the bank's list; without one everybody is an ordinary customer. */
function segmentsOf(path: string | undefined, masterKey: Uint8Array): SegmentOf {
  return path === undefined ? () => undefined : segmentsFromFile(path, masterKey);
}

/** The clips of the halls, where this server has a folder of them. */
async function openStudio({ journal }: Ground, folder: string | undefined) {
  if (folder === undefined) return {};
  const clips = openVoiceFolder(folder, speakWithEspeak);
  return { voiceStudio: await openVoiceStudio({ journal, folder: clips, now: wall.now }) };
}

/** The lamps over the windows follow the hall board, and are looked after as other devices are. */
function lightLamps(
  { lobbies, network, lampStates, log, atRest }: Ground,
  server: Server,
): { stop: () => Promise<void> } {
  const driver = startLampDriver({
    lobbies,
    views: server,
    lamps: tcpLamps,
    lampsOf: lampsOf(network),
    pause,
    onReach: (lamp, isReached) => {
      lampStates.said(lamp, isReached).catch((error: unknown) => log.error({ err: error }, "a lamp was not reported"));
    },
  });
  const timer = setInterval(() => {
    if (!atRest()) driver.sendAgain(lobbies.outletIds());
  }, LAMPS_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await driver.stop();
  };
  return { stop };
}

/** Who somebody is, and what is known of people by name. */
async function openPeople(
  { store: { journal, database }, policies, masterKey, onTrouble }: Ground,
  gateways: NoticeGateways,
  sso: SsoSettings | undefined,
) {
  const identity = await openIdentityHouse({
    news: (accountId, news) => void tellOwner({ vault, gateways, pause }, accountId, news).catch(onTrouble),
    journal,
    credentials: createSqlCredentials(database, NETWORK_UNIT),
    masterKey,
    unitId: NETWORK_UNIT,
    wall,
    newCommandId: uuid,
    hasher: argonHasher,
    secondFactorRoles: () => secondFactorRoles(policies.state(), wall.now()),
    ...(sso && { sso }),
  });
  const sealed = createSqlVaultStore(database, NETWORK_UNIT);
  const vault = createVault({ store: sealed, masterKey, tellView: identity.views.tell });
  return { identity, vault };
}

/** One clock for each outlet, made when it is first asked for. */
function businessClocks(clockFor: HouseOptions["clockFor"]): (outletId: string) => BusinessClock {
  const clocks = new Map<string, BusinessClock>();
  return (outletId) => {
    const known = clocks.get(outletId);
    if (known) return known;
    const clock = createBusinessClock(wall, clockFor?.(outletId) ?? { at: wall.now(), speed: 1 });
    clocks.set(outletId, clock);
    return clock;
  };
}

/** Posts, devices and tokens that another server, or a command on this machine, has changed. */
function hearOtherServers({ stream }: IdentityHouse, log: Logger): () => void {
  const timer = setInterval(() => {
    stream.refresh().catch((error: unknown) => log.warn({ err: error }, "identity could not be read anew"));
  }, HEAR_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  await sleep(durationMs, undefined, { signal, ref: false }).catch(() => undefined);
}
