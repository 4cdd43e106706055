import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { EventOf, LobbyEvent, WindowMode } from "./messages";
import type { LobbyPlan, SegmentPlan, ServicePlan, WindowPlan } from "./plan";

/** What the oracle knows of a ticket, from events alone. */
type Stander = {
  readonly segmentId: string;
  readonly appointmentAt: EpochMs | undefined;
  readonly cameAt: EpochMs;
  serviceId: string;
  inLine: boolean;
  key: number;
  heldForWindow: string | undefined;
  heldForStaff: string | undefined;
  tellerId: string | undefined;
  notBefore: EpochMs;
  passes: number;
  firstPassedAt: EpochMs | undefined;
};

type Counter = { staffId: string | undefined; mode: WindowMode };

type Known = {
  plan: LobbyPlan | undefined;
  front: number;
  end: number;
  readonly standers: Map<string, Stander>;
  readonly counters: Map<string, Counter>;
  readonly posts: Set<string>;
};

/**
 * Checks the promise of LD-20 by events alone and without a line of the code that keeps it.
 * @returns told of each event in order, it says what is wrong, or nothing
 */
export function createOvertakingOracle(): (event: LobbyEvent) => string | undefined {
  const known: Known = {
    plan: undefined,
    front: 0,
    end: 1,
    standers: new Map(),
    counters: new Map(),
    posts: new Set(),
  };
  return (event) => {
    if (event.type === "TicketCalled") return onCall(known, event);
    // The table pairs each type with its own reader; TypeScript cannot follow the pairing.
    (READERS[event.type] as Reader<LobbyEvent["type"]> | undefined)?.(known, event);
    return undefined;
  };
}

const planOf = (known: Known): LobbyPlan => present(known.plan, "plan");
const standerOf = (known: Known, { ticketId }: { readonly ticketId: string }): Stander =>
  present(known.standers.get(ticketId), ticketId);
const counterOf = (known: Known, { windowId }: { readonly windowId: string }): Counter =>
  present(known.counters.get(windowId), windowId);

/** Who is called by a rule must be callable here, and so must nobody before him who has been passed enough. */
function onCall(known: Known, event: EventOf<"TicketCalled">): string | undefined {
  const called = standerOf(known, event);
  const byRule = event.rule !== "specific" && event.rule !== "walkDirect";
  const strange = byRule && !couldBeCalled(known, called, event);
  const wrong = byRule ? passEveryoneBefore(known, called, event) : undefined;
  called.inLine = false;
  called.heldForWindow = undefined;
  called.heldForStaff = undefined;
  return strange ? `${event.ticketId} is called by a window that could not` : wrong;
}

function passEveryoneBefore(known: Known, called: Stander, event: EventOf<"TicketCalled">): string | undefined {
  const { passesMax, afterFirstPassMs } = planOf(known).policy.fairness;
  for (const [ticketId, stander] of known.standers) {
    if (!stander.inLine || stander.key >= called.key || !couldBeCalled(known, stander, event)) continue;
    if (stander.passes >= passesMax) return `${ticketId} is passed once more after ${stander.passes} times`;
    const sinceMs = event.at - (stander.firstPassedAt ?? event.at);
    if (stander.passes > 0 && sinceMs >= afterFirstPassMs) return `${ticketId} is passed ${sinceMs} ms after the first`;
    stander.passes += 1;
    stander.firstPassedAt ??= event.at;
  }
  return undefined;
}

function couldBeCalled(known: Known, stander: Stander, { windowId, at }: EventOf<"TicketCalled">): boolean {
  const plan = planOf(known);
  const { staffId, mode } = counterOf(known, { windowId });
  const window = plan.windows.find((planned) => planned.windowId === windowId);
  const service = plan.services.find(({ serviceId }) => serviceId === stander.serviceId);
  const segment = plan.segments.find(({ segmentId }) => segmentId === stander.segmentId);
  if (!window || !service || !segment || staffId === undefined) return false;
  if (at < stander.notBefore) return false;
  const { appointmentAt } = stander;
  if (appointmentAt !== undefined && at < appointmentAt - plan.policy.appointmentEarlyMs) return false;
  if (!isServed(plan, window, service, staffId, mode)) return false;
  if (stander.heldForWindow !== undefined) return stander.heldForWindow === windowId;
  if (stander.heldForStaff !== undefined) return stander.heldForStaff === staffId;
  return mode === "vipOnly" ? segment.level > 0 : isWelcome(known, window, segment);
}

function isServed(
  plan: LobbyPlan,
  window: WindowPlan,
  service: ServicePlan,
  staffId: string,
  mode: WindowMode,
): boolean {
  const { serviceId, complexity } = service;
  const certified = plan.staff.find((person) => person.staffId === staffId)?.serviceIds ?? [];
  if (!certified.includes(serviceId)) return false;
  if (mode !== "all" && !window.serviceIds.includes(serviceId)) return false;
  if (mode === "simpleOnly") return complexity === "simple";
  return mode !== "complexOnly" || complexity !== "simple";
}

function isWelcome(known: Known, { reservedFor }: WindowPlan, { segmentId }: SegmentPlan): boolean {
  if (!reservedFor || reservedFor.segmentIds.includes(segmentId)) return true;
  const waiting = [...known.standers.values()].filter(({ inLine }) => inLine).length;
  return reservedFor.opensToAllOver !== undefined && waiting > reservedFor.opensToAllOver;
}

