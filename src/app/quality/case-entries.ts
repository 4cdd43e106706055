import { genesisHash } from "../journal/chain";
import { eventOf, type StreamEnd } from "../journal/records";
import type { CaseContext } from "./case-context";
import { streamKey, type Journal, type JournalRecord, type StreamId } from "../ports/journal";

/** A case in memory: where it stands, and whose turn it is. */
export type Entry<Draft> = {
  draft: Draft;
  end: StreamEnd;
  readonly commandIds: Set<string>;
  turn: Promise<unknown>;
};

export type Entries<Draft> = {
  /** A case from memory, or from its stream. */
  readonly of: (stream: StreamId) => Promise<Entry<Draft>>;
  readonly forget: (stream: StreamId) => void;
  readonly fold: (entry: Entry<Draft>, records: readonly JournalRecord[]) => void;
};

/** Cases kept in memory: some tens of megabytes. The one not used for longest goes first. */
const KEPT_MAX = 5_000;

export function createEntries<Draft, Event>(
  journal: Pick<Journal, "read">,
  { initial, evolve }: Pick<CaseContext<never, Event, Draft, never, never>, "initial" | "evolve">,
): Entries<Draft> {
  const entries = new Map<string, Promise<Entry<Draft>>>();

  const fold: Entries<Draft>["fold"] = (entry, records) => {
    for (const record of records) {
      entry.draft = evolve(entry.draft, eventOf<Event>(record));
      entry.end = { seq: record.seq, hash: record.hash };
      entry.commandIds.add(record.commandId);
    }
  };
  const load = async (stream: StreamId): Promise<Entry<Draft>> => {
    const end = { seq: 0, hash: genesisHash(stream) };
    const entry: Entry<Draft> = { draft: initial(), end, commandIds: new Set(), turn: Promise.resolve() };
    fold(entry, await journal.read(stream, 0));
    return entry;
  };

  return {
    fold,
    forget: (stream) => entries.delete(streamKey(stream)),
    of: (stream) => {
      const key = streamKey(stream);
      const entry = entries.get(key) ?? load(stream);
      // Put in anew, so that the first key is the one not used for longest.
      entries.delete(key);
      entries.set(key, entry);
      // What cannot be loaded now may be loaded later.
      entry.catch(() => entries.delete(key));
      const [oldest] = entries.keys();
      if (entries.size > KEPT_MAX && oldest !== undefined) entries.delete(oldest);
      return entry;
    },
  };
}
