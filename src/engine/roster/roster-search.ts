import { createRng, type Rng } from "#base/rng";
import { searchColumns, type ColumnSearchOptions } from "./column-search";
import { copyDraft, createDraft, type Draft } from "./draft";
import { createLineSource, type LineSource } from "./line-finder";
import { createLinePool, type LinePool } from "./line-pool";
import type { LpSolver } from "./lp-solver";
import type { Roster, RosterProblem } from "./problem";
import { createRuinRecreate } from "./ruin-recreate";
import type { Scope } from "./scope";
import { shuffled, startRoster } from "./start-roster";
import { buildTables, type Tables } from "./tables";
import { createWeekProgram, isPlainWeek } from "./week-program";

export type RosterSearchOptions = {
  readonly seed: number;
  readonly lp: LpSolver;
  /** 0 proves the bound first; the others begin with neighbourhoods. Threads exchange rosters by `offer`. */
  readonly thread: number;
  /** Work of ruin and recreate before the bound is looked for; by the size of the problem without it. */
  readonly polishWork?: number;
  /** Ends the search when its roster is proved within this share of the best possible; 0 without it. */
  readonly shareGap?: number;
  /** Asked now and then within a long step; the step then ends early. */
  readonly shouldStop?: (search: Pick<RosterSearch, "best" | "bound" | "work">) => boolean;
};

/**
 * A search that can be stopped at any moment and has its best roster at hand. Same problem, seed, thread and offers,
 * same steps; `work` measures them alike on every machine.
 */
export type RosterSearch = {
  /** Some milliseconds of search; a plain week's program is one step. False when the best is proved. */
  readonly step: () => boolean;
  readonly best: () => { readonly roster: Roster; readonly cost: number };
  /** No roster costs less. */
  readonly bound: () => number;
  readonly work: () => number;
  /** A roster found elsewhere; taken when it is cheaper than the best one here. */
  readonly offer: (roster: Roster) => void;
  /** A bound proved elsewhere. */
  readonly raiseBound: (bound: number) => void;
  /** People for whom no line obeys the rules; they stay off. */
  readonly stuck: readonly number[];
};

type Run = {
  readonly tables: Tables;
  readonly lines: LineSource;
  readonly options: RosterSearchOptions;
  readonly rng: Rng;
  readonly pool: LinePool;
  readonly best: Draft;
  readonly movable: readonly number[];
  /** A hundredth of what a missing person usually costs: the scale of temperatures. */
  readonly heat: number;
  bound: number;
  lpWork: number;
};

type Goals = Pick<ColumnSearchOptions, "cutoff" | "onBound">;

const LINES_KEPT = 60;
const POLISH_WORK_PER_CELL = 4_000;
const POLISH_WORK_MAX = 100e6;
/** A week's program needs a roster to begin with, and no more. */
const WEEK_POLISH_SHARE = 0.1;
/** A simplex step of a week's program follows about as many edges for each of its rows. */
const WORK_PER_STEP_AND_ROW = 50;
const SHAKE_WORK = 10e6;
const ROUNDS_BETWEEN_SHAKES = 25;
/** Temperatures of ruin and recreate, in hundredths of what a missing person costs. */
const HOT = 20;
const WARM = 4;
const COLD = 0.5;
/** Horizon up to which all days are open at once. */
const WHOLE_DAYS_MAX = 56;
const GAP = 0.001;
const ROUNDS_MAX = 1_000;
const PART_ROUNDS_MAX = 25;
const DIVE_ROUNDS_MAX = 8;
/** People whom a neighbourhood frees: at least, and at most in the beginning. */
const PEOPLE_MIN = 6;
const FIRST_LARGEST = 24;
const EQUAL_SHARE = 0.15;
/** Work after which a neighbourhood counts as too large. */
const ROUND_WORK = 200e6;
const TINY = 1e-6;

export function createRosterSearch(problem: RosterProblem, options: RosterSearchOptions): RosterSearch {
  const tables = buildTables(problem);
  const lines = createLineSource(tables);
  const rng = createRng(options.seed, `roster/${options.thread}`);
  const { draft, stuck } = startRoster(tables, lines, rng);
  const movable = problem.people.map((_, person) => person).filter((person) => !stuck.includes(person));
  const pool = createLinePool(tables.people, LINES_KEPT);
  const run: Run = {
    tables,
    lines,
    options,
    rng,
    pool,
    best: draft,
    movable,
    heat: heatOf(problem),
    bound: 0,
    lpWork: 0,
  };
  const steps = search(run);
  let isProved = false;
  return {
    step: () => {
      isProved ||= steps.next().done === true || isOptimal(run);
      return !isProved;
    },
    ...viewOf(run),
    offer: (roster) => {
      const other = createDraft(tables, roster);
      if (other.cost < run.best.cost - TINY) copyDraft(other, run.best);
    },
    raiseBound: (bound) => raiseBound(run, bound),
    stuck,
  };
}

function heatOf({ rows }: RosterProblem): number {
  const costs = rows.map(({ missingCosts }) => missingCosts[0] ?? 0).sort((a, b) => a - b);
  return (costs[costs.length >> 1] ?? 100) / 100;
}

const isOptimal = ({ best, bound, options }: Run): boolean => best.cost * (1 - (options.shareGap ?? 0)) <= bound + TINY;

