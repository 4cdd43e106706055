import type { Append, JournalRecord, StreamId } from "#app/ports/journal";
import { openJournal } from "#adapter/journal/open";
import { ackOf, nextAppend, STREAMS } from "./journal-load";

// Writes to two halves of the streams at once, without end: two batches are always under way when it is killed.
const [dataDir = "", databaseUrl] = process.argv.slice(2);
const { journal } = await openJournal({ dataDir, databaseUrl });

async function writeForEver(streams: readonly StreamId[]): Promise<void> {
  const heads = new Map<StreamId, JournalRecord | undefined>();
  for (const stream of streams) heads.set(stream, (await journal.read(stream, 0)).at(-1));
  for (;;) {
    const appends = streams.map((stream) => nextAppend(stream, heads.get(stream)));
    const outcomes = await journal.append(appends);
    if (outcomes.includes("conflict")) throw new Error("a journal with one writer had a conflict");
    for (const append of appends) heads.set(append.stream, headAfter(append));
    process.stdout.write(appends.map((append) => `ack ${ackOf(append)}\n`).join(""));
  }
}

function headAfter({ stream, expectedSeq, records }: Append): JournalRecord | undefined {
  const last = records.at(-1);
  return last && { ...last, ...stream, seq: expectedSeq + records.length };
}

await Promise.all([writeForEver(STREAMS.slice(0, 3)), writeForEver(STREAMS.slice(3))]);
