import { addDays, type BusinessDate } from "#base/calendar";
import type { Network } from "#domain/network/network";
import { outletOn } from "#domain/network/outlet-on";
import { dayNumberOf } from "#engine/forecast/day-number";
import { quantilesOf, updateDay, type DayForecast, type Explanation } from "#engine/forecast/predict";
import { readModel } from "#engine/forecast/stored-model";
import { windowMoves, windowSpells, type WindowMove } from "#engine/staffing/window-spells";
import { SLOT_MIN, type BySlot } from "#read/flow-history/day-flow";
import { readFlow } from "../history/flow-rows";
import { wallOfSlot } from "../history/opening";
import type { Rows } from "../ports/rows";
import { countsOf, seriesName, type SeriesKind } from "./flow-series-of";
import {
  FORECASTS,
  forecastOf,
  MODELS,
  NEEDS,
  type ForecastInputs,
  type ForecastRow,
  type NeedRow,
} from "./forecast-rows";
import { HORIZON_DAYS } from "./forecast-series";
import { needOf } from "./staffing-need";

/** One half-hour of a day, forecast against actual. */
export type FlowSlot = {
  /** On the outlet's wall, `09:30`. */
  readonly start: string;
  readonly expected: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** What is expected now that the day's first half-hours are over; absent while none is, and on other days. */
  readonly updated?: number;
  /** Absent for a half-hour that is not over. */
  readonly actual?: number;
};

export type FlowDayView = {
  readonly outletId: string;
  readonly series: string;
  readonly date: BusinessDate;
  readonly madeOn: BusinessDate;
  readonly horizonDays: number;
  readonly inputs: ForecastInputs;
  readonly expected: number;
  /** Sum over the half-hours that are over. */
  readonly actual: number;
  readonly expectedSoFar: number;
  readonly explanation: Explanation;
  readonly slots: readonly FlowSlot[];
};

/** The outlet's wall: its date, and how many half-hours of it are over. */
export type WallNow = { readonly date: BusinessDate; readonly slotsOver: number };

export type FlowQueriesDeps = { readonly rows: Rows; readonly network: () => Network };

type Asked = { readonly outletId: string; readonly date: BusinessDate; readonly kind?: SeriesKind };

/** A day as it was forecast the night before, or as late before as there is, against what came. Rule FO-5. */
export async function flowDay(deps: FlowQueriesDeps, asked: Asked, now: WallNow): Promise<FlowDayView | undefined> {
  const found = await dayWithCounts(deps, asked, now);
  if (!found) return undefined;
  const { row, day, updated, counts, over } = found;
  const quantiles = quantilesOf(updated ?? day);
  const slots = Array.from(day.mean, (expected, at): FlowSlot => {
    const [p05 = 0, p50 = 0, p95 = 0] = [quantiles[at]?.[0], quantiles[at]?.[9], quantiles[at]?.[18]];
    const slot = row.firstSlot + at;
    return {
      start: wallOfSlot(slot),
      expected: rounded(expected),
      p05,
      p50,
      p95,
      ...(updated && at >= over && { updated: rounded(updated.mean[at] ?? 0) }),
      ...(at < over && { actual: counts[slot] ?? 0 }),
    };
  });
  const soFar = slots.slice(0, over);
  return {
    outletId: asked.outletId,
    series: row.series,
    date: asked.date,
    madeOn: row.madeOn,
    horizonDays: dayNumberOf(asked.date) - dayNumberOf(row.madeOn),
    inputs: row.inputs,
    expected: rounded(day.total),
    actual: soFar.reduce((sum, { actual = 0 }) => sum + actual, 0),
    expectedSoFar: rounded(soFar.reduce((sum, { expected }) => sum + expected, 0)),
    explanation: day.explanation,
    slots,
  };
}

/** Windows each half-hour of a day needs, with the open/close plan that gives them. Rule FO-6. */
export type RequirementView = NeedRow & { readonly moves: readonly WindowMove[] };

export async function requirement(
  { rows, network }: FlowQueriesDeps,
  { outletId, date }: Pick<Asked, "outletId" | "date">,
): Promise<RequirementView | undefined> {
  const [need] = await rows.select(NEEDS, { where: { unitId: outletId, date } });
  return need && { ...need, moves: movesOf(need, windowIdsOf(network(), outletId)) };
}

function movesOf({ slots }: NeedRow, windowIds: readonly string[]): readonly WindowMove[] {
  const windows = slots.map((slot) => slot.windows);
  const firstMin = (slots[0]?.slot ?? 0) * SLOT_MIN;
  return windowMoves(windowSpells(windows, windowIds, firstMin, SLOT_MIN));
}

