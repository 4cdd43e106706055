import { monthOf, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Clock } from "../ports/clock";
import type { Journal, StreamId } from "../ports/journal";
import { openContext, type Context, type ContextStream } from "./context-stream";

/** One small stream for each outlet and business date, loaded when it is first asked for. */
export type DayBooks<Command, Event, State, Refusal> = {
  readonly of: (outletId: string, date: BusinessDate) => Promise<ContextStream<Command, Event, State, Refusal>>;
  /** The dates for which an outlet has such a stream. */
  readonly datesOf: (outletId: string) => Promise<readonly BusinessDate[]>;
};

type Happened = { readonly type: string; readonly at: EpochMs };

/** What another server wrote to a book is seen after this long at the latest; a write sees it at once. */
const REFRESH_AFTER_MS = 30_000;
/** Books kept in memory; the one not used for longest goes first. */
const KEPT_MAX = 5_000;

/** @param name the streams are called `name/2026-11-23` */
export function openDayBooks<Command, Event extends Happened, Draft, State, Refusal>(
  { journal, wall }: { readonly journal: Journal; readonly wall: Clock },
  name: string,
  context: Omit<Context<Command, Event, Draft, State, Refusal>, "stream">,
): DayBooks<Command, Event, State, Refusal> {
  type Book = { readonly opened: Promise<ContextStream<Command, Event, State, Refusal>>; freshAt: EpochMs };
  const books = new Map<string, Book>();
  const streamOf = (unitId: string, date: BusinessDate): StreamId => ({
    unitId,
    month: monthOf(date),
    stream: `${name}/${date}`,
  });

  const open = (key: string, stream: StreamId): Book => {
    const book: Book = { opened: openContext(journal, { ...context, stream }), freshAt: wall.now() };
    // What cannot be loaded now may be loaded later.
    book.opened.catch(() => books.delete(key));
    return book;
  };
  return {
    of: async (outletId, date) => {
      const key = `${outletId} ${date}`;
      const book = books.get(key) ?? open(key, streamOf(outletId, date));
      // Put in anew, so that the first key is the one not used for longest.
      books.delete(key);
      books.set(key, book);
      const [oldest] = books.keys();
      if (books.size > KEPT_MAX && oldest !== undefined) books.delete(oldest);
      const opened = await book.opened;
      if (wall.now() - book.freshAt >= REFRESH_AFTER_MS) {
        book.freshAt = wall.now();
        await opened.refresh();
      }
      return opened;
    },
    datesOf: async (unitId) => {
      const heads = await journal.heads({ prefix: `${name}/`, unitId });
      return heads.map(({ stream }) => stream.slice(name.length + 1)).sort();
    },
  };
}
