import type { Command } from "commander";
import { createChainEvaluator } from "#engine/staffing/chain-evaluator";
import { erlangB, loadOf, waitsC } from "#engine/staffing/erlang";
import { waitsA } from "#engine/staffing/erlang-a";
import { priorityWaits } from "#engine/staffing/priority";
import { requirementCurve } from "#engine/staffing/requirement-curve";
import {
  meanAgainstFull,
  staffDay,
  type StaffDayProblem,
  type StaffedDay,
  type StaffingMethod,
} from "#engine/staffing/staff-day";
import { windowMoves, windowSpells } from "#engine/staffing/window-spells";
import { windowsNeeded } from "#engine/staffing/windows-needed";
import { numberOption, wholeOption } from "../csv-table";
import { minuteOf, readDemand, timeOf } from "../demand-file";
import { planCounter } from "./staffing-counter";
import { openTerminal, type Terminal } from "../terminal";
import { failed } from "../failed";

type PlanOptions = {
  readonly service?: string;
  readonly counter?: string;
  readonly roster?: string;
  readonly within: string;
  readonly late: string;
  readonly method: string;
  readonly min: string;
  readonly max: string;
  readonly series?: string;
  readonly curve?: boolean;
  readonly compare?: boolean;
  readonly json?: boolean;
};
type FormulaOptions = {
  readonly arrivals: string;
  readonly service: string;
  readonly within: string;
  readonly share: string;
  readonly patience?: string;
  readonly classes?: string;
  readonly windows?: string;
  readonly json?: boolean;
};

const METHODS: readonly StaffingMethod[] = ["sipp", "laggedSipp", "mol", "iterated"];
/** Plans that one staffing run may play before it hands back the best so far. */
const EVALUATIONS_MAX = 2_000;

/** `guichet staffing`: windows for a day of arrivals, and the formulas behind them. */
export function registerStaffing(program: Command): void {
  const staffing = program.command("staffing").description("how many windows, when, and what each is worth");
  staffing
    .command("plan <csv>")
    .description(
      "windows by interval (columns start,arrivalsPerHour; path for sampled days of `forecast paths`, service with --counter)",
    )
    .option("--service <minutes>", "mean service time, for windows that are all alike")
    .option("--counter <json>", "the whole counter instead: kinds of windows, services, classes, posts, holidays")
    .option("--roster <csv>", "with --counter: windows by roster (columns start,windows), for the hours they free")
    .option("--within <minutes>", "promised wait", "10")
    .option("--late <share>", "largest share of customers who may wait longer, in every interval", "0.1")
    .option("--method <method>", METHODS.join(", "), "iterated")
    .option("--min <windows>", "fewest windows open", "1")
    .option("--max <windows>", "windows the outlet has", "40")
    .option("--series <name>", "the series to staff, when the file holds several")
    .option("--curve", "what one window more saves and one fewer costs, in minutes beyond the promise")
    .option("--compare", "beside it, a plan for the mean day alone")
    .option("--json", "print the result as JSON")
    .action(plan);
  staffing
    .command("formula")
    .description("Erlang B and C, A with --patience, priority with --classes, for one steady interval")
    .requiredOption("--arrivals <perHour>", "customers per hour")
    .requiredOption("--service <minutes>", "mean service time")
    .option("--within <minutes>", "promised wait", "10")
    .option("--share <share>", "share of customers to whom it is promised", "0.9")
    .option("--patience <minutes>", "mean patience; customers leave when it ends")
    .option("--classes <shares>", "shares of the customers by class, who goes first first: 0.1,0.9")
    .option("--windows <n>", "windows to judge; the fewest that suffice without it")
    .option("--json", "print the result as JSON")
    .action(formula);
}

async function plan(path: string, options: PlanOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { counter, roster, series } = options;
  if (counter !== undefined) return planCounter({ demand: path, counter, roster, series }, terminal);
  if (options.service === undefined) throw failed("serviceOrCounter");
  const method = METHODS.find((name) => name === options.method);
  if (!method) throw failed("option", { option: "--method", expected: METHODS.join(" | "), given: options.method });
  const windowsMax = wholeOption("--max", options.max, 1, 500);
  const { paths, starts, intervalMin } = await oneDay(path, series);
  const problem: Omit<StaffDayProblem, "method"> = {
    intervalMin,
    serviceMin: numberOption("--service", options.service, 0.01),
    paths,
    promise: {
      withinMin: numberOption("--within", options.within, 0),
      lateShare: numberOption("--late", options.late, 0.0001, 0.9999),
    },
    windowsMin: wholeOption("--min", options.min, 0, windowsMax),
    windowsMax,
    evaluationsMax: EVALUATIONS_MAX,
    onPlayed: (played) => terminal.progress("plans tried, at most", played, EVALUATIONS_MAX),
  };
  const staffed = staffDay({ ...problem, method });
  tellPlan(method, staffed, starts, terminal);
  const curve = options.curve ? curveOf(problem, staffed) : undefined;
  for (const { interval, savedByOneMore, lostByOneFewer } of curve ?? []) {
    const fewer = lostByOneFewer === undefined ? "none to close" : `${lostByOneFewer.toFixed(1)} lost by one fewer`;
    terminal.say(
      `  ${timeOf(starts[interval])}  late minutes: ${savedByOneMore.toFixed(1)} saved by one more, ${fewer}`,
    );
  }
  const meanOnly = options.compare ? meanAgainstFull(problem).meanOnly : undefined;
  if (meanOnly) tellPlan("mean day only", meanOnly, starts, terminal);
  const ids = Array.from({ length: Math.max(...staffed.windows) }, (_, index) => String(index + 1));
  const moves = windowMoves(windowSpells(staffed.windows, ids, minuteOf(starts[0]), intervalMin));
  terminal.result({ method, starts, ...staffed, moves, curve, meanOnly });
}

