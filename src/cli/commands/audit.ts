import type { Command } from "commander";
import { openJournal } from "#adapter/journal/open";
import { auditJournal, type AuditReport } from "#app/journal/audit";
import { streamKey } from "#app/ports/journal";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";

/** `guichet audit verify`: recomputes every hash of the journal. Exit code 1 when something does not fit. */
export function registerAudit(program: Command): void {
  const audit = program.command("audit").description("check the journal");
  withDataOptions(audit.command("verify"))
    .description("recompute the hash chain of every stream")
    .action(async (options: DataOptions) => {
      const terminal = openTerminal(options);
      const { journal, close } = await openJournal(journalPlace(options));
      try {
        const report = await auditJournal(journal, (done, of) => terminal.progress("streams", done, of));
        tell(report, terminal.say);
        terminal.result(report);
        if (report.findings.length > 0) process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

function tell({ streams, records, findings, backwards }: AuditReport, say: (line: string) => void): void {
  say(`${records} records in ${streams} streams`);
  for (const { stream, fault } of findings) say(`broken: ${streamKey(stream)}, record ${fault.seq}: ${fault.kind}`);
  for (const { key, seq } of backwards) say(`looks odd: ${key}, record ${seq} is older than the one before`);
  say(findings.length === 0 ? "the chain is whole" : `${findings.length} streams do not fit their hashes`);
}
