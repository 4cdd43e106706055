import type { BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { StaffMember } from "#domain/network/catalogue";
import { servicesOfPerson } from "#domain/network/certified";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { Geo, Window } from "#domain/network/place";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { travelMin } from "#read/network-board/travel";
import type { Lobbies } from "../lobbies/lobbies";

export type FloatWorld = {
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly lobbies: Pick<Lobbies, "live">;
};

/** Where a floater is on the day: at which outlet, and behind which window there. */
export type Whereabouts = { readonly outletId?: string; readonly windowId?: string };

/** The district that owns the moves to an outlet. */
export function districtOf(network: Network, outletId: string): string {
  return unitsAbove(network, outletId)[0] ?? "network";
}

export function outletsUnder(network: Network, unitId: string): readonly string[] {
  return [...active(network.outlets)].filter(({ id }) => unitsAbove(network, id).includes(unitId)).map(({ id }) => id);
}

/** Everybody who may be sent to an outlet: the teams above it, and those whom outlets of its district can lend. */
export function floatersFor(network: Network, outletId: string): readonly StaffMember[] {
  const above = unitsAbove(network, outletId);
  const district = districtOf(network, outletId);
  return [...active(network.staff)].filter(({ homeId, floatEligible }) => {
    if (!floatEligible || homeId === outletId) return false;
    return above.includes(homeId) || (network.outlets.has(homeId) && districtOf(network, homeId) === district);
  });
}

/** Where the people of a district are now who are at work, by staff id. Cost: the windows and posts of its outlets. */
export function whereabouts({ network, lobbies }: FloatWorld, unitId: string): ReadonlyMap<string, Whereabouts> {
  const found = new Map<string, Whereabouts>();
  for (const outletId of outletsUnder(network(), unitId)) {
    const day = lobbies.live(outletId)?.day;
    for (const staffId of day?.posts.keys() ?? []) if (!found.has(staffId)) found.set(staffId, { outletId });
    for (const { windowId, staffId } of day?.windows.values() ?? []) {
      if (staffId !== undefined) found.set(staffId, { outletId, windowId });
    }
  }
  return found;
}

/** At a window or a post, else at home; people of a district's team who have not come are nowhere. */
export function whereIs(
  network: Network,
  { id, homeId }: StaffMember,
  known: ReturnType<typeof whereabouts>,
): Whereabouts {
  return known.get(id) ?? (network.outlets.has(homeId) ? { outletId: homeId } : {});
}

/** Windows for customers that stay open at an outlet once somebody has left it. */
export function windowsLeft({ lobbies }: FloatWorld, { outletId, windowId }: Whereabouts): number | undefined {
  const day = outletId === undefined ? undefined : lobbies.live(outletId)?.day;
  if (!day) return undefined;
  let open = 0;
  for (const window of day.windows.values()) {
    const isForCustomers = day.plan.windows[window.ix]?.serviceIds.length !== 0;
    if (isForCustomers && window.state === "open" && window.windowId !== windowId) open += 1;
  }
  return open;
}

/** Minutes to an outlet from where somebody is; people of a district's team set out from its middle. */
export function wayTo(
  world: Pick<FloatWorld, "network" | "policies">,
  from: Whereabouts,
  toOutletId: string,
  date: BusinessDate,
): number {
  const network = world.network();
  const to = network.outlets.get(toOutletId)?.geo;
  const start = from.outletId === undefined ? middleOf(network, toOutletId) : network.outlets.get(from.outletId)?.geo;
  const pace = paceAt(world.policies(), date);
  return travelMin(start, to, pace) ?? pace.startMin;
}

export function paceAt(policies: PolicyBook, date: BusinessDate): { kmPerHour: number; startMin: number } {
  return {
    kmPerHour: resolvePolicy(policies, "travel.kmPerHour", { date }).value,
    startMin: resolvePolicy(policies, "travel.startMin", { date }).value,
  };
}

function middleOf(network: Network, outletId: string): Geo | undefined {
  const places = outletsUnder(network, districtOf(network, outletId)).flatMap(
    (id) => network.outlets.get(id)?.geo ?? [],
  );
  const mean = (field: keyof Geo): number | undefined => {
    const known = places.flatMap((geo) => geo[field] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [eastKm, northKm] = [mean("eastKm"), mean("northKm")];
  const [latitudeDeg, longitudeDeg] = [mean("latitudeDeg"), mean("longitudeDeg")];
  return {
    ...(eastKm !== undefined && northKm !== undefined && { eastKm, northKm }),
    ...(latitudeDeg !== undefined && longitudeDeg !== undefined && { latitudeDeg, longitudeDeg }),
  };
}

/** Services that somebody could serve at a window on a date. */
export function servedAt(network: Network, person: StaffMember, window: Window, date: BusinessDate): readonly string[] {
  const able = new Set(servicesOfPerson(network, person, date));
  return window.serviceIds.filter((serviceId) => able.has(serviceId));
}
