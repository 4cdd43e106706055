import type { CustomerClass, QueueModel, QueueNode, WindowGroup } from "./model";

/** Open all the time, first come first. */
export const windowsOf = (id: string, open: number, more: Partial<WindowGroup> = {}): WindowGroup => ({
  id,
  schedule: [{ from: 0, open }],
  shiftChange: "finishFirst",
  chooses: { kind: "firstCome" },
  ...more,
});

export const nodeOf = (id: string, windows: readonly WindowGroup[], more: Partial<QueueNode> = {}): QueueNode => ({
  id,
  windows,
  whenFull: "lose",
  service: { "*": { kind: "exponential", mean: 1 } },
  routing: {},
  ...more,
});

export const classOf = (
  id: string,
  arrivals: CustomerClass["arrivals"] | number,
  more: Partial<CustomerClass> = {},
): CustomerClass => ({
  id,
  arrivals:
    typeof arrivals === "number" ? { kind: "poisson", rates: [{ from: 0, rate: arrivals }], dayCv: 0 } : arrivals,
  entry: "hall",
  priority: 0,
  credit: 0,
  baulking: [],
  ...more,
});

/** A lobby that never closes, unless said. */
export const modelOf = (more: Pick<QueueModel, "classes" | "nodes"> & Partial<QueueModel>): QueueModel => ({
  title: "test",
  timeUnit: "minute",
  horizon: 10_000,
  warmUp: 200,
  atClose: "stop",
  replications: 10,
  seed: 1,
  waitsOver: [],
  ...more,
});
