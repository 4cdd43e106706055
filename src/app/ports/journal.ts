import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";

/**
 * One stream of events with one writer at a time.
 * `unitId` is the outlet, district or network that owns it; `month` is the month in which the stream was opened, so it
 * never changes and a table can be partitioned by it.
 */
export type StreamId = { readonly unitId: string; readonly month: BusinessDate; readonly stream: string };

/** What is appended: an event's plain data as JSON text, so that its bytes, and with them its hash, never change. */
export type NewRecord = {
  readonly type: string;
  readonly dataJson: string;
  /** Business time, from the stream's own clock. */
  readonly at: EpochMs;
  readonly actor: string;
  /** The command that caused the event, made by the client (UUIDv7). Every record of one command carries it. */
  readonly commandId: string;
  /** sha-256 over the previous record's hash and this record, in hex; see #app/journal/chain. */
  readonly hash: string;
};

export type JournalRecord = NewRecord & StreamId & { readonly seq: number };

export type Append = {
  readonly stream: StreamId;
  /** Number of records the writer believes the stream holds; the first new record gets `expectedSeq + 1`. */
  readonly expectedSeq: number;
  /** Hash of the record at `expectedSeq`, when the writer wants to be fenced by content as well as by position. */
  readonly expectedHash?: string;
  readonly records: readonly NewRecord[];
};

export type AppendOutcome = "committed" | "conflict";

export type Snapshot = {
  readonly seq: number;
  readonly hash: string;
  /** Version of the state's shape; another one makes the snapshot worthless and the stream is replayed. */
  readonly shape: string;
  readonly state: Uint8Array;
};

/** What follows a position of a stream, as tight as it can be read: only what it takes to go on from there. */
export type Tail = {
  readonly seq: number;
  readonly hash: string;
  /** The records' data, oldest first, as one JSON array. */
  readonly dataJson: string;
  readonly commandIds: readonly string[];
};

/** A stream to which somebody has appended, and how many records it holds by now, or more. */
export type StreamNews = StreamId & { readonly seq: number };

export type StreamHead = StreamId & { readonly seq: number; readonly hash: string };

/**
 * The append-only journal of every context.
 * Errors: JournalUnavailable when the store cannot be reached or refuses to sync (nothing of the batch may be assumed);
 * every other thrown error is a bug.
 */
export type Journal = {
  /**
   * Appends several streams' records durably in one round trip. Each stream is all or nothing; a stream whose
   * `expectedSeq` is not its head answers "conflict" and leaves the others committed. Several appends to one stream
   * follow each other in the order given; after a conflict the rest of that stream conflicts too. Outcomes in the order
   * asked.
   */
  readonly append: (appends: readonly Append[]) => Promise<readonly AppendOutcome[]>;
  /** Records after `afterSeq`, oldest first; at most `limit` of them when given. */
  readonly read: (stream: StreamId, afterSeq: number, limit?: number) => Promise<readonly JournalRecord[]>;
  /**
   * The tails of many streams in one go, by `streamKey`; streams that hold nothing after their position are left out.
   */
  readonly readTails: (
    places: readonly { readonly stream: StreamId; readonly afterSeq: number }[],
  ) => Promise<ReadonlyMap<string, Tail>>;
  /** The records of one command in a stream, oldest first; empty when it was never accepted. */
  readonly readCommand: (stream: StreamId, commandId: string) => Promise<readonly JournalRecord[]>;
  /** Heads of the streams whose name begins with `prefix`, by unit, stream and month; of one unit or of all. */
  readonly heads: (filter: { readonly prefix: string; readonly unitId?: string }) => Promise<readonly StreamHead[]>;
  /**
   * For each of these units the head of its latest stream whose name begins with `prefix`: the one of the latest
   * month, and in it the last by name. Units without one are left out. Cost: a look into an index for each unit,
   * however many old streams there are.
   */
  readonly latestHeads: (prefix: string, unitIds: readonly string[]) => Promise<readonly StreamHead[]>;
  /** Keeps the newest snapshot of a stream; an older one than it holds is dropped. */
  readonly saveSnapshot: (stream: StreamId, snapshot: Snapshot) => Promise<void>;
  readonly loadSnapshots: (streams: readonly StreamId[]) => Promise<ReadonlyMap<string, Snapshot>>;
  /**
   * Tells what other processes append, some milliseconds after it is durable; what this one appends may be told too.
   * "missed" when a process has come or a line was down: there may be news in any stream, and the listener must look.
   * Returns the way to stop.
   */
  readonly follow: (listener: (news: readonly StreamNews[] | "missed") => void) => () => void;
  readonly close: () => Promise<void>;
};

/** The key under which `loadSnapshots` and `readTails` answer. */
export function streamKey({ unitId, month, stream }: StreamId): string {
  return `${unitId}/${month}/${stream}`;
}

/** The store cannot be reached, or could not make a write durable. Callers answer 503 and try again. */
export class JournalUnavailable extends Error {
  override readonly name = "JournalUnavailable";
}
