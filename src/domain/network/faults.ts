import { entryFaults } from "./entry-faults";
import { type Network, type NetworkDocument, SECTIONS, type Section } from "./network";
import { outletFaults, outletWarnings } from "./outlet-faults";
import { referenceFaults } from "./reference-faults";
import { treeFaults } from "./tree-faults";
import { worldFaults } from "./world-faults";

/** Every way in which a network can be wrong, with what a reader needs to put it right. */
export const FAULT_SEVERITY = {
  "network.idTwice": "refusal",
  "network.unknownReference": "refusal",
  "network.retiredReference": "refusal",
  "network.parentMissing": "refusal",
  "network.parentNotAllowed": "refusal",
  "network.treeCycle": "refusal",
  "network.secondNetwork": "refusal",
  "network.nameMissing": "refusal",
  "network.idUnusable": "refusal",
  "network.numberOutOfRange": "refusal",
  "network.unknownTimeZone": "refusal",
  "network.hoursReversed": "refusal",
  "network.hoursOverlap": "refusal",
  "network.exceptionTwice": "refusal",
  "network.zoneTwice": "refusal",
  "network.zoneMissing": "refusal",
  "network.labelTaken": "refusal",
  "network.letterTaken": "refusal",
  "network.letterUnreadable": "refusal",
  "network.serviceInTwoQueues": "refusal",
  "network.windowWithoutCapability": "refusal",
  "network.reviewMissing": "refusal",
  "network.channelMissing": "refusal",
  "network.lunchReversed": "refusal",
  "network.movedOutlet": "refusal",
  "network.sharesNotWhole": "refusal",
  "network.binsMismatch": "refusal",
  "network.serviceWithoutWindow": "warning",
  "network.serviceWithoutQueue": "warning",
  "network.serviceWithoutReviewer": "warning",
  "network.segmentWithoutQueue": "warning",
} as const satisfies Record<string, "refusal" | "warning">;

export type NetworkFaultCode = keyof typeof FAULT_SEVERITY;

export type NetworkFault = {
  readonly code: NetworkFaultCode;
  readonly severity: "refusal" | "warning";
  /** `world` for what surrounds the network. */
  readonly section: Section | "world";
  readonly id: string;
  /** Path of the field in the entry: `serviceIds`, `hours.mon`. */
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Report = (
  code: NetworkFaultCode,
  section: Section | "world",
  id: string,
  field: string,
  params?: Readonly<Record<string, string | number>>,
) => void;

/**
 * What makes a network impossible, in the order of the sections; only active entries are asked.
 * `before` is the network as it was, for what may not change. Cost: one pass over all entries, a third of a second for
 * fifty thousand windows.
 */
export function faultsOf(network: Network, before: Network): readonly NetworkFault[] {
  return collected((report) => {
    referenceFaults(network, report);
    treeFaults(network, report);
    entryFaults(network, before, report);
    outletFaults(network, report);
    worldFaults(network, report);
  });
}

/** What is allowed and yet probably not meant; shown beside an import and on the admin page. */
export function warningsOf(network: Network): readonly NetworkFault[] {
  return collected((report) => outletWarnings(network, report));
}

function collected(look: (report: Report) => void): readonly NetworkFault[] {
  const faults: NetworkFault[] = [];
  look((code, section, id, field, params = {}) => {
    faults.push({ code, severity: FAULT_SEVERITY[code], section, id, field, params });
  });
  return faults;
}

/** Ids that one section of a document holds more than once: which of the entries is meant nobody can say. NW-1. */
export function idsTwice(document: NetworkDocument): readonly NetworkFault[] {
  return SECTIONS.flatMap((section) => {
    const known = new Set<string>();
    return (document[section] ?? []).flatMap(({ id }): readonly NetworkFault[] => {
      if (known.has(id))
        return [{ code: "network.idTwice", severity: "refusal", section, id, field: "id", params: {} }];
      known.add(id);
      return [];
    });
  });
}
