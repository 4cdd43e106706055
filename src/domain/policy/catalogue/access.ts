import { list } from "../definition";

/** Who comes in, and how sure the bank is of it. */
export const ACCESS = {
  "access.secondFactorRoles": list({
    // The roles of the identity context, which this one does not know; a test holds the two together.
    choices: [
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
    ],
    default: ["administrator"],
    sources: ["2-05"],
    meaning: "Whoever holds one of these posts and signs in by password sets up a second factor before anything else.",
    ours: true,
  }),
} as const;
