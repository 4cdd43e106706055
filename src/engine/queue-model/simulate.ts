import { intervalOf, type Interval } from "./interval";
import type { QueueModel } from "./model";
import { playOnce } from "./play-once";
import type { ClassTally, Tally } from "./tally";

/** What a model does, each figure with its 95 % interval over the replications. Times in the model's unit. */
export type SimulationResult = {
  readonly title: string;
  readonly timeUnit: string;
  readonly seed: number | string;
  readonly replications: number;
  readonly classes: readonly ClassResult[];
  readonly nodes: readonly NodeResult[];
  /** How long after the horizon the last customer left, 0 when before it; absent when the clock stops there. */
  readonly overtime?: Interval;
};

export type ClassResult = {
  readonly id: string;
  /** People per replication, and what became of them; `unfinished` were still inside when the clock stopped. */
  readonly arrived: Interval;
  readonly served: Interval;
  readonly left: Interval;
  readonly baulked: Interval;
  readonly lost: Interval;
  readonly sentHome: Interval;
  readonly unfinished: Interval;
  /** Of the served, in all lines together; absent when nobody was served. */
  readonly wait?: Interval;
  readonly waitP90?: Interval;
  readonly waitedShare?: Interval;
  readonly waitsOver: readonly { readonly over: number; readonly share: Interval }[];
  /** Arrival to departure. */
  readonly stay?: Interval;
};

export type NodeResult = {
  readonly id: string;
  readonly classes: readonly {
    readonly id: string;
    readonly wait?: Interval;
    readonly waitedShare?: Interval;
    /** Time average between warm-up and horizon. */
    readonly lineLength: Interval;
  }[];
  readonly windows: readonly {
    readonly id: string;
    /** Time averages: windows open, at work or blocked, and blocked. */
    readonly open: Interval;
    readonly busy: Interval;
    readonly blocked: Interval;
    /** Busy over open. */
    readonly utilisation?: Interval;
  }[];
};

/**
 * Plays the model as often as it asks, one replication after another with luck of its own. Same model, same result.
 *
 * @param onProgress told how many replications are done
 */
export function simulate(model: QueueModel, onProgress?: (done: number) => void): SimulationResult {
  const tallies: Tally[] = [];
  for (let replication = 0; replication < model.replications; replication += 1) {
    tallies.push(playOnce(model, replication));
    onProgress?.(replication + 1);
  }
  const { title, timeUnit, seed, replications, horizon } = model;
  const overtime =
    model.atClose === "stop" ? undefined : intervalOf(tallies.map(({ lastAt }) => Math.max(0, lastAt - horizon)));
  return {
    title,
    timeUnit,
    seed,
    replications,
    classes: model.classes.map((_, classIx) => classResult(model, tallies, classIx)),
    nodes: model.nodes.map((_, nodeIx) => nodeResult(model, tallies, nodeIx)),
    ...(overtime && { overtime }),
  };
}

function classResult({ classes, waitsOver }: QueueModel, tallies: readonly Tally[], classIx: number): ClassResult {
  const each = (figure: (tally: ClassTally) => number | undefined): Interval | undefined =>
    intervalOf(tallies.map((tally) => (tally.classes[classIx] ? figure(tally.classes[classIx]) : undefined)));
  const count = (figure: (tally: ClassTally) => number): Interval => each(figure) ?? NOTHING;
  const share = (is: (wait: number) => boolean) => each(({ waits }) => shareOf(waits.filter(is).length, waits.length));
  return {
    id: classes[classIx]?.id ?? "",
    arrived: count(({ arrived }) => arrived),
    served: count(({ served }) => served),
    left: count(({ left }) => left),
    baulked: count(({ baulked }) => baulked),
    lost: count(({ lost }) => lost),
    sentHome: count(({ sentHome }) => sentHome),
    unfinished: count(
      ({ arrived, served, left, baulked, lost, sentHome }) => arrived - served - left - baulked - lost - sentHome,
    ),
    ...named(
      "wait",
      each(({ waits }) => shareOf(sumOf(waits), waits.length)),
    ),
    ...named(
      "waitP90",
      each(({ waits }) => quantileOf(waits, 0.9)),
    ),
    ...named(
      "waitedShare",
      share((wait) => wait > 0),
    ),
    waitsOver: waitsOver.map((over) => ({ over, share: share((wait) => wait > over) ?? NOTHING })),
    ...named(
      "stay",
      each(({ staySum, served }) => shareOf(staySum, served)),
    ),
  };
}

function nodeResult(
  { classes, nodes, horizon, warmUp }: QueueModel,
  tallies: readonly Tally[],
  nodeIx: number,
): NodeResult {
  const span = horizon - warmUp;
  const over = (figure: (tally: Tally) => number | undefined): Interval | undefined => intervalOf(tallies.map(figure));
  const average = (figure: (tally: Tally) => number | undefined): Interval =>
    over((tally) => (figure(tally) ?? 0) / span) ?? NOTHING;
  const visitAt = (tally: Tally, classIx: number) => tally.visits[nodeIx]?.[classIx];
  const groupAt = (tally: Tally, groupIx: number) => tally.groups[nodeIx]?.[groupIx];
  return {
    id: nodes[nodeIx]?.id ?? "",
    classes: classes.map(({ id }, classIx) => ({
      id,
      ...named(
        "wait",
        over((tally) => shareOf(visitAt(tally, classIx)?.waitSum, visitAt(tally, classIx)?.done)),
      ),
      ...named(
        "waitedShare",
        over((tally) => shareOf(visitAt(tally, classIx)?.waited, visitAt(tally, classIx)?.done)),
      ),
      lineLength: average((tally) => visitAt(tally, classIx)?.lineArea.sum),
    })),
    windows: (nodes[nodeIx]?.windows ?? []).map(({ id }, groupIx) => ({
      id,
      open: average((tally) => groupAt(tally, groupIx)?.open.sum),
      busy: average((tally) => groupAt(tally, groupIx)?.busy.sum),
      blocked: average((tally) => groupAt(tally, groupIx)?.blocked.sum),
      ...named(
        "utilisation",
        over((tally) => shareOf(groupAt(tally, groupIx)?.busy.sum, groupAt(tally, groupIx)?.open.sum)),
      ),
    })),
  };
}

const NOTHING: Interval = { mean: 0, low: 0, high: 0 };

function named<Name extends string>(name: Name, interval: Interval | undefined): { readonly [Key in Name]?: Interval } {
  // A computed name widens to string; it is the name that was given.
  return (interval ? { [name]: interval } : {}) as { readonly [Key in Name]?: Interval };
}

/** Undefined of nothing. */
const shareOf = (part: number | undefined, whole: number | undefined): number | undefined =>
  part !== undefined && whole ? part / whole : undefined;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The smallest value that at least this share does not exceed. */
function quantileOf(values: readonly number[], share: number): number | undefined {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
