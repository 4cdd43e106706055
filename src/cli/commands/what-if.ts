import { basename, join } from "node:path";
import type { Command } from "commander";
import { openJournal } from "#adapter/journal/open";
import { createSqlRows } from "#adapter/rows/sql";
import { startWhatIfThreads } from "#adapter/workers/what-if-threads";
import { csvOf } from "#app/forecasting/sheets";
import { openNetwork, openPolicyBook } from "#app/plan/sources";
import { armsOf, type ArmsDeps } from "#app/what-if/arms";
import { playBoth } from "#app/what-if/runs";
import { findingSheets, partsOf } from "#app/what-if/sheets";
import { createOutletWorlds, type OutletWorlds } from "#app/worlds/outlet-worlds";
import { emptyPolicyBook } from "#domain/policy/model";
import { faultOf } from "#domain/what-if/decide";
import type { Finding, Scenario } from "#domain/what-if/model";
import { worldOf } from "#engine/simulation/world-of";
import { wholeOption } from "../csv-table";
import { LAB_THREADS } from "../lab-office";
import { networkFromFiles } from "../network-files";
import { journalPlace, type DataOptions } from "../options";
import { readScenario } from "../scenario-file";
import { openTerminal, type Terminal } from "../terminal";
import { readText, writeText } from "../text-file";
import { PACKAGE_ROOT, VERSION } from "../version";
import { faulty, refused } from "../failed";

type WhatIfOptions = Omit<DataOptions, "data"> & {
  readonly network: string;
  readonly data?: string;
  readonly replications?: string;
  readonly seed?: string;
  readonly csv?: string;
};

/** `guichet what-if`: a scenario from a file, played on a network's files or on the records of a server. */
export function registerWhatIf(program: Command): void {
  program
    .command("what-if <scenario>")
    .description("play a scenario against its baseline; the form of the file is in docs/guide/what-if.md")
    .option("--network <path>", "network.json and world.json to play on", join(PACKAGE_ROOT, "examples/demo-network"))
    .option("--data <folder>", "play on the records of a server that is not running, recorded days among them")
    .option("--database-url <url>", "the same on PostgreSQL (or environment DATABASE_URL with --data)")
    .option("--replications <n>", "instead of the scenario's own number")
    .option("--seed <text>", "instead of the scenario's own")
    .option("--csv <file>", "write the figures to a file")
    .option("--json", "print the finding as JSON")
    .action(whatIf);
}

async function whatIf(file: string, options: WhatIfOptions): Promise<void> {
  const terminal = openTerminal(options);
  const scenario = withOptions(await scenarioFrom(file), options);
  const fault = faultOf(scenario);
  if (fault) throw refused(fault);
  const ground = await groundOf(options);
  const threads = startWhatIfThreads(LAB_THREADS);
  try {
    const arms = await armsOf(ground.deps, scenario);
    if (!arms.ok) throw refused(arms.refusal);
    let played = 0;
    const onPlayed = (count: number): void => terminal.progress("days", (played += count), 2 * scenario.replications);
    const finding = await playBoth(threads, arms.value, scenario, VERSION, { onPlayed });
    tell(scenario, finding, terminal);
    if (options.csv !== undefined) await writeText(options.csv, figuresCsv(scenario, finding));
    terminal.result({ scenario, finding });
  } finally {
    await threads.close();
    await ground.close();
  }
}

async function scenarioFrom(file: string): Promise<Scenario> {
  const read = readScenario({ name: basename(file), text: await readText(file) });
  if (read.ok) return read.value;
  throw faulty(read.refusal);
}

function withOptions(scenario: Scenario, { replications, seed }: WhatIfOptions): Scenario {
  const count =
    replications === undefined ? scenario.replications : wholeOption("--replications", replications, 2, 1e5);
  return { ...scenario, replications: count, seed: seed ?? scenario.seed };
}

type Ground = { readonly deps: ArmsDeps; readonly close: () => Promise<void> };

async function groundOf({ network: files, data, ...options }: WhatIfOptions): Promise<Ground> {
  const lobbies = { live: () => undefined };
  const clockOf = () => ({ now: () => Date.now() });
  if (data === undefined && options.databaseUrl === undefined) {
    const network = await networkFromFiles([files]);
    const worlds: Pick<OutletWorlds, "around"> = {
      around: (plan) => {
        const isAssumed = network.world?.demand[plan.outletId] !== undefined;
        const model = isAssumed ? worldOf(network, plan, plan.businessDate) : undefined;
        return Promise.resolve(model && { model, source: "assumed" });
      },
    };
    const journal = { read: () => Promise.resolve([]) };
    const deps = { journal, lobbies, worlds, clockOf, network: () => network, policies: emptyPolicyBook };
    return { deps, close: () => Promise.resolve() };
  }
  const { journal, database, close } = await openJournal(journalPlace({ ...options, data: data ?? "var/data" }));
  const [network, policies] = await Promise.all([openNetwork(journal), openPolicyBook(journal)]);
  const worlds = createOutletWorlds({ journal, rows: createSqlRows(database), network: network.state });
  return { deps: { journal, lobbies, worlds, clockOf, network: network.state, policies: policies.state }, close };
}

function tell({ name, outletIds, baseline }: Scenario, finding: Finding, { say: print }: Terminal): void {
  const on = baseline.kind === "now" ? "now" : `${baseline.kind} ${baseline.date}`;
  const { replications, seed, policyVersion, codeVersion, worlds, compared } = finding;
  print(`${name}: ${outletIds.join(", ")}, ${on}; ${replications} days with and without, seed ${seed}`);
  print(
    `policy version ${policyVersion}, program ${codeVersion}; world ${[...new Set(worlds.map(sourceOf))].join(", ")}`,
  );
  print("figure                          baseline    scenario  difference, 95 % interval");
  for (const { figure, baseline: before, scenario, difference } of compared) {
    if (partsOf(figure).outletId !== undefined && outletIds.length > 20) continue;
    const { mean, low, high } = difference;
    const sure = low > 0 || high < 0 ? "*" : "";
    print(
      `${figure.padEnd(28)} ${two(before)} ${two(scenario)}  ${signed(mean)} (${signed(low)} to ${signed(high)})${sure}`,
    );
  }
}

const sourceOf = ({ source, days }: Finding["worlds"][number]): string =>
  source === "fitted" ? `fitted to ${days} days` : source;
const two = (value: number): string => value.toFixed(2).padStart(11);
const signed = (value: number): string => `${value > 0 ? "+" : ""}${value.toFixed(2)}`;

function figuresCsv(scenario: Scenario, finding: Finding): string {
  const sheets = findingSheets({ scenario, finding, revision: 1 });
  return sheets ? csvOf(sheets[0]) : "";
}
