import fc from "fast-check";
import { expect, test } from "vitest";
import { drawArrivals } from "./customers";
import { intervalOf, studentT975 } from "./interval";
import type { TraceStep } from "./floor";
import type { ChoiceRule, QueueModel } from "./model";
import { classOf, modelOf, nodeOf, windowsOf } from "./one-node.fixture";
import { playOnce } from "./play-once";
import { simulate } from "./simulate";

const rule = fc.constantFrom<ChoiceRule>(
  { kind: "firstCome" },
  { kind: "priority" },
  { kind: "longestQueue" },
  { kind: "credit" },
  { kind: "ageing", perLevel: 5 },
  { kind: "prefer", classes: ["c1"] },
);

/** Two classes, two halls, everything switched on in some of them. */
const anyModel = fc
  .record({
    seed: fc.nat(1_000),
    rates: fc.tuple(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.double({ min: 0.05, max: 0.6, noNaN: true })),
    open: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })),
    rule,
    room: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    whenFull: fc.constantFrom<"lose" | "block">("lose", "block"),
    atClose: fc.constantFrom<QueueModel["atClose"]>("serveWaiting", "finishCurrent", "stop"),
    shiftChange: fc.constantFrom<"finishFirst" | "handOver" | "preemptResume">(
      "finishFirst",
      "handOver",
      "preemptResume",
    ),
    patient: fc.boolean(),
  })
  .map(({ seed, rates, open, rule: chooses, room, whenFull, atClose, shiftChange, patient }) => {
    const schedule = [
      { from: 0, open: open[0] },
      { from: 50, open: open[1] },
      { from: 80, open: 2 },
    ];
    return modelOf({
      seed,
      horizon: 150,
      warmUp: 0,
      atClose,
      replications: 1,
      classes: rates.map((rate, ix) =>
        classOf(`c${ix}`, rate, {
          priority: ix,
          credit: 5 * ix,
          baulking: [{ waitingOver: 8, probability: 0.5 }],
          ...(!patient && { patience: { kind: "exponential", mean: 12 } }),
        }),
      ),
      nodes: [
        nodeOf("hall", [windowsOf("w", 2, { schedule, shiftChange, chooses })], {
          whenFull,
          service: { "*": { kind: "gamma", mean: 3, cv: 0.7 } },
          routing: { c0: [{ to: "desk", probability: 0.6 }] },
        }),
        nodeOf("desk", [windowsOf("d", 1)], {
          service: { "*": { kind: "exponential", mean: 4 } },
          ...(room !== undefined && { room }),
        }),
      ],
    });
  });

test("QM-2 nobody is lost: every customer ends once, in exactly one way", () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const ends = new Map<number, number>();
      let arrived = 0;
      const tally = playOnce(model, 0, ({ customer, what }) => {
        if (what === "arrives") arrived += 1;
        if (["departs", "leaves", "baulks", "lost", "sentHome"].includes(what))
          ends.set(customer, (ends.get(customer) ?? 0) + 1);
      });
      const sums = tally.classes.map(
        ({ served, left, baulked, lost, sentHome }) => served + left + baulked + lost + sentHome,
      );
      const ended = sums.reduce((sum, one) => sum + one, 0);
      expect([...ends.values()].every((times) => times === 1)).toBe(true);
      expect(tally.classes.reduce((sum, one) => sum + one.arrived, 0)).toBe(arrived);
      if (model.atClose === "serveWaiting") expect(ended).toBe(arrived);
      else expect(ended).toBeLessThanOrEqual(arrived);
    }),
    { seed: 3, numRuns: 150 },
  );
});

test("QM-3 nobody joins a line beside a window that is free and could serve him", () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const schedule = model.nodes[0]?.windows[0]?.schedule ?? [];
      const openAt = (time: number): number => schedule.findLast(({ from }) => from <= time)?.open ?? 0;
      let atWork = 0;
      playOnce(model, 0, ({ at, what, node }) => {
        if (node !== "hall") return;
        if (what === "joins") expect(atWork).toBeGreaterThanOrEqual(openAt(at));
        if (what === "starts") atWork += 1;
        if (what === "finishes" || what === "interrupted") atWork -= 1;
        if (what === "blocks") atWork += 1;
        // A window that was blocked frees without a step of its own in the hall: counting stops being exact there.
        if (what === "blocks") atWork = Infinity;
      });
    }),
    { seed: 4, numRuns: 100 },
  );
});

test("QM-1 same model and seed, same steps; another rule meets the same people with the same work", () => {
  fc.assert(
    fc.property(anyModel, rule, (model, other) => {
      const steps = (one: QueueModel): readonly TraceStep[] => {
        const seen: TraceStep[] = [];
        playOnce(one, 0, (step) => seen.push(step));
        return seen;
      };
      expect(steps(model)).toEqual(steps(model));
      const changed = {
        ...model,
        nodes: model.nodes.map((node) => ({
          ...node,
          windows: node.windows.map((group) => ({ ...group, chooses: other })),
        })),
      };
      expect(drawArrivals(changed, 0).arriving).toEqual(drawArrivals(model, 0).arriving);
    }),
    { seed: 5, numRuns: 40 },
  );
});

test("QM-6 with equal services every rule makes the same total of waiting", () => {
  const totalOf = (chooses: ChoiceRule): number => {
    const model = modelOf({
      classes: [classOf("vip", 0.25), classOf("plain", 0.5, { priority: 1, credit: 0 })],
      nodes: [nodeOf("hall", [windowsOf("w", 4, { chooses })], { service: { "*": { kind: "fixed", value: 5 } } })],
      horizon: 4_000,
      warmUp: 0,
      atClose: "serveWaiting",
    });
    const { classes } = playOnce(model, 0);
    return classes.reduce((sum, { waits }) => sum + waits.reduce((total, wait) => total + wait, 0), 0);
  };
  const first = totalOf({ kind: "firstCome" });
  expect(first).toBeGreaterThan(1_000);
  for (const kind of ["priority", "longestQueue", "credit"] as const)
    expect(totalOf({ kind }) / first).toBeCloseTo(1, 9);
  expect(totalOf({ kind: "ageing", perLevel: 3 }) / first).toBeCloseTo(1, 9);
});

test("QM-12 an interval is Student's, leaves out who has no value, and one replication has no width", () => {
  const interval = intervalOf([1, 2, 3, undefined]);
  expect(interval?.mean).toBe(2);
  expect((interval?.high ?? 0) - 2).toBeCloseTo(4.3027 / Math.sqrt(3), 6);
  expect(intervalOf([7])).toEqual({ mean: 7, low: 7, high: 7 });
  expect(intervalOf([undefined])).toBeUndefined();
  // Tables of Student's t: 12, 30 and 120 degrees of freedom.
  for (const [freedom, point] of [
    [12, 2.1788],
    [30, 2.0423],
    [120, 1.9799],
  ] as const)
    expect(studentT975(freedom)).toBeCloseTo(point, 3);
});

test("QM-12 the interval of a mean wait narrows with the replications", () => {
  const model = modelOf({
    classes: [classOf("all", 0.5)],
    nodes: [nodeOf("hall", [windowsOf("w", 1)])],
    horizon: 500,
    warmUp: 0,
  });
  const width = (replications: number): number => {
    const wait = simulate({ ...model, replications }).classes[0]?.wait;
    return (wait?.high ?? 0) - (wait?.low ?? 0);
  };
  expect(width(80)).toBeLessThan(width(5));
});
