import type { Evaluate, Lateness, WindowPlan } from "./evaluator";
import { iterateStaffing } from "./iterate";
import { noTally, peopleOf, playUnder, type LateTally, type SampledDay, type TwinProblem } from "./twin-days";

/** Two samples of days from one forecast: plans are made on the first and judged on the second. */
export type TwinStaffingTask = {
  readonly planOn: TwinProblem;
  readonly judgeOn: TwinProblem;
  /** Windows by kind and interval to begin with: what the formula says. */
  readonly start: WindowPlan;
  readonly evaluationsMax: number;
};

/** A plan as the twin judged it on days that it was not made on. Numbers by interval of arrival, all customers together. */
export type JudgedPlan = {
  readonly windows: WindowPlan;
  readonly lateShare: readonly number[];
  /** Minutes beyond the promise on a mean day. */
  readonly lateMinutes: readonly number[];
  /** Whether each interval keeps what is promised to all, as far as so many customers can tell. */
  readonly isKept: readonly boolean[];
  /** Each further group of the problem by interval: its late share, and whether its own promise is kept. */
  readonly groups: readonly JudgedRow[];
};

export type JudgedRow = Pick<JudgedPlan, "lateShare" | "isKept">;

export type TwinStaffing = {
  readonly formula: JudgedPlan;
  readonly iterated: JudgedPlan;
  /** Customers who came in each interval of a mean day. */
  readonly came: readonly number[];
  readonly evaluations: number;
};

/** Days after which a plan that is broken beyond doubt is given up. */
const BATCH_DAYS = 40;
/** Standard deviations of chance: beyond these a promise is broken, whatever the luck of the days. */
const DOUBTLESS = 3;
/** A group of few customers is judged with so much allowance; all customers together with none. */
const GROUP_ALLOWANCE = 1;
/** An interval that cannot be kept may be so little worse than with every window open: a tenth, and this. */
const NO_WORSE = 0.01;
/** Chance that is granted to days nobody has planned on. */
const FRESH_ALLOWANCE = 2;

/**
 * The formula's plan beside one that was iterated on the twin from it: the lobby's own rules, real service times,
 * second persons, patience, shared and kept windows, queues handed on from half-hour to half-hour.
 *
 * @complexity up to evaluationsMax times the days of `planOn`; plans that are clearly broken stop after forty
 * @source Feldman, Mandelbaum, Massey and Whitt (2008), iterated staffing by simulation
 */
export function staffOnTwin({ planOn, judgeOn, start, evaluationsMax }: TwinStaffingTask): TwinStaffing {
  const { groups, kinds } = planOn;
  const { plan, evaluations } = iterateStaffing({
    start,
    evaluate: createTwinEvaluator(planOn),
    lateShareMax: groups.map(({ promise }) => promise.lateShare),
    servedBy: groups.map(({ servedBy }) => servedBy),
    windowsMax: kinds.map((windowIds) => windowIds.length),
    windowsMin: kinds.map(() => 0),
    evaluationsMax,
  });
  const fresh = peopleOf(judgeOn);
  const formula = judged(judgeOn, fresh, start);
  return { formula: formula.plan, iterated: judged(judgeOn, fresh, plan).plan, came: formula.came, evaluations };
}

/**
 * First row: all customers; then each group, less what chance alone may do to so few. Where even all windows break the
 * promise nothing can keep it: there a plan counts as good as long as it is no worse than all of them.
 */
export function createTwinEvaluator(problem: TwinProblem): Evaluate {
  const days = peopleOf(problem);
  const allOpen = noTally(problem);
  const intervals = problem.paths[0]?.length ?? 0;
  const everything = problem.kinds.map(({ length }) => Array.from({ length: intervals }, () => length));
  playUnder(problem, everything, days, allOpen);
  const promises = problem.groups.map(({ promise }) => promise.lateShare);
  const bounds = rowsOf(allOpen).map((row, at) => boundsOf(row, promises[at] ?? 1));
  return (windows) => {
    const tally = noTally(problem);
    for (let from = 0; from < days.length; from += BATCH_DAYS) {
      playUnder(problem, windows, days.slice(from, from + BATCH_DAYS), tally);
      if (rowsOf(tally).some((row, at) => isBrokenSomewhere(row, bounds[at] ?? [], DOUBTLESS))) break;
    }
    return latenessOf(tally, bounds, promises);
  };
}

/** The late share that each interval may have. */
const boundsOf = (allOpen: Row, most: number): readonly number[] =>
  Array.from(allOpen.came, (_, at) => Math.max(most, 1.1 * shareOf(allOpen, at) + NO_WORSE));

type Row = { readonly came: Float64Array; readonly late: Float64Array; readonly lateMin: Float64Array };

/** All customers, then each group. */
const rowsOf = ({ came, late, lateMin }: LateTally): readonly Row[] =>
  came.map((row, at) => ({ came: row, late: late[at] ?? row, lateMin: lateMin[at] ?? row }));

/** Standard deviation of the late share of so many customers of whom the promised share is late. */
const chanceOf = (came: number, most: number): number => Math.sqrt((most * (1 - most)) / Math.max(1, came));

const shareOf = ({ came, late }: Row, at: number): number =>
  (came[at] ?? 0) > 0 ? (late[at] ?? 0) / (came[at] ?? 1) : 0;

const isBrokenSomewhere = (row: Row, bounds: readonly number[], allowance: number): boolean =>
  row.came.some((came, at) => {
    const most = bounds[at] ?? 1;
    return shareOf(row, at) > most + allowance * chanceOf(came, most);
  });

/** Late shares against bounds that are alike: one that is 1.2 times its own bound is told as 1.2 times the promise. */
function latenessOf(tally: LateTally, bounds: readonly (readonly number[])[], promises: readonly number[]): Lateness {
  const rows = rowsOf(tally);
  return {
    lateShare: rows.map((row, at) => {
      const allowance = at === 0 ? 0 : GROUP_ALLOWANCE;
      return Array.from(row.came, (came, interval) => {
        const most = bounds[at]?.[interval] ?? 1;
        const share = Math.max(0, shareOf(row, interval) - allowance * chanceOf(came, most));
        return ((promises[at] ?? 1) * share) / most;
      });
    }),
    lateMinutes: rows.map(({ lateMin }) => [...lateMin]),
  };
}

function judged(
  problem: TwinProblem,
  days: readonly SampledDay[],
  windows: WindowPlan,
): { readonly plan: JudgedPlan; readonly came: readonly number[] } {
  const tally = noTally(problem);
  playUnder(problem, windows, days, tally);
  const aDay = (sums: Float64Array): readonly number[] => Array.from(sums, (sum) => sum / Math.max(1, days.length));
  const [all, ...groups] = rowsOf(tally).map((row, at) => ({
    ...judgedRow(row, problem.groups[at]?.promise.lateShare ?? 1),
    lateMinutes: aDay(row.lateMin),
    came: aDay(row.came),
  }));
  if (!all) return { plan: { windows, lateShare: [], lateMinutes: [], isKept: [], groups: [] }, came: [] };
  const { came, ...plan } = all;
  return { plan: { windows, ...plan, groups: groups.map(({ lateShare, isKept }) => ({ lateShare, isKept })) }, came };
}

function judgedRow(row: Row, most: number): JudgedRow {
  const lateShare = Array.from(row.came, (_, at) => shareOf(row, at));
  const isKept = lateShare.map((share, at) => share <= most + FRESH_ALLOWANCE * chanceOf(row.came[at] ?? 0, most));
  return { lateShare, isKept };
}
