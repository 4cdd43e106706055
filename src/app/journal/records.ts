import type { EpochMs } from "#base/time";
import type { JournalRecord, StreamId } from "../ports/journal";
import { chainHash } from "./chain";

/** Who caused events, by which command. */
export type Cause = { readonly commandId: string; readonly actor: string };

/** Where a stream ends: number of records and the hash of the last. */
export type StreamEnd = { readonly seq: number; readonly hash: string };

/** The events of one command as records, each chained to the one before. */
export function recordsOf(
  stream: StreamId,
  end: StreamEnd,
  events: readonly { readonly type: string; readonly at: EpochMs }[],
  { commandId, actor }: Cause,
): readonly JournalRecord[] {
  const { unitId, month, stream: name } = stream;
  const records: JournalRecord[] = [];
  let { seq, hash } = end;
  for (const event of events) {
    seq += 1;
    const { type, at } = event;
    const dataJson = JSON.stringify(event);
    hash = chainHash(hash, { unitId, month, stream: name, seq, type, dataJson, at, actor, commandId });
    records.push({ unitId, month, stream: name, seq, type, dataJson, at, actor, commandId, hash });
  }
  return records;
}

/** The event of a record. The journal holds what `recordsOf` wrote, so its shape is known to its context. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a named cast: each context reads only what it wrote
export function eventOf<Event>({ dataJson }: JournalRecord): Event {
  return JSON.parse(dataJson) as Event;
}
