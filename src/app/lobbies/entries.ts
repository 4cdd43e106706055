import type { BusinessClock } from "../clock/business-clock";
import type { Outbox } from "../journal/outbox";
import { createPartSharing } from "../plan/share-parts";
import { streamKey, type Journal, type StreamHead, type StreamId } from "../ports/journal";
import { dayStream, LOBBY_STREAM_PREFIX } from "./day-stream";
import {
  createDayWriter,
  goodSnapshot,
  loadDayWriter,
  type DayWriter,
  type Reading,
  type WriterRequest,
} from "./day-writer";
import type { LobbyChange } from "./lobbies";

/** A live outlet: the writer of its latest day. After a lost write it is loaded again before anybody uses it. */
export type Entry = {
  readonly stream: StreamId;
  writer: DayWriter | undefined;
  loading: Promise<DayWriter> | undefined;
  /** What was known before the loss: still good to look at, and how far subscribers have been told. */
  before: DayWriter | undefined;
};

type EntriesDeps = {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly clockOf: (outletId: string) => BusinessClock;
  readonly tell: (change: LobbyChange) => void;
};

/** Which day each outlet plays, and its writer when it is loaded. */
export type Entries = {
  readonly all: ReadonlyMap<string, Entry>;
  readonly ready: (entry: Entry) => Promise<DayWriter>;
  /** The entry that takes a request: the day at work, or a new one when it opens and the last is over. */
  readonly taking: (outletId: string, request: WriterRequest) => Promise<Entry | undefined>;
  /** The entry of a day that another server writes; undefined when it is older than the day at work. */
  readonly followed: (stream: StreamId) => Entry | undefined;
  /** Loads the latest day of each outlet. */
  readonly loadLatest: (outletIds: readonly string[]) => Promise<void>;
};

/** Days whose snapshots are read in one go when a node starts: some megabytes. */
const DAYS_PER_LOAD = 16;
/** So that PostgreSQL reads while we unpack. */
const LOADS_AT_ONCE = 3;

export function createEntries({ journal, outbox, clockOf, tell }: EntriesDeps): Entries {
  const all = new Map<string, Entry>();
  const sharing = createPartSharing();

  const depsOf = ({ stream: { unitId: outletId }, before }: Entry): Parameters<typeof loadDayWriter>[1] => {
    const clock = clockOf(outletId);
    const committed = (change: Omit<LobbyChange, "outletId">): void => {
      // Another server's clock may be ahead of ours.
      if (change.elsewhere) clock.advanceTo(change.day.lastAt);
      tell({ outletId, ...change });
    };
    return { journal, outbox, clock, committed, toldUpTo: before?.version() ?? 0, sharing };
  };
  const seat = (entry: Entry, writer: DayWriter): DayWriter => {
    clockOf(entry.stream.unitId).advanceTo(writer.day().lastAt);
    return (entry.writer = writer);
  };
  const ready: Entries["ready"] = (entry) => {
    if (entry.writer) return Promise.resolve(entry.writer);
    entry.loading ??= loadDayWriter(entry.stream, depsOf(entry))
      .then((writer) => seat(entry, writer))
      .finally(() => (entry.loading = undefined));
    return entry.loading;
  };
  const enter = (stream: StreamId): Entry => {
    const entry: Entry = { stream, writer: undefined, loading: undefined, before: undefined };
    all.set(stream.unitId, entry);
    return entry;
  };

  return {
    all,
    ready,
    taking: async (outletId, { command }) => {
      const entry = all.get(outletId);
      if (command.type !== "OpenDay") return entry;
      const stream = dayStream(outletId, command.plan.businessDate);
      if (!entry) return enter(stream);
      const { phase } = (await ready(entry)).day();
      const over = phase === "closed" || phase === "unopened";
      return over && streamKey(entry.stream) !== streamKey(stream) ? enter(stream) : entry;
    },
    followed: (stream) => {
      const entry = all.get(stream.unitId);
      if (!entry || isBefore(entry.stream, stream)) return enter(stream);
      return isBefore(stream, entry.stream) ? undefined : entry;
    },
    loadLatest: async (outletIds) => {
      const left = [...(await journal.latestHeads(LOBBY_STREAM_PREFIX, outletIds))];
      const loadNext = async (): Promise<void> => {
        for (let some = left.splice(-DAYS_PER_LOAD); some.length > 0; some = left.splice(-DAYS_PER_LOAD)) {
          for (const [stream, reading] of await readDays(journal, some)) {
            const entry = enter(stream);
            seat(entry, createDayWriter(stream, depsOf(entry), reading));
          }
        }
      };
      await Promise.all(Array.from({ length: LOADS_AT_ONCE }, loadNext));
    },
  };
}

/** Reads many days at once: each from its snapshot, if a good one is kept, and the records after it. */
async function readDays(
  journal: Journal,
  heads: readonly StreamHead[],
): Promise<readonly (readonly [StreamId, Reading])[]> {
  const snapshots = await journal.loadSnapshots(heads);
  const days = heads.map(({ unitId, month, stream, seq }) => {
    const id: StreamId = { unitId, month, stream };
    return { id, seq, snapshot: goodSnapshot(snapshots.get(streamKey(id))) };
  });
  const behind = days.filter(({ seq, snapshot }) => (snapshot?.seq ?? 0) < seq);
  const tails = await journal.readTails(
    behind.map(({ id, snapshot }) => ({ stream: id, afterSeq: snapshot?.seq ?? 0 })),
  );
  return days.map(({ id, snapshot }) => [id, { snapshot, tail: tails.get(streamKey(id)) }]);
}

/** Of two days of one outlet, in the order of `latestHeads`. */
function isBefore(one: StreamId, other: StreamId): boolean {
  return one.month === other.month ? one.stream < other.stream : one.month < other.month;
}

/** Only the writer that lost is forgotten: by now the entry may hold a newer one. */
export function forget(entry: Entry, writer: DayWriter): void {
  if (entry.writer !== writer) return;
  entry.before = writer;
  entry.writer = undefined;
}
