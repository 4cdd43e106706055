import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Customer } from "./customers";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { runDay } from "./run";
import type { WorldModel } from "./world";

const LOBBY: PlainLobby = {
  windows: 1,
  lastsMs: 60 * MINUTE_MS,
  arrivalsPerMin: 1,
  service: { kind: "fixed", ms: 5 * MINUTE_MS },
  classes: [
    { share: 0.5, level: 0 },
    { share: 0.5, level: 1 },
  ],
  rules: [{ kind: "firstCome" }],
};

const OPENS_AT = plainPlan(LOBBY).opensAt;

/** Somebody who comes so many minutes after opening and takes so many at the counter. */
const comes = (minute: number, workMin: number, more: Partial<Customer> = {}): Customer => ({
  arriveAt: OPENS_AT + minute * MINUTE_MS,
  serviceId: "s",
  segmentId: "c0",
  workMs: workMin * MINUTE_MS,
  reviewMs: 0,
  authoriseMs: 0,
  patienceMs: Infinity,
  kioskMs: 0,
  walkMs: 0,
  misses: false,
  returnAfterMs: Infinity,
  prefillMs: Infinity,
  diverts: false,
  balks: 1,
  deviceUse: 1,
  ...more,
});

const WORDS: { readonly [Type in LobbyEvent["type"]]?: string } = {
  ServiceStarted: "starts",
  ServiceFinished: "finishes",
  ReviewSubmitted: "handed over",
  ReviewStarted: "in review",
  TicketEnded: "ended",
  WindowClosing: "closing",
  WindowClosed: "closed",
};

/** What happened, as `minute who what`: tickets t0, t1, … in the order of the list of customers. */
function steps(plan: LobbyPlan, model: WorldModel, customers: readonly Customer[]): readonly string[] {
  const seen: string[] = [];
  const onEvent = (event: LobbyEvent): void => {
    const word = WORDS[event.type];
    if (!word) return;
    const who = "ticketId" in event ? event.ticketId : "windowId" in event ? event.windowId : "";
    seen.push(`${(event.at - OPENS_AT) / MINUTE_MS} ${who} ${event.type === "TicketEnded" ? event.outcome : word}`);
  };
  runDay({ plan, model, customers, seed: 1, onEvent });
  return seen;
}

const served = (all: readonly string[]): readonly string[] => all.filter((step) => /starts|finishes/u.test(step));

test("SM-5 overtime: who drew a number before closing is served after it, one after the other", () => {
  const model = plainWorld(LOBBY);
  expect(steps(plainPlan(LOBBY), model, [comes(50, 8), comes(57, 5), comes(59, 4)])).toEqual([
    "50 t0 starts",
    "58 t0 finishes",
    "58 t1 starts",
    "63 t1 finishes",
    "63 t2 starts",
    "67 t2 finishes",
    "67 w1 closed",
  ]);
});

test("SM-5 where the house only finishes its customers, who still waits at closing time is sent home", () => {
  const world = plainWorld(LOBBY);
  const model: WorldModel = { ...world, habits: { ...world.habits, afterClose: "finishCurrent" } };
  const all = steps(plainPlan(LOBBY), model, [comes(50, 12), comes(57, 5)]);
  expect(served(all)).toEqual(["50 t0 starts", "62 t0 finishes"]);
  expect(all.some((step) => step.includes("t1 starts"))).toBe(false);
});

test("SM-5 a window whose spell ends during a service finishes its customer, and calls nobody until it opens again", () => {
  const lobby = { ...LOBBY, windows: 2 };
  const world = plainWorld(lobby);
  const minute = (after: number): number => OPENS_AT + after * MINUTE_MS;
  const twice = [
    { start: minute(0), end: minute(13) },
    { start: minute(30), end: minute(60) },
  ];
  const model: WorldModel = {
    ...world,
    crew: world.crew.map((clerk, ix) =>
      ix === 0
        ? { ...clerk, spells: twice.map((span) => ({ windowId: "w1", mode: "normal" as const, ...span })) }
        : clerk,
    ),
  };
  const all = steps(plainPlan(lobby), model, [comes(10, 10), comes(10, 12), comes(11, 3), comes(12, 30), comes(35, 2)]);
  expect(all).toEqual([
    "10 t0 starts",
    "10 t1 starts",
    "20 t0 finishes",
    "20 w1 closed",
    "22 t1 finishes",
    "22 t2 starts",
    "25 t2 finishes",
    "25 t3 starts",
    "35 t4 starts",
    "37 t4 finishes",
    "55 t3 finishes",
    "60 w1 closed",
    "60 w2 closed",
  ]);
});

test("SM-4 patience ends in the line: who has waited six minutes leaves, the next is called in his stead", () => {
  const all = steps(plainPlan(LOBBY), plainWorld(LOBBY), [
    comes(0, 10),
    comes(1, 5, { patienceMs: 6 * MINUTE_MS }),
    comes(2, 5),
  ]);
  expect(served(all)).toEqual(["0 t0 starts", "10 t0 finishes", "10 t2 starts", "15 t2 finishes"]);
  expect(all.filter((step) => step.startsWith("7 t1"))).toHaveLength(1);
});

