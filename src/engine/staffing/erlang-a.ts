import { assert } from "#base/assert";
import { loadOf, type Demand } from "./erlang";

/** M/M/c with exponential patience in steady state. Shares are of all who come. */
export type WaitsA = {
  readonly mustWait: number;
  readonly leave: number;
  readonly meanWaitMin: number;
  /** Served, and called within the time asked about. */
  readonly servedWithin: number;
  /** Served or gone within the time: no longer waiting. Always the kinder figure of the two. */
  readonly notWaitingAt: number;
};

/** States beyond which less than this of the probability lies are left out. */
const TAIL = 1e-15;

/**
 * Erlang A. The virtual wait of a customer with k ahead of him in the queue is a sum of exponentials with rates
 * c mu + j theta, j = 0..k, so exp(-theta V) is Beta(c mu / theta, k + 1): both service levels are finite sums.
 *
 * @param patienceMin mean time a customer is ready to wait, above 0
 * @throws InvariantError when a rate is not positive
 * @complexity O(states) with states about windows + load + 10 sqrt(load)
 * @source C. Palm (1957); Mandelbaum and Zeltyn (2007), "Service engineering in action: the Palm/Erlang-A queue"
 */
export function waitsA(windows: number, demand: Demand, patienceMin: number, withinMin: number): WaitsA {
  assert(
    windows >= 1 && demand.arrivalsPerHour > 0 && demand.serviceMin > 0 && patienceMin > 0,
    "waitsA: rates must be positive",
  );
  const queue = queueShares(windows, demand, patienceMin);
  const shape = (windows * patienceMin) / demand.serviceMin;
  const left = Math.exp(-withinMin / patienceMin);
  const waits = { plain: createBetaTail(left, shape), served: createBetaTail(left, shape + 1) };
  let mustWait = 0;
  let waiting = 0;
  let stillWaiting = 0;
  let servedLater = 0;
  for (const [ahead, share] of queue.entries()) {
    mustWait += share;
    waiting += share * ahead;
    stillWaiting += share * waits.plain(ahead) * left;
    servedLater += share * (shape / (shape + ahead + 1)) * (1 - waits.served(ahead));
  }
  const arrivalsPerMin = demand.arrivalsPerHour / 60;
  return {
    mustWait,
    leave: waiting / patienceMin / arrivalsPerMin,
    meanWaitMin: waiting / arrivalsPerMin,
    servedWithin: 1 - mustWait + servedLater,
    notWaitingAt: 1 - stillWaiting,
  };
}

/** Probability of c + k customers in the system, for k = 0, 1, ... */
function queueShares(windows: number, demand: Demand, patienceMin: number): readonly number[] {
  const load = loadOf(demand);
  const arrivals = demand.arrivalsPerHour / 60;
  // Relative to the state with all windows busy, downwards and upwards: no factorial can overflow.
  let total = 1;
  let weight = 1;
  for (let n = windows; n >= 1; n -= 1) {
    weight *= n / load;
    total += weight;
  }
  const queue = [1];
  weight = 1;
  for (let k = 1; weight > TAIL * total || k < load; k += 1) {
    weight *= arrivals / (windows / demand.serviceMin + k / patienceMin);
    total += weight;
    queue.push(weight);
  }
  return queue.map((share) => share / total);
}

/**
 * I_x(a, k + 1) for k = 0, 1, 2 ... in turn: x^a times the sum over j <= k of (a)_j (1 - x)^j / j!.
 *
 * @source DLMF 8.17.24 for an integer second parameter
 */
function createBetaTail(x: number, a: number): (k: number) => number {
  let term = x ** a;
  let sum = 0;
  let next = 0;
  return (k) => {
    for (; next <= k; next += 1) {
      sum += term;
      term *= ((a + next) * (1 - x)) / (next + 1);
    }
    return Math.min(1, sum);
  };
}
