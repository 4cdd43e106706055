import { monthOf, type BusinessDate } from "#base/calendar";
import type { StreamId } from "../ports/journal";

/** Every lobby day is one stream of its outlet. */
export const LOBBY_STREAM_PREFIX = "lobby/";

export function dayStream(outletId: string, businessDate: BusinessDate): StreamId {
  return { unitId: outletId, month: monthOf(businessDate), stream: `${LOBBY_STREAM_PREFIX}${businessDate}` };
}
