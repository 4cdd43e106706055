import type { FileStore } from "#app/ports/file-store";
import type { Append, Journal } from "#app/ports/journal";
import type { BackupSummary } from "./format";
import { readBackup } from "./read-backup";

/** The journal is not one that a backup may be restored into. */
export class RestoreRefused extends Error {
  override readonly name = "RestoreRefused";
}

/** Opens the backup anew at each call: it is read twice, first to check, then to write. */
export type OpenBackup = () => AsyncIterable<Uint8Array>;

const BATCH_RECORDS = 2_000;

/** Reads a whole backup without writing anything. @throws BackupDamaged */
export async function verifyBackup(open: OpenBackup): Promise<BackupSummary> {
  const pages = readBackup(open());
  for (;;) {
    const step = await pages.next();
    if (step.done) return step.value;
  }
}

/**
 * Writes a backup into an empty journal. The backup is checked to its end before the first record is written.
 * A database that fails on the way leaves a part: empty it and restore again.
 *
 * @param onProgress called after each batch with the records written so far
 * @throws BackupDamaged, RestoreRefused when the journal holds a stream or somebody writes to it, JournalUnavailable
 */
export async function restore(
  open: OpenBackup,
  journal: Journal,
  files: Pick<FileStore, "put">,
  onProgress: (records: number, of: number) => void = () => undefined,
): Promise<BackupSummary> {
  const [existing] = await journal.heads({ prefix: "" });
  if (existing) throw new RestoreRefused(`the journal is not empty: it holds ${existing.unitId}/${existing.stream}`);
  const summary = await verifyBackup(open);

  let batch: Append[] = [];
  let [collected, written] = [0, 0];
  const write = async (): Promise<void> => {
    const outcomes = await journal.append(batch);
    if (outcomes.includes("conflict")) throw new RestoreRefused("somebody else is writing to the journal");
    written += collected;
    [batch, collected] = [[], 0];
    onProgress(written, summary.records);
  };
  for await (const part of readBackup(open())) {
    if ("sealed" in part) {
      await files.put(part);
      continue;
    }
    batch.push(part);
    collected += part.records.length;
    if (collected >= BATCH_RECORDS) await write();
  }
  if (batch.length > 0) await write();
  return summary;
}
