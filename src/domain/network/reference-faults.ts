import { active } from "./active";
import type { Report } from "./faults";
import { type EntryOf, type Network, SECTIONS, type Section } from "./network";

/** One field that names entries of another section: where it stands, and what ids it holds. */
type Reference<Entry> = {
  readonly field: string;
  /** Sections of which one must know the id. */
  readonly to: readonly Section[];
  readonly ids: (entry: Entry) => readonly string[];
  /** What is named may be gone: it is named for its past. */
  readonly ofThePast?: true;
};

const some = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

const REFERENCES: { readonly [S in Section]: readonly Reference<EntryOf[S]>[] } = {
  orgUnits: [{ field: "parentId", to: ["orgUnits"], ids: ({ parentId }) => some(parentId) }],
  outletTypes: [],
  posts: [],
  skills: [],
  families: [],
  segments: [],
  services: [
    { field: "familyId", to: ["families"], ids: ({ familyId }) => [familyId] },
    { field: "skillId", to: ["skills"], ids: ({ skillId }) => [skillId] },
    { field: "steps", to: ["posts"], ids: ({ steps }) => steps.map(({ postId }) => postId) },
    { field: "review.skillId", to: ["skills"], ids: ({ review }) => some(review?.skillId) },
    { field: "authorisation.skillId", to: ["skills"], ids: ({ authorisation }) => some(authorisation?.skillId) },
  ],
  outlets: [
    { field: "typeId", to: ["outletTypes"], ids: ({ typeId }) => [typeId] },
    { field: "parentId", to: ["orgUnits"], ids: ({ parentId }) => [parentId] },
    { field: "targetSegmentIds", to: ["segments"], ids: ({ targetSegmentIds }) => targetSegmentIds },
    { field: "zones", to: ["staff"], ids: ({ zones }) => zones.flatMap(({ ownerId }) => some(ownerId)) },
    { field: "takesOver", to: ["outlets"], ids: ({ takesOver = [] }) => takesOver, ofThePast: true },
  ],
  windows: [
    { field: "outletId", to: ["outlets"], ids: ({ outletId }) => [outletId] },
    { field: "serviceIds", to: ["services"], ids: ({ serviceIds }) => serviceIds },
    { field: "reviewsFor", to: ["services"], ids: ({ reviewsFor }) => reviewsFor },
    { field: "reservedFor", to: ["segments"], ids: ({ reservedFor }) => reservedFor },
  ],
  queues: [
    { field: "outletId", to: ["outlets"], ids: ({ outletId }) => [outletId] },
    { field: "serviceIds", to: ["services"], ids: ({ serviceIds }) => serviceIds },
    { field: "segmentIds", to: ["segments"], ids: ({ segmentIds }) => segmentIds },
  ],
  deviceKinds: [{ field: "serviceIds", to: ["services"], ids: ({ serviceIds }) => serviceIds }],
  devices: [
    { field: "outletId", to: ["outlets"], ids: ({ outletId }) => [outletId] },
    { field: "kindId", to: ["deviceKinds"], ids: ({ kindId }) => [kindId] },
  ],
  printers: [{ field: "outletId", to: ["outlets"], ids: ({ outletId }) => [outletId] }],
  lamps: [
    { field: "outletId", to: ["outlets"], ids: ({ outletId }) => [outletId] },
    { field: "windowId", to: ["windows"], ids: ({ windowId }) => [windowId] },
  ],
  staff: [
    { field: "homeId", to: ["outlets", "orgUnits"], ids: ({ homeId }) => [homeId] },
    { field: "posts", to: ["posts"], ids: ({ posts }) => posts },
    { field: "skills", to: ["skills"], ids: ({ skills }) => skills.map(({ skillId }) => skillId) },
  ],
};

/** NW-8: an active entry names only entries that exist and are active. */
export function referenceFaults(network: Network, report: Report): void {
  for (const section of SECTIONS) sectionFaults(network, section, report);
}

function sectionFaults(network: Network, section: Section, report: Report): void {
  // A section's references fit its own entries; the compiler loses that once the section is a variable.
  const references = REFERENCES[section] as readonly Reference<EntryOf[Section]>[];
  for (const entry of active(network[section] as ReadonlyMap<string, EntryOf[Section]>)) {
    for (const { field, to, ids, ofThePast = false } of references) {
      for (const value of ids(entry)) {
        const found = to.map((target) => network[target].get(value)).find((target) => target !== undefined);
        if (!found) report("network.unknownReference", section, entry.id, field, { value, refersTo: to.join("/") });
        else if (found.retired && !ofThePast) report("network.retiredReference", section, entry.id, field, { value });
      }
    }
  }
}
