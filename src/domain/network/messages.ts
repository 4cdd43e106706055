import type { EpochMs } from "#base/time";
import type { NetworkFault } from "./faults";
import type { EntryOf, NetworkDocument, Section } from "./network";
import type { World } from "./world";

/** One entry of one section; the pair always fits together. */
export type SectionEntry = { readonly [S in Section]: { readonly section: S; readonly entry: EntryOf[S] } }[Section];

/** What an entry was when somebody planned to change it, absent where there was none, and what it is to be. */
export type EntryChange = {
  readonly [S in Section]: { readonly section: S; readonly before?: EntryOf[S]; readonly after: EntryOf[S] };
}[Section];

export type WorldChange = { readonly before?: World; readonly after: World };

export type NetworkCommand =
  | { readonly type: "ImportNetwork"; readonly now: EpochMs; readonly document: NetworkDocument }
  | ({ readonly type: "DefineEntry"; readonly now: EpochMs } & SectionEntry)
  | {
      readonly type: "ReviseNetwork";
      readonly now: EpochMs;
      readonly entries: readonly EntryChange[];
      readonly world?: WorldChange;
    }
  | { readonly type: "RetireEntry"; readonly now: EpochMs; readonly section: Section; readonly id: string };

export type NetworkEvent =
  | ({ readonly type: "EntryDefined"; readonly at: EpochMs } & SectionEntry)
  | { readonly type: "EntryRetired"; readonly at: EpochMs; readonly section: Section; readonly id: string }
  | { readonly type: "WorldDefined"; readonly at: EpochMs; readonly world: World };

export type NetworkRefusal =
  | { readonly code: "network.faulty"; readonly faults: readonly NetworkFault[] }
  | { readonly code: "network.unknownEntry"; readonly section: Section; readonly id: string }
  /** The first of those that are no longer what they were, as people read them, and how many there are. */
  | { readonly code: "network.changedSince"; readonly entries: string; readonly count: number };
