import { addDays, businessDateAt, instantAt } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import { type EpochMs, MINUTE_MS } from "#base/time";
import { limitAt } from "#domain/process/limit-at";
import type { ProcessBook, ProcessVersion, StepClock } from "#domain/process/model";
import {
  countOver,
  meanSec,
  NO_TIMES,
  sumOfAllTimes,
  timeQuantileSec,
  type TimeSpread,
  withTime,
} from "#read/flow-history/time-spread";
import type { Span } from "../history/standard-times";
import type { Rows } from "../ports/rows";
import type { CaseRow } from "#read/quality-cases/case-row";
import { CASE_TABLE } from "./case-table";
import type { FlowClocks, FlowTimes } from "./flow-clocks";

/** What the journal knows of an outlet's days by what it is measured at. */
export type Clocked = Readonly<Partial<Record<StepClock, TimeSpread>>>;

type StepMeasured = {
  readonly stepId: string;
  readonly count: number;
  readonly meanMin: number;
  readonly p50Min: number;
  readonly p90Min: number;
};

/** What was measured while a version was worked by. */
type VersionMeasured = Span & {
  readonly versionId: string;
  /** Outlets that were looked at: all of them, or a sample of a large network. */
  readonly outlets: number;
  readonly steps: readonly StepMeasured[];
};

/** Where measures are read. */
export type MeasureSources = { readonly rows: Rows; readonly flowClocks: FlowClocks };

/** Days of a version that are looked at: the last quarter says how it goes. */
const DAYS_MAX = 92;
/** Outlets whose days are read: so many days say the minutes of a step to within a few per cent. */
const OUTLETS_MAX = 100;
/** Outlets in one query. */
const TOGETHER = 50;

/**
 * The minutes of every version of a process, step by step, the oldest first; of a large network from outlets spread
 * evenly over its ids. PC-11
 *
 * @complexity a row for each day of at most a hundred outlets, in the last quarter of each version
 */
export async function measuredVersions(
  sources: MeasureSources,
  versions: readonly Frozen<ProcessVersion>[],
  place: { readonly outletIds: readonly string[]; readonly timeZone: string; readonly now: EpochMs },
): Promise<readonly VersionMeasured[]> {
  const { timeZone, now } = place;
  const outletIds = evenly(place.outletIds, OUTLETS_MAX);
  const measured: VersionMeasured[] = [];
  for (const [at, version] of versions.entries()) {
    const end = versions[at + 1]?.adoptedAt ?? (version.stage === "retired" ? version.since : now);
    const before = addDays(businessDateAt(end, timeZone), versions[at + 1] ? 0 : 1);
    const first = businessDateAt(version.adoptedAt, timeZone);
    const early = addDays(before, -DAYS_MAX);
    const span = { from: first < early ? early : first, before };
    let all: Clocked = {};
    if (span.from < span.before) {
      const seen = await clockedAt(sources, outletIds, { span, now, clocks: clocksOf(version) });
      all = together([...seen.values()]);
    }
    const steps = version.steps.flatMap((step) => shown(step, all));
    measured.push({ ...span, versionId: version.versionId, outlets: outletIds.length, steps });
  }
  return measured;
}

/** What the steps of a version are measured at. */
export function clocksOf({ steps }: Pick<Frozen<ProcessVersion>, "steps">): ReadonlySet<StepClock> {
  return new Set(steps.flatMap(({ clock }) => clock ?? []));
}

function shown({ stepId, clock }: Frozen<ProcessVersion>["steps"][number], all: Clocked): readonly StepMeasured[] {
  const times = clock && all[clock];
  if (!times || times.count === 0) return [];
  const minutes = (sec = 0): number => Math.round(sec / 6) / 10;
  return [
    {
      stepId,
      count: Math.round(times.count),
      meanMin: minutes(meanSec(times)),
      p50Min: minutes(timeQuantileSec(times, 0.5)),
      p90Min: minutes(timeQuantileSec(times, 0.9)),
    },
  ];
}

/** So many of them, spread evenly over their order. */
function evenly(ids: readonly string[], max: number): readonly string[] {
  if (ids.length <= max) return ids;
  const sorted = [...ids].sort();
  return Array.from({ length: max }, (_none, ix) => sorted[Math.floor((ix * sorted.length) / max)] ?? "");
}

/** Which days are looked at, until when, and at which clocks: nothing else is read. */
type Look = { readonly span: Span; readonly now: EpochMs; readonly clocks: ReadonlySet<StepClock> };

