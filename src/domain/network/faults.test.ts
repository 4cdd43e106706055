import { expect, test } from "vitest";
import { FAULT_SEVERITY, faultsOf, warningsOf } from "./faults";
import { emptyNetwork, type EntryOf, type NetworkDocument, type NetworkDraft, type Section } from "./network";
import {
  ana,
  cashOut,
  cashQueue,
  cashWindow,
  eBankQueue,
  named,
  networkOf,
  outlet,
  reviewWindow,
  sampleDocument,
  transfer,
  transferQueue,
  vipQueue,
} from "./sample.fixture";
import { world } from "./world.fixture";

/** What is wrong once an entry of the sample has been replaced or added, whatever it is. */
function faultsWith<S extends Section>(section: S, entry: EntryOf[S]): readonly string[] {
  const network: NetworkDraft = networkOf(sampleDocument);
  (network[section] as Map<string, EntryOf[S]>).set(entry.id, entry);
  return [...faultsOf(network, emptyNetwork()), ...warningsOf(network)].map(
    ({ code, field, params }) => `${code} ${field} ${params["value"] ?? ""}`,
  );
}
const at = (opens: string, closes: string): { opens: string; closes: string } => ({ opens, closes });
const anyName = named("x");

test("the sample network has neither faults nor warnings", () => {
  const network = networkOf(sampleDocument);
  expect([faultsOf(network, emptyNetwork()), warningsOf(network)]).toEqual([[], []]);
});

test.each([
  [
    "NW-7 a second network",
    faultsWith("orgUnits", { id: "B2", name: anyName, kind: "network" }),
    "network.secondNetwork kind BANK",
  ],
  [
    "NW-7 a district without a parent",
    faultsWith("orgUnits", { id: "D2", name: anyName, kind: "district" }),
    "network.parentMissing parentId ",
  ],
  [
    "NW-7 a network with a parent",
    faultsWith("orgUnits", { id: "BANK", name: anyName, kind: "network", parentId: "CENTRE" }),
    "network.parentNotAllowed parentId ",
  ],
  [
    "NW-7 a district that hangs below itself",
    faultsWith("orgUnits", { id: "CENTRE", name: anyName, kind: "district", parentId: "CENTRE" }),
    "network.treeCycle parentId CENTRE",
  ],
  [
    "NW-8 a skill nobody knows",
    faultsWith("staff", { ...ana, skills: [{ skillId: "juggling" }] }),
    "network.unknownReference skills juggling",
  ],
  [
    "NW-8 a segment nobody knows",
    faultsWith("windows", { ...cashWindow, reservedFor: ["gold"] }),
    "network.unknownReference reservedFor gold",
  ],
  [
    "NW-31 a zone kept in order by nobody of the bank",
    faultsWith("outlets", {
      ...outlet,
      zones: [{ kind: "cash", seats: 0, ownerId: "E999" }, ...outlet.zones.slice(1)],
    }),
    "network.unknownReference zones E999",
  ],
  [
    "NW-9 a name without its Korean",
    faultsWith("services", { ...cashOut, name: { ...anyName, ko: " " } }),
    "network.nameMissing name.ko ",
  ],
  ["NW-9 an id with a slash", faultsWith("staff", { ...ana, id: "a/b" }), "network.idUnusable id a/b"],
  [
    "NW-9 negative minutes",
    faultsWith("services", { ...cashOut, limitMin: -1 }),
    "network.numberOutOfRange limitMin -1",
  ],
  [
    "NW-10 an unknown time zone",
    faultsWith("outlets", { ...outlet, timeZone: "Europe/Atlantis" }),
    "network.unknownTimeZone timeZone Europe/Atlantis",
  ],
  [
    "NW-11 hours that end before they begin",
    faultsWith("outlets", { ...outlet, hours: { ...outlet.hours, tue: [at("12:00", "09:00")] } }),
    "network.hoursReversed hours.tue 12:00-09:00",
  ],
  [
    "NW-11 hours that overlap",
    faultsWith("outlets", { ...outlet, hours: { ...outlet.hours, mon: [at("11:00", "15:00"), at("08:00", "11:30")] } }),
    "network.hoursOverlap hours.mon 11:00-15:00",
  ],
  [
    "NW-11 two exceptions of one date",
    faultsWith("outlets", {
      ...outlet,
      exceptions: [
        { date: "2026-12-24", spans: [] },
        { date: "2026-12-24", spans: [] },
      ],
    }),
    "network.exceptionTwice exceptions 2026-12-24",
  ],
  [
    "NW-12 two cash zones",
    faultsWith("outlets", { ...outlet, zones: [...outlet.zones, { kind: "cash", seats: 1 }] }),
    "network.zoneTwice zones cash",
  ],
  [
    "NW-13 a window that can do nothing",
    faultsWith("windows", { ...cashWindow, id: "M1-3", label: "3", serviceIds: [] }),
    "network.windowWithoutCapability serviceIds ",
  ],
  [
    "NW-14 a window in a zone the outlet lacks",
    faultsWith("windows", { ...cashWindow, zone: "vip" }),
    "network.zoneMissing zone vip",
  ],
  [
    "NW-15 a label used twice",
    faultsWith("windows", { ...cashWindow, id: "M1-3", label: "1" }),
    "network.labelTaken label 1",
  ],
  [
    "NW-15 a letter used twice",
    faultsWith("queues", { ...eBankQueue, id: "M1-QZ", zone: "cash" }),
    "network.letterTaken letter E",
  ],
  [
    "NW-15 a letter that reads as a digit",
    faultsWith("queues", { ...cashQueue, letter: "O" }),
    "network.letterUnreadable letter O",
  ],
  [
    "NW-28 a work profile that prefers a queue of another outlet",
    faultsWith("windows", {
      ...cashWindow,
      workProfile: [{ kind: "ratio", parts: [{ queueId: "V9-QA", share: 2 }] }, { kind: "firstCome" }],
    }),
    "network.unknownReference workProfile V9-QA",
  ],
  [
    "NW-16 a service in two queues",
    faultsWith("queues", { ...cashQueue, id: "M1-QK", letter: "K" }),
    "network.serviceInTwoQueues serviceIds cashOut",
  ],
  [
    "NW-16 a segment in two queues",
    faultsWith("queues", { ...vipQueue, id: "M1-QK", letter: "K" }),
    "network.serviceInTwoQueues serviceIds cashOut",
  ],
  [
    "NW-18 a two-step service nobody reviews",
    faultsWith("services", { ...cashOut, complexity: "twoStep" }),
    "network.reviewMissing review ",
  ],
  [
    "NW-18 a service without a channel",
    faultsWith("services", { ...transfer, channels: [] }),
    "network.channelMissing channels ",
  ],
  [
    "NW-19 a lunch that ends before it begins",
    faultsWith("staff", { ...ana, lunchFrom: "14:00" }),
    "network.lunchReversed lunchTo ",
  ],
  [
    "NW-20 a queue whose service no window serves",
    faultsWith("windows", { ...cashWindow, serviceIds: ["transfer"] }),
    "network.serviceWithoutWindow serviceIds cashOut",
  ],
  [
    "NW-21 a segment that no queue brings to its window",
    faultsWith("queues", { ...cashQueue, segmentIds: ["private"] }),
    "network.segmentWithoutQueue id cashOut",
  ],
  [
    "NW-22 a reviewed service without a reviewer",
    faultsWith("windows", { ...reviewWindow, serviceIds: ["cashOut"], reviewsFor: [] }),
    "network.serviceWithoutReviewer id transfer",
  ],
])("%s is named", (_rule, faults, expected) => {
  expect(faults).toContain(expected);
});

