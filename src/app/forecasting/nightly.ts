import { addDays, type BusinessDate } from "#base/calendar";
import type { CalendarStream } from "../calendar/calendar-stream";
import { PROGRESS, type ProgressRow, type ProgressState } from "../jobs/progress";
import { NETWORK_UNIT, type NetworkStream, type PolicyStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import { put, remove, type RowChange, type Rows } from "../ports/rows";
import type { Projector } from "../projections/projector";
import { FORECASTS, NEEDS, SCORES, TWIN_NEEDS } from "./forecast-rows";
import { HORIZON_DAYS } from "./forecast-series";
import { outletCalendars } from "./outlet-calendars";
import {
  HISTORY_DAYS,
  openOutlets,
  outletNight,
  outletPast,
  pastSeries,
  type NightSources,
  type OutletPast,
} from "./outlet-work";
import { buildPools, type Pools } from "./pools";
import { retypings } from "./retypings";
import { errorWord, isAway } from "./trouble";
import type { StaffTwin } from "./twin-need";
import { NIGHTLY, TWIN_NIGHTLY, twinNight } from "./twin-nights";

export type NightlyDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly projector: Pick<Projector, "catchUp">;
  readonly network: Pick<NetworkStream, "state" | "version">;
  readonly calendar: Pick<CalendarStream, "state" | "version">;
  readonly policies: Pick<PolicyStream, "state">;
  readonly wall: Clock;
  /** Absent where nobody has time to play days: what the formula says stands alone then. */
  readonly staffTwin?: StaffTwin;
  /** Lets waiting customers of the same process go first, between two fits. */
  readonly yieldTurn: () => Promise<unknown>;
};

export type Night = {
  /** The business date that is over: forecasts begin with the day after. */
  readonly date: BusinessDate;
  /** Do again what an earlier run of the same date has done. */
  readonly anew?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
};

export type NightReport = {
  readonly outlets: number;
  /** Done in this run, and before by one that was cut short. */
  readonly done: number;
  readonly doneBefore: number;
  readonly failed: readonly { readonly outletId: string; readonly error: string }[];
};

/** Outlets of a kind that are asked for its pool: more would change nothing. */
const POOLED_OUTLETS_MAX = 200;

/**
 * The night's work: fold what is new, learn, forecast 28 days, score, and say how many windows each day needs; then the
 * next day of the busiest outlets is iterated on the twin. Each
 * outlet's results and its mark are written together, so a run that was killed goes on where it stopped; an outlet that
 * fails is marked with its error and stops no other.
 *
 * @throws JournalUnavailable, RowsUnavailable when the store is away: run it again
 */
export async function runNightly(deps: NightlyDeps, night: Night): Promise<NightReport> {
  const { rows, projector, network, policies, wall, staffTwin, yieldTurn } = deps;
  const { date, anew = false, onProgress, signal } = night;
  await projector.catchUp();
  const sources = await sourcesOf(deps, date);
  const outletIds = openOutlets(sources.network);
  const earlier = anew ? [] : await rows.select(PROGRESS, { where: { job: NIGHTLY, run: date, state: "done" } });
  const doneBefore = new Set(earlier.map(({ unitId }) => unitId).filter((unitId) => unitId !== NETWORK_UNIT));
  const mark = (unitId: string, state: ProgressState, detail: ProgressRow["detail"]) =>
    put(PROGRESS, [{ unitId, job: NIGHTLY, run: date, state, at: wall.now(), detail }]);
  const whole = { startedAt: wall.now(), parts: outletIds.length };
  await rows.write([mark(NETWORK_UNIT, "running", whole)]);

  const due = outletIds.filter((outletId) => !doneBefore.has(outletId));
  const pools = due.length > 0 ? await poolsOf(rows, sources, date) : buildPools([]);
  const failed: { outletId: string; error: string }[] = [];
  for (const [at, outletId] of due.entries()) {
    signal?.throwIfAborted();
    try {
      const { changes, next } = await outletNight(rows, sources, pools, outletId, date);
      await rows.write([...changes, mark(outletId, "done", next ?? {})]);
    } catch (thrown) {
      if (isAway(thrown)) throw thrown;
      const error = errorWord(thrown);
      failed.push({ outletId, error });
      await rows.write([mark(outletId, "failed", { error })]);
    }
    onProgress?.(doneBefore.size + at + 1, outletIds.length);
    await yieldTurn();
  }
  if (staffTwin)
    await twinNight(
      { rows, network: network.state, policies: policies.state, staffTwin },
      { date, anew, wall, ...(signal && { signal }) },
    );
  await rows.write([...forgotten(date), mark(NETWORK_UNIT, failed.length > 0 ? "failed" : "done", whole)]);
  return { outlets: outletIds.length, done: due.length - failed.length, doneBefore: doneBefore.size, failed };
}

/** Forecasts that no day will be held against any more, and the windows and marks of those nights. Rule FO-13. */
function forgotten(date: BusinessDate): readonly RowChange[] {
  const before = addDays(date, -KEPT_DAYS);
  return [
    remove(FORECASTS, { madeOn: { before } }),
    remove(NEEDS, { date: { before } }),
    remove(TWIN_NEEDS, { date: { before } }),
    remove(PROGRESS, { job: { in: [NIGHTLY, TWIN_NIGHTLY] }, run: { before } }),
    remove(SCORES, { date: { before: addDays(date, -HISTORY_DAYS) } }),
  ];
}

/** A quarter: what a month was forecast as can be looked up until the next month is over. */
const KEPT_DAYS = 92;

async function sourcesOf(deps: NightlyDeps, date: BusinessDate): Promise<NightSources> {
  const { journal, network, calendar, policies } = deps;
  const [networkNow, calendarNow] = [network.state(), calendar.state()];
  const span = { from: addDays(date, -HISTORY_DAYS), before: addDays(date, HORIZON_DAYS + 1) };
  return {
    network: networkNow,
    networkVersion: network.version(),
    calendar: calendarNow,
    calendarVersion: calendar.version(),
    policies: policies.state(),
    calendarOf: outletCalendars(networkNow, calendarNow, span),
    retypedOn: await retypings(journal),
    yieldTurn: deps.yieldTurn,
  };
}

/** Pools of a sample of each kind of outlet, spread over the network by the order of their ids. */
async function poolsOf(rows: Rows, sources: NightSources, date: BusinessDate): Promise<Pools> {
  const { network, calendarOf } = sources;
  const asked = new Map<string, number>();
  const sample: Parameters<typeof buildPools>[0][number][] = [];
  for (const outletId of openOutlets(network)) {
    const cluster = network.outlets.get(outletId)?.typeId ?? "";
    const count = asked.get(cluster) ?? 0;
    if (count >= POOLED_OUTLETS_MAX) continue;
    const past = await outletPast(rows, network, outletId, date).catch(unlessAway);
    if (!past.span || past.days.length === 0) continue;
    asked.set(cluster, count + 1);
    const series = pastSeries(network, outletId, past, past.span, { kind: "total" });
    sample.push({ series, calendar: calendarOf(outletId) });
  }
  return buildPools(sample);
}

/** An outlet whose history cannot be read teaches nobody; its own turn will say why. */
function unlessAway(thrown: unknown): OutletPast {
  if (isAway(thrown)) throw thrown;
  return { days: [], takenOver: [], span: undefined };
}
