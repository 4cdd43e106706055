import { assert } from "#base/assert";
import { erlangB, loadOf, waitsC, type Demand } from "./erlang";
import { waitsA } from "./erlang-a";

/** More windows than any outlet has: beyond it a promise cannot be kept at all. */
export const WINDOWS_MAX = 500;

/**
 * A promise about waiting. `basis` names which service level is meant, since the three differ:
 * - `everyoneWaits`: nobody leaves; the share called within the time (Erlang C);
 * - `servedWithin`: customers leave when their patience ends; the share served and called within the time (Erlang A);
 * - `notWaitingAt`: the same, but who has left in time counts as kept (Erlang A, the kinder figure).
 */
export type WaitPromise = { readonly withinMin: number; readonly share: number } & (
  | { readonly basis: "everyoneWaits" }
  | { readonly basis: "servedWithin" | "notWaitingAt"; readonly patienceMin: number }
);

/**
 * Fewest windows that keep a promised wait in steady state.
 *
 * @returns an integer in [1, WINDOWS_MAX]; 0 when nobody comes; `undefined` when even WINDOWS_MAX break the promise
 * @throws InvariantError when a rate is negative, the service not positive, or the share outside (0, 1)
 * @complexity O(answer^2): the formulas are cheap and the answer is small
 * @source Erlang C or A, see erlang.ts and erlang-a.ts; docs/math/staffing.md section 2
 */
export function windowsNeeded(demand: Demand, promise: WaitPromise): number | undefined {
  assert(demand.arrivalsPerHour >= 0 && demand.serviceMin > 0, "windowsNeeded: rates must be positive");
  assert(promise.share > 0 && promise.share < 1, "windowsNeeded: the share must lie between 0 and 1");
  if (demand.arrivalsPerHour === 0) return 0;
  // Every level of service rises with the windows, so the first that suffices is the smallest.
  for (let windows = 1; windows <= WINDOWS_MAX; windows += 1) {
    if (keptShare(windows, demand, promise) >= promise.share) return windows;
  }
  return undefined;
}

/** The share of customers for whom so many windows keep the promise. */
export function keptShare(windows: number, demand: Demand, promise: WaitPromise): number {
  if (promise.basis === "everyoneWaits") return 1 - waitsC(windows, demand, promise.withinMin).late;
  const waits = waitsA(windows, demand, promise.patienceMin, promise.withinMin);
  return promise.basis === "servedWithin" ? waits.servedWithin : waits.notWaitingAt;
}

/**
 * Fewest places of which at most `blockedShare` are ever found all taken: parking, phone lines, self-service machines
 * at which nobody queues.
 *
 * @source Erlang B
 */
export function placesNeeded(demand: Demand, blockedShare: number): number {
  assert(blockedShare > 0 && blockedShare < 1, "placesNeeded: the share must lie between 0 and 1");
  let places = 0;
  while (erlangB(places, loadOf(demand)) > blockedShare) places += 1;
  return places;
}
