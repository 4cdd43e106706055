import type { Frozen } from "#base/frozen";
import type { Post, Segment, Service, ServiceFamily, Skill, StaffMember } from "./catalogue";
import type {
  Device,
  DeviceKind,
  OrgUnit,
  Outlet,
  OutletType,
  Queue,
  TicketPrinter,
  Window,
  WindowLamp,
} from "./place";
import type { World } from "./world";

/** What each list of the network holds. The list's name is also its name in a file and in a command. */
export type EntryOf = {
  orgUnits: OrgUnit;
  outletTypes: OutletType;
  posts: Post;
  skills: Skill;
  families: ServiceFamily;
  segments: Segment;
  services: Service;
  outlets: Outlet;
  windows: Window;
  queues: Queue;
  deviceKinds: DeviceKind;
  devices: Device;
  printers: TicketPrinter;
  lamps: WindowLamp;
  staff: StaffMember;
};
export type Section = keyof EntryOf;

/** In the order in which a reader meets them: nothing refers to a later section. */
export const SECTIONS = [
  "orgUnits",
  "outletTypes",
  "posts",
  "skills",
  "families",
  "segments",
  "services",
  "outlets",
  "windows",
  "queues",
  "deviceKinds",
  "devices",
  "printers",
  "lamps",
  "staff",
] as const satisfies readonly Section[];

/** What stands in one outlet for life and goes with it. */
export const IN_OUTLET = ["windows", "queues", "devices", "printers", "lamps"] as const satisfies readonly Section[];

/** Entries by id, the retired ones included: an id means the same thing for ever. */
export type NetworkDraft = { [S in Section]: Map<string, EntryOf[S]> } & { world: World | undefined };
export type Network = Frozen<NetworkDraft>;

/**
 * A network written down. A section that is there is the whole section: what it leaves out is retired. A section that
 * is not there stays as it is.
 */
export type NetworkDocument = { readonly [S in Section]?: readonly EntryOf[S][] } & { readonly world?: World };

export function emptyNetwork(): NetworkDraft {
  return {
    orgUnits: new Map(),
    outletTypes: new Map(),
    posts: new Map(),
    skills: new Map(),
    families: new Map(),
    segments: new Map(),
    services: new Map(),
    outlets: new Map(),
    windows: new Map(),
    queues: new Map(),
    deviceKinds: new Map(),
    devices: new Map(),
    printers: new Map(),
    lamps: new Map(),
    staff: new Map(),
    world: undefined,
  };
}

/** The whole network as a document, entries by id. Importing it into an empty network gives this network back. */
export function documentOf(network: Network): NetworkDocument {
  const lists = SECTIONS.map((section) => [section, sorted([...network[section].values()])]);
  const sections = Object.fromEntries(lists) as NetworkDocument;
  return network.world ? { ...sections, world: network.world } : sections;
}

function sorted<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((left, right) => (left.id < right.id ? -1 : 1));
}