/**
 * What was measured at outlets in some days. One that opened before it was ready had no time in hand.
 *
 * @complexity at most three queries for every fifty outlets
 */
export async function clockedAt(
  sources: MeasureSources,
  unitIds: readonly string[],
  look: Look,
): Promise<ReadonlyMap<string, Clocked>> {
  const clocked = new Map<string, Clocked>();
  for (let at = 0; at < unitIds.length; at += TOGETHER) {
    for (const [unitId, one] of await clockedTogether(sources, unitIds.slice(at, at + TOGETHER), look)) {
      clocked.set(unitId, one);
    }
  }
  return clocked;
}

async function clockedTogether(
  { rows, flowClocks }: MeasureSources,
  unitIds: readonly string[],
  { span, now, clocks }: Look,
): Promise<readonly (readonly [string, Clocked])[]> {
  const unitId = { in: unitIds };
  const ofFlow = clocks.has("wait") || clocks.has("counter");
  const flows = ofFlow ? await flowClocks(unitIds, span, now) : new Map<string, readonly FlowTimes[]>();
  const routines = clocks.has("ready")
    ? await rows.select(CASE_TABLE, { where: { unitId, kind: "routine", caseId: span }, columns: CLOCKED })
    : [];
  const changedAt = { from: instantAt(span.from, "00:00", "UTC"), before: instantAt(span.before, "00:00", "UTC") };
  const closed = { unitId, kind: "complaint", isOpen: false, changedAt } as const;
  const complaints = clocks.has("complaint") ? await rows.select(CASE_TABLE, { where: closed, columns: CLOCKED }) : [];
  return unitIds.map((id) => {
    const isOwn = ({ unitId: of }: { readonly unitId: string }): boolean => of === id;
    return [id, clockedOf(flows.get(id) ?? [], routines.filter(isOwn), complaints.filter(isOwn), now)] as const;
  });
}

/** What a case tells of its times. */
const CLOCKED = ["unitId", "openedAt", "changedAt", "summary"] as const;
type ClockedRow = Pick<CaseRow, (typeof CLOCKED)[number]>;

function clockedOf(
  days: readonly FlowTimes[],
  routines: readonly ClockedRow[],
  complaints: readonly ClockedRow[],
  now: EpochMs,
): Clocked {
  let ready = NO_TIMES;
  for (const { openedAt, summary } of routines) {
    const { readyAt } = summary as { readonly readyAt?: EpochMs | null };
    const inHandMs = typeof readyAt === "number" ? Math.max(0, openedAt - readyAt) : 0;
    if (openedAt <= now) ready = withTime(ready, inHandMs / 1_000);
  }
  let complaint = NO_TIMES;
  for (const { openedAt, changedAt: closedAt } of complaints) {
    complaint = withTime(complaint, (closedAt - openedAt) / 1_000);
  }
  return { ...flowOf(days), ready, complaint };
}

function flowOf(days: readonly FlowTimes[]): Clocked {
  return {
    wait: sumOfAllTimes(days.map(({ wait }) => wait)),
    counter: sumOfAllTimes(days.map(({ counter }) => counter)),
  };
}

function together(all: readonly Clocked[]): Clocked {
  const clocks = [...new Set(all.flatMap((one) => Object.keys(one)))] as StepClock[];
  return Object.fromEntries(clocks.map((clock) => [clock, sumOfAllTimes(all.flatMap((one) => one[clock] ?? []))]));
}

/** How often a step was late at an outlet, of how often it was done; nothing where it has no limit. PC-7, PC-12 */
export function lateAt(
  book: ProcessBook,
  version: Frozen<ProcessVersion>,
  step: Frozen<ProcessVersion>["steps"][number],
  outletId: string,
  seen: { readonly clocked: Clocked; readonly now: EpochMs },
): { readonly late: number; readonly of: number } | undefined {
  const limitMin = limitAt(book, version, step.stepId, outletId, seen.now);
  const times = step.clock && seen.clocked[step.clock];
  if (limitMin === undefined || !times || times.count === 0) return undefined;
  const over = countOver(times, (limitMin * MINUTE_MS) / 1_000);
  // Ready before opening is a lead and not a delay: too little of it is late.
  const late = step.clock === "ready" ? times.count - over : over;
  return { late: Math.round(late), of: Math.round(times.count) };
}
