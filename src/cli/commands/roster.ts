import type { Command } from "commander";
import { solveRoster, type RosterAnswer } from "#adapter/workers/solve-roster";
import { checkRoster, type Verdict } from "#engine/roster/check";
import { explainLine, findConflict } from "#engine/roster/explain";
import { parseNrp } from "#engine/roster/parse-nrp";
import type { Roster, RosterProblem } from "#engine/roster/problem";
import { readRosterTable, writeRosterTable } from "#engine/roster/roster-table";
import { numberOption, wholeOption } from "../csv-table";
import { openTerminal, type Terminal } from "../terminal";
import { readText, writeText } from "../text-file";
import { registerRosterCompare } from "./roster-compare";
import { readBankWeek, tellBankConflict, tellBankVerdict, tellCandidates, type BankWeek } from "./bank-roster";
import { failed } from "../failed";

type FileOptions = { readonly format: string; readonly json?: boolean };
type SolveOptions = FileOptions & {
  readonly time: string;
  readonly threads: string;
  readonly seed: string;
  readonly work?: string;
  readonly out?: string;
};
type ExplainOptions = FileOptions & { readonly roster?: string; readonly person?: string; readonly gap?: string };

/** A problem to solve; with the bank's own data where the file is a bank's week. */
type Task = { readonly problem: RosterProblem; readonly week?: BankWeek };

/** Work is counted in edges followed; people give it in millions. */
const WORK_UNIT = 1e6;
const GAPS_SHOWN_MAX = 20;

/** `guichet roster`: solves, checks and explains rosters of any file of a known format. */
export function registerRoster(program: Command): void {
  const roster = program.command("roster").description("rosters: solve, check and explain");
  withFormat(roster.command("solve <file>"))
    .description("the best roster found in the time given, and how far from the best possible it can be at most")
    .option("--time <seconds>", "how long to search", "60")
    .option("--work <millions>", "work of each thread after which to end, the same on every machine")
    .option("--threads <n>", "search threads", "2")
    .option("--seed <n>", "same seed and work, same roster", "1")
    .option("--out <file>", "where to write the roster; standard output without it")
    .action(solve);
  withFormat(roster.command("check <file> <roster>"))
    .description("judges a roster: every hard rule, and what it costs")
    .action(check);
  withFormat(roster.command("explain <file>"))
    .description("why a problem has no roster, or why a roster's people work what they work")
    .option("--roster <file>", "a roster to explain; its gaps without --person")
    .option("--person <id>", "whose line to explain")
    .option("--gap <place>", "guichet: who could fill a half hour at a post, for example mon/09:30/O03/cash")
    .action(explain);
  registerRosterCompare(roster);
}

const withFormat = (command: Command): Command =>
  command
    .requiredOption("--format <format>", "guichet: a bank's week; nrp: the text format of the published instances")
    .option("--json", "print the result as JSON");

async function solve(path: string, options: SolveOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { problem, week } = await readTask(path, options.format);
  const timeMs = 1_000 * numberOption("--time", options.time, 0.1);
  const workMax = options.work === undefined ? Infinity : WORK_UNIT * numberOption("--work", options.work, 1);
  const threads = wholeOption("--threads", options.threads, 1);
  const seed = wholeOption("--seed", options.seed, 0);
  const interrupt = new AbortController();
  // The first interrupt asks for the best roster so far; a second one ends the program as usual.
  process.once("SIGINT", () => interrupt.abort());
  const answer = await solveRoster(problem, {
    seed,
    threads,
    timeMs,
    workMax,
    signal: interrupt.signal,
    onProgress: ({ cost, bound, elapsedMs }) => {
      process.stderr.write(`${(elapsedMs / 1_000).toFixed(1)} s: ${cost}, at least ${bound}\n`);
    },
  });
  const verdict = checkRoster(problem, answer.roster);
  if (verdict.isFeasible && verdict.penalty !== answer.cost)
    throw new Error(`the checker says ${verdict.penalty}, the search ${answer.cost}`);
  if (options.out !== undefined || !terminal.json)
    await writeText(options.out, writeRosterTable(problem, answer.roster));
  const { cost: penalty, bound, elapsedMs, work } = answer;
  const { isFeasible, violations } = verdict;
  if (options.out !== undefined) tellAnswer(answer, verdict, terminal);
  const bank = week && tellBankVerdict(week, answer.roster, quietUnless(terminal, options.out !== undefined));
  const told = { penalty, bound, seconds: elapsedMs / 1_000, work, seed, threads, isFeasible, violations };
  terminal.result(bank ? { ...told, bank } : told);
  if (bank && !bank.isLawful)
    process.stderr.write("guichet roster explain names the smallest set of rules that collide\n");
  if (!week && !isFeasible) tellConflicts(problem, answer.stuck, terminal);
}

/** Where the roster itself goes to standard output, nothing else may. */
const quietUnless = (terminal: Terminal, isAloud: boolean): Terminal =>
  isAloud ? terminal : { ...terminal, say: () => undefined };