/** Whole costs let a bound be rounded up. */
function raiseBound(run: Run, bound: number): void {
  run.bound = Math.max(run.bound, run.tables.grain === 1 ? Math.ceil(bound - TINY) : bound);
}

function* search(run: Run): Generator<void, void, void> {
  const { tables, movable, options } = run;
  const isWeek = options.thread === 0 && isPlainWeek(tables.problem);
  const usual = Math.min(POLISH_WORK_MAX, POLISH_WORK_PER_CELL * tables.wishCosts.length);
  yield* polish(run, options.polishWork ?? (isWeek ? WEEK_POLISH_SHARE * usual : usual), HOT);
  if (isWeek) {
    if (solveWeek(run)) return;
    yield;
  }
  // On a long horizon the whole program would take all the time there is.
  if (options.thread === 0 && tables.days <= WHOLE_DAYS_MAX) {
    const onBound = (bound: number): void => raiseBound(run, bound);
    yield* columns(run, { people: movable, fromDay: 0, toDay: tables.days }, { cutoff: run.best.cost, onBound });
  }
  yield* neighbourhoods(run);
}

/** The whole week as one program. True when nothing better is left; false when it was told to stop. */
function solveWeek(run: Run): boolean {
  const { tables, best, options, movable } = run;
  const { program, constant, valuesOf, apply } = createWeekProgram(tables, movable);
  const draft = createDraft(tables, best.cells);
  const before = run.lpWork;
  return options.lp.solveWhole(program, {
    start: valuesOf(best),
    costGap: tables.grain * (1 - GAP),
    shareGap: options.shareGap ?? 0,
    onBetter: (values) => {
      apply(values, draft);
      if (draft.cost < best.cost - TINY) copyDraft(draft, best);
    },
    onBound: (bound) => raiseBound(run, bound + constant),
    shouldStop: (steps) => {
      run.lpWork = before + steps * program.rows.length * WORK_PER_STEP_AND_ROW;
      return options.shouldStop?.(viewOf(run)) ?? false;
    },
  });
}

const viewOf = (run: Run): Pick<RosterSearch, "best" | "bound" | "work"> => ({
  best: () => ({ roster: run.best.cells, cost: run.best.cost }),
  bound: () => run.bound,
  work: () => workOf(run),
});

function* polish(run: Run, work: number, hot: number): Generator<void, void, void> {
  const { tables, lines, best, heat } = run;
  const attempts = createRuinRecreate(tables, lines, run.rng);
  const draft = createDraft(tables, best.cells);
  const from = lines.work();
  for (;;) {
    const share = (lines.work() - from) / work;
    if (share >= 1) return;
    const temperature = heat * hot * (COLD / hot) ** share;
    for (let count = 0; count < 20; count += 1) {
      attempts.attempt(draft, temperature);
      if (draft.cost < best.cost - TINY) copyDraft(draft, best);
    }
    yield;
  }
}

/** Searches on a copy: a roster offered meanwhile may have replaced the best one. */
function* columns(run: Run, scope: Scope, goals: Goals): Generator<void, void, void> {
  const { tables, lines, best, options, pool, rng } = run;
  const draft = createDraft(tables, best.cells);
  const isFound = yield* searchColumns(tables, lines, options.lp, draft, scope, {
    ...goals,
    rng,
    gap: GAP,
    roundsMax: goals.onBound ? ROUNDS_MAX : PART_ROUNDS_MAX,
    diveRoundsMax: DIVE_ROUNDS_MAX,
    known: (person) => pool.of(person),
    keep: (person, cells) => pool.add(person, cells),
    spend: (work) => {
      run.lpWork += work;
    },
  });
  if (isFound && draft.cost <= best.cost + TINY) copyDraft(draft, best);
}

function* neighbourhoods(run: Run): Generator<void, void, void> {
  const { best, rng, tables } = run;
  let largest = FIRST_LARGEST;
  for (let round = 1; ; round += 1) {
    const from = workOf(run);
    // Now and then an equal roster will do: it opens other ways.
    const cutoff = rng.next() < EQUAL_SHARE ? best.cost + tables.grain : best.cost;
    yield* columns(run, drawScope(run, largest), { cutoff });
    const isCheap = workOf(run) - from < ROUND_WORK;
    largest = isCheap ? Math.min(run.movable.length, largest * 1.03) : Math.max(PEOPLE_MIN, largest * 0.9);
    if (round % ROUNDS_BETWEEN_SHAKES === 0) yield* polish(run, SHAKE_WORK, WARM);
  }
}

function drawScope({ tables, movable, rng }: Run, largest: number): Scope {
  const least = Math.min(movable.length, PEOPLE_MIN);
  const size = least + rng.below(Math.max(1, Math.round(largest) - least + 1));
  const people = shuffled(movable.length, rng)
    .slice(0, size)
    .map((at) => movable[at] as number)
    .sort((a, b) => a - b);
  if (tables.days <= WHOLE_DAYS_MAX) return { people, fromDay: 0, toDay: tables.days };
  const length = 7 * (3 + rng.below(4));
  const fromDay = Math.max(0, Math.min(tables.days - length, rng.below(tables.days + length) - length));
  return { people, fromDay, toDay: fromDay + length };
}

const workOf = ({ lines, lpWork }: Run): number => lines.work() + lpWork;
