import type { Command } from "commander";
import { createRng } from "#base/rng";
import { dateOf, dayNumberOf, parseDayNumber } from "#engine/forecast/day-number";
import { evaluate, type Evaluation } from "#engine/forecast/evaluate";
import { indexCalendar, type CalendarIndex } from "#engine/forecast/features";
import type { OutletModel } from "#engine/forecast/fit";
import { fitNetwork } from "#engine/forecast/fit-network";
import type { CalendarDay, FlowSeries } from "#engine/forecast/flow-series";
import { predictDays, quantilesOf, type DayForecast } from "#engine/forecast/predict";
import { readRows, wall, type ReadSeries } from "#engine/forecast/read-rows";
import { sampleRates } from "#engine/forecast/sample-paths";
import { readModel, writeModel } from "#engine/forecast/stored-model";
import { readTable, wholeOption, writeTable } from "../csv-table";
import { openTerminal, type Terminal } from "../terminal";
import { readText, writeText } from "../text-file";
import { failed } from "../failed";

type Input = { readonly calendar?: string; readonly clusters?: string };
type Told = Input & { readonly json?: boolean };
type PredictOptions = Told & {
  readonly model?: string;
  readonly days: string;
  readonly form: string;
  readonly out?: string;
};
type PathsOptions = PredictOptions & { readonly date: string; readonly paths: string; readonly seed: string };
type EvaluateOptions = Told & {
  readonly warmUp: string;
  readonly days: string;
  readonly step: string;
  readonly updateAt: string;
  readonly unscored?: string;
  readonly out?: string;
};

/** Findings told to people one by one; the rest are counted, and --json has them all. */
const TOLD_MAX = 30;

/** `guichet forecast`: customer flow of any file of counts, ahead of time and against what came. */
export function registerForecast(program: Command): void {
  const forecast = program.command("forecast").description("how many customers will come, and how sure");
  withInput(forecast.command("fit <csv>"))
    .description("learn from counts (columns series,start,value; any regular interval, or dates alone; plain or .gz)")
    .requiredOption("--out <file>", "where to write the models, one line each")
    .option("--json", "print the result as JSON")
    .action(fit);
  withPrediction(forecast.command("predict <csv>"))
    .description("mean and 19 quantiles of every slot ahead")
    .option("--form <form>", "csv or jsonl; jsonl carries the explanation of each day", "csv")
    .option("--json", "the same as --form jsonl")
    .action(predict);
  withPrediction(forecast.command("paths <csv>"))
    .description("whole days drawn from the forecast of one date, for `guichet staffing plan`")
    .requiredOption("--date <date>", "the day, for example 2026-11-23")
    .option("--paths <n>", "days to draw for each series", "200")
    .option("--seed <n>", "seed of the draw", "1")
    .option("--json", "write a list of objects instead of CSV")
    .action(paths);
  withInput(forecast.command("evaluate <csv>"))
    .description("score the forecast on the file's own past, from rolling origins, beside simple rules")
    .option("--warm-up <days>", "days of history before the first origin", "57")
    .option("--days <n>", "days ahead", "28")
    .option("--step <days>", "days between origins", "1")
    .option("--update-at <time>", "time of day at which the intraday update is scored", "10:00")
    .option("--unscored <dates>", "days known to be badly counted, commas between: seen, never scored")
    .option("--out <file>", "CSV with every forecast that was scored: mean, 19 quantiles, and what came")
    .option("--json", "print the result as JSON")
    .action(score);
}

function withInput(command: Command): Command {
  return command
    .option("--calendar <csv>", "columns date,effect; the effect `closed` means no arrivals")
    .option("--clusters <csv>", "columns series,cluster; series of a cluster learn from each other");
}

function withPrediction(command: Command): Command {
  return withInput(command)
    .option("--model <file>", "use models that `forecast fit` wrote instead of fitting now")
    .option("--days <n>", "days ahead", "28")
    .option("--out <file>", "where to write; standard output without it");
}

async function fit(path: string, options: Told & { readonly out: string }): Promise<void> {
  const terminal = openTerminal(options);
  const { series, findings, calendar } = await readInput(path, options);
  const fits = fitNetwork(series, calendar, (done) => terminal.progress("series", done, series.length));
  await writeText(options.out, fits.map(({ model }) => `${writeModel(model)}\n`).join(""));
  const notes = fits.flatMap(({ model }) => model.findings.map((finding) => ({ series: model.series, ...finding })));
  tellNotes(terminal.say, [
    ...notesOn(path, findings),
    ...notes.map(({ series: name, date, kind }) => ({ kind, note: `${name} ${date}: ${kind}` })),
  ]);
  terminal.say(`${fits.length} models written to ${options.out}`);
  terminal.result({ models: fits.length, rows: findings, days: notes });
}

