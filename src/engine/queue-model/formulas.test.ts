import { expect, test } from "vitest";
import { waitsC } from "#engine/staffing/erlang";
import { studentT975, type Interval } from "./interval";
import type { Distribution, QueueModel } from "./model";
import { classOf, modelOf, nodeOf, windowsOf } from "./one-node.fixture";
import { simulate } from "./simulate";
import { exactWaits } from "./two-class-chain.fixture";

/** Standard errors within which the truth must lie: one test in two thousand would fail by chance. */
const ERRORS_MAX = 3.5;

/** The figure is the truth within its own error, and that error is small enough for the agreement to mean something. */
function expectTruth(figure: Interval | undefined, truth: number, within: number, replications: number): void {
  if (!figure) throw new Error("no figure");
  const half = figure.high - figure.mean;
  const error = half / studentT975(replications - 1);
  expect(half / truth, `half width of ${figure.mean}`).toBeLessThan(within);
  expect(Math.abs(figure.mean - truth), `${figure.mean} against ${truth}`).toBeLessThan(ERRORS_MAX * error);
}

const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });

/** One hall; times in minutes; 12 replications of so many customers, with luck of its own for every hall. */
function hall(
  open: number,
  serviceMin: number,
  classes: QueueModel["classes"],
  chooses: "firstCome" | "priority",
  customers = 10_000,
): QueueModel {
  const perMin = classes.reduce(
    (sum, { arrivals }) => sum + (arrivals.kind === "poisson" ? (arrivals.rates[0]?.rate ?? 0) : 0),
    0,
  );
  return modelOf({
    classes,
    nodes: [
      nodeOf("hall", [windowsOf("w", open, { chooses: { kind: chooses } })], {
        service: { "*": exponential(serviceMin) },
      }),
    ],
    seed: `${open} windows of ${serviceMin} minutes, ${classes.map(({ id }) => id).join()}`,
    horizon: customers / perMin,
    warmUp: (0.05 * customers) / perMin,
    replications: 12,
  });
}

test.each([
  { windows: 3, waitMin: 4.4444444, mustWait: 0.4444444 },
  { windows: 4, waitMin: 0.8695652, mustWait: 0.173913 },
])("QM-4 M/M/$windows waits $waitMin minutes in the mean, as Erlang says", ({ windows, waitMin, mustWait }) => {
  const [all] = simulate(hall(windows, 10, [classOf("all", 0.2)], "firstCome")).classes;
  expectTruth(all?.wait, waitMin, 0.1, 12);
  expectTruth(all?.waitedShare, mustWait, 0.05, 12);
});

test("QM-4 one window and two classes by priority: time in system as Cobham gives", () => {
  const classes = [classOf("first", 0.2), classOf("second", 0.6, { priority: 1 })];
  const [first, second] = simulate(hall(1, 1, classes, "priority")).classes;
  expectTruth(first?.stay, 1 + 0.8 / (1 - 0.2), 0.04, 12);
  expectTruth(second?.stay, 1 + 0.8 / ((1 - 0.2) * (1 - 0.8)), 0.15, 12);
});

test.each([
  { windows: 6, load: 5.1, serviceMin: 7, vip: 0.1, vipMin: 0.796, ordinaryMin: 5.305, allMin: 4.854 },
  { windows: 5, load: 4.5, serviceMin: 6, vip: 0.2, vipMin: 1.1158, ordinaryMin: 11.1584, allMin: 9.1499 },
  { windows: 8, load: 7.5, serviceMin: 6, vip: 0.15, vipMin: 0.7045, ordinaryMin: 11.2722, allMin: 9.687 },
])(
  "QM-4 $windows windows at $load Erlang with $vip VIP: $vipMin and $ordinaryMin minutes, first come $allMin",
  ({ windows, load, serviceMin, vip, vipMin, ordinaryMin, allMin }) => {
    const perMin = load / serviceMin;
    const classes = [classOf("vip", perMin * vip), classOf("ordinary", perMin * (1 - vip), { priority: 1 })];
    const [first, second] = simulate(hall(windows, serviceMin, classes, "priority", 25_000)).classes;
    expectTruth(first?.wait, vipMin, 0.08, 12);
    expectTruth(second?.wait, ordinaryMin, 0.25, 12);
    const [all] = simulate(hall(windows, serviceMin, [classOf("all", perMin)], "firstCome", 25_000)).classes;
    expectTruth(all?.wait, allMin, 0.25, 12);
  },
);

