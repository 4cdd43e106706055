import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { loadHighsSolver } from "#adapter/solver/highs";
import { solveRoster } from "#adapter/workers/solve-roster";
import { startWhatIfThreads } from "#adapter/workers/what-if-threads";
import { networkWeek, type NetworkOutcome, type OutletOutcome } from "#app/roster-loop/network-week";
import { ROUNDS } from "#app/roster-loop/close-loop";
import { weekdayOf } from "#base/calendar";
import { emptyPolicyBook } from "#domain/policy/model";
import { findBankConflict } from "#engine/roster/bank/find-bank-conflict";
import { numberOption, wholeOption } from "../csv-table";
import { networkFromFiles } from "../network-files";
import { openTerminal, type Terminal } from "../terminal";
import { PACKAGE_ROOT, VERSION } from "../version";
import { CONFLICT_WORK, relaxSentence } from "./bank-roster";
import { failed } from "../failed";

type CompareOptions = {
  readonly network: string;
  readonly monday: string;
  readonly weeks: string;
  readonly seed: string;
  readonly time: string;
  readonly conflicts: boolean;
  readonly json?: boolean;
};

/** Near enough to the best possible for a round whose prices change anyway. */
const SHARE_GAP = 0.02;

/** `guichet roster compare`: the network's rosters out of the loop with the twin, against the fixed roster. */
export function registerRosterCompare(roster: Command): void {
  roster
    .command("compare")
    .description("roster a network's week in a loop with the twin and compare it with the fixed roster")
    .option("--network <path>", "network.json and world.json", join(PACKAGE_ROOT, "examples/demo-network"))
    .option("--monday <date>", "first day of the week", "2026-11-23")
    .option("--weeks <n>", "weeks on which both are judged", "40")
    .option("--seed <n>", "names the weeks on which both are judged", "1")
    .option("--time <seconds>", "how long to search one outlet's week, each round", "4")
    .option("--no-conflicts", "do not look for the smallest set of rules that collide")
    .option("--json", "print the result as JSON")
    .action(compare);
}

async function compare(options: CompareOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { monday } = options;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(monday) || weekdayOf(monday) !== 1)
    throw failed("monday", { option: "--monday", given: monday });
  const network = await networkFromFiles([options.network]);
  const weeks = numberOption("--weeks", options.weeks, 2, 1_000);
  const seed = wholeOption("--seed", options.seed, 1);
  const timeMs = 1_000 * numberOption("--time", options.time, 0.5);
  const threads = startWhatIfThreads(availableParallelism());
  try {
    let done = 0;
    const outcome = await networkWeek(
      {
        solve: (problem) => solveRoster(problem, { seed: 1, threads: 1, timeMs, shareGap: SHARE_GAP }),
        play: threads.play,
        codeVersion: VERSION,
      },
      { network, policies: emptyPolicyBook(), monday },
      {
        weeks,
        seed,
        atOnce: 2,
        onOutlet: () => terminal.progress(`outlets, ${ROUNDS} rounds each`, (done += 1), network.outlets.size),
      },
    );
    tell(outcome, terminal);
    if (options.conflicts) await tellConflicts(outcome, terminal);
    terminal.result(summary(outcome));
  } finally {
    await threads.close();
  }
}

function summary({ outlets, comparison, isLent, teams, teamHours }: NetworkOutcome) {
  const hours = (of: "fixedHours" | "hours") => ({
    paid: sum(outlets, (outlet) => outlet[of].paid) + (of === "hours" ? teamHours.paid : 0),
    overtime: sum(outlets, (outlet) => outlet[of].overtime) + (of === "hours" ? teamHours.overtime : 0),
  });
  return {
    ...comparison,
    isLent,
    sent: teams.reduce((people, { bank }) => people + bank.people.length, 0),
    hours: { baseline: hours("fixedHours"), other: hours("hours") },
    outlets: outlets.map(({ outletId, people, rounds, cost, bound, guestDays, verdict }) => ({
      outletId,
      people,
      rounds,
      cost,
      bound,
      guestDays,
      broken: verdict.violations.length,
    })),
  };
}

const sum = (outlets: readonly OutletOutcome[], of: (outlet: OutletOutcome) => number): number =>
  outlets.reduce((all, outlet) => all + of(outlet), 0);

function tell(outcome: NetworkOutcome, { say }: Terminal): void {
  const { comparison, hours, isLent, sent, outlets } = { ...outcome, ...summary(outcome), outlets: outcome.outlets };
  say(
    `${outlets.length} outlets, ${comparison.weeks} weeks; floaters ${isLent ? "lent" : "at home"}, ${sent} of relief teams sent`,
  );
  say(row("", "fixed", "rostered", "difference, 95 %"));
  for (const { figure, baseline, other, difference } of comparison.figures)
    say(row(figure, number(baseline), number(other), `${number(difference.low)} to ${number(difference.high)}`));
  for (const each of ["paid", "overtime"] as const)
    say(row(`${each}Hours`, number(hours.baseline[each]), number(hours.other[each]), ""));
  const { mean, low, high } = comparison.lateRatio;
  say(`late minutes: ${percent(mean)} of the fixed roster's (${percent(low)} to ${percent(high)})`);
  say("");
  say(row("outlet", "late minutes by round", "guests", "hard rules broken"));
  for (const { outletId, rounds, guestDays, verdict } of outlets)
    say(row(outletId, rounds.map(number).join(" "), String(guestDays), String(verdict.violations.length)));
}

const row = (...columns: readonly string[]): string =>
  columns.map((column, at) => (at === 0 ? column.padEnd(15) : column.padStart(at === 1 ? 24 : 12))).join(" ");
const number = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What cannot be kept with the staff given, outlet by outlet, as the smallest set of rules that collide. */
async function tellConflicts({ outlets }: NetworkOutcome, { say }: Terminal): Promise<void> {
  const solver = await loadHighsSolver();
  for (const { outletId, bank, verdict } of outlets) {
    if (verdict.isLawful) continue;
    const conflict = findBankConflict(bank, solver, CONFLICT_WORK);
    if (!conflict) continue;
    say(`${outletId}: no roster keeps all of these at once; relax any one of them:`);
    for (const item of conflict.rules) say(`  ${relaxSentence(item)}`);
  }
}
