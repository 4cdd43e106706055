import type { Report } from "./faults";
import type { Network } from "./network";

/** NW-7: one network without a parent; every district hangs below it, in no circle. */
export function treeFaults(network: Network, report: Report): void {
  let root: string | undefined;
  for (const unit of network.orgUnits.values()) {
    if (unit.retired) continue;
    if (unit.kind === "network") {
      if (unit.parentId !== undefined) report("network.parentNotAllowed", "orgUnits", unit.id, "parentId");
      if (root === undefined) root = unit.id;
      else report("network.secondNetwork", "orgUnits", unit.id, "kind", { value: root });
    } else if (unit.parentId === undefined) {
      report("network.parentMissing", "orgUnits", unit.id, "parentId");
    } else if (returnsToItself(network, unit.id)) {
      report("network.treeCycle", "orgUnits", unit.id, "parentId", { value: unit.parentId });
    }
  }
}

function returnsToItself(network: Network, id: string): boolean {
  const seen = new Set<string>();
  for (let at = network.orgUnits.get(id)?.parentId; at !== undefined && !seen.has(at);) {
    if (at === id) return true;
    seen.add(at);
    at = network.orgUnits.get(at)?.parentId;
  }
  return false;
}
