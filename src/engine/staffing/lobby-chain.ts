import { at, bump } from "../forecast/linear-algebra";

/**
 * How many customers are in a lobby with first come first served, Poisson arrivals and exponential service, followed
 * exactly through the day by Kolmogorov's forward equations.
 *
 * Shift change: a window that is to close finishes its customer first, and takes nobody after him. Idle windows close
 * before busy ones. Whoever is being finished at a closed window no longer matters to those who wait, so the chain
 * counts only the others: `probability[n]` is the chance of n customers at open windows and in the queue.
 */
export type Chain = { readonly probability: Float64Array };

/** Rates, per minute, and windows that hold for a while. */
export type Phase = { readonly arrivalsPerMin: number; readonly servicePerMin: number; readonly windows: number };

/** @param size states counted, from nobody to size - 1 customers; the last one takes what lies beyond */
export function emptyLobby(size: number): Chain {
  const probability = new Float64Array(size);
  probability[0] = 1;
  return { probability };
}

/** A copy with at least so many states. */
export function copyOf({ probability }: Chain, size = probability.length): Chain {
  const copy = new Float64Array(Math.max(size, probability.length));
  copy.set(probability);
  return { probability: copy };
}

/** Windows close: of the customers at windows, those for whom no open one is left are finished apart. */
export function changeWindows({ probability }: Chain, before: number, after: number): void {
  if (after >= before) return;
  for (let customers = after + 1; customers < probability.length; customers += 1) {
    const apart = Math.min(customers, before) - after;
    const share = at(probability, customers);
    probability[customers] = 0;
    bump(probability, customers - apart, share);
  }
}

/**
 * Moves the lobby on by `minutes` under constant rates: classical Runge-Kutta with short steps.
 *
 * @param resolution steps per mean time between changes of a full lobby; 1 gives six digits, 4 ten
 * @complexity O(minutes x rate x resolution x states)
 * @source Kolmogorov (1931); Ingolfsson, Akhmetshina, Budge, Li and Wu (2007), A survey and experimental comparison
 */
export function advance({ probability }: Chain, phase: Phase, minutes: number, resolution: number): void {
  if (minutes <= 0) return;
  const size = probability.length;
  const rate = phase.arrivalsPerMin + phase.windows * phase.servicePerMin;
  const steps = Math.max(1, Math.ceil(minutes * rate * resolution));
  const step = minutes / steps;
  const [slope, probe, sum] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const leaving = Float64Array.from(probability, (_, n) => phase.servicePerMin * Math.min(n, phase.windows));
  for (let taken = 0; taken < steps; taken += 1) {
    slopeAt(probability, phase.arrivalsPerMin, leaving, sum);
    lean(probe, probability, sum, step / 2);
    slopeAt(probe, phase.arrivalsPerMin, leaving, slope);
    lean(sum, sum, slope, 2);
    lean(probe, probability, slope, step / 2);
    slopeAt(probe, phase.arrivalsPerMin, leaving, slope);
    lean(sum, sum, slope, 2);
    lean(probe, probability, slope, step);
    slopeAt(probe, phase.arrivalsPerMin, leaving, slope);
    lean(sum, sum, slope, 1);
    lean(probability, probability, sum, step / 6);
  }
}

function lean(target: Float64Array, from: Float64Array, slope: Float64Array, by: number): void {
  for (let n = 0; n < target.length; n += 1) target[n] = at(from, n) + by * at(slope, n);
}

/** The right side of Kolmogorov's equations: what flows into each state less what flows out. */
function slopeAt(from: Float64Array, arrivals: number, leaving: Float64Array, slope: Float64Array): void {
  const last = from.length - 1;
  slope[0] = at(leaving, 1) * at(from, 1) - arrivals * at(from, 0);
  for (let n = 1; n < last; n += 1) {
    slope[n] =
      arrivals * at(from, n - 1) + at(leaving, n + 1) * at(from, n + 1) - (arrivals + at(leaving, n)) * at(from, n);
  }
  slope[last] = arrivals * at(from, last - 1) - at(leaving, last) * at(from, last);
}

/** Keeps only those futures in which someone behind all the customers counted still waits: no open window is free. */
export function keepWaiting({ probability }: Chain, windows: number): void {
  probability.fill(0, 0, Math.min(windows, probability.length));
}

/**
 * Serves a queue that nobody joins. While anyone waits all `windows` are busy, so the number served is Poisson: nothing
 * needs to be integrated. Only futures in which someone still waits are kept.
 *
 * @complexity O(states x served)
 */
export function serveQueue({ probability }: Chain, { servicePerMin, windows }: Phase, minutes: number): void {
  const size = probability.length;
  const mean = windows * servicePerMin * minutes;
  const left = new Float64Array(size);
  let chance = Math.exp(-mean);
  for (let served = 0; served + windows < size; served += 1) {
    if (chance > 1e-18) {
      for (let n = windows; n + served < size; n += 1) bump(left, n, chance * at(probability, n + served));
    }
    chance *= mean / (served + 1);
  }
  probability.set(left);
}

export function massOf({ probability }: Chain): number {
  let mass = 0;
  for (const share of probability) mass += share;
  return mass;
}
