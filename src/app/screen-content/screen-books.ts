import { decide, evolve } from "#domain/screen-content/decide";
import type { ScreenRefusal } from "#domain/screen-content/messages";
import { emptyScreenBook, type ScreenBook, type ScreenCommand, type ScreenEvent } from "#domain/screen-content/model";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import type { Journal } from "../ports/journal";

type Book = ContextStream<ScreenCommand, ScreenEvent, ScreenBook, ScreenRefusal>;

/** The book of cards of each place, opened when it is first asked for. Rule SCP-5. @throws JournalUnavailable */
export function screenBooks(journal: Journal): (unitId: string) => Promise<Book> {
  const books = new Map<string, Promise<Book>>();
  return (unitId) => {
    const known = books.get(unitId);
    if (known) return known;
    const stream = { unitId, month: ENDLESS_MONTH, stream: "screens" };
    const book = openContext<ScreenCommand, ScreenEvent, ReturnType<typeof emptyScreenBook>, ScreenBook, ScreenRefusal>(
      journal,
      { stream, initial: emptyScreenBook, decide, evolve },
    );
    books.set(unitId, book);
    // A store that was away for a moment is asked again next time.
    book.catch(() => books.delete(unitId));
    return book;
  };
}
