import { spawn } from "node:child_process";
import { auditJournal } from "#app/journal/audit";
import { openJournal } from "#adapter/journal/open";
import { createRng } from "#base/rng";
import { writeNetwork } from "../support/branch-network";
import { runKillLoop, type KillReport } from "./kill-loop";
import { killOutlets, serverFaults } from "./server-outlets";

const LOAD = "tests/kill/server-load.ts";

/** Kills servers in the middle of a day's work on this data and checks after each that no answer was a lie. */
export async function killServer(
  place: { readonly dataDir: string; readonly databaseUrl?: string },
  kills: number,
): Promise<KillReport> {
  const openedAt = Date.now();
  const { dataDir, databaseUrl } = place;
  const { journal, close } = await openJournal(place);
  await writeNetwork(
    journal,
    killOutlets(openedAt).map(({ outletId }) => outletId),
  );
  await close();
  const where = databaseUrl === undefined ? [dataDir] : [dataDir, databaseUrl];
  const args = ["--import", "tsx", LOAD, String(openedAt), ...where];
  return runKillLoop({
    kills,
    rng: createRng(2026, "kill server"),
    startWriter: () => spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] }),
    check: async (acks) => {
      const left = await openJournal(place);
      const faults = await serverFaults(left.journal, openedAt, acks);
      const { findings } = await auditJournal(left.journal);
      await left.close();
      return [...faults, ...findings.map((finding) => JSON.stringify(finding))];
    },
  });
}
