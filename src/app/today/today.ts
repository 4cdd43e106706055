import { addDays, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { CATALOGUE, type PolicyKey } from "#domain/policy/catalogue";
import { totalFigures, type DayFigures } from "#read/day-figures/day-figures";
import { EMPTY_DAY_FLOW, type DayFlow } from "#read/flow-history/day-flow";
import type { WallNow } from "../forecasting/flow-queries";
import { readFlow, withHours } from "../history/flow-rows";
import { wallOfSlot } from "../history/opening";
import type { Rows } from "../ports/rows";
import { DAY_FIGURES } from "./figures-projection";

export type TodayDeps = {
  readonly rows: Rows;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly wallOf: (outletId: string) => WallNow;
};

/** A ratio of two counts: a figure is never kept as a quotient, so that it can be added up. */
type Ratio = { readonly top: number; readonly base: number };

export type FigureKey = "came" | "meanWait" | "late" | "left" | "inTime" | "satisfied";

export type Figure = {
  readonly key: FigureKey;
  /** People, minutes or per cent; absent while nothing can be said. */
  readonly value?: number;
  /** How many customers, waits, services or answers it is based on. */
  readonly of: number;
  readonly target?: {
    readonly value: number;
    readonly bound: "atMost" | "atLeast";
    readonly policy: PolicyKey;
    readonly sources: readonly string[];
  };
  /** The same weekday up to the same half-hour, and this day up to it. */
  readonly usual?: { readonly value: number; readonly today?: number; readonly days: number };
  readonly bySlot: readonly { readonly start: string; readonly value?: number }[];
};

export type TodayView = {
  readonly outletId: string;
  readonly date: BusinessDate;
  /** Up to when this day is compared with others, `10:30`. */
  readonly comparedUntil: string;
  readonly figures: readonly Figure[];
  readonly alerts: {
    readonly raised: number;
    readonly taken: number;
    readonly meanTakenMin?: number;
    readonly targetMin: number;
  };
};

/** One day's counts from both tables. */
type Counted = { readonly flow: DayFlow; readonly figures: DayFigures };

const WEEKS_BACK = 8;

/** Rules TD-1 to TD-4 of ./SPEC.md. Cost: nine days of one outlet. */
export async function todayAt(deps: TodayDeps, outletId: string): Promise<TodayView> {
  const { policies, network, wallOf } = deps;
  const { date, slotsOver } = wallOf(outletId);
  const { today, before } = await countedDays(deps, outletId, date);
  const outletTypeId = network().outlets.get(outletId)?.typeId;
  const place = { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
  const targetOf = (policy: (typeof TARGETS)[keyof typeof TARGETS]): number =>
    resolvePolicy(policies(), policy, place).value;
  const { alerts, taken, takenMs } = totalFigures(today.figures);
  return {
    outletId,
    date,
    comparedUntil: wallOfSlot(slotsOver),
    figures: KEYS.map((key) => {
      const policy = key === "came" ? undefined : TARGETS[key];
      const figure = figureOf(key, today, before, slotsOver);
      if (policy === undefined) return figure;
      const bound = key === "inTime" || key === "satisfied" ? "atLeast" : "atMost";
      return { ...figure, target: { value: targetOf(policy), bound, policy, sources: CATALOGUE[policy].sources } };
    }),
    alerts: {
      raised: alerts,
      taken,
      ...(taken > 0 && { meanTakenMin: rounded(takenMs / taken / MINUTE_MS) }),
      targetMin: resolvePolicy(policies(), "today.alertActMin", place).value,
    },
  };
}

const KEYS: readonly FigureKey[] = ["came", "meanWait", "late", "left", "inTime", "satisfied"];

const TARGETS = {
  meanWait: "staffing.waitPromiseMin",
  late: "staffing.lateSharePct",
  left: "today.leftPctMax",
  inTime: "today.inTimePctMin",
  satisfied: "today.satisfiedPctMin",
} as const satisfies Partial<Record<FigureKey, PolicyKey>>;

async function countedDays(
  { rows }: TodayDeps,
  outletId: string,
  date: BusinessDate,
): Promise<{ readonly today: Counted; readonly before: readonly Counted[] }> {
  const from = addDays(date, -7 * WEEKS_BACK);
  const span = { from, before: addDays(date, 1) };
  const [flows, figures] = await Promise.all([
    readFlow(rows, outletId, span).then(withHours),
    rows.select(DAY_FIGURES, { where: { unitId: outletId, businessDate: span } }),
  ]);
  const countedOn = (day: BusinessDate): Counted | undefined => {
    const flow = flows.find(({ businessDate }) => businessDate === day)?.flow;
    const own = figures.find(({ businessDate }) => businessDate === day)?.figures;
    return flow || own ? { flow: flow ?? EMPTY_DAY_FLOW, figures: own ?? {} } : undefined;
  };
  const weekdays = Array.from({ length: WEEKS_BACK }, (_, week) => addDays(date, -7 * (week + 1)));
  return {
    today: countedOn(date) ?? { flow: EMPTY_DAY_FLOW, figures: {} },
    before: weekdays.flatMap((day) => countedOn(day) ?? []),
  };
}

function figureOf(
  key: FigureKey,
  today: Counted,
  before: readonly Counted[],
  slotsOver: number,
): Omit<Figure, "target"> {
  const all = ratioOf(key, today, 0, Infinity);
  const value = valueOf(key, all);
  const sameTime = before.map((day) => ratioOf(key, day, 0, slotsOver)).filter(({ base }) => base > 0);
  const usual = usualOf(key, sameTime);
  const soFar = valueOf(key, ratioOf(key, today, 0, slotsOver));
  const [first, end] = slotSpan(today, slotsOver);
  return {
    key,
    ...(value !== undefined && { value }),
    of: all.base,
    ...(usual !== undefined && {
      usual: { value: usual, ...(soFar !== undefined && { today: soFar }), days: sameTime.length },
    }),
    bySlot: Array.from({ length: Math.max(0, end - first) }, (_, at) => {
      const slot = valueOf(key, ratioOf(key, today, first + at, first + at + 1));
      return { start: wallOfSlot(first + at), ...(slot !== undefined && { value: slot }) };
    }),
  };
}

/** Customers are counted, everything else is a share or a mean. */
function valueOf(key: FigureKey, { top, base }: Ratio): number | undefined {
  if (key === "came") return top;
  return base === 0 ? undefined : rounded(key === "meanWait" ? top / base / 60 : (100 * top) / base);
}

/** Customers of a usual day are the mean over days; shares are taken over all days together. */
function usualOf(key: FigureKey, days: readonly Ratio[]): number | undefined {
  if (days.length === 0) return undefined;
  const sum = days.reduce((one, other) => ({ top: one.top + other.top, base: one.base + other.base }));
  return key === "came" ? rounded(sum.top / days.length) : valueOf(key, sum);
}

/** Half-hours `[from, end)`. */
function ratioOf(key: FigureKey, { flow, figures }: Counted, from: number, end: number): Ratio {
  const within = (slot: string): boolean => Number(slot) >= from && Number(slot) < end;
  const sum = (...measures: readonly ("issued" | "waits" | "waitedSec" | "left" | "noShow")[]): number =>
    Object.values(flow.services).reduce(
      (total, service) =>
        measures.reduce(
          (part, measure) =>
            Object.entries(service[measure]).reduce((add, [slot, n]) => (within(slot) ? add + n : add), part),
          total,
        ),
      0,
    );
  const own = totalFigures(Object.fromEntries(Object.entries(figures).filter(([slot]) => within(slot))));
  switch (key) {
    case "came":
      return { top: sum("issued"), base: sum("issued") };
    case "meanWait":
      return { top: sum("waitedSec"), base: sum("waits") };
    case "late":
      return { top: own.over10, base: own.waits };
    case "left":
      return { top: sum("left", "noShow"), base: sum("issued") };
    case "inTime":
      return { top: own.inTime, base: own.limited };
    case "satisfied":
      return { top: own.satisfied, base: own.answers };
  }
}

/** From the first half-hour in which somebody came to the one that runs now. */
function slotSpan({ flow }: Counted, slotsOver: number): readonly [number, number] {
  const slots = Object.values(flow.services).flatMap(({ issued }) => Object.keys(issued).map(Number));
  return slots.length === 0 ? [0, 0] : [Math.min(...slots), Math.max(slotsOver, ...slots) + 1];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
