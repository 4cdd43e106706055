import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { convertAnonymousBank } from "#app/replay/anonymous-bank";
import { readRecordedDays } from "#app/replay/read-recorded-day";
import { RecordedDayFaulty } from "#app/replay/recorded-day";
import { queueLogOf } from "#app/waits/queue-log-of";
import { predictWaits, type PredictedWait } from "#engine/waits/evaluate";
import type { LoggedVisit } from "#engine/waits/queue-log";
import { scoreWaits, type WaitsScore } from "#engine/waits/score";
import { SIMPLE_NAMES } from "#engine/waits/simple-predictors";
import { wholeOption, writeTable } from "../csv-table";
import { openTerminal, type Terminal } from "../terminal";
import { readText } from "../text-file";
import { VERSION } from "../version";
import { failed, faultyLines } from "../failed";

type EvaluateOptions = {
  readonly train: string;
  readonly test: string;
  readonly out?: string;
  readonly format?: string;
  readonly hours?: string;
  readonly withoutService?: string;
  readonly seed: string;
  readonly json?: boolean;
};

const FORMATS = ["guichet", "anonymous-bank"] as const;
type Format = (typeof FORMATS)[number];

/** Which waits are forecast unless options say otherwise: internet support of that bank is another room's line. */
const DEFAULTS: Readonly<Record<Format, { readonly hours: string; readonly withoutService: string }>> = {
  guichet: { hours: "00:00-24:00", withoutService: "" },
  "anonymous-bank": { hours: "07:00-24:00", withoutService: "IN" },
};

/** `guichet waits evaluate`: predictors of waiting times on any recorded queue log. */
export function registerWaits(program: Command): void {
  const waits = program.command("waits").description("forecasts of waiting times");
  waits
    .command("evaluate [files...]")
    .description("learn from some days of a queue log, forecast the others; form of the file: docs/guide/waits.md")
    .requiredOption("--train <days>", "2026-01-01..2026-01-31, or a file of its own")
    .requiredOption("--test <days>", "days to forecast, or a file of its own")
    .option("--out <file>", "CSV with every forecast")
    .option("--format <name>", `${FORMATS.join(" or ")}; told by the first line without it`)
    .option("--hours <span>", "score those who joined in these hours, for example 07:00-24:00")
    .option("--without-service <names>", "leave the visits of these services out, commas between")
    .option("--seed <number>", "same seed, same forecasts", "1")
    .option("--json", "print the report as JSON")
    .action(evaluate);
}

async function evaluate(files: readonly string[], options: EvaluateOptions): Promise<void> {
  const terminal = openTerminal(options);
  terminal.working("reading");
  const logs = await Promise.all(files.map((file) => readLog(file, options.format)));
  const training = await daysOption(options.train, options.format);
  const testing = await daysOption(options.test, options.format);
  const read = [...logs, ...training.logs, ...testing.logs];
  const format = read[0]?.format;
  if (!format) throw failed("nameFiles");
  const [from, to] = hoursOption(options.hours ?? DEFAULTS[format].hours);
  const without = new Set((options.withoutService ?? DEFAULTS[format].withoutService).split(","));
  const visits = read.flatMap((log) => log.visits).filter(({ service }) => !without.has(service));
  const isScored = ({ waitSec, served, joinedSec }: LoggedVisit): boolean =>
    waitSec > 0 && served !== undefined && joinedSec >= from && joinedSec < to;
  const learnedFrom = visits.filter((visit) => training.includes(visit.day) && isScored(visit));
  if (new Set(learnedFrom.map(({ day }) => day)).size < 2) throw failed("noWaits");
  terminal.working(`learning from ${learnedFrom.length} waits`);
  const { predictions, trainingWaits, pace, model } = predictWaits({
    visits,
    isTraining: training.includes,
    isTest: testing.includes,
    isScored,
    seed: wholeOption("--seed", options.seed, 0),
  });
  if (options.out !== undefined) await writeTable(options.out, tableOf(predictions));
  const score = scoreWaits(predictions);
  const { leavesMax, mean } = model;
  tell(score, trainingWaits, terminal);
  terminal.say(
    `trees of ${leavesMax} leaves, ${mean.trees.length} of them, chosen on the last quarter of the training days`,
  );
  terminal.say(`seed ${options.seed}, program ${VERSION}`);
  terminal.result({
    ...score,
    trainingWaits,
    pace,
    chosen: { leavesMax, trees: mean.trees.length },
    seed: options.seed,
    version: VERSION,
  });
}

