import { assert } from "#base/assert";
import { erlangC } from "./erlang";

/**
 * Mean waits of classes served in order of priority without interruption, all with the same exponential service, at
 * several windows. First class first.
 *
 * @param arrivalsPerHour of each class, first class first
 * @returns minutes of waiting for each class; infinite from the first class that the windows cannot carry
 * @complexity O(windows + classes)
 * @source A. Cobham (1954), Operations Research 2(1), 70-76: W_k = W_0 / ((1 - sigma_(k-1)) (1 - sigma_k))
 */
export function priorityWaits(
  windows: number,
  arrivalsPerHour: readonly number[],
  serviceMin: number,
): readonly number[] {
  assert(windows >= 1 && serviceMin > 0, "priorityWaits: windows and service must be positive");
  const loads = arrivalsPerHour.map((rate) => (rate * serviceMin) / 60 / windows);
  const load = loads.reduce((sum, part) => sum + part, 0);
  // Overloaded lobbies keep every window busy for whoever still has a finite wait.
  const residualMin = (erlangC(windows, load * windows) * serviceMin) / windows;
  return inOrder(loads, residualMin);
}

/** One class at a single window: its own rate, mean service and variation of it. */
export type SingleWindowClass = {
  readonly arrivalsPerHour: number;
  readonly serviceMin: number;
  readonly serviceCv: number;
};

/**
 * Mean waits of priority classes at one window with any service times, each class its own: M/G/1, not interrupted.
 *
 * @source A. Cobham (1954); W_0 is the sum of lambda E[S^2] / 2
 */
export function singleWindowPriorityWaits(classes: readonly SingleWindowClass[]): readonly number[] {
  const loads = classes.map(({ arrivalsPerHour, serviceMin }) => (arrivalsPerHour * serviceMin) / 60);
  const residualMin = classes.reduce(
    (sum, { arrivalsPerHour, serviceMin, serviceCv }) =>
      sum + ((arrivalsPerHour / 60) * serviceMin ** 2 * (1 + serviceCv ** 2)) / 2,
    0,
  );
  return inOrder(loads, residualMin);
}

function inOrder(loads: readonly number[], residualMin: number): readonly number[] {
  let before = 0;
  return loads.map((load) => {
    const after = before + load;
    const wait = after < 1 ? residualMin / ((1 - before) * (1 - after)) : Infinity;
    before = after;
    return wait;
  });
}
