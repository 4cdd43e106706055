import { JournalUnavailable, type Append, type Journal } from "../ports/journal";

/** What a flush made of one append. */
export type Flushed = "committed" | "conflict";

/** Collects appends while a flush is under way and writes them together in the next one: group commit. */
export type Outbox = {
  /**
   * Durable when it answers "committed"; in the order of the calls.
   * @throws JournalUnavailable when the store is away, or so far behind that the queue is full
   */
  readonly append: (append: Append) => Promise<Flushed>;
  /** Resolves when everything handed in so far is written or has failed. */
  readonly drained: () => Promise<void>;
};

type Waiting = {
  readonly append: Append;
  readonly resolve: (flushed: Flushed) => void;
  readonly reject: (error: unknown) => void;
};

/** Beyond this many records a slow store is told to callers at once, who then keep to their own blocks. */
const RECORDS_WAITING_MAX = 20_000;

/** One statement's size: larger ones add latency and save nothing. */
const RECORDS_PER_FLUSH_MAX = 4_000;

export function createOutbox(journal: Pick<Journal, "append">): Outbox {
  let waiting: Waiting[] = [];
  let recordsWaiting = 0;
  let flushing: Promise<void> | undefined;

  const flushAll = async (): Promise<void> => {
    // Commands of the same turn of the event loop join the flush that they woke.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      waiting = waiting.slice(batch.length);
      await flush(journal, batch);
      for (const { append } of batch) recordsWaiting -= append.records.length;
    }
    flushing = undefined;
  };

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        if (recordsWaiting > RECORDS_WAITING_MAX) {
          reject(new JournalUnavailable("the journal is too far behind"));
          return;
        }
        recordsWaiting += append.records.length;
        waiting.push({ append, resolve, reject });
        flushing ??= flushAll();
      }),
    drained: async () => flushing,
  };
}

function takeBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  let records = 0;
  let size = 0;
  while (size < waiting.length && records < RECORDS_PER_FLUSH_MAX) {
    records += waiting[size]?.append.records.length ?? 0;
    size += 1;
  }
  return waiting.slice(0, size);
}

async function flush(journal: Pick<Journal, "append">, batch: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await journal.append(batch.map(({ append }) => append));
    batch.forEach(({ resolve }, at) => resolve(outcomes[at] ?? "conflict"));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
