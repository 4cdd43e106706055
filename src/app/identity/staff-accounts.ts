import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { Place, Post, StaffRole } from "#domain/identity/roles";

/** Which role a network's post stands for; posts of a bank's own that nobody mapped give none. */
const ROLE_OF: Readonly<Record<string, StaffRole>> = {
  branchHead: "branchHead",
  deputyHead: "branchHead",
  opsSupervisor: "reviewer",
  reviewer: "reviewer",
  cashTeller: "teller",
  lowCounterTeller: "teller",
  flexTeller: "teller",
  areaFloater: "teller",
  customerManager: "customerManager",
  lobbyManager: "lobbyManager",
  lobbyGuide: "lobbyGuide",
};

export type StaffAccount = { readonly accountId: string; readonly posts: readonly Post[] };

/** An account for everybody who works in the network, with the posts that the network gives. */
export function staffAccounts(network: Network): readonly StaffAccount[] {
  return [...active(network.staff)].map(({ id, homeId, posts }) => {
    const place: Place = network.outlets.has(homeId)
      ? { kind: "outlet", outletId: homeId }
      : { kind: "district", unitId: homeId };
    const roles = new Set(posts.flatMap((post) => ROLE_OF[post] ?? []));
    // A head of a district's office would be its manager; nobody heads an outlet from above it.
    const fitting = [...roles].filter((role) => role !== "branchHead" || place.kind === "outlet");
    return { accountId: id, posts: fitting.map((role) => ({ role, place })) };
  });
}

/** Org units above an outlet, the nearest first; none for an outlet that the network does not know. */
export function unitsAbove(network: Network, outletId: string): readonly string[] {
  return unitsFrom(network, network.outlets.get(outletId)?.parentId);
}

/** An org unit and those above it, itself first. */
export function unitsFrom(network: Network, from: string | undefined): readonly string[] {
  const units: string[] = [];
  let unitId = from;
  while (unitId !== undefined && !units.includes(unitId)) {
    units.push(unitId);
    unitId = network.orgUnits.get(unitId)?.parentId;
  }
  return units;
}

/** Whether somebody's home is this outlet, or a unit above it. */
export function isPostedAt(network: Network, staffId: string, outletId: string): boolean {
  const homeId = network.staff.get(staffId)?.homeId;
  return homeId !== undefined && [outletId, ...unitsAbove(network, outletId)].includes(homeId);
}
