import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { CallingRule } from "./calling-rules";
import type { LobbyPlan, LobbyPolicy, ServicePlan, StaffPlan, WindowPlan } from "./plan";

/** 09:00 in Shanghai on Monday, 23 November 2026. */
export const OPENS_AT: EpochMs = Date.UTC(2026, 10, 23, 1);

/** Minutes after opening. */
export const atMin = (minutes: number): EpochMs => OPENS_AT + minutes * MINUTE_MS;

const counterOnly: Omit<ServicePlan, "serviceId" | "queueId"> = {
  family: "D",
  complexity: "simple",
  cash: true,
  divertsTo: [],
  needsReview: false,
  needsAuthorisation: false,
  needsDisclosure: false,
  documents: [],
  prefillSavesMs: 0,
  nominalMs: 3 * MINUTE_MS,
};
const complex = { ...counterOnly, complexity: "complex", cash: false } as const;

/** One service of each kind that a rule tells apart. */
export const SERVICES = [
  {
    ...counterOnly,
    serviceId: "cash",
    queueId: "qCash",
    divertsTo: ["selfService"],
    limitMs: 5 * MINUTE_MS,
    queueBySegment: { vip: "qVip" },
  },
  { ...counterOnly, serviceId: "coins", queueId: "qCash" },
  { ...complex, serviceId: "card", family: "A", queueId: "qDesk", needsAuthorisation: true, documents: ["idCard"] },
  { ...complex, serviceId: "fund", family: "B", queueId: "qDesk", divertsTo: ["eBankZone"], needsDisclosure: true },
  {
    ...complex,
    serviceId: "transfer",
    family: "C",
    complexity: "twoStep",
    queueId: "qFirm",
    needsReview: true,
    limitMs: 15 * MINUTE_MS,
  },
] as const satisfies readonly ServicePlan[];

const ALL = SERVICES.map(({ serviceId }) => serviceId);

const counter = { kind: "cash", zoneId: "cash", reviewsFor: [] } as const;

const WINDOWS: readonly WindowPlan[] = [
  { ...counter, windowId: "w1", label: "1", serviceIds: ["cash", "coins"] },
  { ...counter, windowId: "w2", label: "2", serviceIds: ALL },
  { ...counter, windowId: "w3", label: "3", kind: "nonCash", serviceIds: ["card", "fund", "transfer"] },
  {
    ...counter,
    windowId: "w4",
    label: "4",
    kind: "vip",
    zoneId: "vip",
    serviceIds: ALL,
    reservedFor: { segmentIds: ["vip"], opensToAllOver: 5 },
  },
  { ...counter, windowId: "w5", label: "5", kind: "review", serviceIds: [], reviewsFor: ["transfer"] },
];

const teller: Omit<StaffPlan, "staffId"> = {
  serviceIds: ALL,
  mayAuthorise: false,
  mayReview: false,
  mayHoldLobby: false,
};

/** Ana, Ben and Chen are tellers; Dora reviews, Emil supervises and holds the lobby, Fay is new: cash alone. */
const STAFF: readonly StaffPlan[] = [
  { ...teller, staffId: "ana" },
  { ...teller, staffId: "ben" },
  { ...teller, staffId: "chen", mayReview: true },
  { ...teller, staffId: "dora", mayReview: true },
  { ...teller, staffId: "emil", mayAuthorise: true, mayHoldLobby: true },
  { ...teller, staffId: "fay", serviceIds: ["cash"] },
];

export const POLICY: LobbyPolicy = {
  version: 1,
  callingRules: [{ kind: "firstCome" }],
  fairness: { passesMax: 6, afterFirstPassMs: 10 * MINUTE_MS },
  noShow: { callsMax: 3, afterLastCallMs: 30 * SECOND_MS, returnWithinMs: 20 * MINUTE_MS },
  skipRecentlyCalledMs: 5 * MINUTE_MS,
  late: { places: 3, timesMax: 2, arrivesWithinMs: 30 * MINUTE_MS },
  diversion: { selfServiceBelowMinor: 2_000_000, waitOverMs: 10 * MINUTE_MS, waitingOver: 10, combine: "or" },
  appointmentEarlyMs: 5 * MINUTE_MS,
  appointmentLateMs: 15 * MINUTE_MS,
  alerts: {},
  undoWithinMs: 10 * MINUTE_MS,
  seriesMax: 999,
};

/** An outlet like those of the demo network, small enough to keep in mind. */
export const DEMO_PLAN: LobbyPlan = {
  outletId: "O03",
  businessDate: "2026-11-23",
  timeZone: "Asia/Shanghai",
  opensAt: OPENS_AT,
  closesAt: atMin(480),
  lastIssueAt: atMin(470),
  queues: [
    { queueId: "qCash", letter: "A", zoneId: "cash" },
    { queueId: "qDesk", letter: "B", zoneId: "nonCash" },
    { queueId: "qFirm", letter: "C", zoneId: "nonCash", lastIssueAt: atMin(450) },
    { queueId: "qVip", letter: "F", zoneId: "vip" },
  ],
  services: SERVICES,
  segments: [
    { segmentId: "ordinary", level: 0, ordinary: true, retainAtCounter: false, creditMs: 0 },
    { segmentId: "firm", level: 1, ordinary: false, retainAtCounter: false, creditMs: 30 * SECOND_MS },
    {
      segmentId: "vip",
      level: 2,
      ordinary: false,
      retainAtCounter: true,
      waitLimitMs: 10 * MINUTE_MS,
      creditMs: 90 * SECOND_MS,
    },
  ],
  windows: WINDOWS,
  staff: STAFF,
  devices: [{ deviceId: "atm", kind: "atm", zoneId: "selfService", serviceIds: ["cash"] }],
  policy: POLICY,
};

/** The same outlet under another policy. */
export const planWith = (policy: Partial<LobbyPolicy>): LobbyPlan => ({
  ...DEMO_PLAN,
  policy: { ...POLICY, ...policy },
});

/** The same outlet, all of whose windows call by these rules. */
export const planCalling = (...callingRules: readonly CallingRule[]): LobbyPlan => planWith({ callingRules });
