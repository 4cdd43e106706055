import { genesisHash } from "#app/journal/chain";
import {
  type Append,
  type AppendOutcome,
  type Journal,
  type JournalRecord,
  JournalUnavailable,
  type Snapshot,
  type StreamHead,
  type StreamId,
  streamKey,
  type Tail,
} from "#app/ports/journal";

type Stream = { readonly id: StreamId; readonly records: JournalRecord[]; snapshot?: Snapshot };

/** A journal that forgets on exit: for tests, simulations and a server that is only looked at. */
export function createMemoryJournal(): Journal {
  const streams = new Map<string, Stream>();
  const listeners = new Set<Parameters<Journal["follow"]>[0]>();
  let open = true;

  const use = <Value>(work: () => Value): Promise<Value> =>
    open ? Promise.resolve(work()) : Promise.reject(new JournalUnavailable("the journal is closed"));
  const recordsOf = (id: StreamId): readonly JournalRecord[] => streams.get(streamKey(id))?.records ?? [];

  return {
    append: (appends) =>
      use(() => {
        const broken = new Set<string>();
        const outcomes = appends.map((append) => appendOne(streams, broken, append));
        const news = appends.map(({ stream }) => ({ ...stream, seq: recordsOf(stream).length }));
        queueMicrotask(() => listeners.forEach((listen) => listen(news)));
        return outcomes;
      }),
    read: (id, afterSeq, limit = Infinity) => use(() => recordsOf(id).slice(afterSeq, afterSeq + limit)),
    readTails: (places) =>
      use(() => new Map(places.flatMap(({ stream, afterSeq }) => tailOf(stream, recordsOf(stream).slice(afterSeq))))),
    readCommand: (id, commandId) => use(() => recordsOf(id).filter((record) => record.commandId === commandId)),
    heads: ({ prefix, unitId }) =>
      use(() =>
        [...streams.values()]
          .filter(({ records }) => records.length > 0)
          .filter(({ id }) => id.stream.startsWith(prefix) && (unitId === undefined || id.unitId === unitId))
          .map(headOf)
          .sort(byUnitStreamMonth),
      ),
    latestHeads: (prefix, unitIds) =>
      use(() =>
        unitIds.flatMap((unitId) => {
          const ofUnit = [...streams.values()].filter(
            ({ id, records }) => id.unitId === unitId && id.stream.startsWith(prefix) && records.length > 0,
          );
          return ofUnit.map(headOf).sort(byMonthStream).slice(-1);
        }),
      ),
    saveSnapshot: (id, snapshot) =>
      use(() => {
        const stream = streamOf(streams, id);
        if (!stream.snapshot || stream.snapshot.seq <= snapshot.seq) stream.snapshot = snapshot;
      }),
    loadSnapshots: (ids) => use(() => new Map(ids.flatMap((id) => snapshotOf(streams, streamKey(id))))),
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      open = false;
      return Promise.resolve();
    },
  };
}

function streamOf(streams: Map<string, Stream>, { unitId, month, stream }: StreamId): Stream {
  const id = { unitId, month, stream };
  const key = streamKey(id);
  const found = streams.get(key) ?? { id, records: [] };
  streams.set(key, found);
  return found;
}

function snapshotOf(streams: ReadonlyMap<string, Stream>, key: string): readonly (readonly [string, Snapshot])[] {
  const snapshot = streams.get(key)?.snapshot;
  return snapshot ? [[key, snapshot]] : [];
}

function appendOne(
  streams: Map<string, Stream>,
  broken: Set<string>,
  { stream: id, expectedSeq, expectedHash, records }: Append,
): AppendOutcome {
  const stream = streamOf(streams, id);
  const key = streamKey(id);
  const { seq: head, hash } = headOf(stream);
  if (broken.has(key) || head !== expectedSeq || (expectedHash !== undefined && expectedHash !== hash)) {
    broken.add(key);
    return "conflict";
  }
  for (const [index, record] of records.entries())
    stream.records.push({ ...record, ...stream.id, seq: expectedSeq + index + 1 });
  return "committed";
}

/** The entry of a map of tails; none when there are no records. */
function tailOf(stream: StreamId, records: readonly JournalRecord[]): readonly (readonly [string, Tail])[] {
  const last = records.at(-1);
  if (!last) return [];
  const dataJson = `[${records.map((record) => record.dataJson).join()}]`;
  const commandIds = records.map(({ commandId }) => commandId);
  return [[streamKey(stream), { seq: last.seq, hash: last.hash, dataJson, commandIds }]];
}

function headOf({ id, records }: Stream): StreamHead {
  const last = records.at(-1);
  return { ...id, seq: records.length, hash: last?.hash ?? genesisHash(id) };
}

function byUnitStreamMonth(one: StreamHead, other: StreamHead): number {
  return compare(one.unitId, other.unitId) || compare(one.stream, other.stream) || compare(one.month, other.month);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byMonthStream(one: StreamHead, other: StreamHead): number {
  return compare(one.month, other.month) || compare(one.stream, other.stream);
}
