import type { Evaluate, Lateness, WindowPlan } from "./evaluator";

export type IterationProblem = {
  /** Where to begin, for example the modified offered load; feasible or not. */
  readonly start: WindowPlan;
  readonly evaluate: Evaluate;
  /** Largest share late that each class may have in an interval. */
  readonly lateShareMax: readonly number[];
  /** For each class, the kinds of windows that serve it. */
  readonly servedBy: readonly (readonly number[])[];
  /** Windows of each kind the outlet has. */
  readonly windowsMax: readonly number[];
  /** Fewest open windows of each kind: a desk that must not be empty while the doors are open. */
  readonly windowsMin: readonly number[];
  /** Plans that may be played; the best one so far is handed back. */
  readonly evaluationsMax: number;
  /** Told how many plans have been played. */
  readonly onPlayed?: ((evaluations: number) => void) | undefined;
};

export type IteratedPlan = {
  readonly plan: WindowPlan;
  readonly lateness: Lateness;
  /** Whether every class keeps its promise in every interval. */
  readonly isKept: boolean;
  readonly evaluations: number;
};

/** Intervals apart within which one window is given back for two. */
const EXCHANGE_REACH = 3;

/**
 * Staffing iterated on an evaluator: add a window to the earliest broken intervals until every class keeps its promise
 * everywhere, then take windows away where all promises still hold, then exchange one window for two nearby, until
 * nothing more can be saved. The answer is minimal against taking away any one window, and against any such exchange.
 *
 * @complexity evaluationsMax evaluations; about 3 for each window-interval in practice
 * @source Feldman, Mandelbaum, Massey and Whitt (2008), iterated staffing; Izady and Worthington (2012)
 */
export function iterateStaffing(problem: IterationProblem): IteratedPlan {
  const bench = createBench(problem);
  let best = raiseUntilKept(problem, bench);
  if (!isKept(best.lateness, problem)) return { ...best, isKept: false, evaluations: bench.evaluations() };
  for (;;) {
    const lowered = lowerWhileKept(problem, bench, best);
    const exchanged = exchange(problem, bench, lowered);
    best = exchanged ?? lowered;
    if (!exchanged) return { ...best, isKept: true, evaluations: bench.evaluations() };
  }
}

type Played = { readonly plan: WindowPlan; readonly lateness: Lateness };
type Bench = ReturnType<typeof createBench>;

function createBench({ evaluate, evaluationsMax, onPlayed }: IterationProblem) {
  let count = 0;
  return {
    evaluations: () => count,
    isSpent: () => count >= evaluationsMax,
    /** @param giveUpAbove shares late beyond which nobody asks how much later */
    play: (plan: WindowPlan, giveUpAbove?: readonly number[]): Played => {
      const lateness = evaluate(plan, giveUpAbove);
      count += 1;
      onPlayed?.(count);
      return { plan, lateness };
    },
  };
}

function raiseUntilKept(problem: IterationProblem, bench: Bench): Played {
  let best = bench.play(problem.start);
  while (!bench.isSpent()) {
    const broken = firstBroken(best.lateness, problem);
    if (!broken) return best;
    const better = raised(problem, bench, best, broken);
    if (!better) return best;
    best = better;
  }
  return best;
}

/**
 * The best single window more for a broken interval: then or an interval before, whichever kind helps most. Where all
 * are open by then, the queue came from earlier: so far back as a window is left.
 */
function raised(problem: IterationProblem, bench: Bench, from: Played, broken: Broken): Played | undefined {
  const kinds = problem.servedBy[broken.class] ?? [];
  let best: { readonly played: Played; readonly excess: number } | undefined;
  for (let interval = broken.interval; interval >= 0; interval -= 1) {
    for (const kind of kinds) {
      if ((from.plan[kind]?.[interval] ?? 0) >= (problem.windowsMax[kind] ?? 0)) continue;
      const played = bench.play(changed(from.plan, kind, interval, 1));
      const excess = excessOf(played.lateness, problem);
      if (!best || excess < best.excess) best = { played, excess };
      if (bench.isSpent()) return best.played;
    }
    if (best && interval < broken.interval) break;
  }
  return best?.played;
}

