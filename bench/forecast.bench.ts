import { seriesOf } from "#app/forecasting/flow-series-of";
import { buildPools } from "#app/forecasting/pools";
import { generateHistory } from "#app/history/generate-history";
import { createRng } from "#base/rng";
import { emptyCalendar } from "#domain/calendar/model";
import { dayNumberOf } from "#engine/forecast/day-number";
import { evaluate, type Evaluation } from "#engine/forecast/evaluate";
import { indexCalendar } from "#engine/forecast/features";
import { fitOutlet, type Fit, type Pool } from "#engine/forecast/fit";
import type { CalendarDay } from "#engine/forecast/flow-series";
import { generateFlow } from "#engine/forecast/generate-flow";
import { buildPool } from "#engine/forecast/pool";
import { predictDays, quantilesOf } from "#engine/forecast/predict";
import { totalBySlot } from "#read/flow-history/day-flow";
import { demoNetwork } from "../tests/fixtures/demo-day";
import { readAnonymousBank, readUsBank, type PublishedSeries } from "./forecast-data";
import { quantile, type Bench, type Mark } from "./measure";

const NETWORK_OUTLETS = 16_000;
const POOLED_OUTLETS = 60;
const HISTORY_DAYS = 365;
const HORIZON_DAYS = 28;
const CALENDAR: readonly CalendarDay[] = Array.from({ length: 14 }, (_, month) => ({
  date: `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`,
  effect: "pension",
}));

/**
 * The forecast's accuracy on the two published call-centre series, and its speed on a generated network. The accuracy
 * part needs the folder with the published files in FLOW_DATA and is left out without it.
 */
export const forecast: Bench = {
  name: "forecast",
  about: "half-hour forecasts: error against simple rules (FLOW_DATA=folder), and time for a network",
  run: (say) => {
    const folder = process.env["FLOW_DATA"];
    const own = (): readonly Mark[] => [...mornings(say), ...otherSeeds(say), ...speed(say)];
    return folder === undefined ? Promise.resolve(own()) : accuracy(folder, say).then((marks) => [...marks, ...own()]);
  },
};

async function accuracy(folder: string, say: (line: string) => void): Promise<readonly Mark[]> {
  const us = await readUsBank(folder);
  const anonymous = await readAnonymousBank(folder);
  for (const one of [us, anonymous]) sayFirstDays(one, say);
  return [
    ...marksOf("US bank", score(us, say), { eightWeeks: 14, intraday: 8 }),
    ...marksOf("Anonymous Bank", score(anonymous, say), { eightWeeks: 8.5, intraday: 2 }),
  ];
}

