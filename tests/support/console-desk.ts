import type { OutletSummary } from "#contract/outlets";
import { NO_COUNTERS } from "#read/floor/count";
import type { Floor, FloorTicket } from "#read/floor/floor";
import type { Desk } from "../../src/web/console/desk";

const name = (en: string) => ({ zh: en, en, es: en, ko: en });
const service: Omit<OutletSummary["services"][number], "serviceId" | "name"> = {
  family: "D",
  complexity: "simple",
  cash: false,
  queueId: "qd",
  divertsTo: [],
  documents: [],
  needsReview: false,
  needsAuthorisation: false,
  needsDisclosure: false,
};
const staff = { serviceIds: ["D1", "B1"], mayAuthorise: false, mayReview: false, mayHoldLobby: false };

/** A small outlet: a cash window, a review window, three people. */
export const OUTLET: OutletSummary = {
  outletId: "O01",
  name: name("Hexi"),
  businessDate: "2026-11-23",
  timeZone: "Asia/Shanghai",
  opensAt: 0,
  closesAt: 9e9,
  lastIssueAt: 9e9,
  zones: [],
  devices: [],
  queues: [
    { queueId: "qb", letter: "B", zoneId: "cash", name: name("Advice") },
    { queueId: "qd", letter: "D", zoneId: "cash", name: name("Cash") },
  ],
  services: [
    { ...service, serviceId: "D1", name: name("Withdrawal") },
    {
      ...service,
      serviceId: "B1",
      queueId: "qb",
      name: name("Fund"),
      needsDisclosure: true,
      needsReview: true,
      needsAuthorisation: true,
    },
  ],
  segments: [
    { segmentId: "ordinary", name: name("Ordinary"), level: 0, retainAtCounter: false, specialNeed: false },
    { segmentId: "vip", name: name("Premium"), level: 2, retainAtCounter: true, specialNeed: false },
  ],
  windows: [
    { windowId: "w1", label: "1", kind: "cash", zoneId: "cash", serviceIds: ["D1", "B1"], reviewsFor: [] },
    { windowId: "w2", label: "2", kind: "review", zoneId: "cash", serviceIds: [], reviewsFor: ["B1"] },
  ],
  staff: [
    { ...staff, staffId: "E1", badgeName: "Ana" },
    { ...staff, staffId: "E2", badgeName: "Wei", mayAuthorise: true, mayReview: true },
    { ...staff, staffId: "E3", badgeName: "Min", serviceIds: [] },
  ],
  policy: {
    callsMax: 3,
    recallAfterMs: 40_000,
    clockPausesFor: ["papers", "customer", "system"],
    undoWithinMs: 120_000,
    waitOverMs: 600_000,
    passesMax: 6,
    selfServiceBelowMinor: 2_000_000,
  },
};

export const NOW = 3_600_000;

export const waiting = (number: string, waitedMin: number, more: Partial<FloorTicket> = {}): FloorTicket => ({
  number,
  visitId: number,
  state: "waiting",
  since: NOW - waitedMin * 60_000,
  queueId: "qd",
  serviceId: "D1",
  serviceIds: ["D1"],
  segmentId: "ordinary",
  issuedAt: NOW - waitedMin * 60_000,
  waitFrom: NOW - waitedMin * 60_000,
  prefilled: false,
  documentsConfirmed: true,
  passes: 0,
  ...more,
});

export const inService = (number: string, more: Partial<FloorTicket> = {}): FloorTicket =>
  waiting(number, 5, {
    state: "inService",
    service: {
      windowId: "w1",
      staffId: "E1",
      startedAt: NOW - 90_000,
      stepSince: NOW - 30_000,
      steps: { greet: 60_000 },
      clockMs: 60_000,
      runningSince: NOW - 30_000,
      limitMs: 300_000,
    },
    ...more,
  });

const window = { kind: "cash", zoneId: "cash", state: "open", since: 0, autoNext: false } as const;

/** Ana's desk at window 1, with these tickets on the floor and one of them perhaps at the window. */
export function deskWith(tickets: Floor["tickets"], ticketId?: string, floor: Partial<Floor> = {}): Desk {
  const windows: Floor["windows"] = {
    w1: { ...window, label: "1", mode: "normal", staffId: "E1", ...(ticketId && { ticketId }) },
    w2: { ...window, label: "2", kind: "review", mode: "normal", staffId: "E2" },
  };
  const whole: Floor = {
    outletId: "O01",
    businessDate: "2026-11-23",
    phase: "open",
    tickets,
    windows,
    alerts: {},
    devicesDown: {},
    proposals: {},
    modeProposals: {},
    handOvers: {},
    staff: { E1: { post: "window", since: 0, windowId: "w1" }, E2: { post: "reviewer", since: 0, windowId: "w2" } },
    today: NO_COUNTERS,
    ...floor,
  };
  const here = whole.windows["w1"] ?? { ...window, label: "1" };
  return { outlet: OUTLET, floor: whole, staffId: "E1", windowId: "w1", window: here, now: NOW, scripts: [] };
}

/** The same floor as Wei sees it from the review window. */
export function asReviewer(desk: Desk): Desk {
  return { ...desk, staffId: "E2", windowId: "w2", window: desk.floor.windows["w2"] ?? desk.window };
}