function tellAnswer({ cost, bound, elapsedMs }: RosterAnswer, verdict: Verdict, { say }: Terminal): void {
  const gap = cost > 0 ? (100 * (cost - bound)) / cost : 0;
  say(
    `penalty ${cost}; no roster costs less than ${bound} (within ${gap.toFixed(2)} %), ${(elapsedMs / 1_000).toFixed(1)} s`,
  );
  if (!verdict.isFeasible) say("NOT FEASIBLE: some people have no line that obeys their rules");
}

async function check(path: string, rosterPath: string, options: FileOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { problem, week } = await readTask(path, options.format);
  const roster = await readRoster(problem, rosterPath);
  if (week) {
    const judged = tellBankVerdict(week, roster, terminal);
    terminal.result(judged);
    if (!judged.isLawful) process.exitCode = 1;
    return;
  }
  const verdict = checkRoster(problem, roster);
  terminal.say(`penalty ${verdict.penalty}: wishes ${verdict.wishPenalty}, cover ${verdict.coverPenalty}`);
  terminal.say(verdict.isFeasible ? "every hard rule is kept" : `${verdict.violations.length} hard rules are broken`);
  for (const { rule, person, day, found, allowed } of verdict.violations)
    terminal.say(`  ${person}${day === undefined ? "" : `, day ${day}`}: ${rule} ${found}, allowed ${allowed}`);
  terminal.result(verdict);
  if (!verdict.isFeasible) process.exitCode = 1;
}

async function explain(path: string, options: ExplainOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { problem, week } = await readTask(path, options.format);
  if (options.roster === undefined && week) {
    terminal.result((await tellBankConflict(week, terminal)) ?? null);
    return;
  }
  if (options.roster === undefined) {
    const stuck = problem.people.map((_, person) => person).filter((person) => findConflict(problem, person));
    if (stuck.length === 0) terminal.say("everyone has a line that obeys all rules: the problem has a roster");
    tellConflicts(problem, stuck, terminal);
    terminal.result(stuck.map((person) => findConflict(problem, person)));
    return;
  }
  const roster = await readRoster(problem, options.roster);
  if (options.gap !== undefined && !week) throw failed("gapNeedsFormat");
  if (options.gap !== undefined && week) tellCandidates(week, roster, options.gap, terminal);
  else if (options.person === undefined && week) terminal.result(tellBankVerdict(week, roster, terminal));
  else if (options.person === undefined) tellGaps(problem, roster, terminal);
  else tellPerson(problem, roster, options.person, terminal);
}

function tellConflicts(problem: RosterProblem, stuck: readonly number[], { say }: Terminal): void {
  for (const person of stuck) {
    const rules = findConflict(problem, person) ?? [];
    say(
      `${problem.people[person]?.id}: no line keeps all of these at once: ${rules.join(", ")}; relax any one of them`,
    );
  }
}

function tellGaps(problem: RosterProblem, roster: Roster, terminal: Terminal): void {
  const { gaps } = checkRoster(problem, roster);
  const costly = [...gaps].sort((a, b) => b.cost - a.cost);
  for (const { row, day, needed, present, cost } of costly.slice(0, GAPS_SHOWN_MAX)) {
    const shifts = problem.rows[row]?.shifts.map((shift) => problem.shifts[shift]?.id).join("|");
    terminal.say(`day ${day} ${shifts}: ${present} of ${needed}, costs ${cost}`);
  }
  if (costly.length > GAPS_SHOWN_MAX) terminal.say(`and ${costly.length - GAPS_SHOWN_MAX} smaller ones`);
  terminal.result(costly);
}

function tellPerson(problem: RosterProblem, roster: Roster, id: string, terminal: Terminal): void {
  const person = problem.people.findIndex((each) => each.id === id);
  if (person < 0) throw failed("employeeUnknown", { staff: id });
  const reasons = explainLine(problem, roster, person);
  const name = (cell: number): string => problem.shifts[cell - 1]?.id ?? "off";
  for (const { day, cell, alternatives } of reasons) {
    const others = alternatives.map(
      ({ cell: other, extraCost }) => `${name(other)} ${extraCost === Infinity ? "impossible" : `+${extraCost}`}`,
    );
    terminal.say(`day ${day}: ${name(cell)}; ${others.join(", ")}`);
  }
  terminal.result(reasons);
}

async function readTask(path: string, format: string): Promise<Task> {
  if (format === "guichet") {
    const week = await readBankWeek(path);
    return { problem: week.problem, week };
  }
  if (format !== "nrp") throw failed("option", { option: "--format", expected: "guichet | nrp", given: format });
  const parsed = parseNrp(await readText(path));
  if (!parsed.ok) throw failed("malformed", { path, line: parsed.refusal.line, problem: parsed.refusal.problem });
  return { problem: parsed.value };
}

async function readRoster(problem: RosterProblem, path: string): Promise<Roster> {
  const read = readRosterTable(problem, await readText(path));
  if (!read.ok) throw failed("malformed", { path, line: read.refusal.line, problem: read.refusal.problem });
  return read.value;
}
