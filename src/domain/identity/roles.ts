/**
 * Who somebody is in the network; the columns of the table in permissions.ts. A customer has no account: whoever is not
 * signed in is one.
 */
export const ROLES = [
  "customer",
  "lobbyManager",
  "lobbyGuide",
  "teller",
  "reviewer",
  "customerManager",
  "branchHead",
  "districtManager",
  "headOffice",
  "mysteryShopper",
  "agent",
  "callSupervisor",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];
export type StaffRole = Exclude<Role, "customer">;

/** Where a post is held. A district's post covers the outlets below it, the network's all of them. */
export type Place =
  | { readonly kind: "outlet"; readonly outletId: string }
  | { readonly kind: "district"; readonly unitId: string }
  | { readonly kind: "network" };

/** One person may hold several. */
export type Post = { readonly role: StaffRole; readonly place: Place };

/** Where each role may be held. People of a lobby may be posted to a district: they float between its outlets. */
export const PLACES_OF: Readonly<Record<StaffRole, readonly Place["kind"][]>> = {
  lobbyManager: ["outlet", "district"],
  lobbyGuide: ["outlet", "district"],
  teller: ["outlet", "district"],
  reviewer: ["outlet", "district"],
  customerManager: ["outlet", "district"],
  branchHead: ["outlet"],
  districtManager: ["district"],
  headOffice: ["network"],
  mysteryShopper: ["network"],
  agent: ["network"],
  callSupervisor: ["network"],
  administrator: ["network"],
};

/** Roles that an emergency may lend for a while; never those that look into everything or give rights to others. */
export const LENT_ROLES: readonly StaffRole[] = [
  "lobbyManager",
  "teller",
  "reviewer",
  "customerManager",
  "branchHead",
  "districtManager",
];

export function samePlace(one: Place, other: Place): boolean {
  switch (one.kind) {
    case "outlet":
      return other.kind === "outlet" && other.outletId === one.outletId;
    case "district":
      return other.kind === "district" && other.unitId === one.unitId;
    case "network":
      return other.kind === "network";
  }
}

export function samePost(one: Post, other: Post): boolean {
  return one.role === other.role && samePlace(one.place, other.place);
}