/** A file of one day and one service. */
async function oneDay(file: string, series: string | undefined) {
  const [day, ...others] = await readDemand(file, series);
  if (!day || others.length > 0) throw failed("severalDays", { path: file });
  const [paths, ...further] = day.paths.values();
  if (!paths || further.length > 0) throw failed("severalServices", { path: file });
  return { ...day, paths };
}

function curveOf(problem: Omit<StaffDayProblem, "method">, { windows }: StaffedDay) {
  const { promise } = problem;
  return requirementCurve(
    [windows],
    createChainEvaluator({ ...problem, withinMin: promise.withinMin, resolution: 1, withMinutes: true }),
  );
}

function tellPlan(
  name: string,
  { windows, windowHours, lateness, isKept }: StaffedDay,
  starts: readonly string[],
  { say }: Terminal,
): void {
  say(`${name}: ${windowHours} window-hours, ${isKept ? "every interval keeps the promise" : "THE PROMISE IS BROKEN"}`);
  for (const [interval, count] of windows.entries()) {
    const late = 100 * (lateness.lateShare[0]?.[interval] ?? 0);
    say(`  ${timeOf(starts[interval])}  ${String(count).padStart(3)} windows  ${late.toFixed(1).padStart(5)} % late`);
  }
}

function formula(options: FormulaOptions): void {
  const terminal = openTerminal(options);
  const demand = {
    arrivalsPerHour: numberOption("--arrivals", options.arrivals, 0.0001),
    serviceMin: numberOption("--service", options.service, 0.0001),
  };
  const withinMin = numberOption("--within", options.within, 0);
  const share = numberOption("--share", options.share, 0.0001, 0.9999);
  const patienceMin = options.patience === undefined ? undefined : numberOption("--patience", options.patience, 0.0001);
  const needed =
    patienceMin === undefined
      ? windowsNeeded(demand, { withinMin, share, basis: "everyoneWaits" })
      : windowsNeeded(demand, { withinMin, share, basis: "servedWithin", patienceMin });
  if (needed === undefined) throw failed("noWindows");
  const windows = options.windows === undefined ? needed : wholeOption("--windows", options.windows, 1, 500);
  const loadErlang = loadOf(demand);
  const blocked = erlangB(windows, loadErlang);
  const everyoneWaits = waitsC(windows, demand, withinMin);
  const someLeave = patienceMin === undefined ? undefined : waitsA(windows, demand, patienceMin, withinMin);
  const byClass =
    options.classes === undefined
      ? undefined
      : priorityWaits(
          windows,
          sharesOf(options.classes).map((part) => part * demand.arrivalsPerHour),
          demand.serviceMin,
        );
  const figure = (value: number): string => (Number.isFinite(value) ? value.toPrecision(10) : "without end");
  terminal.say(`load ${figure(loadErlang)} Erlang; ${needed} windows needed, figures for ${windows}`);
  terminal.say(`Erlang B: turned away ${figure(blocked)}`);
  terminal.say(
    `Erlang C: waits ${figure(everyoneWaits.mustWait)}, mean ${figure(everyoneWaits.meanWaitMin)} min, called within ${withinMin} min ${figure(1 - everyoneWaits.late)}`,
  );
  if (someLeave) {
    const { mustWait, leave, servedWithin, notWaitingAt } = someLeave;
    terminal.say(`Erlang A: waits ${figure(mustWait)}, leaves ${figure(leave)}`);
    terminal.say(
      `  served within ${withinMin} min ${figure(servedWithin)}; no longer waiting then ${figure(notWaitingAt)}`,
    );
  }
  for (const [place, meanWaitMin] of byClass?.entries() ?? []) {
    terminal.say(`Priority, class ${place + 1}: mean wait ${figure(meanWaitMin)} min`);
  }
  terminal.result({ loadErlang, needed, windows, blocked, everyoneWaits, someLeave, byClass });
}

function sharesOf(text: string): readonly number[] {
  const shares = text.split(",").map((part) => numberOption("--classes", part, 0, 1));
  const sum = shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-9) throw failed("classesSum", { sum });
  return shares;
}
