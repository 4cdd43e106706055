import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { LobbyPlan, WindowPlan } from "#domain/lobby-day/plan";
import { createAgenda, type Agenda } from "./agenda";
import { createClassDraw, createLuck, type Customer, type Luck } from "./customers";
import type { LiveStart } from "./live-world";
import { stagingOf, type StaffedSpell, type Staging } from "./staging";
import type { CrewMember, DeviceWorld, WorldModel } from "./world";

export type ErrandState =
  | "coming"
  | "away"
  | "waiting"
  | "called"
  | "inService"
  | "awaitingAuthorisation"
  | "awaitingReview"
  | "inReview"
  | "missed"
  | "parked"
  | "diverted"
  | "ended";

/** One ticket as the people in the lobby see it. Its token dates every intention formed for it. */
export type Errand = {
  readonly ix: number;
  readonly ticketId: string;
  readonly customer: Customer;
  /** Taken by somebody else than this world: comes when called, waits for ever, is served like everybody. */
  readonly visitor: boolean;
  state: ErrandState;
  token: number;
  serviceIx: number;
  readonly segmentIx: number;
  leaveAt: EpochMs;
  desk: Desk | undefined;
  tellerId: string | undefined;
  /** Counter time of this service with this teller, and how many of its stages are done. */
  workMs: number;
  stage: number;
  prefilled: boolean;
  /** Will not be there at the next call. */
  misses: boolean;
  calls: number;
  asked: boolean;
  authoriser: Clerk | undefined;
  deviceIx: number;
  /** How often the lobby has said no to this piece of work. */
  refusals: number;
};

/** A window with the person who sits at it. */
export type Desk = {
  readonly ix: number;
  readonly windowId: string;
  readonly spells: readonly StaffedSpell[];
  spell: number;
  state: "closed" | "open" | "onBreak" | "closing";
  token: number;
  staffId: string | undefined;
  speedFactor: number;
  /** One byte a service: may call, may review. */
  serves: Uint8Array;
  /** One byte a segment: may call whatever the crowd; and from how many waiting on the others too. */
  segments: Uint8Array;
  opensToAllOver: number;
  readonly reviews: Uint8Array;
  readonly mayReview: boolean;
  errand: Errand | undefined;
  closeDue: boolean;
  breakDueMs: number;
  /** Somebody else works here, last seen then: leave the window alone. */
  visitorSince: EpochMs | undefined;
};

export type Clerk = CrewMember & { present: boolean; busyUntil: EpochMs };
export type Machine = Pick<DeviceWorld, "deviceId" | "useMs"> & {
  readonly failure: DeviceWorld["failure"] | undefined;
  readonly outages: DeviceWorld["outages"] | undefined;
  down: boolean;
  freeAt: EpochMs;
};
export type Alarm = { readonly alertId: string; readonly diversion: boolean; open: boolean; acknowledged: boolean };

export type Scene = Staging & {
  readonly model: WorldModel;
  readonly seed: number | string;
  /** Of whoever joins from outside; there is none before the first. */
  visitorsLuck: Luck | undefined;
  readonly agenda: Agenda;
  readonly errands: Errand[];
  /** Those whose ticket does not have the plain name of its position. */
  readonly byTicket: Map<string, Errand>;
  /** Whose turn it was last: what then happens is mostly about him. */
  acting: Errand | undefined;
  readonly desks: readonly Desk[];
  readonly crew: readonly Clerk[];
  /** Lobby staff before guides. */
  readonly hosts: readonly Clerk[];
  readonly machines: readonly Machine[];
  readonly alarms: Alarm[];
  /** Tickets waiting: by service and within it by segment, and by service. */
  readonly waiting: Int32Array;
  readonly waitingFor: Int32Array;
  /** Whoever waits, the longest in the house first. */
  readonly line: Errand[];
  /** Work that waits for a second person, first come first. */
  readonly toReview: Errand[];
  readonly visitorKeepsMs: number;
  /** Turned round at the door. */
  balked: number;
  dayClosed: boolean;
};

/** Names a customer's ticket; short in the twin, a UUID towards a server. */
export type TicketIdOf = (ix: number, arriveAt: EpochMs) => string;
/** Kept, because every day of the twin begins with the same names. */
const plainIds: string[] = [];
const plainIxs = new Map<string, number>();
const plainId: TicketIdOf = (ix) => {
  const known = plainIds[ix];
  if (known !== undefined) return known;
  const id = `t${ix}`;
  plainIds[ix] = id;
  plainIxs.set(id, ix);
  return id;
};

export type SceneOptions = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  readonly customers: readonly Customer[];
  /** Names the luck of whoever joins from outside, and of machines. */
  readonly seed: number | string;
  readonly ticketIdOf?: TicketIdOf | undefined;
  /** Goes on from a day that is under way, in the world as `worldFrom` has it. */
  readonly start?: LiveStart | undefined;
  /** How long a window stays with a visitor who no longer does anything there. */
  readonly visitorKeepsMs?: number;
};

