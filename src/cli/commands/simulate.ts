import { basename } from "node:path";
import type { Command } from "commander";
import { readModel } from "#app/queue-model/read-model";
import type { Interval } from "#engine/queue-model/interval";
import type { QueueModel } from "#engine/queue-model/model";
import { playOnce } from "#engine/queue-model/play-once";
import { simulate, type ClassResult, type SimulationResult } from "#engine/queue-model/simulate";
import { wholeOption } from "../csv-table";
import { openTerminal, type Terminal } from "../terminal";
import { readText } from "../text-file";
import { VERSION } from "../version";
import { faulty } from "../failed";

type SimulateOptions = {
  readonly replications?: string;
  readonly seed?: string;
  readonly trace?: boolean;
  readonly json?: boolean;
};

/** `guichet simulate`: any queueing model written as a file. */
export function registerSimulate(program: Command): void {
  program
    .command("simulate <model>")
    .description(
      "play a queueing model; the form of the file is in docs/guide/simulate.md, six stand in examples/models",
    )
    .option("--replications <n>", "instead of the model's own number")
    .option("--seed <text>", "instead of the model's own")
    .option("--trace", "print every step of the first replication instead")
    .option("--json", "print the result as JSON")
    .action(async (file: string, options: SimulateOptions) => {
      const terminal = openTerminal(options);
      const model = withOptions(await modelFrom(file), options);
      if (options.trace) {
        printTrace(model, terminal);
        return;
      }
      const result = simulate(model, (done) => terminal.progress("replications", done, model.replications));
      tell(result, terminal);
      terminal.result({ ...result, version: VERSION });
    });
}

async function modelFrom(file: string): Promise<QueueModel> {
  const read = readModel({ name: basename(file), text: await readText(file) });
  if (read.ok) return read.value;
  throw faulty(read.refusal.faults);
}

function withOptions(model: QueueModel, { replications, seed }: SimulateOptions): QueueModel {
  const count =
    replications === undefined ? model.replications : wholeOption("--replications", replications, 1, 100_000);
  return { ...model, replications: count, seed: seed ?? model.seed };
}

function printTrace(model: QueueModel, terminal: Terminal): void {
  const steps: object[] = [];
  playOnce(model, 0, (step) => {
    steps.push(step);
    const window = step.window === undefined ? "" : ` at ${step.window}`;
    terminal.say(
      `${step.at.toFixed(3).padStart(10)}  ${step.class} ${step.customer} ${step.what} ${step.node}${window}`,
    );
  });
  terminal.result(steps);
}

function tell(
  { title, timeUnit, replications, seed, classes, nodes, overtime }: SimulationResult,
  { say }: Terminal,
): void {
  say(`${title}: ${replications} replications, seed ${seed}, program ${VERSION}`);
  say(`times in ${timeUnit}s, mean ± half of the 95 % interval`);
  for (const group of classes) for (const line of classLines(group)) say(line);
  for (const { id, classes: lines, windows } of nodes) {
    say(`at ${id}`);
    for (const { id: name, wait, waitedShare, lineLength } of lines)
      if (wait)
        say(`  ${name}: wait ${figure(wait)}, had to wait ${percent(waitedShare)}, in line ${figure(lineLength)}`);
    for (const { id: name, open, utilisation, blocked } of windows) {
      const held = blocked.mean > 0 ? `, blocked ${figure(blocked)}` : "";
      say(`  windows ${name}: open ${figure(open)}, busy ${percent(utilisation)}${held}`);
    }
  }
  if (overtime) say(`last customer out after closing: ${figure(overtime)}`);
}

function classLines({
  id,
  arrived,
  served,
  left,
  baulked,
  lost,
  sentHome,
  unfinished,
  wait,
  waitP90,
  waitsOver,
}: ClassResult): readonly string[] {
  const gone = { left, baulked, lost, "sent home": sentHome, "still inside": unfinished };
  const others = Object.entries(gone).flatMap(([name, count]) =>
    count.mean > 0 ? [`, ${name} ${figure(count)}`] : [],
  );
  const lines = [`${id}: ${figure(arrived)} came, served ${figure(served)}${others.join("")}`];
  if (!wait) return lines;
  const over = waitsOver.map((one) => `, over ${one.over}: ${percent(one.share)}`);
  return [...lines, `  wait ${figure(wait)}, P90 ${figure(waitP90)}${over.join("")}`];
}

function figure(interval: Interval | undefined): string {
  if (!interval) return "none";
  const { mean, high } = interval;
  const half = (high - mean).toFixed(2);
  return half === "0.00" ? mean.toFixed(2) : `${mean.toFixed(2)} ± ${half}`;
}

const percent = (share: Interval | undefined): string => (share ? `${(100 * share.mean).toFixed(1)} %` : "none");