function tell({ waits, mean, points, ranges }: WaitsScore, trainingWaits: number, { say }: Terminal): void {
  say(`learned from ${trainingWaits} waits; forecast ${waits}, whose mean is ${mean.toFixed(1)} s`);
  say("forecast      RMSE     MAE    bias  pinball, seconds");
  for (const { name, rmse, mae, bias, pinball } of points) {
    const figures = [rmse, mae, bias, pinball].map((value) => value.toFixed(1).padStart(7));
    say(`  ${name.padEnd(9)}${figures.join(" ")}`);
  }
  say("P10 to P90  inside   below   above   width  pinball");
  for (const { name, inside, below, above, width, pinball } of ranges) {
    const shares = [inside, below, above].map((share) => `${(100 * share).toFixed(1)} %`.padStart(7));
    say(`  ${name.padEnd(9)}${shares.join(" ")} ${width.toFixed(1).padStart(7)} ${pinball.toFixed(2).padStart(7)}`);
  }
}

function tableOf(predictions: readonly PredictedWait[]): readonly (readonly (string | number)[])[] {
  const head = ["visit", "day", "joined_s", "class", "service", "wait_s", "predicted_s", "p10_s", "p50_s", "p90_s"];
  const live = ["live_s", "live_p10_s", "live_p50_s", "live_p90_s"];
  const rows = predictions.map(({ visit, simple, live: { meanMin, quantilesMin }, modelMeanSec, modelSec }) => [
    visit.visit,
    visit.day,
    visit.joinedSec,
    visit.class,
    visit.service,
    visit.waitSec,
    ...[modelMeanSec, modelSec.p10, modelSec.p50, modelSec.p90].map(tenths),
    ...[meanMin, quantilesMin.p10, quantilesMin.p50, quantilesMin.p90].map((minutes) => tenths(minutes * 60)),
    ...SIMPLE_NAMES.map((name) => tenths(simple[name])),
  ]);
  return [[...head, ...live, ...SIMPLE_NAMES.map((name) => `${name}_s`)], ...rows];
}

const tenths = (seconds: number): string => seconds.toFixed(1);

type Log = { readonly format: Format; readonly visits: readonly LoggedVisit[] };

async function readLog(file: string, format: string | undefined): Promise<Log> {
  const known = FORMATS.find((name) => name === format);
  if (format !== undefined && !known)
    throw failed("option", { option: "--format", expected: FORMATS.join(" | "), given: format });
  const text = await readText(file);
  const told = known ?? (text.slice(0, text.indexOf("\n")).includes("q_start") ? "anonymous-bank" : "guichet");
  try {
    const csv = told === "anonymous-bank" ? convertAnonymousBank(text).csv : text;
    return { format: told, visits: queueLogOf(readRecordedDays(csv)) };
  } catch (error) {
    if (!(error instanceof RecordedDayFaulty)) throw error;
    throw faultyLines(error.faults, failed("notALog", { path: file }));
  }
}

type Days = { readonly logs: readonly Log[]; readonly includes: (day: string) => boolean };

const RANGE = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/u;

/** A range of days, both included, or a file: then its days. */
async function daysOption(text: string, format: string | undefined): Promise<Days> {
  const range = RANGE.exec(text);
  if (range) {
    const [, first = "", last = first] = range;
    return { logs: [], includes: (day) => day >= first && day <= last };
  }
  const isFile = await stat(text).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw failed("neitherDaysNorFile", { given: text });
  const log = await readLog(text, format);
  const days = new Set(log.visits.map(({ day }) => day));
  return { logs: [log], includes: (day) => days.has(day) };
}

function hoursOption(text: string): readonly [number, number] {
  const found = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/u.exec(text);
  if (!found) throw failed("option", { option: "--hours", expected: "07:00-24:00", given: text });
  const [from = 0, fromMin = 0, to = 0, toMin = 0] = found.slice(1).map(Number);
  return [(from * 60 + fromMin) * 60, (to * 60 + toMin) * 60];
}
