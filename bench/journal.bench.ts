import { freshPostgres } from "../tests/support/fresh-postgres";
import { openJournal } from "#adapter/journal/open";
import { genesisHash } from "#app/journal/chain";
import { recordsOf } from "#app/journal/records";
import type { Append, Journal, StreamId } from "#app/ports/journal";
import { median, repeated, type Bench, type Mark } from "./measure";

const RUNS = 7;
const RECORDS_PER_RUN = 4_000;

/** What an append costs Node, by how many share a commit. */
export const journal: Bench = {
  name: "journal",
  about: "CPU of Node for a record appended to PostgreSQL, alone and in batches",
  run: async () => {
    const { url: databaseUrl, drop } = await freshPostgres();
    const opened = await openJournal({ databaseUrl, dataDir: "" });
    const marks: Mark[] = [];
    for (const batch of [1, 10, 100, 1_000]) {
      const streams = Array.from({ length: batch }, (_, ix) => writerOf(`outlet-${ix}`, `lobby/batch-${batch}`));
      const costs = await repeated(RUNS + 1, () => microsecondsPerRecord(opened.journal, streams));
      const value = median(costs.slice(1)); // The first run warms up.
      marks.push({ name: `a record, ${batch} to a commit`, value, unit: "µs", runs: RUNS });
    }
    await opened.close();
    await drop();
    return marks;
  },
};

/** Makes the next append of one stream, chained to its last. */
function writerOf(unitId: string, stream: string): () => Append {
  const id: StreamId = { unitId, month: "2026-11-01", stream };
  let end = { seq: 0, hash: genesisHash(id) };
  const event = { type: "ServiceStarted", at: 1_795_400_000_000, windowId: "W1", staffId: "E1", serviceId: "D1" };
  return () => {
    const expectedSeq = end.seq;
    const records = recordsOf(id, end, [event], { commandId: `command-${expectedSeq}`, actor: "E1" });
    end = { seq: expectedSeq + 1, hash: records[0]?.hash ?? "" };
    return { stream: id, expectedSeq, records };
  };
}

async function microsecondsPerRecord(to: Journal, streams: readonly (() => Append)[]): Promise<number> {
  const commits = RECORDS_PER_RUN / streams.length;
  const before = process.cpuUsage();
  for (let commit = 0; commit < commits; commit += 1) await to.append(streams.map((next) => next()));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / RECORDS_PER_RUN;
}
