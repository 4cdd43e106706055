import type { Command } from "commander";
import { planImport } from "#app/exchange/import-network";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network } from "#domain/network/network";
import { emptyPolicyBook } from "#domain/policy/model";
import { callLoss } from "#engine/claims/call-loss";
import type { Finding } from "#engine/claims/claim";
import { windowsFor, type Lobby } from "#engine/claims/lobby-model";
import { noonLunch } from "#engine/claims/noon-lunch";
import { splitWork } from "#engine/claims/split-work";
import { tenOddPeople } from "#engine/claims/ten-odd-people";
import type { Interval } from "#engine/queue-model/interval";
import { worldOf } from "#engine/simulation/world-of";
import { MINUTE_MS } from "#base/time";
import { instantAt } from "#base/calendar";
import { numberOption } from "../csv-table";
import { faultLine, terminalLanguage } from "../fault-line";
import { CommandFailed, openTerminal, type Terminal } from "../terminal";
import { readFiles } from "./network";

type ClaimsOptions = {
  readonly outlet: string;
  readonly date: string;
  readonly windows?: string;
  readonly replications: string;
  readonly seed: string;
  readonly json?: boolean;
};

const SAYS: Readonly<Record<string, string>> = {
  T1: "splitting simple from complex work hardly changes the total time and feels better (3-18)",
  T3: "noon with one window makes people wait for hours (1-07)",
  T4: "ninety minutes with ten-odd people ahead (1-06, 11-19)",
  T7: "a call loss of at most 5 % needs the second line at noon (1-14, 1-17)",
};

/** Share of the windows' time that work fills unless --windows says otherwise: a full day, as the sources describe. */
const LOAD_MAX = 0.95;

/** `guichet claims`: what the sources say, computed on a network. */
export function registerClaims(program: Command): void {
  program
    .command("claims <files...>")
    .description("play the sources' claims on a network's demand: network.json and world.json, or a folder with them")
    .option("--outlet <id>", "outlet whose demand is played", "O03")
    .option("--date <date>", "business date, for its calendar", "2026-11-23")
    .option("--windows <n>", "windows open; the fewest that the work fills to 95 % without it")
    .option("--replications <n>", "days played in each arm", "100")
    .option("--seed <text>", "same seed, same findings", "1")
    .option("--json", "print the findings as JSON")
    .action(async (files: readonly string[], options: ClaimsOptions) => {
      const terminal = openTerminal(options);
      const network = await networkFrom(files);
      const lobby = lobbyFrom(network, options);
      const windows =
        options.windows === undefined
          ? windowsFor(lobby, LOAD_MAX)
          : numberOption("--windows", options.windows, 2, 200);
      const run = { replications: numberOption("--replications", options.replications, 2, 10_000), seed: options.seed };
      const { plan } = lobby;
      const from = (instantAt(options.date, "11:30", plan.timeZone) - plan.opensAt) / MINUTE_MS;
      const centre = network.world?.callCentre;
      const findings = [
        splitWork(lobby, Math.max(3, windows), run),
        noonLunch(lobby, windows, { from, to: from + 120 }, run),
        tenOddPeople(lobby, run),
        ...(centre ? [callLoss(centre, run)] : []),
      ];
      terminal.say(`${options.outlet} on ${options.date}, ${windows} windows, ${run.replications} days in each arm`);
      for (const finding of findings) tell(finding, terminal);
      terminal.result({ outlet: options.outlet, date: options.date, windows, ...run, findings });
    });
}

async function networkFrom(paths: readonly string[]): Promise<Network> {
  const planned = planImport(await readFiles(paths), emptyNetwork(), 0);
  if (planned.ok) return planned.value.events.reduce(evolve, draftOf(emptyNetwork()));
  const language = terminalLanguage(process.env);
  throw new CommandFailed(planned.refusal.faults.map((fault) => faultLine(fault, language)).join("\n"));
}

function lobbyFrom(network: Network, { outlet, date }: ClaimsOptions): Lobby {
  if (!network.world?.demand[outlet]) throw new CommandFailed(`the files say nothing of the demand at "${outlet}"`);
  const plan = lobbyPlanOf({ network, policies: emptyPolicyBook() }, outlet, date);
  if (!plan) throw new CommandFailed(`${outlet} is closed on ${date}`);
  return { plan, world: worldOf(network, plan, date) };
}

function tell({ claimId, arms, checks, verdict, warnings }: Finding, { say }: Terminal): void {
  say(`${claimId} ${SAYS[claimId] ?? ""}: ${VERDICTS[verdict]}`);
  for (const { name, wait, waitByClass, leftShareByClass, overtime, waitAgainstFirst } of arms) {
    const classes = Object.entries(waitByClass).map(([id, own]) => `${id} ${own.mean.toFixed(1)}`);
    const leavers = Object.entries(leftShareByClass).filter(([, share]) => share.mean > 0);
    const left = leavers.map(([id, share]) => `, ${id} left ${(100 * share.mean).toFixed(1)} %`);
    const against =
      waitAgainstFirst.low === waitAgainstFirst.high ? "" : `; against the first ${figure(waitAgainstFirst)}`;
    say(
      `  ${name}: wait ${figure(wait)} min (${classes.join(", ")})${left.join("")}, overtime ${figure(overtime)}${against}`,
    );
  }
  for (const { formula, exact, simulated, agrees } of checks)
    say(
      `  check ${formula}: ${exact.toPrecision(5)}, simulated ${simulated.mean.toPrecision(5)}, ${agrees ? "agree" : "DISAGREE"}`,
    );
  if (warnings.includes("strictSplitHarms"))
    say("  warning: a strict split, whose windows never help out, makes people wait longer");
}

const VERDICTS: Readonly<Record<Finding["verdict"], string>> = {
  holds: "holds",
  holdsInPart: "holds in part",
  fails: "does not hold",
  open: "open: chance could explain what was seen",
};

const figure = ({ mean, high }: Interval): string => `${mean.toFixed(1)} ± ${(high - mean).toFixed(1)}`;
