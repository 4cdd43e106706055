import { addDays, weekdayOf, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import { worldOf } from "#engine/simulation/world-of";
import { followFloors, type StreamFetch } from "../http-lobby/floor-stream";
import type { HttpLobby } from "../http-lobby/http-lobby";
import { createOutletRun, type OutletRun, type OutletRunDeps } from "./outlet-run";

export type DemoStatus = {
  readonly running: boolean;
  /** The demo Monday that is being played; absent before the first. */
  readonly businessDate?: BusinessDate;
  readonly speed: number;
  readonly paused: boolean;
  readonly outlets: number;
  readonly rushes: number;
  /** Commands that a lobby refused, most of them because a visitor was quicker. */
  readonly refusals: number;
};

/** People who walk into the demo network's outlets, day after day. */
export type Demo = {
  readonly status: () => DemoStatus;
  readonly setSpeed: (speed: number) => Promise<DemoStatus>;
  readonly pause: () => Promise<DemoStatus>;
  readonly resume: () => Promise<DemoStatus>;
  /** A burst of extra people within half an hour, at one outlet or at all. Returns how many are on their way. */
  readonly rush: (outletId?: string) => number;
  /** Plays until stopped. @throws LobbyUnreachable when the server stays away */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
};

export type DemoOptions = Omit<OutletRunDeps, "lobby" | "onRefusal"> & {
  readonly lobby: HttpLobby;
  readonly baseUrl: string;
  readonly token?: string;
  readonly streamFetch: StreamFetch;
  readonly network: () => Network;
  readonly outletIds: readonly string[];
  /** The first day is the first Monday on or after this date. */
  readonly from: BusinessDate;
  readonly speed: number;
  readonly seed: string;
};

/** Business time at which a demo day begins: people of the house arrive before the doors open. */
const BEFORE_OPENING_MS = 4 * MINUTE_MS;
const OPENER = "demo";

export function createDemo(options: DemoOptions): Demo {
  const runs = new Map<string, OutletRun>();
  const stopping = new AbortController();
  const pace: Pace = { speed: options.speed, paused: false };
  const counts = { rushes: 0, refusals: 0 };
  let businessDate: BusinessDate | undefined;

  const status = (): DemoStatus => ({
    running: runs.size > 0 && !stopping.signal.aborted,
    ...(businessDate !== undefined && { businessDate }),
    ...pace,
    outlets: runs.size,
    ...counts,
  });
  const setPace = async (change: Partial<Pace>): Promise<DemoStatus> => {
    Object.assign(pace, change);
    const set = async ([outletId, run]: [string, OutletRun]): Promise<void> =>
      run.hearClock(await options.lobby.setClock(outletId, change));
    await Promise.all([...runs].map(set));
    return status();
  };
  return {
    status,
    setSpeed: (speed) => setPace({ speed }),
    pause: () => setPace({ paused: true }),
    resume: () => setPace({ paused: false }),
    rush: (outletId) => {
      counts.rushes += 1;
      const chosen = outletId === undefined ? [...runs.values()] : [runs.get(outletId)];
      return chosen.reduce((sum, run) => sum + (run?.rush(`rush-${counts.rushes}`) ?? 0), 0);
    },
    run: async () => {
      const following = followAll(options, runs, stopping.signal);
      for (let date = await firstDate(options); !stopping.signal.aborted; date = addDays(date, 7)) {
        businessDate = date;
        await startRuns(options, date, pace, runs, () => void (counts.refusals += 1));
        await playDay(options, runs);
      }
      await following;
    },
    stop: () => {
      stopping.abort();
      for (const run of runs.values()) run.stop();
    },
  };
}

type Pace = { speed: number; paused: boolean };

function followAll(options: DemoOptions, runs: ReadonlyMap<string, OutletRun>, signal: AbortSignal): Promise<void> {
  const { baseUrl, outletIds, streamFetch, sleep, token } = options;
  const proof = token === undefined ? {} : { token };
  return followFloors(
    { baseUrl, outletIds, ...proof, signal, fetch: streamFetch, pause: (ms) => sleep(ms, signal) },
    {
      floor: (outletId, seq, view) => runs.get(outletId)?.hearFloor(seq, view),
      clock: (outletId, reading) => runs.get(outletId)?.hearClock(reading),
    },
  );
}

/** Opens the day everywhere and begins at one time: outlets that a restart left apart go on from the latest. */
async function startRuns(
  options: DemoOptions,
  date: BusinessDate,
  { speed, paused }: Pace,
  runs: Map<string, OutletRun>,
  onRefusal: () => void,
): Promise<void> {
  const days = await Promise.all(options.outletIds.map((outletId) => openDay(options, outletId, date)));
  const latest = Math.max(...days.map(({ startsAt }) => startsAt));
  for (const { outletId, plan, floor } of days) {
    const clock = await options.lobby.setClock(outletId, { advanceTo: latest, speed, paused });
    const day = { plan, model: worldOf(options.network(), plan, date), seed: `${options.seed}/${outletId}/${date}` };
    runs.set(outletId, createOutletRun(day, { clock, floor }, { ...options, onRefusal }));
  }
}

/**
 * Plays the day at all outlets. Where nobody sits, the doors are open till midnight and nothing is to be seen: such
 * outlets end with the last of the others.
 */
async function playDay({ lobby }: DemoOptions, runs: ReadonlyMap<string, OutletRun>): Promise<void> {
  const all = [...runs.values()].map((run) => ({ run, staffed: run.plan.windows.length > 0, done: run.play() }));
  await Promise.all(all.filter(({ staffed }) => staffed).map(({ done }) => done));
  for (const { run, staffed } of all) {
    if (!staffed) run.hearClock(await lobby.setClock(run.plan.outletId, { advanceTo: run.plan.closesAt }));
  }
  await Promise.all(all.map(({ done }) => done));
}

/** The Monday under way after a restart, else the first one from the chosen date that no outlet has behind it. */
async function firstDate({ lobby, outletIds, from }: DemoOptions): Promise<BusinessDate> {
  let underWay = "";
  let next = mondayFrom(from);
  for (const outletId of outletIds) {
    const { phase, businessDate } = (await lobby.floor(outletId)).view;
    if (phase === "unopened") continue;
    if (phase !== "closed" && weekdayOf(businessDate) === 1 && businessDate > underWay) underWay = businessDate;
    const after = mondayFrom(addDays(businessDate, 1));
    if (phase === "closed" && after > next) next = after;
  }
  return underWay === "" ? next : underWay;
}

/** The first Monday on or after a date: what the demo plays. */
export const mondayFrom = (date: BusinessDate): BusinessDate => addDays(date, (8 - weekdayOf(date)) % 7);

type Opened = {
  readonly outletId: string;
  readonly plan: Awaited<ReturnType<HttpLobby["plan"]>>;
  readonly floor: Awaited<ReturnType<HttpLobby["floor"]>>;
  readonly startsAt: number;
};

/** Opens the outlet's day, or finds it open. */
async function openDay({ lobby, newCommandId }: DemoOptions, outletId: string, date: BusinessDate): Promise<Opened> {
  const plan = await lobby.plan(outletId, date);
  const command = { type: "OpenDay", now: plan.opensAt, actor: OPENER, plan } as const;
  await lobby.send(outletId, command, newCommandId());
  const { businessNow } = await lobby.clock(outletId);
  const floor = await lobby.floor(outletId);
  return { outletId, plan, floor, startsAt: Math.max(businessNow, plan.opensAt - BEFORE_OPENING_MS) };
}
