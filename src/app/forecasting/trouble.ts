import { JournalUnavailable } from "../ports/journal";
import { RowsUnavailable } from "../ports/rows";

/** The store cannot be reached: the whole night stops, and is run again. */
export const isAway = (thrown: unknown): boolean =>
  thrown instanceof JournalUnavailable || thrown instanceof RowsUnavailable;

/** One outlet's failure as its mark tells it. */
export const errorWord = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
