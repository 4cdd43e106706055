import type { StaffMember } from "./catalogue";
import { active } from "./active";
import type { Network } from "./network";
import type { Device, Outlet, Queue, TicketPrinter, Window, WindowLamp } from "./place";

/** One outlet with everything active that stands or works in it, each list by id. */
export type OutletParts = {
  readonly outlet: Outlet;
  readonly windows: readonly Window[];
  readonly queues: readonly Queue[];
  readonly devices: readonly Device[];
  readonly printers: readonly TicketPrinter[];
  readonly lamps: readonly WindowLamp[];
  /** People whose home is the outlet; see `floatersOf` for those who come when called. */
  readonly staff: readonly StaffMember[];
};

/** The outlet as it is configured now, or `undefined` when it is unknown or retired. Cost: a pass over the network. */
export function outletOn(network: Network, outletId: string): OutletParts | undefined {
  const outlet = network.outlets.get(outletId);
  if (!outlet || outlet.retired) return undefined;
  const here = (entry: { readonly outletId: string }): boolean => entry.outletId === outletId;
  return {
    outlet,
    windows: byId([...active(network.windows)].filter(here)),
    queues: byId([...active(network.queues)].filter(here)),
    devices: byId([...active(network.devices)].filter(here)),
    printers: byId([...active(network.printers)].filter(here)),
    lamps: byId([...active(network.lamps)].filter(here)),
    staff: byId([...active(network.staff)].filter(({ homeId }) => homeId === outletId)),
  };
}

/** Every active outlet with its parts, by id. Cost: one pass over the network, however many outlets it has. */
export function allOutlets(network: Network): readonly OutletParts[] {
  const windows = grouped(active(network.windows), ({ outletId }) => outletId);
  const queues = grouped(active(network.queues), ({ outletId }) => outletId);
  const devices = grouped(active(network.devices), ({ outletId }) => outletId);
  const printers = grouped(active(network.printers), ({ outletId }) => outletId);
  const lamps = grouped(active(network.lamps), ({ outletId }) => outletId);
  const staff = grouped(active(network.staff), ({ homeId }) => homeId);
  return byId([...active(network.outlets)]).map((outlet) => ({
    outlet,
    windows: byId(windows.get(outlet.id) ?? []),
    queues: byId(queues.get(outlet.id) ?? []),
    devices: byId(devices.get(outlet.id) ?? []),
    printers: byId(printers.get(outlet.id) ?? []),
    lamps: byId(lamps.get(outlet.id) ?? []),
    staff: byId(staff.get(outlet.id) ?? []),
  }));
}

/** People of the floating team above an outlet: their home is one of its org units. */
export function floatersOf(network: Network, outletId: string): readonly StaffMember[] {
  const above = new Set(unitsAbove(network, outletId));
  return byId([...active(network.staff)].filter(({ homeId }) => above.has(homeId)));
}

/** Org units from the outlet's own parent up to the network. */
export function unitsAbove(network: Network, outletId: string): readonly string[] {
  const above: string[] = [];
  for (let at = network.outlets.get(outletId)?.parentId; at !== undefined && !above.includes(at);) {
    above.push(at);
    at = network.orgUnits.get(at)?.parentId;
  }
  return above;
}

function grouped<Entry>(entries: Iterable<Entry>, key: (entry: Entry) => string): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

/** Numbers within ids count as numbers: `W2` stands before `W10`. */
function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((left, right) => BY_NUMBER.compare(left.id, right.id));
}

const BY_NUMBER = new Intl.Collator("en", { numeric: true });
