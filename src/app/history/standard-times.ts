import type { BusinessDate } from "#base/calendar";
import { decide } from "#domain/standard-times/decide";
import { evolve } from "#domain/standard-times/evolve";
import type { StandardCommand, StandardEvent, StandardRefusal } from "#domain/standard-times/messages";
import { emptyStandardBook, type Evidence, type StandardBook, type StandardPlace } from "#domain/standard-times/model";
import {
  meanSec,
  NO_TIMES,
  sumOfTimes,
  timeQuantileSec,
  variationOf,
  type TimeSpread,
} from "#read/flow-history/time-spread";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import { readFlow } from "./flow-rows";

export type StandardStream = ContextStream<StandardCommand, StandardEvent, StandardBook, StandardRefusal>;

/** Standard times, from the journal. */
export function openStandards(journal: Journal): Promise<StandardStream> {
  return openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "standard-times" },
    initial: emptyStandardBook,
    decide,
    evolve,
  });
}

export type MeasuredTime = StandardPlace & { readonly evidence: Evidence };
export type Span = { readonly from: BusinessDate; readonly before: BusinessDate };

/**
 * Counter times as they were measured: of each service in all, at each outlet, and by each person there. Rule TM-4.
 * @complexity a row for each outlet's day
 */
export async function measuredTimes(
  rows: Rows,
  outletIds: readonly string[],
  span: Span,
): Promise<readonly MeasuredTime[]> {
  const spreads = new Map<string, { readonly place: StandardPlace; readonly times: TimeSpread }>();
  const add = (place: StandardPlace, times: TimeSpread): void => {
    const key = JSON.stringify([place.serviceId, place.outletId, place.staffId]);
    spreads.set(key, { place, times: sumOfTimes(spreads.get(key)?.times ?? NO_TIMES, times) });
  };
  for (const outletId of outletIds) {
    for (const { flow } of await readFlow(rows, outletId, span)) {
      for (const [serviceId, { took }] of Object.entries(flow.services)) {
        for (const [staffId, times] of Object.entries(took)) {
          add({ serviceId }, times);
          add({ serviceId, outletId }, times);
          if (staffId !== "") add({ serviceId, outletId, staffId }, times);
        }
      }
    }
  }
  return [...spreads.values()].flatMap(({ place, times }) => {
    const evidence = evidenceOf(times, span);
    return evidence.count > 0 ? [{ ...place, evidence }] : [];
  });
}

/** What was measured for one place; the count is 0 where nothing was. */
export async function evidenceFor(
  rows: Rows,
  outletIds: readonly string[],
  place: StandardPlace,
  span: Span,
): Promise<Evidence> {
  const asked = place.outletId === undefined ? outletIds : [place.outletId];
  let all = NO_TIMES;
  for (const outletId of asked) {
    for (const { flow } of await readFlow(rows, outletId, span)) {
      const took = flow.services[place.serviceId]?.took ?? {};
      const counted = place.staffId === undefined ? Object.values(took) : [took[place.staffId] ?? NO_TIMES];
      all = counted.reduce(sumOfTimes, all);
    }
  }
  return evidenceOf(all, span);
}

function evidenceOf(times: TimeSpread, { from, before }: Span): Evidence {
  const minutes = (sec: number | undefined): number => Math.round((sec ?? 0) / 0.6) / 100;
  return {
    from,
    before,
    count: Math.round(times.count),
    meanMin: minutes(meanSec(times)),
    cv: Math.round(1_000 * (variationOf(times) ?? 0)) / 1_000,
    p50Min: minutes(timeQuantileSec(times, 0.5)),
    p80Min: minutes(timeQuantileSec(times, 0.8)),
    p95Min: minutes(timeQuantileSec(times, 0.95)),
  };
}
