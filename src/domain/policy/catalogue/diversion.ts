import { amount, amountOrOff, choice, flag, list } from "../definition";

/** Who is led where, at the door and out of the line. */
export const DIVERSION = {
  "diversion.secondary.watches": choice({
    choices: ["ordinary", "everyone"],
    default: "ordinary",
    sources: ["4-40"],
    meaning: "Whose waits start secondary diversion: those of ordinary customers, or of everyone.",
  }),
  "diversion.secondary.waitOverMs": amount({
    default: 600_000,
    unit: "ms",
    tighter: "lower",
    sources: ["4-40", "C1"],
    meaning: "Secondary diversion starts when a watched customer waits longer than this.",
  }),
  "diversion.secondary.waitingOver": amount({
    default: 10,
    unit: "people",
    tighter: "lower",
    sources: ["4-40", "C1"],
    meaning: "Secondary diversion starts when more people than this wait.",
  }),
  "diversion.secondary.combine": choice({
    choices: ["or", "and"],
    default: "or",
    sources: ["4-40", "C1"],
    meaning: "Whether one of the two conditions is enough or both must hold.",
    ours: true,
  }),
  "diversion.secondary.waitingOverPerOpenWindow": amountOrOff({
    default: null,
    unit: "people",
    tighter: "lower",
    fraction: true,
    sources: ["C1"],
    meaning: "More people than this for each open window start it too; 2.5 is a good first value.",
    ours: true,
  }),
  "diversion.retainedExempt": flag({
    default: true,
    sources: ["2-38", "2-39", "C7"],
    meaning: "Segments kept at the counter are never asked to go elsewhere.",
  }),
  "diversion.channels": list({
    default: ["nonCash", "vip", "eBank", "selfService"],
    sources: ["4-35"],
    meaning: "The four ways out of the line.",
  }),
  "diversion.targets": list({
    default: ["ordinary:eChannels", "corporate:eBanking", "midHigh:customerManager"],
    sources: ["4-36"],
    meaning: "Which kind of customer is led to which channel.",
  }),
  "selfService.cashBelowMinor": amount({
    default: 2_000_000,
    unit: "minor",
    sources: ["4-32"],
    meaning: "Cash below this amount is led to a machine.",
  }),
  "selfService.exceptions": list({
    default: ["coins", "damagedNotes", "passbookOnly", "overDeviceNoteLimit", "deviceDown", "specialNeed"],
    sources: ["3-30", "4-32", "C8"],
    meaning: "What stays at the counter although it is below the amount.",
    ours: true,
  }),
} as const;
