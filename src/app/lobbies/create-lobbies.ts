import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { BusinessClock } from "../clock/business-clock";
import { createOutbox } from "../journal/outbox";
import { JournalUnavailable, streamKey, type Journal, type Snapshot, type StreamId } from "../ports/journal";
import { dayStream, LOBBY_STREAM_PREFIX } from "./day-stream";
import { loadDayWriter, type DayWriter, type WriterRequest } from "./day-writer";
import type { Handled, Lobbies, LobbyChange } from "./lobbies";

type LobbiesDeps = {
  readonly journal: Journal;
  /** The outlet's business clock; the same one at every call. */
  readonly clockOf: (outletId: string) => BusinessClock;
  /** Outlets whose latest day is loaded at once; others are found when they open a day. */
  readonly outletIds: readonly string[];
};

/** A live outlet: the writer of its latest day. After a lost write it is loaded again before anybody uses it. */
type Entry = {
  readonly stream: StreamId;
  writer: DayWriter | undefined;
  loading: Promise<DayWriter> | undefined;
  /** What was known before the loss: still good to look at, and how far subscribers have been told. */
  before: DayWriter | undefined;
};

/** Days that are loaded at the same time when a node starts. */
const LOADS_AT_ONCE = 16;

/** How often a command is decided anew because another writer was faster. */
const ATTEMPTS_MAX = 3;

/** Opens the live path on a journal: every outlet's latest day is loaded and goes on where it stood. */
export async function createLobbies({ journal, clockOf, outletIds }: LobbiesDeps): Promise<Lobbies> {
  const outbox = createOutbox(journal);
  const entries = new Map<string, Entry>();
  const listeners = new Set<(change: LobbyChange) => void>();
  let stopping = false;

  const load = async ({ stream, before }: Entry, snapshot?: Snapshot): Promise<DayWriter> => {
    const { unitId: outletId } = stream;
    const clock = clockOf(outletId);
    const committed = (version: number, events: readonly LobbyEvent[], day: LobbyDay): void => {
      for (const listener of listeners) listener({ outletId, version, events, day });
    };
    const writer = await loadDayWriter(stream, { journal, outbox, clock, committed, toldUpTo: before?.version() }, snapshot);
    clock.advanceTo(writer.day().lastAt);
    return writer;
  };
  const ready = (entry: Entry, snapshot?: Snapshot): Promise<DayWriter> => {
    if (entry.writer) return Promise.resolve(entry.writer);
    entry.loading ??= load(entry, snapshot)
      .then((writer) => (entry.writer = writer))
      .finally(() => (entry.loading = undefined));
    return entry.loading;
  };
  const enter = (stream: StreamId): Entry => {
    const entry: Entry = { stream, writer: undefined, loading: undefined, before: undefined };
    entries.set(stream.unitId, entry);
    return entry;
  };

  const entryFor = async (outletId: string, { command }: WriterRequest): Promise<Entry | undefined> => {
    const entry = entries.get(outletId);
    if (command.type !== "OpenDay") return entry;
    const stream = dayStream(outletId, command.plan.businessDate);
    if (!entry) return enter(stream);
    const { phase } = (await ready(entry)).day();
    const over = phase === "closed" || phase === "unopened";
    return over && streamKey(entry.stream) !== streamKey(stream) ? enter(stream) : entry;
  };

  const submit = async (outletId: string, request: WriterRequest): Promise<Handled> => {
    if (stopping) throw new JournalUnavailable("the server is stopping");
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const entry = await entryFor(outletId, request);
      if (!entry) return { ok: false, refusal: { code: "lobby.dayNotOpen" } };
      const writer = entry.writer ?? (await ready(entry));
      const handled = await writer.submit(request).catch((error: unknown) => {
        forget(entry, writer);
        throw error;
      });
      if (handled !== "lost") return handled;
      forget(entry, writer);
    }
    throw new JournalUnavailable(`another server writes for outlet ${outletId}`);
  };

  await loadLatest(journal, outletIds, (stream, snapshot) => ready(enter(stream), snapshot));
  return {
    submit,
    live: (outletId) => {
      const entry = entries.get(outletId);
      const writer = entry?.writer ?? entry?.before;
      return writer && { version: writer.version(), day: writer.day(), clock: clockOf(outletId) };
    },
    outletIds: () => [...entries.keys()],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping = true;
      await outbox.drained();
      for (const { writer } of entries.values()) await writer?.saveSnapshot();
    },
  };
}

/** Only the writer that lost is forgotten: by now the entry may hold a newer one. */
function forget(entry: Entry, writer: DayWriter): void {
  if (entry.writer !== writer) return;
  entry.before = writer;
  entry.writer = undefined;
}

async function loadLatest(
  journal: Journal,
  outletIds: readonly string[],
  enter: (stream: StreamId, snapshot?: Snapshot) => Promise<DayWriter>,
): Promise<void> {
  const heads = await journal.latestHeads(LOBBY_STREAM_PREFIX, outletIds);
  const snapshots = await journal.loadSnapshots(heads);
  const left = [...heads];
  const loadNext = async (): Promise<void> => {
    for (let head = left.pop(); head; head = left.pop()) await enter(head, snapshots.get(streamKey(head)));
  };
  await Promise.all(Array.from({ length: LOADS_AT_ONCE }, loadNext));
}
