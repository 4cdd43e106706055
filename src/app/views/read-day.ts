import type { LobbyEvent } from "#domain/lobby-day/messages";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Lobbies } from "../lobbies/lobbies";
import type { Journal } from "../ports/journal";

/** The committed events of an outlet's present day, oldest first; none while no day was opened. */
export type ReadDay = (outletId: string) => Promise<readonly LobbyEvent[]>;

export function readDayFrom(journal: Pick<Journal, "read">, lobbies: Pick<Lobbies, "live">): ReadDay {
  return async (outletId) => {
    const live = lobbies.live(outletId);
    if (!live) return [];
    const records = await journal.read(dayStream(outletId, live.day.businessDate), 0);
    return records.map(eventOf<LobbyEvent>);
  };
}