type Reader<Type extends LobbyEvent["type"]> = (known: Known, event: EventOf<Type>) => void;

const READERS: { readonly [Type in LobbyEvent["type"]]?: Reader<Type> } = {
  DayOpened: adoptPlan,
  PlanPinned: adoptPlan,
  StaffArrived: ({ posts }, { staffId }) => posts.add(staffId),
  StaffMoved: ({ posts }, { staffId }) => posts.add(staffId),
  StaffLeft: ({ posts }, { staffId }) => posts.delete(staffId),
  WindowOpened: ({ counters }, { windowId, staffId, mode }) => counters.set(windowId, { staffId, mode }),
  WindowModeSet: (known, event) => {
    counterOf(known, event).mode = event.mode;
  },
  WindowClosed: (known, event) => {
    counterOf(known, event).staffId = undefined;
  },
  TicketIssued: (known, { at, ticketId, segmentId, appointmentAt, serviceIds, takenAt }) => {
    known.standers.set(ticketId, {
      segmentId,
      appointmentAt,
      cameAt: takenAt ?? at,
      serviceId: serviceIds[0] ?? "",
      inLine: true,
      key: takenAt === undefined ? known.end++ : lateKey(known, takenAt),
      heldForWindow: undefined,
      heldForStaff: undefined,
      tellerId: undefined,
      notBefore: 0,
      passes: 0,
      firstPassedAt: undefined,
    });
  },
  ServiceStarted: (known, event) => {
    standerOf(known, event).tellerId = event.staffId;
  },
  TicketMissed: (known, event) => {
    standerOf(known, event).notBefore = event.at + planOf(known).policy.skipRecentlyCalledMs;
  },
  NoShowUndone: (known, event) => {
    standerOf(known, event).notBefore = 0;
  },
  TicketReturned: (known, event) => {
    if (event.place === "first") standerOf(known, event).notBefore = 0;
    comeIn(known, standerOf(known, event), event.place);
  },
  TicketPostponed: (known, event) => {
    const stander = standerOf(known, event);
    const behind = present(known.standers.get(event.behindTicketId), event.behindTicketId);
    const keys = [...known.standers.values()].map(({ key }) => key).filter((key) => key > behind.key);
    stander.inLine = true;
    stander.key = keys.length === 0 ? known.end++ : (behind.key + Math.min(...keys)) / 2;
  },
  ArrivalAnnounced: (known, event) => {
    standerOf(known, event).notBefore = event.arrivesAt;
  },
  TicketUnparked: (known, event) => comeIn(known, standerOf(known, event), event.place),
  TicketParked: goOut,
  TicketEnded: goOut,
  TicketTransferred: (known, event) => {
    const stander = standerOf(known, event);
    stander.serviceId = event.serviceId;
    stander.heldForWindow = event.to.kind === "window" ? event.to.windowId : undefined;
    stander.heldForStaff = event.to.kind === "staff" ? event.to.staffId : undefined;
    comeIn(known, stander, "sorted");
  },
  TicketRequeued: (known, event) => {
    const stander = standerOf(known, event);
    stander.serviceId = event.serviceId;
    stander.heldForWindow = undefined;
    stander.heldForStaff = undefined;
    comeIn(known, stander, "sorted");
  },
  TicketRouted: (known, event) => {
    const stander = standerOf(known, event);
    stander.serviceId = event.serviceId;
    stander.passes = 0;
    stander.firstPassedAt = undefined;
    if (event.windowId === undefined) comeIn(known, stander, "last");
  },
  ReviewRejected: (known, event) => {
    const stander = standerOf(known, event);
    const { tellerId } = stander;
    stander.heldForStaff = tellerId !== undefined && known.posts.has(tellerId) ? tellerId : undefined;
    comeIn(known, stander, "first");
  },
  DiversionAnswered: (known, event) => {
    if (event.accepted) goOut(known, event);
  },
  DiversionReturned: (known, event) => comeIn(known, standerOf(known, event), "sorted"),
};

function adoptPlan(known: Known, { plan }: EventOf<"DayOpened" | "PlanPinned">): void {
  known.plan = plan;
  for (const { windowId } of plan.windows) {
    if (!known.counters.has(windowId)) known.counters.set(windowId, { staffId: undefined, mode: "normal" });
  }
}

/** Halfway between the first who came later, unless he was put before everybody, and whoever stands before that one. */
function lateKey(known: Known, takenAt: EpochMs): number {
  const all = [...known.standers.values()].sort((one, other) => one.key - other.key);
  const later = all.find(({ key, cameAt }) => key > 0 && cameAt > takenAt);
  if (!later) return known.end++;
  const before = all.filter(({ key }) => key > 0 && key < later.key).at(-1);
  return ((before?.key ?? 0) + later.key) / 2;
}

function goOut(known: Known, event: { readonly ticketId: string }): void {
  standerOf(known, event).inLine = false;
}

function comeIn(known: Known, stander: Stander, place: "first" | "last" | "sorted"): void {
  stander.inLine = true;
  if (place === "first") stander.key = known.front--;
  if (place !== "last") return;
  stander.key = known.end++;
  stander.passes = 0;
  stander.firstPassedAt = undefined;
}