function lowerWhileKept(problem: IterationProblem, bench: Bench, from: Played): Played {
  let best = from;
  for (let hasSaved = true; hasSaved;) {
    hasSaved = false;
    // The most slack first: there a window is most likely to be idle.
    for (const { kind, interval } of bySlack(best, problem)) {
      if (bench.isSpent()) return best;
      if ((best.plan[kind]?.[interval] ?? 0) <= (problem.windowsMin[kind] ?? 0)) continue;
      const played = bench.play(changed(best.plan, kind, interval, -1), problem.lateShareMax);
      if (!isKept(played.lateness, problem)) continue;
      best = played;
      hasSaved = true;
    }
  }
  return best;
}

/** One window more somewhere lets two others close nearby: tried for every place until one exchange works. */
function exchange(problem: IterationProblem, bench: Bench, from: Played): Played | undefined {
  const places = bySlack(from, problem);
  for (const { kind, interval } of places) {
    if ((from.plan[kind]?.[interval] ?? 0) >= (problem.windowsMax[kind] ?? 0)) continue;
    const more = changed(from.plan, kind, interval, 1);
    const near = places.filter((place) => Math.abs(place.interval - interval) <= EXCHANGE_REACH);
    const found = closeTwo(
      problem,
      bench,
      more,
      near.filter((place) => place.kind !== kind || place.interval !== interval),
    );
    if (found || bench.isSpent()) return found;
  }
  return undefined;
}

function closeTwo(
  problem: IterationProblem,
  bench: Bench,
  plan: WindowPlan,
  places: readonly Place[],
): Played | undefined {
  const canClose = (from: WindowPlan, { kind, interval }: Place): boolean =>
    (from[kind]?.[interval] ?? 0) > (problem.windowsMin[kind] ?? 0);
  const single = new Map<Place, WindowPlan>();
  for (const place of places) {
    if (bench.isSpent()) return undefined;
    if (!canClose(plan, place)) continue;
    const fewer = changed(plan, place.kind, place.interval, -1);
    if (isKept(bench.play(fewer, problem.lateShareMax).lateness, problem)) single.set(place, fewer);
  }
  const closable = [...single.keys()];
  for (const [place, fewer] of single) {
    for (const other of closable) {
      if (bench.isSpent()) return undefined;
      if (closable.indexOf(other) < closable.indexOf(place) || !canClose(fewer, other)) continue;
      const played = bench.play(changed(fewer, other.kind, other.interval, -1), problem.lateShareMax);
      if (isKept(played.lateness, problem)) return played;
    }
  }
  return undefined;
}

type Place = { readonly kind: number; readonly interval: number };

/** Every place of the plan, where lateness is furthest below what is allowed first. */
function bySlack({ plan, lateness }: Played, { lateShareMax }: IterationProblem): readonly Place[] {
  const worst = (interval: number): number =>
    Math.max(...lateness.lateShare.map((row, index) => (row[interval] ?? 0) / (lateShareMax[index] ?? 1)));
  const places = plan.flatMap((row, kind) => row.map((_, interval) => ({ kind, interval, late: worst(interval) })));
  return places.sort((a, b) => a.late - b.late || a.interval - b.interval || a.kind - b.kind);
}

type Broken = { readonly class: number; readonly interval: number };

function firstBroken({ lateShare }: Lateness, { lateShareMax }: IterationProblem): Broken | undefined {
  const intervals = lateShare[0]?.length ?? 0;
  for (let interval = 0; interval < intervals; interval += 1) {
    for (const [index, row] of lateShare.entries()) {
      if ((row[interval] ?? 0) > (lateShareMax[index] ?? 1)) return { class: index, interval };
    }
  }
  return undefined;
}

const isKept = (lateness: Lateness, problem: IterationProblem): boolean => firstBroken(lateness, problem) === undefined;

function excessOf({ lateShare }: Lateness, { lateShareMax }: IterationProblem): number {
  let excess = 0;
  for (const [index, row] of lateShare.entries()) {
    for (const late of row) excess += Math.max(0, late - (lateShareMax[index] ?? 1));
  }
  return excess;
}

function changed(plan: WindowPlan, kind: number, interval: number, by: number): WindowPlan {
  return plan.map((row, index) =>
    index === kind ? row.map((count, at) => (at === interval ? count + by : count)) : row,
  );
}
