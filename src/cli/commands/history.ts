import { basename } from "node:path";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { exportHistory, HISTORY_HEAD, type HistoryCells } from "#app/history/export-history";
import { countFindings, type HistoryFinding } from "#app/history/history-finding";
import { historyQuality, type HistoryQuality } from "#app/history/history-quality";
import { outletIdsOf } from "#app/history/opening";
import { readHistory } from "#app/history/read-history";
import { recordFlow } from "#app/history/recorded-flow";
import { writeTable } from "../csv-table";
import { withDataOptions, type DataOptions } from "../options";
import { withRecords, type Records } from "../records";
import { openTerminal, type Terminal } from "../terminal";
import { readText } from "../text-file";
import { failed } from "../failed";

type ImportOptions = DataOptions & { readonly dryRun?: boolean };
type ExportOptions = DataOptions & {
  readonly outlet?: string;
  readonly from?: string;
  readonly before?: string;
  readonly out?: string;
};
type QualityOptions = DataOptions & { readonly outlet?: string };

/** Findings told to people one by one; the rest are counted, and all of them are in the JSON. */
const TOLD_MAX = 30;

/** `guichet history`: counts of the past, in and out, and what is wrong with them. */
export function registerHistory(program: Command): void {
  const history = program.command("history").description("how many came, half-hour by half-hour");
  withDataOptions(history.command("import <csv>"))
    .description("take in counts (columns outlet,service,start,issued and more; any interval up to a day)")
    .option("--dry-run", "read and report, write nothing")
    .action(importHistory);
  withDataOptions(history.command("export"))
    .description("write counts as a file that can be imported again")
    .option("--outlet <id>", "one outlet; all of them without it")
    .option("--from <date>", "first date")
    .option("--before <date>", "the date after the last")
    .option("--out <file>", "where to write; standard output without it")
    .action(exportTable);
  withDataOptions(history.command("quality"))
    .description("gaps, closed days and outages of what is there")
    .option("--outlet <id>", "one outlet; all of them without it")
    .action(quality);
  withDataOptions(history.command("rebuild"))
    .description("throw the counts away and make them anew from the journal")
    .action(rebuild);
}

async function importHistory(path: string, options: ImportOptions): Promise<void> {
  const terminal = openTerminal(options);
  terminal.working(`reading ${path}`);
  const text = await readText(path);
  await withRecords(options, async ({ store: { journal }, rows, network, calendar, projector }) => {
    await projector.catchUp();
    const read = readHistory(text, { network: network.state(), calendar: calendar.state() });
    if ("fault" in read) throw failed("malformed", { path, line: read.line, problem: `${read.fault}: ${read.detail}` });
    const { days, findings, ...counts } = read;
    tell(findings, terminal);
    const how = { at: Date.now(), from: basename(path), cause: { commandId: uuid(), actor: "cli" } };
    terminal.working(`writing ${days.length} days`);
    const written = options.dryRun ? { written: 0, same: 0 } : await recordFlow({ journal, rows }, days, how);
    await projector.catchUp();
    const { rows: lines, counted, setAside } = counts;
    terminal.say(
      `${lines} lines: ${counted} counted, ${setAside} set aside; ${written.written} days written, ${written.same} as before`,
    );
    terminal.result({ ...counts, ...written, findings });
  });
}

async function exportTable({ outlet, from, before, out, ...options }: ExportOptions): Promise<void> {
  await withRecords(options, async (records) => {
    await records.projector.catchUp();
    const span = { ...(from !== undefined && { from }), ...(before !== undefined && { before }) };
    const lines: HistoryCells[] = [HISTORY_HEAD];
    for (const outletId of outletIds(records, outlet)) {
      for (const cells of await exportHistory(records.rows, outletId, span)) lines.push(cells);
    }
    await writeTable(out, lines);
  });
}

async function quality({ outlet, ...options }: QualityOptions): Promise<void> {
  const terminal = openTerminal(options);
  await withRecords(options, async (records) => {
    await records.projector.catchUp();
    const { rows, network, calendar } = records;
    const place = { network: network.state(), calendar: calendar.state() };
    const reports: HistoryQuality[] = [];
    for (const outletId of outletIds(records, outlet)) reports.push(await historyQuality(rows, place, outletId));
    for (const { outletId, days, issued, from = "-", to = "-", findings } of reports) {
      terminal.say(`${outletId}: ${days} days from ${from} to ${to}, ${issued} customers`);
      tell(findings, terminal);
    }
    terminal.result(reports);
  });
}

async function rebuild(options: DataOptions): Promise<void> {
  const terminal = openTerminal(options);
  await withRecords(options, async ({ projector }) => {
    const progress = (done: number, of: number): void => terminal.progress("streams", done, of);
    const { records, failures } = await projector.rebuild("flow-history", progress);
    for (const { stream } of failures) terminal.say(`cannot be read: ${stream.unitId}/${stream.stream}`);
    terminal.say(`${records} records counted anew`);
    terminal.result({ records, failures: failures.map(({ stream }) => stream) });
    if (failures.length > 0) process.exitCode = 1;
  });
}

function outletIds({ network }: Records, outlet: string | undefined): readonly string[] {
  const all = outletIdsOf(network.state());
  if (outlet === undefined) return all;
  if (all.includes(outlet)) return [outlet];
  throw failed("outletUnknown", { outlet });
}

function tell(findings: readonly HistoryFinding[], { say }: Terminal): void {
  for (const { kind, outletId, at, line, detail = "" } of findings.slice(0, TOLD_MAX)) {
    say(`  ${line === undefined ? "" : `line ${line}, `}${outletId} ${at}: ${kind} ${detail}`.trimEnd());
  }
  if (findings.length > TOLD_MAX) {
    const counts = Object.entries(countFindings(findings)).map(([kind, count]) => `${count} ${kind}`);
    say(`  in all ${counts.join(", ")}`);
  }
}
