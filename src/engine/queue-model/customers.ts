import { createRng, type Rng } from "#base/rng";
import { drawFrom } from "./draw";
import type { Arrivals, CustomerClass, QueueModel } from "./model";

/** A customer with all the luck of the visit, drawn at arrival, so that two models meet the same people. */
export type Arriving = {
  readonly classIx: number;
  readonly at: number;
  /** Is not called before; an appointment's slot, else the arrival. */
  readonly notBefore: number;
  /** Time at the window of each node, at the first visit there. */
  readonly work: Float64Array;
  readonly patience: number;
  /** Uniform in [0, 1): turns round when a baulking rule's probability is above it. */
  readonly baulks: number;
  /** Uniform in [0, 1) for the way on from each node, at the first visit there. */
  readonly ways: Float64Array;
};

/** Draws again for who comes back to a node. */
export type Luck = {
  readonly workAt: (classIx: number, nodeIx: number) => number;
  readonly wayAt: (classIx: number, nodeIx: number) => number;
};

/** Everybody who comes in one replication, in order of time, and the luck of second visits. */
export function drawArrivals(
  model: QueueModel,
  replication: number,
): { readonly arriving: readonly Arriving[]; readonly luck: Luck } {
  const seed = `${model.seed}/${replication}`;
  const arriving = model.classes.flatMap((group, classIx) => drawClass(model, group, classIx, seed));
  arriving.sort((one, other) => one.at - other.at || one.classIx - other.classIx);
  const works = streamsOf(model, `${seed}/again`, "service");
  const ways = streamsOf(model, `${seed}/again`, "way");
  return {
    arriving,
    luck: {
      workAt: (classIx, nodeIx) => workOf(model, classIx, nodeIx, works[classIx]?.[nodeIx]),
      wayAt: (classIx, nodeIx) => ways[classIx]?.[nodeIx]?.next() ?? 0,
    },
  };
}

function drawClass(model: QueueModel, group: CustomerClass, classIx: number, seed: string): readonly Arriving[] {
  const stream = (purpose: string): Rng => createRng(seed, `${group.id}/${purpose}`);
  const works = streamsOf(model, seed, "service")[classIx] ?? [];
  const ways = streamsOf(model, seed, "way")[classIx] ?? [];
  const patience = stream("patience");
  const baulks = stream("baulking");
  return timesOf(group.arrivals, model.horizon, stream("arrivals")).map(({ at, notBefore }) => ({
    classIx,
    at,
    notBefore,
    work: Float64Array.from(model.nodes, (_, nodeIx) => workOf(model, classIx, nodeIx, works[nodeIx])),
    patience: group.patience ? drawFrom(group.patience, patience) : Infinity,
    baulks: baulks.next(),
    ways: Float64Array.from(model.nodes, (_, nodeIx) => ways[nodeIx]?.next() ?? 0),
  }));
}

/** One stream for each class and node, so that a change at one node leaves the others' luck alone. */
function streamsOf({ classes, nodes }: QueueModel, seed: string, purpose: string): readonly (readonly Rng[])[] {
  return classes.map((group) => nodes.map((node) => createRng(seed, `${group.id}/${node.id}/${purpose}`)));
}

function workOf({ classes, nodes }: QueueModel, classIx: number, nodeIx: number, rng: Rng | undefined): number {
  const service = nodes[nodeIx]?.service;
  const distribution = service?.[classes[classIx]?.id ?? ""] ?? service?.["*"];
  return distribution && rng ? Math.max(0, drawFrom(distribution, rng)) : 0;
}

type Slot = { readonly at: number; readonly notBefore: number };

function timesOf(arrivals: Arrivals, horizon: number, rng: Rng): readonly Slot[] {
  const walkIns = (times: readonly number[]): readonly Slot[] => times.map((at) => ({ at, notBefore: at }));
  switch (arrivals.kind) {
    case "times":
      return walkIns(arrivals.times.filter((at) => at < horizon));
    case "renewal": {
      const times: number[] = [];
      for (let at = drawFrom(arrivals.between, rng); at < horizon; at += drawFrom(arrivals.between, rng))
        times.push(at);
      return walkIns(times);
    }
    case "poisson":
      return walkIns(poissonTimes(arrivals, horizon, rng));
    case "appointments":
      return arrivals.times.flatMap((slot) => {
        const shows = rng.next() < arrivals.showRate;
        const at = Math.max(0, slot + (arrivals.lateness ? drawFrom(arrivals.lateness, rng) : 0));
        return shows && at < horizon ? [{ at, notBefore: Math.max(at, slot) }] : [];
      });
  }
}

/** By the clock of the mean: exponential steps in expected arrivals, read back as time. */
function poissonTimes(
  { rates, dayCv }: Extract<Arrivals, { kind: "poisson" }>,
  horizon: number,
  rng: Rng,
): readonly number[] {
  const busyness = rng.gamma(1, dayCv);
  const times: number[] = [];
  let due = rng.exponential(1);
  for (const [ix, { from, rate }] of rates.entries()) {
    const to = Math.min(horizon, rates[ix + 1]?.from ?? horizon);
    const scaled = rate * busyness;
    const mean = scaled * Math.max(0, to - from);
    let passed = 0;
    while (due < mean - passed) {
      passed += due;
      times.push(from + passed / scaled);
      due = rng.exponential(1);
    }
    due -= mean - passed;
  }
  return times;
}
