import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { openPgBossJobs } from "#adapter/jobs/pg-boss";
import { writeXlsx } from "#adapter/sheets/xlsx";
import { staffTwinThreads } from "#adapter/workers/staff-twin";
import { fixedRosterWindows } from "#app/forecasting/cover";
import { createNightWatch } from "#app/forecasting/night-watch";
import { runNightly } from "#app/forecasting/nightly";
import { NIGHTLY } from "#app/forecasting/twin-nights";
import { slotsOverAt } from "#app/history/opening";
import { openStandards } from "#app/history/standard-times";
import { dayStream } from "#app/lobbies/day-stream";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import { FORGET_STAFF } from "#app/quality/forget-staff";
import { WEEKLY_ROSTERS } from "#app/rosters/roster-jobs";
import { weekToDraft } from "#app/rosters/weekly";
import type { Jobs } from "#app/ports/jobs";
import type { StreamId } from "#app/ports/journal";
import type { OpenJournal } from "#adapter/journal/open";
import { startLiveFollow, type LiveFollowDeps } from "#app/projections/live-follow";
import { businessDateAt, wallTimeAt } from "#base/calendar";
import { createOutletWorlds, refitAll, type OutletWorlds } from "#app/worlds/outlet-worlds";
import type { ServerDeps } from "#server/create-server";
import { recordsOn, type Records } from "./records";
import { shippedCalendar } from "./shipped-calendar";

export type FlowOfficeDeps = {
  readonly store: OpenJournal;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Lobbies;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  readonly pause: LiveFollowDeps["pause"];
  readonly onTrouble: (trouble: unknown) => void;
  /** Nothing is folded and no night is begun while it says so. */
  readonly atRest: () => boolean;
};

export type FlowOffice = {
  readonly records: Records;
  readonly worlds: OutletWorlds;
  /** Something was committed to a stream that rows are made of. */
  readonly wake: (stream: StreamId) => void;
  readonly routes: NonNullable<ServerDeps["flow"]>;
  readonly jobs: Jobs;
  readonly stop: () => Promise<void>;
};

/** History, forecasts and jobs of a running server: the cube follows the lobbies, and nights are worked off. */
export async function openFlowOffice(deps: FlowOfficeDeps): Promise<FlowOffice> {
  const { store, network, policies, lobbies, clockOf, wall, pause, onTrouble, atRest } = deps;
  const { journal, database } = store;
  const records = await recordsOn(store, network);
  const { rows, calendar, projector } = records;
  const standards = await openStandards(journal);
  const live = startLiveFollow({ projector, now: wall.now, pause, onTrouble });
  const wake = (stream: StreamId): void => {
    if (!atRest()) live.wake(stream);
  };
  const unsubscribe = lobbies.subscribe(({ outletId, day }) => wake(dayStream(outletId, day.businessDate)));

  const worlds = createOutletWorlds({ journal, rows, network: network.state });
  const jobs = await openPgBossJobs({ database, onTrouble });
  const twin = staffTwinThreads(Math.max(1, Math.min(TWIN_THREADS_MAX, availableParallelism() - 1)));
  const yieldTurn = () => setImmediate();
  const night = { journal, rows, projector, network, calendar, policies, wall, staffTwin: twin.staff, yieldTurn };
  await jobs.work(NIGHTLY, async ({ date }, signal) => {
    await runNightly(night, { date: String(date), signal });
    await jobs.enqueue(FORGET_STAFF, String(date), { date: String(date) });
    const monday = weekToDraft(String(date));
    await jobs.enqueue(WEEKLY_ROSTERS, monday, { monday, date: String(date) });
    await refitAll({ worlds, network: network.state, yieldTurn }, String(date), signal);
  });

  const lookForNight = createNightWatch({ rows, jobs, network: network.state, policies: policies.state, clockOf });
  const stopNights = watchNights(async () => (atRest() ? undefined : lookForNight()), onTrouble);

  return {
    records,
    worlds,
    wake,
    jobs,
    routes: {
      rows,
      calendar,
      shipped: shippedCalendar,
      standards,
      policies: policies.state,
      staffTwin: twin.staff,
      rostered: fixedRosterWindows({ network: network.state, policies: policies.state }),
      writeWorkbook: writeXlsx,
      jobs,
      wall,
      wallOf: (outletId) => wallOf(network, outletId, clockOf(outletId)),
    },
    stop: async () => {
      unsubscribe();
      await stopNights();
      const ended = jobs.stop();
      await twin.close();
      await ended;
      await live.stop();
    },
  };
}

/** One core stays with the lobbies, and on a large machine most of them. */
const TWIN_THREADS_MAX = 2;

/** Real time between two looks at whether a night is due; business clocks may run faster. */
const NIGHTS_EVERY_MS = 20_000;

/** @returns ends the watch once the look under way is over */
function watchNights(look: () => Promise<unknown>, onTrouble: FlowOfficeDeps["onTrouble"]): () => Promise<void> {
  let looking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch(onTrouble);
  }, NIGHTS_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

function wallOf(network: NetworkStream, outletId: string, clock: Clock) {
  const timeZone = network.state().outlets.get(outletId)?.timeZone ?? "UTC";
  const now = clock.now();
  return { date: businessDateAt(now, timeZone), slotsOver: slotsOverAt(wallTimeAt(now, timeZone)) };
}
