import { present } from "#base/assert";
import { addDays, type BusinessDate } from "#base/calendar";
import type { Calendar } from "#domain/calendar/model";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import type { CalendarIndex } from "#engine/forecast/features";
import { MODEL_VERSION } from "#engine/forecast/fit";
import type { FlowSeries } from "#engine/forecast/flow-series";
import { mergeSeries } from "#engine/forecast/merge-series";
import { writeModel } from "#engine/forecast/stored-model";
import { readFlow, withHours, type CountedDay } from "../history/flow-rows";
import { weekSpan } from "../history/opening";
import { put, type RowChange, type Rows } from "../ports/rows";
import { countsOf, seriesName, seriesOf, slotSpan, type SeriesKind, type SlotSpan } from "./flow-series-of";
import { FORECASTS, MODELS, NEEDS, SCORES, type ForecastRow, type NeedRow } from "./forecast-rows";
import { forecastSeries, HORIZON_DAYS, lastDayOf } from "./forecast-series";
import type { Pools } from "./pools";
import { scoreDay } from "./score-day";
import { counterOf } from "./counter";
import { needOf } from "./staffing-need";
import { familiesOn, staffingPolicy } from "./staffing-inputs";

/** What a night's work knows of everything but the outlet. */
export type NightSources = {
  readonly network: Network;
  readonly networkVersion: number;
  readonly calendar: Calendar;
  readonly calendarVersion: number;
  readonly policies: PolicyBook;
  readonly calendarOf: (outletId: string) => CalendarIndex;
  readonly retypedOn: ReadonlyMap<string, BusinessDate>;
  /** Lets waiting customers of the same process go first. */
  readonly yieldTurn: () => Promise<unknown>;
};

/** History that a fit looks at: two years and a quarter, so that each month has come back. */
export const HISTORY_DAYS = 820;
/** Days back that are scored again, since a day's last events may come late. */
const SCORED_AGAIN_DAYS = 7;

/** What an outlet's forecasts are made from. */
export type OutletPast = {
  /** Its own days up to and with the night's. */
  readonly days: readonly CountedDay[];
  /** Days of the outlets that were merged into it. */
  readonly takenOver: readonly (readonly CountedDay[])[];
  /** Half-hours that all of them are counted in; nothing where nobody ever came and no hours are known. */
  readonly span: SlotSpan | undefined;
};

export async function outletPast(
  rows: Rows,
  network: Network,
  outletId: string,
  date: BusinessDate,
): Promise<OutletPast> {
  const past = { from: addDays(date, -HISTORY_DAYS), before: addDays(date, 1) };
  const days = await readFlow(rows, outletId, past);
  const takenOver = await Promise.all(mergedInto(network, outletId).map((id) => readFlow(rows, id, past)));
  return { days, takenOver, span: slotSpan([days, ...takenOver].flat()) ?? weekSpan(network, outletId) };
}

/** Whoever still has doors of its own keeps its customers. */
function mergedInto(network: Network, outletId: string): readonly string[] {
  const named = network.outlets.get(outletId)?.takesOver ?? [];
  return named.filter((id) => {
    const other = network.outlets.get(id);
    return id !== outletId && other !== undefined && (other.retired === true || other.status !== "open");
  });
}

/** What an outlet's night came to, and its next open day. */
export type OutletNight = {
  readonly changes: readonly RowChange[];
  readonly next?: { readonly date: BusinessDate; readonly customers: number };
};

/**
 * One outlet's night: every series fitted and forecast, the days before held against their forecasts, and the windows
 * that the days ahead need. Nothing is written here: the caller writes it whole.
 *
 * @complexity a fit for each series, about ten of them
 */
export async function outletNight(
  rows: Rows,
  sources: NightSources,
  pools: Pools,
  outletId: string,
  date: BusinessDate,
): Promise<OutletNight> {
  const { network, policies } = sources;
  const past = await outletPast(rows, network, outletId, date);
  const { days, span } = past;
  const outlet = network.outlets.get(outletId);
  const counter = counterOf(network, outletId, days.length > 0 ? days : past.takenOver.flat());
  if (!span || !outlet || !counter) return { changes: [] }; // A bank of machines: nobody waits for a window.
  const changes: RowChange[] = [];
  const forecasts: ForecastRow[] = [];
  for (const kind of seriesKinds(network, [days, ...past.takenOver].flat())) {
    await sources.yieldTurn();
    const { row, model } = forecastOne(sources, pools, { outletId, past, span, kind, date });
    forecasts.push(row);
    changes.push(put(MODELS, [{ unitId: outletId, series: row.series, madeOn: date, model }]));
  }
  const policy = staffingPolicy(network, policies, { outletId, outletTypeId: outlet.typeId, date });
  const total = forecasts.find(({ series }) => series === "total");
  const needs: NeedRow[] = [];
  for (const day of total?.days ?? []) {
    await sources.yieldTurn();
    const families = familiesOn(forecasts, day.date);
    needs.push(needOf({ outletId, madeOn: date, day, families, firstSlot: span.first, counter, policy }));
  }
  changes.push(put(FORECASTS, forecasts), put(NEEDS, needs), ...(await scores(rows, sources, outletId, days, date)));
  const [first] = total?.days ?? [];
  return { changes, ...(first && { next: { date: first.date, customers: first.total } }) };
}

