import { addDays, monthOf, type BusinessDate } from "#base/calendar";
import { decide } from "#domain/roster/decide";
import { evolve } from "#domain/roster/evolve";
import { carriedIn, NOTHING_CARRIED, sumOfCarried, type Carried } from "#domain/roster/ledger";
import type { RosterWeekCommand, RosterWeekEvent, RosterWeekRefusal } from "#domain/roster/messages";
import { emptyRosterWeek, type RosterWeek } from "#domain/roster/model";
import { openContext, type ContextStream } from "../journal/context-stream";
import type { Journal } from "../ports/journal";

export type RosterBook = ContextStream<RosterWeekCommand, RosterWeekEvent, RosterWeek, RosterWeekRefusal>;

export type RosterBooks = {
  /** The week of an outlet, with what other servers have written. */
  readonly open: (outletId: string, monday: BusinessDate) => Promise<RosterBook>;
  /** What a person carried in the weeks before, from all of them; overtime from those of the same month. Rules RWK-6, RWK-17. */
  readonly ledger: (outletId: string, monday: BusinessDate) => Promise<(terms: LedgerTerms) => Carried>;
};

type LedgerTerms = { readonly staffId: string; readonly weekMinutes: number; readonly lateFromMin: number };

/** Weeks that fairness remembers. */
const WEEKS_REMEMBERED = 8;
/** Weeks kept in memory: a branch's open one and its ledger, for some dozens of branches. */
const BOOKS_MAX = 500;

/** One stream for each week of an outlet, opened when it is asked for. */
export function createRosterBooks(journal: Journal): RosterBooks {
  const books = new Map<string, Promise<RosterBook>>();
  const open = async (outletId: string, monday: BusinessDate): Promise<RosterBook> => {
    const key = `${outletId}/${monday}`;
    const known = books.get(key);
    const opening =
      known ??
      openContext(journal, {
        stream: { unitId: outletId, month: monthOf(monday), stream: `roster:${monday}` },
        initial: emptyRosterWeek,
        decide,
        evolve,
      });
    if (!known) remember(books, key, opening);
    const book = await opening;
    if (known) await book.refresh();
    return book;
  };
  return {
    open,
    ledger: async (outletId, monday) => {
      const mondays = Array.from({ length: WEEKS_REMEMBERED }, (_, back) => addDays(monday, -7 * (back + 1)));
      const weeks = await Promise.all(mondays.map((each) => open(outletId, each)));
      const isOfMonth = mondays.map((each) => monthOf(each) === monthOf(monday));
      return (terms) =>
        weeks
          .map((book) => carriedIn(book.state(), { ...terms, homeId: outletId }))
          .map((week, at) => (isOfMonth[at] ? week : { ...week, overtimeMinutes: 0 }))
          .reduce(sumOfCarried, NOTHING_CARRIED);
    },
  };
}

function remember(books: Map<string, Promise<RosterBook>>, key: string, opening: Promise<RosterBook>): void {
  books.set(key, opening);
  // A store that is away is asked again by whoever comes next.
  opening.catch(() => books.delete(key));
  const [oldest] = books.keys();
  if (books.size > BOOKS_MAX && oldest !== undefined) books.delete(oldest);
}
