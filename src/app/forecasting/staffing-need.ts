import { createRng } from "#base/rng";
import type { Network } from "#domain/network/network";
import { outletOn } from "#domain/network/outlet-on";
import { sampleRates } from "#engine/forecast/sample-paths";
import { integratedWindows } from "#engine/staffing/integrated-windows";
import { NO_TIMES, sumOfTimes } from "#read/flow-history/time-spread";
import type { CountedDay } from "../history/flow-rows";
import { forecastOf, type NeedRow, type SlotNeed, type StoredDay } from "./forecast-rows";

/** Sampled days for one requirement: enough for a promise about one customer in ten. */
const PATHS = 24;
/** Days of counter times that say how long a customer takes now. */
const TIMES_DAYS = 60;

/** Windows where customers are served, and how long one takes there. */
export type Counter = { readonly serviceMin: number; readonly windowsMax: number };

/** Measured counter times of the last days, else the catalogue's; `undefined` for an outlet without a counter. */
export function counterOf(network: Network, outletId: string, days: readonly CountedDay[]): Counter | undefined {
  const parts = outletOn(network, outletId);
  const windows = parts?.windows.filter(({ serviceIds }) => serviceIds.length > 0) ?? [];
  if (windows.length === 0) return undefined;
  const took = days
    .slice(-TIMES_DAYS)
    .flatMap(({ flow }) => Object.values(flow.services).flatMap((service) => Object.values(service.took)))
    .reduce(sumOfTimes, NO_TIMES);
  const serviceIds = new Set(windows.flatMap((window) => window.serviceIds));
  const nominal = [...serviceIds].flatMap((id) => network.services.get(id)?.counterMeanMin ?? []);
  const nominalMin = nominal.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, nominal.length);
  const serviceMin = took.count > 0 ? took.sumSec / took.count / 60 : nominalMin;
  return serviceMin > 0 ? { serviceMin, windowsMax: windows.length } : undefined;
}

export type NeedProblem = {
  readonly outletId: string;
  readonly madeOn: string;
  readonly day: StoredDay;
  readonly firstSlot: number;
  readonly counter: Counter;
  readonly promiseMin: number;
  readonly lateShareMax: number;
};

/**
 * Windows an outlet needs in each half-hour of a day ahead, taken as one line for all services: its whole distribution
 * of customers, its measured counter time, and the promise of the policy. Same inputs, same need.
 */
export function needOf({ outletId, madeOn, day, firstSlot, counter, promiseMin, lateShareMax }: NeedProblem): NeedRow {
  const { serviceMin, windowsMax } = counter;
  const paths = sampleRates(forecastOf(day), PATHS, createRng(`${madeOn}/${day.date}`, `need/${outletId}`));
  const intervals = integratedWindows({
    intervalMin: 30,
    serviceMin,
    paths: paths.map((path) => Array.from(path, (arrivals) => 2 * arrivals)),
    promise: { withinMin: promiseMin, lateShare: lateShareMax },
    windowsMin: 1,
    windowsMax,
  });
  const slots = intervals.map(({ windows, lateShare, lateMinutes, isKept }, at): SlotNeed => {
    const [oneFewer, asked, oneMore] = lateMinutes;
    return {
      slot: firstSlot + at,
      arrivals: rounded(day.mean[at] ?? 0),
      windows,
      lateShare: rounded(lateShare),
      savedByOneMore: rounded(asked - oneMore),
      lostByOneFewer: rounded(oneFewer - asked),
      isKept,
    };
  });
  return {
    unitId: outletId,
    date: day.date,
    madeOn,
    serviceMin: rounded(serviceMin),
    promiseMin,
    lateShareMax,
    windowsMax,
    slots,
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