/** All who come, each family of services, and each class of customers that has come. */
function seriesKinds(network: Network, days: readonly CountedDay[]): readonly SeriesKind[] {
  const segments = new Set(days.flatMap(({ flow }) => Object.keys(flow.segments)));
  const families = new Set(
    days.flatMap(({ flow }) => Object.keys(flow.services).flatMap((id) => network.services.get(id)?.familyId ?? [])),
  );
  return [
    { kind: "total" },
    ...[...families].sort().map((familyId) => ({ kind: "family", familyId }) as const),
    ...[...segments].sort().map((segmentId) => ({ kind: "segment", segmentId }) as const),
  ];
}

type OneSeries = {
  readonly outletId: string;
  readonly past: OutletPast;
  readonly span: SlotSpan;
  readonly kind: SeriesKind;
  readonly date: BusinessDate;
};

function forecastOne(sources: NightSources, pools: Pools, { outletId, past, span, kind, date }: OneSeries) {
  const { network, calendarOf, retypedOn } = sources;
  const cluster = network.outlets.get(outletId)?.typeId ?? "";
  const series = pastSeries(network, outletId, past, span, kind);
  const retyped = retypedOn.get(outletId);
  const { model, days: ahead } = forecastSeries({
    series,
    calendar: calendarOf(outletId),
    // Only whole outlets are alike; a family's level is its own outlet's affair.
    pool: kind.kind === "total" ? pools.poolFor(cluster, series) : undefined,
    madeOn: date,
    ...(retyped !== undefined && { retypedOn: retyped }),
  });
  const inputs = {
    modelVersion: MODEL_VERSION,
    calendarVersion: sources.calendarVersion,
    networkVersion: sources.networkVersion,
    daysSeen: model.daysSeen,
    lastDay: lastDayOf(model),
  };
  const row: ForecastRow = {
    unitId: outletId,
    series: seriesName(kind),
    madeOn: date,
    firstSlot: span.first,
    inputs,
    days: ahead,
  };
  return { row, model: writeModel(model) };
}

/** What came to an outlet, and before the merger to the outlets that it took over. Rule FO-14. */
export function pastSeries(
  network: Network,
  outletId: string,
  { days, takenOver }: Pick<OutletPast, "days" | "takenOver">,
  span: SlotSpan,
  kind: SeriesKind,
): FlowSeries {
  const cluster = network.outlets.get(outletId)?.typeId ?? "";
  const [own, ...others] = [days, ...takenOver].map((part) =>
    seriesOf(outletId, cluster, countedDays(network, part, kind), span),
  );
  const whole = present(own, "series of the outlet itself");
  return others.length === 0
    ? whole
    : present(mergeSeries(outletId, cluster, [whole, ...others]), "parts alike").series;
}

/** A series' counts by day. */
function countedDays(network: Network, days: readonly CountedDay[], kind: SeriesKind) {
  const familyOf = (serviceId: string): string | undefined => network.services.get(serviceId)?.familyId;
  return days.map(({ businessDate, flow }) => {
    const counts = countsOf(flow, kind, familyOf);
    return { date: businessDate, counts, ...(flow.hoursUnknown && { onlyTotal: true as const }) };
  });
}

async function scores(
  rows: Rows,
  { network, calendarOf }: NightSources,
  outletId: string,
  days: readonly CountedDay[],
  date: BusinessDate,
): Promise<readonly RowChange[]> {
  const from = addDays(date, -SCORED_AGAIN_DAYS);
  const made = await rows.select(FORECASTS, {
    where: { unitId: outletId, madeOn: { from: addDays(from, -HORIZON_DAYS), before: date } },
  });
  const recent = withHours(days).filter(({ businessDate }) => businessDate >= from);
  const scored = seriesKinds(network, days).flatMap((kind) => {
    const ofSeries = made.filter(({ series }) => series === seriesName(kind));
    return countedDays(network, recent, kind).flatMap(
      ({ date: day, counts }) => scoreDay(day, counts, ofSeries, calendarOf(outletId)) ?? [],
    );
  });
  return [put(SCORES, scored)];
}

/** Every outlet that is open, by id. */
export function openOutlets(network: Network): readonly string[] {
  return [...active(network.outlets)]
    .filter(({ status }) => status === "open")
    .map(({ id }) => id)
    .sort();
}