test("QM-4 Erlang A: who leaves, and who finds no window free", () => {
  const impatient = [classOf("all", 4.2, { patience: exponential(1) })];
  const [all] = simulate(hall(12, 2, impatient, "firstCome", 25_000)).classes;
  if (!all?.waitedShare) throw new Error("nobody served");
  const leave = all.left.mean / all.arrived.mean;
  expect(Math.abs(leave - 0.029679)).toBeLessThan(0.002);
  // Whoever left had waited too.
  const waits = (all.waitedShare.mean * all.served.mean + all.left.mean) / all.arrived.mean;
  expect(Math.abs(waits - 0.12737)).toBeLessThan(0.005);
});

test("QM-4 pooling at load 0.8: one line of six windows waits 3.020 minutes, two of three 7.551", () => {
  const perMin = 4.8 / 7;
  const pooled = simulate(hall(6, 7, [classOf("all", perMin)], "firstCome"));
  expectTruth(pooled.classes[0]?.wait, 3.02, 0.15, 12);
  expect(waitsC(6, { arrivalsPerHour: perMin * 60, serviceMin: 7 }, 0).meanWaitMin).toBeCloseTo(3.02, 3);
  const halves = ["left", "right"].map((id) => classOf(id, perMin / 2, { entry: id }));
  const apart = simulate({
    ...hall(3, 7, halves, "firstCome"),
    nodes: ["left", "right"].map((id) => nodeOf(id, [windowsOf("w", 3)], { service: { "*": exponential(7) } })),
  });
  for (const half of apart.classes) expectTruth(half.wait, 7.551, 0.15, 12);
});

test.each([
  { cashWindows: 1, otherWindows: 1, universal: 2, arrivals: [0.4, 0.15] },
  { cashWindows: 0, otherWindows: 0, universal: 4, arrivals: [0.4, 0.15] },
  { cashWindows: 2, otherWindows: 1, universal: 1, arrivals: [0.4, 0.15] },
  { cashWindows: 1, otherWindows: 1, universal: 1, arrivals: [0.3, 0.1] },
  { cashWindows: 3, otherWindows: 2, universal: 1, arrivals: [0.7, 0.2] },
] as const)(
  "QM-5 $cashWindows cash, $otherWindows other and $universal universal windows wait as the exact chain says",
  (lobby) => {
    const [cashMin, otherMin] = exactWaits({ ...lobby, serviceMin: [4, 10] });
    const { cashWindows, otherWindows, universal, arrivals } = lobby;
    const groups = [
      windowsOf("cash", cashWindows, { serves: ["cash"] }),
      windowsOf("other", otherWindows, { serves: ["other"] }),
      windowsOf("universal", universal, { chooses: { kind: "longestQueue" } }),
    ];
    const { nodes } = simulate(
      modelOf({
        classes: [classOf("cash", arrivals[0]), classOf("other", arrivals[1])],
        nodes: [nodeOf("hall", groups, { service: { cash: exponential(4), other: exponential(10) } })],
        horizon: 20_000,
        warmUp: 500,
        replications: 8,
      }),
    );
    const [cash, other] = nodes[0]?.classes ?? [];
    expectTruth(cash?.wait, cashMin, 0.15, 8);
    expectTruth(other?.wait, otherMin, 0.25, 8);
  },
);

test.each([
  { cashWindows: 2, otherWindows: 2, universal: 0, waits: [7.1109756, 12.857136] },
  { cashWindows: 1, otherWindows: 1, universal: 2, waits: [3.5011579, 6.334721] },
  { cashWindows: 0, otherWindows: 0, universal: 4, waits: [2.7696145, 5.7627702] },
  { cashWindows: 2, otherWindows: 1, universal: 1, waits: [2.6046622, 16.816076] },
] as const)(
  "QM-5 the chain gives the published table: $cashWindows cash, $otherWindows other, $universal universal, within 1 in 1,000",
  ({ waits, ...windows }) => {
    const exact = exactWaits({ ...windows, arrivals: [0.4, 0.15], serviceMin: [4, 10] });
    for (const [ix, wait] of waits.entries()) expect(Math.abs((exact[ix] ?? 0) / wait - 1)).toBeLessThan(0.001);
  },
);
