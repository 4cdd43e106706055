import { expect, test } from "vitest";
import type { TraceStep } from "./floor";
import type { Distribution, QueueModel, ShiftChange } from "./model";
import { classOf, modelOf, nodeOf, windowsOf } from "./one-node.fixture";
import { playOnce } from "./play-once";

const fixed = (value: number): Distribution => ({ kind: "fixed", value });
const at = (...times: number[]) => ({ kind: "times", times }) as const;
const day = (more: Pick<QueueModel, "classes" | "nodes"> & Partial<QueueModel>): QueueModel =>
  modelOf({ horizon: 100, warmUp: 0, atClose: "serveWaiting", replications: 1, ...more });

/** Steps but arrivals and joinings, as `time class customer what`. */
function steps(
  model: QueueModel,
  hidden: readonly TraceStep["what"][] = ["arrives", "joins", "departs"],
): readonly string[] {
  const seen: string[] = [];
  playOnce(model, 0, ({ at: time, customer, class: name, what }) => {
    if (!hidden.includes(what)) seen.push(`${time} ${name} ${customer} ${what}`);
  });
  return seen;
}

test("QM-8 who waits at closing time is served, and the overtime runs to the last one out", () => {
  const model = day({
    horizon: 10,
    classes: [classOf("a", at(0, 8, 9))],
    nodes: [nodeOf("hall", [windowsOf("w", 1)], { service: { "*": fixed(5) } })],
  });
  expect(steps(model)).toEqual([
    "0 a 1 starts",
    "5 a 1 finishes",
    "8 a 2 starts",
    "13 a 2 finishes",
    "13 a 3 starts",
    "18 a 3 finishes",
  ]);
  expect(playOnce(model, 0).lastAt).toBe(18);
});

test("QM-8 or goes home at closing time, while who is at the window is finished", () => {
  const model = day({
    horizon: 10,
    atClose: "finishCurrent",
    classes: [classOf("a", at(0, 8, 9))],
    nodes: [nodeOf("hall", [windowsOf("w", 1)], { service: { "*": fixed(5) } })],
  });
  expect(steps(model)).toEqual([
    "0 a 1 starts",
    "5 a 1 finishes",
    "8 a 2 starts",
    "10 a 3 sentHome",
    "13 a 2 finishes",
  ]);
  expect(playOnce(model, 0).classes[0]).toMatchObject({ arrived: 3, served: 2, sentHome: 1 });
});

test.each<{ rule: ShiftChange; then: readonly string[] }>([
  { rule: "finishFirst", then: ["10 a 1 finishes", "11 a 2 finishes", "11 a 3 starts", "21 a 3 finishes"] },
  {
    rule: "preemptResume",
    then: [
      "3 a 2 interrupted",
      "10 a 1 finishes",
      "10 a 2 starts",
      "18 a 2 finishes",
      "18 a 3 starts",
      "28 a 3 finishes",
    ],
  },
  {
    rule: "handOver",
    then: [
      "3 a 2 interrupted",
      "10 a 1 finishes",
      "10 a 2 starts",
      "20 a 2 finishes",
      "20 a 3 starts",
      "30 a 3 finishes",
    ],
  },
])("QM-7 a window closed during a service: $rule", ({ rule, then }) => {
  const schedule = [
    { from: 0, open: 2 },
    { from: 3, open: 1 },
  ];
  const model = day({
    classes: [classOf("a", at(0, 1, 2))],
    nodes: [nodeOf("hall", [windowsOf("w", 2, { schedule, shiftChange: rule })], { service: { "*": fixed(10) } })],
  });
  expect(steps(model)).toEqual(["0 a 1 starts", "1 a 2 starts", ...then]);
});

test("QM-7 an idle window closes before a busy one, and a window that opens calls at once", () => {
  const schedule = [
    { from: 0, open: 2 },
    { from: 3, open: 1 },
    { from: 6, open: 2 },
  ];
  const model = day({
    classes: [classOf("a", at(0, 4))],
    nodes: [
      nodeOf("hall", [windowsOf("w", 2, { schedule, shiftChange: "preemptResume" })], { service: { "*": fixed(10) } }),
    ],
  });
  expect(steps(model)).toEqual(["0 a 1 starts", "6 a 2 starts", "10 a 1 finishes", "16 a 2 finishes"]);
});

test("QM-9 who has waited four minutes leaves, and who is called at that very instant stays", () => {
  const model = day({
    classes: [classOf("a", at(0, 1, 2), { patience: fixed(4) })],
    nodes: [nodeOf("hall", [windowsOf("w", 1)], { service: { "*": fixed(5) } })],
  });
  expect(steps(model)).toEqual(["0 a 1 starts", "5 a 1 finishes", "5 a 2 starts", "6 a 3 leaves", "10 a 2 finishes"]);
});