function windowIdsOf(network: Network, outletId: string): readonly string[] {
  const windows = outletOn(network, outletId)?.windows ?? [];
  return windows.filter(({ serviceIds }) => serviceIds.length > 0).map(({ id }) => id);
}

/** Half-hours ahead in which today's windows will not do, or need not all be open. */
export type ExtraWindowView = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly windowsOpen: number;
  /** How far the day is from its forecast so far: 1.2 is a fifth more than was expected. */
  readonly ratioSoFar?: number;
  /** The first half-hour that needs more windows than are open; absent while those open will do. */
  readonly openAt?: string;
  readonly windowsMore: number;
  readonly slots: readonly { readonly start: string; readonly windows: number; readonly lateMinutesSaved: number }[];
};

/** When to call an extra window today, from the forecast as the day has changed it. Rule FO-7. */
export async function extraWindow(
  deps: FlowQueriesDeps,
  outletId: string,
  now: WallNow,
  windowsOpen: number,
): Promise<ExtraWindowView | undefined> {
  const { date } = now;
  const found = await dayWithCounts(deps, { outletId, date }, now);
  const [planned] = await deps.rows.select(NEEDS, { where: { unitId: outletId, date } });
  if (!found || !planned) return undefined;
  const { row, day, updated, counts, over } = found;
  const ahead = updated ?? day;
  const need = needOf({
    outletId,
    madeOn: planned.madeOn,
    day: { ...ahead, mean: [...ahead.mean], challenger: [] },
    firstSlot: row.firstSlot,
    counter: { serviceMin: planned.serviceMin, windowsMax: planned.windowsMax },
    promiseMin: planned.promiseMin,
    lateShareMax: planned.lateShareMax,
  });
  const left = need.slots.slice(over);
  const short = left.find(({ windows }) => windows > windowsOpen);
  const [came, expected] = sumsSoFar(day, counts, row.firstSlot, over);
  return {
    outletId,
    date,
    windowsOpen,
    ...(over > 0 && expected > 0 && { ratioSoFar: rounded(came / expected) }),
    ...(short && { openAt: wallOfSlot(short.slot) }),
    windowsMore: short ? short.windows - windowsOpen : 0,
    slots: left.map(({ slot, windows, savedByOneMore }) => {
      return { start: wallOfSlot(slot), windows, lateMinutesSaved: savedByOneMore };
    }),
  };
}

type DayWithCounts = {
  readonly row: ForecastRow;
  readonly day: DayForecast;
  /** The day as its first half-hours have changed it; absent before the first is over and after the last. */
  readonly updated?: DayForecast;
  readonly counts: BySlot;
  /** Half-hours of the forecast that are over. */
  readonly over: number;
};

async function dayWithCounts(
  { rows, network }: FlowQueriesDeps,
  { outletId, date, kind = { kind: "total" } }: Asked,
  now: WallNow,
): Promise<DayWithCounts | undefined> {
  const series = seriesName(kind);
  const made = await rows.select(FORECASTS, {
    where: { unitId: outletId, series, madeOn: { from: addDays(date, -HORIZON_DAYS), before: date } },
  });
  const row = made.at(-1);
  const stored = row?.days.find((each) => each.date === date);
  if (!row || !stored) return undefined;
  const [counted] = await readFlow(rows, outletId, { from: date, before: addDays(date, 1) });
  const familyOf = (serviceId: string): string | undefined => network().services.get(serviceId)?.familyId;
  const counts = counted ? countsOf(counted.flow, kind, familyOf) : {};
  const day = forecastOf(stored);
  const slots = day.mean.length;
  const over =
    date < now.date ? slots : date > now.date ? 0 : Math.max(0, Math.min(slots, now.slotsOver - row.firstSlot));
  if (over === 0 || over === slots || !counted) return { row, day, counts, over };
  const [kept] = await rows.select(MODELS, { where: { unitId: outletId, series } });
  const model = kept && readModel(kept.model);
  if (!model || "code" in model) return { row, day, counts, over };
  const soFar = Array.from({ length: over }, (_, at) => counts[row.firstSlot + at] ?? 0);
  return { row, day, updated: updateDay(model, day, soFar), counts, over };
}

function sumsSoFar({ mean }: DayForecast, counts: BySlot, firstSlot: number, over: number): readonly [number, number] {
  let [came, expected] = [0, 0];
  for (let at = 0; at < over; at += 1) {
    came += counts[firstSlot + at] ?? 0;
    expected += mean[at] ?? 0;
  }
  return [came, expected];
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
