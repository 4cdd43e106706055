import type { Command } from "commander";
import { convertAnonymousBank } from "#app/replay/anonymous-bank";
import { openTerminal } from "../terminal";
import { readText, writeText } from "../text-file";
import { REASONS } from "./replay";

type ConvertOptions = { readonly date?: string; readonly out: string; readonly json?: boolean };

/** `guichet convert`: recorded days of others in the form that `guichet replay` reads. */
export function registerConvert(program: Command): void {
  const convert = program.command("convert").description("turn a foreign record into a file for `guichet replay`");
  convert
    .command("anonymous-bank <file>")
    .description("one day of the Anonymous Bank's call log (Technion, Israel), or all of it; plain or .gz")
    .option("--date <date>", "the day, for example 1999-01-04; every day without it")
    .requiredOption("--out <file>", "where to write the CSV")
    .option("--json", "print the report as JSON")
    .action(async (file: string, { date, out, json = false }: ConvertOptions) => {
      const terminal = openTerminal({ json });
      terminal.working("converting");
      const { csv, rows, visits, treated } = convertAnonymousBank(await readText(file), date);
      await writeText(out, csv);
      terminal.say(`${rows} rows${date === undefined ? "" : ` of ${date}`}, ${visits} visits written to ${out}`);
      terminal.say(`${treated.length} rows treated otherwise than they stand`);
      for (const { line, visit, reason, played } of treated) {
        terminal.say(`  line ${line}, ${visit}: ${REASONS[reason]}${played ? "" : "; not a visit"}`);
      }
      terminal.result({ date, out, rows, visits, treated });
    });
}
