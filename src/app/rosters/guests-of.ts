import type { BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { RosterBooks } from "./roster-books";
import type { PersonShift } from "./week-of";

/**
 * Days of a week on which people of other outlets of the district are on the roster here: a draft counts as it stands.
 * Rule RWK-12. Cost: the weeks of the district's outlets that have somebody who may be sent, kept in memory.
 */
export async function guestsOf(
  books: Pick<RosterBooks, "open">,
  network: Network,
  outletId: string,
  monday: BusinessDate,
): Promise<readonly PersonShift[]> {
  const [district] = unitsAbove(network, outletId);
  const homes = new Set(
    [...active(network.staff)].flatMap(({ homeId, floatEligible }) => (floatEligible ? [homeId] : [])),
  );
  const lenders = [...active(network.outlets)].filter(
    ({ id }) => id !== outletId && homes.has(id) && unitsAbove(network, id)[0] === district,
  );
  const weeks = await Promise.all(lenders.map(({ id }) => books.open(id, monday)));
  return weeks.flatMap((book) =>
    [...book.state().lines].flatMap(([staffId, shifts]) =>
      shifts.flatMap((shift): readonly PersonShift[] => (shift.outletId === outletId ? [{ staffId, shift }] : [])),
    ),
  );
}
