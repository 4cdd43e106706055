import { addDays, type BusinessDate } from "#base/calendar";
import type { Network } from "#domain/network/network";
import { dayNumberOf } from "#engine/forecast/day-number";
import { quantilesOf, updateDay, type DayForecast, type Explanation } from "#engine/forecast/predict";
import { readModel } from "#engine/forecast/stored-model";
import type { BySlot } from "#read/flow-history/day-flow";
import { readFlow, withHours } from "../history/flow-rows";
import { wallOfSlot } from "../history/opening";
import type { Rows } from "../ports/rows";
import { countsOf, seriesName, type SeriesKind } from "./flow-series-of";
import { FORECASTS, forecastOf, MODELS, type ForecastInputs, type ForecastRow } from "./forecast-rows";
import { HORIZON_DAYS } from "./forecast-series";

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
  /** Every series that was forecast that night, as `series` names them. */
  readonly offered: readonly string[];
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

export type AskedDay = { readonly outletId: string; readonly date: BusinessDate; readonly kind?: SeriesKind };

/** A day as it was forecast the night before, or as late before as there is, against what came. Rule FO-5. */
export async function flowDay(deps: FlowQueriesDeps, asked: AskedDay, now: WallNow): Promise<FlowDayView | undefined> {
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
  const made = await deps.rows.select(FORECASTS, {
    where: { unitId: asked.outletId, madeOn: row.madeOn },
    columns: ["series"],
  });
  return {
    outletId: asked.outletId,
    series: row.series,
    offered: made.map(({ series }) => series),
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

export type DayWithCounts = {
  readonly row: ForecastRow;
  readonly day: DayForecast;
  /** The day as its first half-hours have changed it; absent before the first is over and after the last. */
  readonly updated?: DayForecast;
  readonly counts: BySlot;
  /** Half-hours of the forecast that are over. */
  readonly over: number;
};

/** @returns nothing where nothing was forecast */
export async function dayWithCounts(
  { rows, network }: FlowQueriesDeps,
  { outletId, date, kind = { kind: "total" } }: AskedDay,
  now: WallNow,
): Promise<DayWithCounts | undefined> {
  const series = seriesName(kind);
  const made = await rows.select(FORECASTS, {
    where: { unitId: outletId, series, madeOn: { from: addDays(date, -HORIZON_DAYS), before: date } },
  });
  const row = made.at(-1);
  const stored = row?.days.find((each) => each.date === date);
  if (!row || !stored) return undefined;
  const [counted] = withHours(await readFlow(rows, outletId, { from: date, before: addDays(date, 1) }));
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

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