export function createScene({ plan, model, customers, seed, ticketIdOf, visitorKeepsMs }: SceneOptions): Scene {
  const staging = stagingOf(plan, model);
  const crew = model.crew.map(clerkOf);
  // Written out, here and below: a spread of so much makes a slower object, and the twin makes one each day.
  const scene: Scene = {
    plan,
    serviceIx: staging.serviceIx,
    segmentIx: staging.segmentIx,
    windowIx: staging.windowIx,
    stages: staging.stages,
    reported: staging.reported,
    worlds: staging.worlds,
    balkingMax: staging.balkingMax,
    machinesOf: staging.machinesOf,
    reviews: staging.reviews,
    spells: staging.spells,
    model,
    seed,
    visitorsLuck: undefined,
    agenda: createAgenda(),
    errands: [],
    byTicket: new Map(),
    acting: undefined,
    desks: plan.windows.map((window, ix) => emptyDesk(staging, window, ix)),
    crew,
    hosts: [...crew.filter(({ post }) => post === "lobby"), ...crew.filter(({ post }) => post === "guide")],
    machines: model.devices.map(machineOf),
    alarms: [],
    waiting: new Int32Array(plan.services.length * plan.segments.length),
    waitingFor: new Int32Array(plan.services.length),
    line: [],
    toReview: [],
    visitorKeepsMs: visitorKeepsMs ?? Infinity,
    balked: 0,
    dayClosed: false,
  };
  const idOf = ticketIdOf ?? plainId;
  for (let ix = 0; ix < customers.length; ix += 1) {
    const customer = customers[ix] as Customer;
    addErrand(scene, idOf(ix, customer.arriveAt), customer, false);
  }
  return scene;
}

function emptyDesk({ spells, reviews }: Staging, { windowId, reviewsFor }: WindowPlan, ix: number): Desk {
  return {
    ix,
    windowId,
    spells: spells[ix] ?? [],
    spell: 0,
    state: "closed",
    token: 0,
    staffId: undefined,
    speedFactor: 1,
    serves: NOTHING,
    segments: NOTHING,
    opensToAllOver: Infinity,
    reviews: reviews[ix] ?? NOTHING,
    mayReview: reviewsFor.length > 0,
    errand: undefined,
    closeDue: false,
    breakDueMs: 0,
    visitorSince: undefined,
  };
}

function clerkOf({ staffId, post, speedFactor, presence, spells, breaks, mayAuthorise }: CrewMember): Clerk {
  return { staffId, post, speedFactor, presence, spells, breaks, mayAuthorise, present: false, busyUntil: 0 };
}

function machineOf({ deviceId, useMs, failure, outages }: DeviceWorld): Machine {
  return { deviceId, useMs, failure, outages, down: false, freeAt: 0 };
}

/** The customer behind this ticket. */
export function errandOf({ acting, errands, byTicket }: Scene, ticketId: string): Errand | undefined {
  if (acting?.ticketId === ticketId) return acting;
  const plain = errands[plainIxs.get(ticketId) ?? -1];
  return plain?.ticketId === ticketId ? plain : byTicket.get(ticketId);
}

/** The window of this name. */
export function deskAt({ desks, windowIx }: Scene, windowId: string): Desk | undefined {
  const ix = windowIx.get(windowId);
  return ix === undefined ? undefined : desks[ix];
}

export function addErrand(scene: Scene, ticketId: string, customer: Customer, visitor: boolean): Errand {
  const errand: Errand = {
    ix: scene.errands.length,
    ticketId,
    customer,
    visitor,
    state: "coming",
    token: 0,
    serviceIx: present(scene.serviceIx.get(customer.serviceId), "service of a customer"),
    segmentIx: scene.segmentIx.get(customer.segmentId) ?? 0,
    leaveAt: Infinity,
    desk: undefined,
    tellerId: undefined,
    workMs: customer.workMs,
    stage: 0,
    prefilled: false,
    misses: customer.misses,
    calls: 0,
    asked: false,
    authoriser: undefined,
    deviceIx: -1,
    refusals: 0,
  };
  scene.errands.push(errand);
  if (ticketId !== plainIds[errand.ix]) scene.byTicket.set(ticketId, errand);
  return errand;
}

/** Somebody whom this world did not send: with a luck of his own, but present, patient and on foot at once. */
export function addVisitor(scene: Scene, ticketId: string, serviceId: string, segmentId: string, at: EpochMs): Errand {
  const services = scene.model.services;
  const known = services.findIndex((service) => service.serviceId === serviceId);
  const segmentIx = Math.max(
    0,
    scene.model.segments.findIndex((segment) => segment.segmentId === segmentId),
  );
  scene.visitorsLuck ??= createLuck(scene.model, `${scene.seed}/visitors`);
  const drawn = scene.visitorsLuck.draw(at, Math.max(0, known), segmentIx);
  const customer: Customer = {
    ...drawn,
    serviceId,
    segmentId,
    misses: false,
    patienceMs: Infinity,
    prefillMs: Infinity,
  };
  return addErrand(scene, ticketId, customer, true);
}

/** Extra people at these instants; their classes and luck as everybody's, from streams of their own. */
export function addRush(scene: Scene, name: string, arrivals: readonly EpochMs[], idOf: TicketIdOf = plainId): void {
  const classes = createClassDraw(scene.model, name);
  const luck = createLuck(scene.model, name);
  for (const arriveAt of arrivals) {
    addArrival(scene, luck.draw(arriveAt, classes.service(), classes.segment()), idOf);
  }
}

/** Somebody who comes in later and takes a number. */
export function addArrival(scene: Scene, customer: Customer, idOf: TicketIdOf = plainId): void {
  const { arriveAt, kioskMs } = customer;
  const errand = addErrand(scene, idOf(scene.errands.length, arriveAt), customer, false);
  scene.agenda.intend("issue", arriveAt + kioskMs, errand.ix, -1);
}

const NOTHING = new Uint8Array(0);
