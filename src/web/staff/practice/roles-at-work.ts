/** Who works at an outlet or for it, as handbook and processes name them. */
export const ROLES_AT_WORK = [
  "lobbyManager",
  "lobbyGuide",
  "teller",
  "reviewer",
  "customerManager",
  "branchHead",
  "districtManager",
] as const;
