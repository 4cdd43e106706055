import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freshPostgres } from "../support/fresh-postgres";
import { killJournal } from "./kill-journal";
import { killServer } from "./kill-server";
import type { KillReport } from "./kill-loop";

// The long kill test of both databases; scripts/kill-test.mjs starts a PostgreSQL and then this.
const kills = Number(process.argv[2] ?? 20);

function tell(database: string, { kills: done, acks, faults }: KillReport): void {
  process.stdout.write(`${database}: ${done} kills, ${acks} acknowledged commands, ${faults.length} faults\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

for (const [what, kill] of [["journal", killJournal] as const, ["server", killServer] as const]) {
  const dataDir = mkdtempSync(join(tmpdir(), "guichet-kill-"));
  tell(`${what}, embedded`, await kill({ dataDir }, kills));
  rmSync(dataDir, { recursive: true });

  const { url, drop } = await freshPostgres();
  tell(`${what}, PostgreSQL`, await kill({ dataDir: "", databaseUrl: url }, kills));
  await drop();
}
