import { present } from "#base/assert";
import { decide } from "./decide";
import { draftOf, evolve } from "./evolve";
import type { NetworkCommand, NetworkRefusal } from "./messages";
import type { Name } from "./name";
import { emptyNetwork, type EntryOf, type Network, type NetworkDocument, type NetworkDraft } from "./network";

/** The smallest network that has one of everything: an outlet in Madrid with a teller's and a reviewer's window. */
export const named = (text: string): Name => ({ zh: text, en: text, es: text, ko: text });

const week = [{ opens: "08:30", closes: "14:30" }];

export const outlet: EntryOf["outlets"] = {
  id: "M1",
  name: named("Puerta Mayor"),
  typeId: "basic",
  parentId: "CENTRE",
  status: "open",
  specialties: [],
  targetSegmentIds: ["ordinary"],
  modelOutlet: false,
  address: "1 Mayor",
  timeZone: "Europe/Madrid",
  hours: { mon: week, tue: week, wed: week, thu: week, fri: week, sat: [], sun: [] },
  exceptions: [],
  zones: [
    { kind: "cash", seats: 0 },
    { kind: "nonCash", seats: 0 },
    { kind: "waiting", seats: 12 },
    { kind: "eBank", seats: 2 },
    { kind: "backOffice", seats: 0 },
  ],
};

const plain = { reviewsFor: [], reservedFor: [], flexToGeneral: false, spill: "whenOwnEmpty", outletId: "M1" } as const;
export const cashWindow: EntryOf["windows"] = {
  ...plain,
  id: "M1-1",
  label: "1",
  kind: "cash",
  zone: "cash",
  serviceIds: ["cashOut", "transfer"],
};
export const reviewWindow: EntryOf["windows"] = {
  ...plain,
  id: "M1-2",
  label: "2",
  kind: "review",
  zone: "backOffice",
  serviceIds: [],
  reviewsFor: ["transfer"],
};

const anyone = { outletId: "M1", segmentIds: [], forDiverted: false };
export const cashQueue: EntryOf["queues"] = {
  ...anyone,
  id: "M1-QA",
  letter: "A",
  name: named("Cash"),
  serviceIds: ["cashOut"],
};
export const vipQueue: EntryOf["queues"] = {
  ...anyone,
  id: "M1-QB",
  letter: "B",
  name: named("Personal"),
  serviceIds: ["cashOut", "transfer"],
  segmentIds: ["private"],
};
export const transferQueue: EntryOf["queues"] = {
  ...anyone,
  id: "M1-QC",
  letter: "C",
  name: named("Transfers"),
  serviceIds: ["transfer"],
};
export const eBankQueue: EntryOf["queues"] = {
  ...anyone,
  id: "M1-QE",
  letter: "E",
  name: named("E-bank"),
  serviceIds: ["transfer"],
  forDiverted: true,
  zone: "eBank",
};

const segment = {
  level: 0,
  ordinary: true,
  retainAtCounter: false,
  specialNeed: false,
  waitingCreditSec: 0,
  customerManager: false,
  companion: false,
};
const service = {
  familyId: "D",
  cash: false,
  smallCash: false,
  skillId: "general",
  steps: [{ kind: "operate", postId: "teller" }],
  limitMin: 10,
  counterMeanMin: 4,
  counterCv: 0.5,
  prefillSavesMin: 0,
  documents: [],
  feeMinor: 0,
} as const;

export const cashOut: EntryOf["services"] = {
  ...service,
  id: "cashOut",
  name: named("Withdrawal"),
  complexity: "simple",
  cash: true,
  smallCash: true,
  channels: ["counter", "selfService"],
};
export const transfer: EntryOf["services"] = {
  ...service,
  id: "transfer",
  name: named("Transfer"),
  complexity: "twoStep",
  channels: ["counter", "eBankZone"],
  review: { skillId: "review", meanMin: 3, cv: 0.5 },
};

export const ana: EntryOf["staff"] = {
  id: "E1",
  badgeName: "Ana",
  homeId: "M1",
  posts: ["teller"],
  skills: [{ skillId: "general" }, { skillId: "review", expiresOn: "2027-01-01" }],
  speedFactor: 1,
  languages: ["es"],
  contractHoursPerWeek: 40,
  floatEligible: true,
  lunchFrom: "11:00",
  lunchTo: "13:00",
};

export const sampleDocument: NetworkDocument = {
  orgUnits: [
    { id: "BANK", name: named("Bank"), kind: "network", currency: "EUR" },
    { id: "CENTRE", name: named("Centre"), kind: "district", parentId: "BANK" },
  ],
  outletTypes: [{ id: "basic", name: named("Basic") }],
  posts: [{ id: "teller", name: named("Teller") }],
  skills: [
    { id: "general", name: named("General") },
    { id: "review", name: named("Review") },
  ],
  families: [{ id: "D", name: named("Cash"), emphasis: "exact" }],
  segments: [
    { ...segment, id: "ordinary", name: named("Ordinary") },
    { ...segment, id: "private", name: named("Private"), level: 3, ordinary: false, retainAtCounter: true },
  ],
  services: [cashOut, transfer],
  outlets: [outlet],
  windows: [cashWindow, reviewWindow],
  queues: [cashQueue, vipQueue, transferQueue, eBankQueue],
  deviceKinds: [{ id: "atm", name: named("Dispenser"), serviceIds: ["cashOut"], meanMin: 2, cv: 0.5 }],
  devices: [
    { id: "M1-X1", outletId: "M1", kindId: "atm", zone: "cash", offHours: true, mtbfHours: 300, repairMeanMin: 90 },
  ],
  staff: [ana, { ...ana, id: "E2", badgeName: "Wei", homeId: "CENTRE" }],
};

export const networkOf = (document: NetworkDocument): NetworkDraft =>
  after(emptyNetwork(), { type: "ImportNetwork", now: 0, document });

/** The network once a command that must be accepted has been carried out. */
export function after(network: Network, command: NetworkCommand): NetworkDraft {
  const decision = decide(command, network);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, draftOf(network));
}

/** What is said against a command that must be refused: `code section/id field`. */
export function refusedFor(network: Network, command: NetworkCommand): readonly string[] {
  const decision = decide(command, network);
  const refusal: NetworkRefusal = present(decision.ok ? undefined : decision.refusal, "a refusal");
  if (refusal.code === "network.changedSince") return [`${refusal.code} ${refusal.entries}`];
  if (refusal.code !== "network.faulty") return [`${refusal.code} ${refusal.section}/${refusal.id}`];
  return refusal.faults.map(({ code, section, id, field }) => `${code} ${section}/${id} ${field}`);
}