function score(
  { series, calendar, unscored, slotsBeforeTen }: PublishedSeries,
  say: (line: string) => void,
): Evaluation {
  const result = evaluate({
    series,
    calendar: indexCalendar(calendar),
    warmUpDays: WARM_UP_DAYS,
    horizonDays: HORIZON_DAYS,
    originStepDays: 1,
    updateAfterSlots: slotsBeforeTen,
    unscored: new Set(unscored.map(dayNumberOf)),
  });
  const shares = (row: Readonly<Record<string, number>>): string =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${(100 * value).toFixed(2)}`)
      .join(", ");
  say(`${series.series}: ${result.origins} origins, ${result.scoredDays} days; WAPE % ${shares(result.wape)}`);
  for (const { fromDay, toDay, wape, coverage } of result.bands) {
    say(`  days ${fromDay}-${toDay}: ${shares(wape)}; P5-P95 ${(100 * coverage).toFixed(1)} %`);
  }
  if (result.special.days > 0) say(`  special days apart (${result.special.days}): ${shares(result.special.wape)}`);
  const { days, before, after, interval } = result.intraday;
  const [low, high] = interval.map((bound) => (100 * bound).toFixed(1));
  say(
    `  rest of day at ten (${days} days): ${(100 * before).toFixed(2)} to ${(100 * after).toFixed(2)} %, change ${low} to ${high} %`,
  );
  return result;
}

/** The days before the first scored one, on which forms of the intraday update are chosen. */
function sayFirstDays(
  { series, calendar, unscored, slotsBeforeTen }: PublishedSeries,
  say: (line: string) => void,
): void {
  const until = dayNumberOf(series.days[0]?.date ?? "") + WARM_UP_DAYS;
  const { intraday } = evaluate({
    series: { ...series, days: series.days.filter(({ date }) => dayNumberOf(date) < until) },
    calendar: indexCalendar(calendar),
    warmUpDays: CHOOSING_WARM_UP_DAYS,
    horizonDays: 1,
    originStepDays: 1,
    updateAfterSlots: slotsBeforeTen,
    unscored: new Set(unscored.map(dayNumberOf)),
  });
  say(`${series.series}: rest of day at ten, first days (${intraday.days}): ${(100 * intraday.change).toFixed(2)} %`);
}

function marksOf(name: string, result: Evaluation, least: { eightWeeks: number; intraday: number }): readonly Mark[] {
  const { wape, coverage, intraday, pinball } = result;
  const below = (rival: number): number => 100 * (1 - wape.pooled / rival);
  const mark = (what: string, value: number, bounds: Partial<Mark> = {}): Mark => ({
    name: `${name}: ${what}`,
    value,
    unit: "%",
    runs: 1,
    ...bounds,
  });
  return [
    mark("half-hour WAPE, horizons 1-28", 100 * wape.pooled),
    mark("below mean of eight same weekdays", below(wape.eightWeekMean), { atLeast: least.eightWeeks }),
    mark("below mean of eight ordinary ones", below(wape.eightOrdinaryWeeks)),
    mark("below same day last week", below(wape.lastWeek), { atLeast: 28 }),
    mark("below seasonal ETS (challenger)", below(wape.seasonalEts)),
    mark("counts inside P5-P95", 100 * coverage, { atLeast: 88, atMost: 92 }),
    mark("pinball loss over mean count", 100 * pinball),
    mark("rest-of-day error lowered at ten", -100 * intraday.change, { atLeast: least.intraday }),
  ];
}

/**
 * The intraday update on every outlet of the demo network, with what its kind has taught by the first origin: where a
 * morning says nothing it must do no harm.
 */
function mornings(say: (line: string) => void): readonly Mark[] {
  const changes = morningsOf("mornings", say);
  return [
    {
      name: "demo outlets: rest-of-day error changed at ten, worst",
      value: Math.max(...changes.map(({ mean }) => mean)),
      unit: "%",
      runs: 1,
      atMost: 0,
    },
    {
      name: "demo outlets whose interval lies above zero",
      value: changes.filter(({ low }) => low > 0).length,
      unit: "",
      runs: 1,
      atMost: 0,
    },
  ];
}

/** The same outlets with other luck: forms of the update are chosen here. */
function otherSeeds(say: (line: string) => void): readonly Mark[] {
  return ["learn-1", "learn-2"].map((seed) => {
    const means = morningsOf(seed, () => undefined).map(({ mean }) => mean);
    say(`demo outlets, ${seed}: mean ${(means.reduce((sum, mean) => sum + mean, 0) / means.length).toFixed(2)} %`);
    return { name: `demo outlets, ${seed}: worst`, value: Math.max(...means), unit: "%", runs: 1 };
  });
}

function morningsOf(seed: string, say: (line: string) => void) {
  const network = demoNetwork();
  const span = { from: "2026-01-05", before: "2026-06-15" };
  const made = [...generateHistory({ network, calendar: emptyCalendar(), ...span, seed })];
  const calendar = indexCalendar([]);
  const all = [...new Set(made.map(({ outletId }) => outletId))].sort().map((outletId) => {
    const days = made.filter((day) => day.outletId === outletId);
    const counts = days.map(({ date, flow }) => ({ date, counts: totalBySlot(flow, "issued") }));
    const cluster = network.outlets.get(outletId)?.typeId ?? "";
    return seriesOf(outletId, cluster, counts, { first: FIRST_SLOT, end: END_SLOT });
  });
  const taught = all.map((series) => ({ series: { ...series, days: series.days.slice(0, WARM_UP_DAYS) }, calendar }));
  const pools = buildPools(taught);
  return all.flatMap((series) => {
    const { intraday } = evaluate({
      series,
      calendar,
      poolAt: () => pools.poolFor(series.cluster, series),
      warmUpDays: WARM_UP_DAYS,
      horizonDays: 1,
      originStepDays: 1,
      updateAfterSlots: TEN_O_CLOCK - FIRST_SLOT,
      unscored: new Set(),
    });
    if (intraday.days === 0) return [];
    const [low, high] = intraday.interval.map((bound) => (100 * bound).toFixed(1));
    const change = (100 * intraday.change).toFixed(1);
    say(`${series.series}: rest of day at ten, ${intraday.days} days: ${change} % (${low} to ${high})`);
    return [{ mean: 100 * intraday.change, low: 100 * intraday.interval[0] }];
  });
}

const WARM_UP_DAYS = 57;
const CHOOSING_WARM_UP_DAYS = 28;
/** Half-hours of the wall: eight, ten and six o'clock. */
const FIRST_SLOT = 16;
const TEN_O_CLOCK = 20;
const END_SLOT = 36;

/** A network's pool, then each outlet's year and its next 28 days with 19 quantiles; making the histories up is not timed. */
function speed(say: (line: string) => void): readonly Mark[] {
  const calendar = indexCalendar(CALENDAR);
  const pooling = performance.now();
  const pool = poolOf(calendar);
  const poolMs = performance.now() - pooling;
  const spentMs: number[] = [];
  let checksum = 0;
  for (let outlet = 0; outlet < NETWORK_OUTLETS; outlet += 1) {
    const series = outletHistory(outlet);
    const began = performance.now();
    const { model } = fitOutlet({ series, calendar, pool });
    for (const day of predictDays(model, calendar, HORIZON_DAYS)) checksum += quantilesOf(day)[0]?.[9] ?? 0;
    spentMs.push(performance.now() - began);
  }
  say(`${NETWORK_OUTLETS} outlets of ${HISTORY_DAYS} days; sum of first medians ${checksum}`);
  const minutes = spentMs.reduce((sum, ms) => sum + ms, poolMs) / 60_000;
  const { maxRSS } = process.resourceUsage();
  return [
    {
      name: "one outlet, fit and 28 days, median",
      value: quantile(spentMs, 0.5),
      unit: "ms",
      runs: NETWORK_OUTLETS,
      atMost: 20,
    },
    { name: "one outlet, 99 %", value: quantile(spentMs, 0.99), unit: "ms", runs: NETWORK_OUTLETS },
    { name: "16,000 outlets, one core", value: minutes, unit: "min", runs: 1, atMost: 10 },
    { name: "memory, largest", value: maxRSS / 1_048_576, unit: "GB", runs: 1, atMost: 2 },
  ];
}

function poolOf(calendar: ReturnType<typeof indexCalendar>): Pool | undefined {
  const fits: Fit[] = [];
  for (let outlet = 0; outlet < POOLED_OUTLETS; outlet += 1)
    fits.push(fitOutlet({ series: outletHistory(outlet), calendar }));
  return buildPool(fits);
}

function outletHistory(outlet: number) {
  const rng = createRng(outlet, "outlet");
  const truth = {
    series: String(outlet),
    cluster: "town",
    firstMin: 510,
    slotMin: 30,
    level: 180 * rng.lognormal(1, 0.4),
    growth: 0.0002 * rng.normal(),
    weekdays: [1.18, 1, 0.96, 0.97, 1.08, 0.55, 0],
    profile: [6, 10, 14, 15, 13, 9, 6, 5, 6, 8, 11, 12, 10, 8, 6, 4, 2].map((share) => share * rng.lognormal(1, 0.1)),
    effects: { pension: 1.4 },
    dayCv: 0.1,
    slotCv: 0.08,
  };
  return generateFlow(truth, "2025-01-06", HISTORY_DAYS, CALENDAR, rng);
}
