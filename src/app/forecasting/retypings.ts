import { businessDateAt, type BusinessDate } from "#base/calendar";
import type { NetworkEvent } from "#domain/network/messages";
import { ENDLESS_MONTH } from "../journal/context-stream";
import { eventOf } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";

/** When each outlet last became another kind of outlet; those that never did are not in it. */
export async function retypings(journal: Pick<Journal, "read">): Promise<ReadonlyMap<string, BusinessDate>> {
  const types = new Map<string, string>();
  const since = new Map<string, BusinessDate>();
  for (const record of await journal.read({ unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "catalogue" }, 0)) {
    const event = eventOf<NetworkEvent>(record);
    if (event.type !== "EntryDefined" || event.section !== "outlets") continue;
    const { id, typeId, timeZone } = event.entry;
    const before = types.get(id);
    if (before !== undefined && before !== typeId) since.set(id, businessDateAt(event.at, timeZone));
    types.set(id, typeId);
  }
  return since;
}