test("QM-9 who finds more than one waiting turns round, or goes to the machine", () => {
  const lobby = (to?: string): QueueModel =>
    day({
      classes: [classOf("a", at(0, 1, 2, 3), { baulking: [{ waitingOver: 1, probability: 1, ...(to && { to }) }] })],
      nodes: [
        nodeOf("hall", [windowsOf("w", 1)], { service: { "*": fixed(5) } }),
        nodeOf("machine", [windowsOf("m", 1)], { service: { "*": fixed(2) } }),
      ],
    });
  expect(steps(lobby()).slice(0, 3)).toEqual(["0 a 1 starts", "3 a 4 baulks", "5 a 1 finishes"]);
  expect(steps(lobby("machine")).slice(0, 5)).toEqual([
    "0 a 1 starts",
    "3 a 4 baulks",
    "3 a 4 starts",
    "5 a 1 finishes",
    "5 a 2 starts",
  ]);
});

test("QM-3 under ageing a VIP goes first until the other has waited long enough", () => {
  const lobby = (perLevel: number): readonly string[] =>
    steps(
      day({
        classes: [classOf("vip", at(6)), classOf("plain", at(0, 1), { priority: 1 })],
        nodes: [
          nodeOf("hall", [windowsOf("w", 1, { chooses: { kind: "ageing", perLevel } })], {
            service: { "*": fixed(8) },
          }),
        ],
      }),
      ["arrives", "joins", "departs", "finishes"],
    );
  // At 8 the ordinary customer has waited 7 minutes and the VIP 2: five minutes more.
  expect(lobby(6)).toEqual(["0 plain 1 starts", "8 vip 3 starts", "16 plain 2 starts"]);
  expect(lobby(4)).toEqual(["0 plain 1 starts", "8 plain 2 starts", "16 vip 3 starts"]);
});

test("QM-3 a window that prefers a class takes the others only when none of it waits", () => {
  const chooses = { kind: "prefer", classes: ["simple"] } as const;
  const model = day({
    classes: [classOf("complex", at(0, 1)), classOf("simple", at(2, 20))],
    nodes: [nodeOf("hall", [windowsOf("w", 1, { chooses })], { service: { "*": fixed(8) } })],
  });
  expect(steps(model, ["arrives", "joins", "departs", "finishes"])).toEqual([
    "0 complex 1 starts",
    "8 simple 3 starts",
    "16 complex 2 starts",
    "24 simple 4 starts",
  ]);
});

test("QM-10 an early appointment waits for its slot beside a free window, and a walk-in is served meanwhile", () => {
  const appointments = { kind: "appointments", times: [10], showRate: 1, lateness: fixed(-6) } as const;
  const model = day({
    classes: [classOf("booked", appointments), classOf("walkIn", at(5, 9), { priority: 1 })],
    nodes: [nodeOf("hall", [windowsOf("w", 1, { chooses: { kind: "priority" } })], { service: { "*": fixed(3) } })],
  });
  expect(steps(model)).toEqual([
    "5 walkIn 2 starts",
    "8 walkIn 2 finishes",
    "9 walkIn 3 starts",
    "12 walkIn 3 finishes",
    "12 booked 1 starts",
    "15 booked 1 finishes",
  ]);
  expect(playOnce(model, 0).classes[0]?.waits).toEqual([8]);
});

test("QM-11 two tellers, one reviewer and no room between: a teller keeps his customer until the reviewer is free", () => {
  const model = day({
    classes: [classOf("a", at(0, 0, 1), { entry: "counter" })],
    nodes: [
      nodeOf("counter", [windowsOf("t", 2)], {
        service: { "*": fixed(4) },
        whenFull: "block",
        routing: { "*": [{ to: "review", probability: 1 }] },
      }),
      nodeOf("review", [windowsOf("r", 1)], { service: { "*": fixed(3) }, room: 0 }),
    ],
  });
  const seen: string[] = [];
  playOnce(model, 0, ({ at: time, customer, what, node }) => {
    if (what !== "arrives" && what !== "joins") seen.push(`${time} ${customer} ${what} ${node}`);
  });
  expect(seen).toEqual([
    "0 1 starts counter",
    "0 2 starts counter",
    "4 1 finishes counter",
    "4 1 starts review",
    "4 3 starts counter",
    "4 2 finishes counter",
    "4 2 blocks counter",
    "7 1 finishes review",
    "7 1 departs review",
    "7 2 starts review",
    "8 3 finishes counter",
    "8 3 blocks counter",
    "10 2 finishes review",
    "10 2 departs review",
    "10 3 starts review",
    "13 3 finishes review",
    "13 3 departs review",
  ]);
  const [tellers] = playOnce(model, 0).groups[0] ?? [];
  expect(tellers?.blocked.sum).toBe(3 + 2);
  expect(tellers?.busy.sum).toBe(4 + 4 + 4 + 3 + 2);
});

test("QM-11 without blocking a full room loses the customer", () => {
  const model = day({
    classes: [classOf("a", at(0, 0), { entry: "counter" })],
    nodes: [
      nodeOf("counter", [windowsOf("t", 2)], {
        service: { "*": fixed(4) },
        routing: { "*": [{ to: "review", probability: 1 }] },
      }),
      nodeOf("review", [windowsOf("r", 1)], { service: { "*": fixed(3) }, room: 0 }),
    ],
  });
  expect(playOnce(model, 0).classes[0]).toMatchObject({ arrived: 2, served: 1, lost: 1 });
});