test("SM-4 who turns round at the sight of the wait draws no number", () => {
  const world = plainWorld(LOBBY);
  const balking = [{ overMs: 5 * MINUTE_MS, probability: 0.9 }];
  const model: WorldModel = { ...world, behaviour: { ...world.behaviour, balking } };
  const crowd = [comes(0, 20), comes(1, 20), comes(2, 20), comes(3, 20)];
  const plan = {
    ...plainPlan(LOBBY),
    services: plainPlan(LOBBY).services.map((one) => ({ ...one, nominalMs: 20 * MINUTE_MS })),
  };
  const run = (last: Customer): { readonly balked: number; readonly issued: number } => {
    let issued = 0;
    const onEvent = ({ type }: LobbyEvent): void => {
      if (type === "TicketIssued") issued += 1;
    };
    const { balked } = runDay({ plan, model, customers: [...crowd, last], seed: 1, onEvent });
    return { balked, issued };
  };
  expect(run(comes(4, 5, { balks: 0.5 }))).toEqual({ balked: 1, issued: 4 });
  expect(run(comes(4, 5, { balks: 0.95 }))).toEqual({ balked: 0, issued: 5 });
});

test.each([
  { levelMin: 6, order: ["0 t0 starts", "8 t2 starts", "16 t1 starts"] },
  { levelMin: 4, order: ["0 t0 starts", "8 t1 starts", "16 t2 starts"] },
])("SM-8 ageing: one level makes up for $levelMin minutes of waiting", ({ levelMin, order }) => {
  // At minute 8 the ordinary customer has waited seven minutes and the one of level 1 two: five minutes between them.
  const lobby: PlainLobby = { ...LOBBY, rules: [{ kind: "ageing", levelMs: levelMin * MINUTE_MS }] };
  const customers = [comes(0, 8), comes(1, 8), comes(6, 8, { segmentId: "c1" })];
  const all = steps(plainPlan(lobby), plainWorld(lobby), customers);
  expect(all.filter((step) => step.endsWith("starts"))).toEqual(order);
});

test("SM-8 two-step work with one reviewer: the second piece waits until the first has been looked through", () => {
  const plain = plainPlan({ ...LOBBY, windows: 3 });
  const plan: LobbyPlan = {
    ...plain,
    services: plain.services.map((service) => ({ ...service, complexity: "twoStep", needsReview: true })),
    windows: plain.windows.map((window, ix) =>
      ix === 2 ? { ...window, kind: "review", serviceIds: [], reviewsFor: ["s"] } : window,
    ),
    staff: plain.staff.map((person, ix) => (ix === 2 ? { ...person, mayReview: true } : person)),
  };
  const world = plainWorld({ ...LOBBY, windows: 3 });
  const review = { reviewMs: 4 * MINUTE_MS };
  const all = steps(plan, world, [comes(0, 5, review), comes(1, 5, review)]);
  expect(all.filter((step) => /handed over|in review/u.test(step))).toEqual([
    "5 t0 handed over",
    "5 t0 in review",
    "6 t1 handed over",
    "9 t1 in review",
  ]);
  expect(all.filter((step) => step.endsWith("finishes"))).toEqual(["9 t0 finishes", "13 t1 finishes"]);
});

test("SM-5 a break that lasts beyond the end of the spell ends, and so does the day", () => {
  const lobby: PlainLobby = { ...LOBBY, windows: 2 };
  const world = plainWorld(lobby);
  const rest = { start: OPENS_AT + 30 * MINUTE_MS, end: OPENS_AT + 75 * MINUTE_MS };
  const model: WorldModel = { ...world, crew: world.crew.map((clerk) => ({ ...clerk, breaks: [rest] })) };
  expect(steps(plainPlan(lobby), model, [comes(40, 5)])).toEqual([
    "75 t0 starts",
    "75 w2 closed",
    "80 t0 finishes",
    "80 w1 closed",
  ]);
});

test("SM-15 who says yes at the machine is served there; who says no waits, and is not asked again", () => {
  const plain = plainPlan(LOBBY);
  const plan: LobbyPlan = {
    ...plain,
    services: plain.services.map((service) => ({ ...service, divertsTo: ["selfService"] })),
    segments: plain.segments.map((segment) => ({ ...segment, retainAtCounter: false })),
    devices: [{ deviceId: "m1", kind: "machine", zoneId: "hall", serviceIds: ["s"] }],
  };
  const model: WorldModel = {
    ...plainWorld(LOBBY),
    devices: [{ deviceId: "m1", serviceIds: ["s"], useMs: 2 * MINUTE_MS }],
  };
  const all = steps(plan, model, [comes(0, 6), comes(1, 5, { diverts: true }), comes(2, 4)]);
  expect(served(all)).toEqual(["0 t0 starts", "6 t0 finishes", "6 t2 starts", "10 t2 finishes"]);
  expect(all).toContain("3 t1 diverted");
});