async function predict(path: string, options: PredictOptions): Promise<void> {
  const form = options.json ? "jsonl" : options.form;
  if (form !== "csv" && form !== "jsonl")
    throw failed("option", { option: "--form", expected: "csv | jsonl", given: form });
  const forecasts = await forecastAll(path, options);
  if (form === "jsonl") {
    const lines = forecasts.map(({ model, day }) => JSON.stringify({ series: model.series, ...readable(model, day) }));
    await writeText(options.out, lines.map((line) => `${line}\n`).join(""));
    return;
  }
  const rows = forecasts.flatMap(({ model, day }) =>
    figuresOf(day).map((figures, slot) => [model.series, startOf(model, day, slot), ...figures]),
  );
  await writeTable(options.out, [["series", "start", ...FIGURES], ...rows]);
}

const FIGURES = ["mean", ...Array.from({ length: 19 }, (_, index) => `q${String(5 * (index + 1)).padStart(2, "0")}`)];

/** Mean and 19 quantiles of each slot of a day. */
function figuresOf(day: DayForecast): readonly (readonly number[])[] {
  const quantiles = quantilesOf(day);
  return Array.from(day.mean, (mean, slot) => [mean, ...(quantiles[slot] ?? [])].map(rounded));
}

async function paths(path: string, options: PathsOptions): Promise<void> {
  if (parseDayNumber(options.date) === undefined)
    throw failed("option", { option: "--date", expected: "2026-11-23", given: options.date });
  const count = wholeOption("--paths", options.paths, 1, 10_000);
  const days = (await forecastAll(path, options)).filter(({ day }) => day.date === options.date);
  if (days.length === 0) throw failed("nothingForecast", { date: options.date });
  const rows = days.flatMap(({ model, day }) =>
    sampleRates(day, count, createRng(options.seed, `paths/${model.series}`)).flatMap((rates, index) =>
      Array.from(rates, (rate, slot) => [
        model.series,
        index + 1,
        startOf(model, day, slot),
        rounded((rate * 60) / model.slotMin),
      ]),
    ),
  );
  const head = ["series", "path", "start", "arrivalsPerHour"];
  if (!options.json) return writeTable(options.out, [head, ...rows]);
  const objects = rows.map((row): Readonly<Record<string, string | number>> => {
    return Object.fromEntries(row.map((cell, index): readonly [string, string | number] => [head[index] ?? "", cell]));
  });
  await writeText(options.out, `${JSON.stringify(objects)}\n`);
}

async function score(path: string, options: EvaluateOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { series, calendar, findings } = await readInput(path, options);
  tellNotes(terminal.say, notesOn(path, findings));
  const asked = {
    calendar,
    warmUpDays: wholeOption("--warm-up", options.warmUp, 14),
    horizonDays: wholeOption("--days", options.days, 1, 366),
    originStepDays: wholeOption("--step", options.step, 1),
    unscored: new Set(datesOption("--unscored", options.unscored).map(dayNumberOf)),
  };
  const updateMin = minuteOfDay("--update-at", options.updateAt);
  const scored: (readonly (string | number)[])[] = [];
  const results = series.map((one, index) => {
    const result = evaluate({
      series: one,
      ...asked,
      updateAfterSlots: Math.max(0, Math.min(one.slots, Math.floor((updateMin - one.firstMin) / one.slotMin))),
      ...(options.out !== undefined && {
        onScored: (origin, day, actual) => scored.push(...scoredRows(one, dateOf(origin), day, actual)),
      }),
    });
    terminal.progress("series", index + 1, series.length);
    return { series: one.series, ...result };
  });
  if (options.out !== undefined)
    await writeTable(options.out, [["series", "origin", "start", "value", ...FIGURES], ...scored]);
  for (const result of results) tell(result, terminal);
  terminal.result(
    results.map((result) => ({ ...result, findings: findings.filter((one) => one.series === result.series) })),
  );
}

function scoredRows(
  series: FlowSeries,
  origin: string,
  day: DayForecast,
  { counts, missing }: FlowSeries["days"][number],
): readonly (readonly (string | number)[])[] {
  return figuresOf(day).map((figures, slot) => {
    const value = missing?.has(slot) ? "" : (counts[slot] ?? 0);
    return [series.series, origin, startOf(series, day, slot), value, ...figures];
  });
}

type Note = { readonly kind: string; readonly note: string };

/** Lines that were not counted as they stand, each by its number: nothing is dropped in silence. */
const notesOn = (path: string, findings: ReadSeries["findings"]): readonly Note[] =>
  findings.map(({ kind, series, at, line }) => ({ kind, note: `${path}, line ${line}, ${series} ${at}: ${kind}` }));

