import { chainHash, genesisHash } from "#app/journal/chain";
import type { Append, Journal, JournalRecord, NewRecord, StreamId } from "#app/ports/journal";

/** Outlets that one writer serves at once. */
export const STREAMS: readonly StreamId[] = Array.from({ length: 8 }, (_, index) => {
  return { unitId: `outlet-${index + 1}`, month: "2026-11-01", stream: "lobby-day/2026-11-23" };
});

const OPENED_AT = 1_795_420_800_000;

/** Command n writes one, two or three records: a command found with another number of them was cut in two. */
export const recordsOfCommand = (command: number): number => 1 + (command % 3);

/** The next command of a stream as an append to its head. */
export function nextAppend(stream: StreamId, head: JournalRecord | undefined): Append {
  const command = Number(head?.commandId ?? 0) + 1;
  let seq = head?.seq ?? 0;
  let hash = head?.hash ?? genesisHash(stream);
  const records: NewRecord[] = [];
  for (let step = 0; step < recordsOfCommand(command); step += 1) {
    seq += 1;
    const content = {
      type: "TicketIssued",
      dataJson: JSON.stringify({ number: `A${command}`, step, queue: "cash" }),
      at: OPENED_AT + seq,
      actor: "kiosk-1",
      commandId: String(command),
    };
    hash = chainHash(hash, { ...stream, seq, ...content });
    records.push({ ...content, hash });
  }
  const expectedHash = head?.hash ?? genesisHash(stream);
  return { stream, expectedSeq: head?.seq ?? 0, expectedHash, records };
}

/** An acknowledgement: where the command's last record lies and what it is. */
export function ackOf({ stream, expectedSeq, records }: Append): string {
  return [stream.unitId, expectedSeq + records.length, records.at(-1)?.hash].join(" ");
}

/** What is wrong with the journal after a kill, given all that was ever acknowledged. */
export async function faultsOf(journal: Journal, acks: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const present = new Set<string>();
  for (const stream of STREAMS) {
    const records = await journal.read(stream, 0);
    for (const { unitId, seq, hash } of records) present.add([unitId, seq, hash].join(" "));
    const commands = new Map<string, number>();
    for (const { commandId } of records) commands.set(commandId, (commands.get(commandId) ?? 0) + 1);
    for (const [index, [commandId, count]] of [...commands].entries()) {
      if (commandId !== String(index + 1)) faults.push(`${stream.unitId}: ${commandId} is command ${index + 1}`);
      if (count !== recordsOfCommand(index + 1)) faults.push(`${stream.unitId}: ${commandId} has ${count} records`);
    }
  }
  const lost = acks.filter((ack) => !present.has(ack));
  return [...faults, ...lost.map((ack) => `lost: ${ack}`)];
}
