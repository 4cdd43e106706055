import { addDays, instantAt, startOfDay, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { ScreenBook, WrittenCard } from "./model";

/** Half-open, of the outlet's own time. */
export type Span = { readonly from: EpochMs; readonly until: EpochMs };
export type PlayingCard = WrittenCard & Span;

/**
 * What plays on a date at an outlet, each with the instants it plays between: its whole life, or its hours of this date
 * where it has some. In the order in which cards were first written. Rules SCR-4 to SCR-6 of ./SPEC.md.
 */
export function playsOn(book: ScreenBook, date: BusinessDate, timeZone: string): readonly PlayingCard[] {
  return [...book.cards.keys()].flatMap((cardId) => {
    const card = approvedOf(book, cardId);
    const span = card && spanOn(card, date, timeZone);
    return span ? [{ ...card, ...span }] : [];
  });
}

/** Whether a card is for a screen that hangs in a zone, or in none that anybody named. Rule SCR-7. */
export function isFor(card: Pick<WrittenCard, "zone">, zone: string | undefined): boolean {
  return card.zone === undefined || card.zone === zone;
}

/** The version of a card that may play, if any. */
function approvedOf({ cards, retired }: ScreenBook, cardId: string): WrittenCard | undefined {
  const approved = cards.get(cardId)?.findLast(({ approvedBy }) => approvedBy !== undefined);
  return approved && approved.version > (retired.get(cardId) ?? 0) ? approved : undefined;
}

function spanOn({ firstDay, lastDay, hours }: WrittenCard, date: BusinessDate, timeZone: string): Span | undefined {
  if (date < firstDay || date > lastDay) return undefined;
  if (!hours) return { from: startOfDay(firstDay, timeZone), until: startOfDay(addDays(lastDay, 1), timeZone) };
  const from = instantAt(date, hours.from, timeZone);
  const until = instantAt(date, hours.to, timeZone);
  // Hours that a clock change skips are none.
  return from < until ? { from, until } : undefined;
}

/** What staff read beside a version. */
export type CardState = "waiting" | "playing" | "toCome" | "over" | "replaced" | "retired";

/**
 * How one version stands where the date lies between these two, which are one at an outlet and may differ by a day over
 * a network.
 */
export function stateOf(
  card: WrittenCard,
  book: ScreenBook,
  dates: { readonly earliest: BusinessDate; readonly latest: BusinessDate },
): CardState {
  if (card.version <= (book.retired.get(card.cardId) ?? 0)) return "retired";
  if (card.lastDay < dates.earliest) return "over";
  if (card.approvedBy === undefined) return "waiting";
  if (approvedOf(book, card.cardId)?.version !== card.version) return "replaced";
  return card.firstDay > dates.latest ? "toCome" : "playing";
}