test("NW-21 a window whose service has no queue at all is warned of, and the network stands", () => {
  const queues = (sampleDocument.queues ?? []).filter(({ id }) => id === eBankQueue.id);
  const codes = warningsOf(networkOf({ ...sampleDocument, queues })).map(
    ({ code, params }) => `${code} ${params["value"]}`,
  );
  expect(codes).toEqual(["network.serviceWithoutQueue cashOut", "network.serviceWithoutQueue transfer"]);
});

test("NW-16 queues of different segments, and a queue for diverted customers, may share a service", () => {
  expect(faultsWith("queues", { ...transferQueue, serviceIds: ["transfer"] })).toEqual([]);
});

test("NW-24 a world that speaks of strangers, or whose shares are not whole, is refused", () => {
  const network = networkOf({ ...sampleDocument, world });
  expect(faultsOf(network, network)).toEqual([]);
  network.world = {
    ...world,
    demand: { M9: { ...world.demand["M1"], serviceMix: { cashOut: 0.4 } } } as NonNullable<
      NetworkDocument["world"]
    >["demand"],
    halfHourBins: ["09:00"],
  };
  expect(faultsOf(network, network).map(({ code, field }) => `${code} ${field}`)).toEqual([
    "network.unknownReference demand",
    "network.sharesNotWhole demand.M9.serviceMix",
    "network.binsMismatch arrivalProfiles.flat.weights",
  ]);
});

test("every fault says whether it stops a change or only warns", () => {
  const warnings = Object.entries(FAULT_SEVERITY).filter(([, severity]) => severity === "warning");
  expect(warnings.map(([code]) => code)).toEqual([
    "network.serviceWithoutWindow",
    "network.serviceWithoutQueue",
    "network.serviceWithoutReviewer",
    "network.segmentWithoutQueue",
  ]);
});

test("NW-31 a person who keeps a zone in order is not given up before somebody else keeps it", () => {
  const network: NetworkDraft = networkOf(sampleDocument);
  network.outlets.set(outlet.id, { ...outlet, zones: outlet.zones.map((zone) => ({ ...zone, ownerId: ana.id })) });
  expect(faultsOf(network, emptyNetwork())).toEqual([]);
  network.staff.set(ana.id, { ...ana, retired: true });
  expect(faultsOf(network, emptyNetwork()).map(({ code, id, field }) => `${code} ${id} ${field}`)).toEqual(
    outlet.zones.map(() => `network.retiredReference ${outlet.id} zones`),
  );
});
