import { spawn } from "node:child_process";
import { createRng } from "#base/rng";
import { auditJournal } from "#app/journal/audit";
import { openJournal } from "#adapter/journal/open";
import { faultsOf } from "./journal-load";
import { type KillReport, runKillLoop } from "./kill-loop";

const WRITER = "tests/kill/journal-writer.ts";

/** Kills writers of the journal at this place and checks after each that nothing is lost, doubled or torn. */
export function killJournal(
  place: { readonly dataDir: string; readonly databaseUrl?: string },
  kills: number,
): Promise<KillReport> {
  const { dataDir, databaseUrl } = place;
  const args = ["--import", "tsx", WRITER, dataDir, ...(databaseUrl === undefined ? [] : [databaseUrl])];
  return runKillLoop({
    kills,
    rng: createRng(2026, "kill"),
    startWriter: () => spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] }),
    check: async (acks) => {
      const { journal, close } = await openJournal(place);
      const faults = await faultsOf(journal, acks);
      const { findings } = await auditJournal(journal);
      await close();
      return [...faults, ...findings.map((finding) => JSON.stringify(finding))];
    },
  });
}
