import { addDays, monthOf, type BusinessDate } from "#base/calendar";
import type { StreamId } from "../ports/journal";

export const RECEPTION_PREFIX = "reception/";

/** The register of an outlet and a month, `2026-11`. */
export function receptionStream(outletId: string, month: string): StreamId {
  return { unitId: outletId, month: `${month}-01`, stream: `${RECEPTION_PREFIX}${month}` };
}

/**
 * A client's id is a UUIDv7: its first 48 bits are the time it was made at, so the book that a request stands in is
 * known from its id alone and never changes.
 */
export function bookOf(outletId: string, id: string): StreamId {
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return receptionStream(outletId, new Date(madeAt).toISOString().slice(0, 7));
}

/**
 * The books in which something may still be open: this month's, the one before, and the next, which a device's clock may
 * have reached already.
 */
export function openBooks(outletId: string, today: BusinessDate): readonly StreamId[] {
  const firstDay = monthOf(today);
  return [addDays(firstDay, -1), firstDay, addDays(firstDay, 31)].map((date) =>
    receptionStream(outletId, date.slice(0, 7)),
  );
}
