import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { BusinessClock } from "../clock/business-clock";
import type { Outbox } from "../journal/outbox";
import { createPartSharing } from "../plan/share-parts";
import { streamKey, type Journal, type Snapshot, type StreamId } from "../ports/journal";
import { dayStream, LOBBY_STREAM_PREFIX } from "./day-stream";
import { loadDayWriter, type DayWriter, type WriterRequest } from "./day-writer";
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
  readonly ready: (entry: Entry, snapshot?: Snapshot) => Promise<DayWriter>;
  /** The entry that takes a request: the day at work, or a new one when it opens and the last is over. */
  readonly taking: (outletId: string, request: WriterRequest) => Promise<Entry | undefined>;
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

  const load = async ({ stream, before }: Entry, snapshot?: Snapshot): Promise<DayWriter> => {
    const { unitId: outletId } = stream;
    const clock = clockOf(outletId);
    const committed = (version: number, events: readonly LobbyEvent[], day: LobbyDay): void =>
      tell({ outletId, version, events, day });
    const deps = { journal, outbox, clock, committed, toldUpTo: before?.version(), sharing };
    const writer = await loadDayWriter(stream, deps, snapshot);
    clock.advanceTo(writer.day().lastAt);
    return writer;
  };
  const ready: Entries["ready"] = (entry, snapshot) => {
    if (entry.writer) return Promise.resolve(entry.writer);
    entry.loading ??= load(entry, snapshot)
      .then((writer) => (entry.writer = writer))
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
    loadLatest: async (outletIds) => {
      const heads = await journal.latestHeads(LOBBY_STREAM_PREFIX, outletIds);
      const left = [...heads];
      const loadNext = async (): Promise<void> => {
        for (let some = left.splice(-DAYS_PER_LOAD); some.length > 0; some = left.splice(-DAYS_PER_LOAD)) {
          const snapshots = await journal.loadSnapshots(some);
          await Promise.all(some.map((head) => ready(enter(head), snapshots.get(streamKey(head)))));
        }
      };
      await Promise.all(Array.from({ length: LOADS_AT_ONCE }, loadNext));
    },
  };
}

/** Only the writer that lost is forgotten: by now the entry may hold a newer one. */
export function forget(entry: Entry, writer: DayWriter): void {
  if (entry.writer !== writer) return;
  entry.before = writer;
  entry.writer = undefined;
}
