import { monthOf } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { BookPlace } from "#domain/appointment/model";
import { NETWORK_UNIT } from "../plan/sources";
import type { StreamId } from "../ports/journal";

/** The appointments of an outlet's day. */
export function bookStream({ outletId, date }: BookPlace): StreamId {
  return { unitId: outletId, month: monthOf(date), stream: `appointments/${date}` };
}

/** Every year that an id of a journey may have been made in; others are no ids of ours. */
const FIRST_AT: EpochMs = Date.UTC(2020, 0, 1);
const LAST_AT: EpochMs = Date.UTC(2100, 0, 1);

/**
 * A journey is the network's: its customer may choose the outlet late or change it. The first 48 bits of the id are the
 * time it was made at, so its month never changes. Undefined for an id that is none of ours.
 */
export function journeyStream(journeyId: string): StreamId | undefined {
  const madeAt = Number.parseInt(journeyId.replaceAll("-", "").slice(0, 12), 16);
  if (!(madeAt >= FIRST_AT && madeAt < LAST_AT)) return undefined;
  const month = `${new Date(madeAt).toISOString().slice(0, 7)}-01`;
  return { unitId: NETWORK_UNIT, month, stream: `journey/${journeyId}` };
}
