import type { EpochMs } from "#base/time";
import type { NetworkFault } from "./faults";
import type { EntryOf, NetworkDocument, Section } from "./network";
import type { World } from "./world";

/** One entry of one section; the pair always fits together. */
export type SectionEntry = { readonly [S in Section]: { readonly section: S; readonly entry: EntryOf[S] } }[Section];

export type NetworkCommand =
  | { readonly type: "ImportNetwork"; readonly now: EpochMs; readonly document: NetworkDocument }
  | ({ readonly type: "DefineEntry"; readonly now: EpochMs } & SectionEntry)
  | { readonly type: "RetireEntry"; readonly now: EpochMs; readonly section: Section; readonly id: string };

export type NetworkEvent =
  | ({ readonly type: "EntryDefined"; readonly at: EpochMs } & SectionEntry)
  | { readonly type: "EntryRetired"; readonly at: EpochMs; readonly section: Section; readonly id: string }
  | { readonly type: "WorldDefined"; readonly at: EpochMs; readonly world: World };

export type NetworkRefusal =
  | { readonly code: "network.faulty"; readonly faults: readonly NetworkFault[] }
  | { readonly code: "network.unknownEntry"; readonly section: Section; readonly id: string };