function tellNotes(say: (line: string) => void, notes: readonly Note[]): void {
  for (const { note } of notes.slice(0, TOLD_MAX)) say(`note: ${note}`);
  if (notes.length <= TOLD_MAX) return;
  const counts = new Map<string, number>();
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  say(`note: in all ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
}

function datesOption(option: string, text: string | undefined): readonly string[] {
  const dates = text?.split(",").map((date) => date.trim()) ?? [];
  const wrong = dates.find((date) => parseDayNumber(date) === undefined);
  if (wrong !== undefined) throw failed("option", { option, expected: "2026-11-23", given: wrong });
  return dates;
}

function minuteOfDay(option: string, text: string): number {
  const found = /^([01]\d|2[0-4]):([0-5]\d)$/u.exec(text);
  if (!found) throw failed("option", { option, expected: "10:00", given: text });
  return Number(found[1]) * 60 + Number(found[2]);
}

function tell(
  { series, origins, wape, bands, coverage, pinball, special, intraday }: Evaluation & { readonly series: string },
  { say }: Terminal,
): void {
  if (origins === 0) {
    say(`${series}: too short to be scored`);
    return;
  }
  say(`${series}: ${origins} origins, error as a share of arrivals (WAPE)`);
  const line = (name: string, row: Evaluation["wape"]): void =>
    say(
      `  ${name.padEnd(12)} ${Object.entries(row)
        .map(([method, value]) => `${method} ${percent(value)}`)
        .join("  ")}`,
    );
  line("all", wape);
  for (const { fromDay, toDay, wape: row } of bands) {
    if (!Number.isNaN(row.pooled)) line(`days ${fromDay}-${toDay}`, row);
  }
  if (special.days > 0) line("special days", special.wape);
  say(`  between P5 and P95 ${percent(coverage)}, pinball loss ${percent(pinball)}`);
  if (intraday.days === 0 || Number.isNaN(intraday.before)) return;
  const [low, high] = intraday.interval;
  say(
    `  intraday update: ${percent(intraday.before)} to ${percent(intraday.after)}, change ${percent(low)} to ${percent(high)} (95 %)`,
  );
}

type Forecasted = { readonly model: OutletModel; readonly day: DayForecast };

async function forecastAll(path: string, options: PredictOptions | PathsOptions): Promise<readonly Forecasted[]> {
  const days = wholeOption("--days", options.days, 1, 366);
  const { progress } = openTerminal(options);
  const { series, calendar, findings } = await readInput(path, options);
  // Standard output carries the predictions alone.
  tellNotes((line) => process.stderr.write(`${line}\n`), notesOn(path, findings));
  const fitted = (done: number): void => progress("series", done, series.length);
  const models =
    options.model === undefined
      ? fitNetwork(series, calendar, fitted).map(({ model }) => model)
      : await readModels(options.model, calendar);
  return models.flatMap((model) => predictDays(model, calendar, days).map((day) => ({ model, day })));
}

const STORED_FAULTS = {
  "forecast.notAModel": "notAModel",
  "forecast.otherVersion": "otherVersion",
} as const;

async function readModels(path: string, calendar: CalendarIndex): Promise<readonly OutletModel[]> {
  const lines = (await readText(path)).split("\n").filter((line) => line !== "");
  return lines.map((line, index) => {
    const model = readModel(line);
    if ("code" in model) throw failed(STORED_FAULTS[model.code], { path, line: index + 1 });
    // Effects are known by their place: a model knows only the calendar names it was fitted with.
    if (model.effectNames.join() !== calendar.names.join()) throw failed("otherCalendar", { path });
    return model;
  });
}

type ReadInput = ReadSeries & { readonly calendar: CalendarIndex };

async function readInput(path: string, { calendar, clusters }: Input): Promise<ReadInput> {
  const rows = await readTable(path, ["series", "start", "value"]);
  const members = clusters === undefined ? [] : await readTable(clusters, ["series", "cluster"]);
  const clusterOf = new Map(members.map(({ cells }) => [cells["series"], cells["cluster"]]));
  const read = readRows(
    rows.map(({ cells, line }) => ({
      series: cells["series"] ?? "",
      start: cells["start"] ?? "",
      value: cells["value"] ?? "",
      line,
    })),
    (series) => clusterOf.get(series) ?? (clusters === undefined ? "all" : series),
  );
  if (read.series.length === 0) throw failed("noCount", { path });
  return { ...read, calendar: indexCalendar(calendar === undefined ? [] : await readCalendar(calendar)) };
}

async function readCalendar(path: string): Promise<readonly CalendarDay[]> {
  return (await readTable(path, ["date", "effect"])).map(({ cells, line }) => {
    const { date = "", effect = "" } = cells;
    if (parseDayNumber(date) === undefined || effect === "") throw failed("calendarLine", { path, line });
    return { date, effect };
  });
}

function readable(model: OutletModel, day: DayForecast) {
  const { date, total, explanation } = day;
  const from = dateOf(model.lastDay);
  const quantiles = quantilesOf(day).map((row) => row.map(rounded));
  const starts = Array.from(day.mean, (_, slot) => startOf(model, day, slot));
  return {
    date,
    horizonDays: dayNumberOf(date) - model.lastDay,
    from,
    version: model.version,
    total,
    explanation,
    starts,
    mean: [...day.mean],
    quantiles,
  };
}

const startOf = (grid: Pick<FlowSeries, "firstMin" | "slotMin">, day: DayForecast, slot: number): string =>
  `${day.date} ${wall(grid.firstMin + slot * grid.slotMin)}`;

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
