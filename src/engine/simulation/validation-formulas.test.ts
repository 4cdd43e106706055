import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { waitsC } from "#engine/staffing/erlang";
import { drawCustomers } from "./customers";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { runDay } from "./run";
import type { Duration } from "./world";

/** Parts of one long day, whose means are as good as independent. */
const PARTS = 10;
const WARM_UP = 0.03;

type Means = { readonly mean: number; readonly error: number; readonly total: number };

/** Mean wait in minutes of everybody called, by class, with its standard error from batches of the day. */
function play(lobby: PlainLobby, seed: string): readonly Means[] {
  const plan = plainPlan(lobby);
  const model = plainWorld(lobby);
  const warmAt = plan.opensAt + lobby.lastsMs * WARM_UP;
  const partMs = (lobby.lastsMs * (1 - WARM_UP)) / PARTS;
  const classOf = new Map<string, { readonly ix: number; readonly part: number }>();
  const parts = lobby.classes.map(() => Array.from({ length: PARTS }, () => ({ count: 0, sum: 0 })));
  runDay({
    plan,
    model,
    customers: drawCustomers(model, seed),
    seed,
    onEvent: (event) => {
      if (event.type === "TicketIssued" && event.at >= warmAt) {
        const part = Math.min(PARTS - 1, Math.floor((event.at - warmAt) / partMs));
        classOf.set(event.ticketId, { ix: Number(event.segmentId.slice(1)), part });
      }
      if (event.type !== "TicketCalled") return;
      const known = classOf.get(event.ticketId);
      const into = known && parts[known.ix]?.[known.part];
      if (!into) return;
      into.count += 1;
      into.sum += event.waitedMs / MINUTE_MS;
    },
  });
  return parts.map((own) => {
    const total = own.reduce((sum, part) => sum + part.sum, 0);
    const mean = total / own.reduce((sum, part) => sum + part.count, 0);
    const squares = own.reduce((sum, part) => sum + (part.sum / part.count - mean) ** 2, 0);
    return { mean, total, error: Math.sqrt(squares / (PARTS - 1) / PARTS) };
  });
}

/** Within 4 standard errors, each at most so large a share of the truth. */
function expectTruth(figure: Means | undefined, truth: number, errorShare: number): void {
  if (!figure) throw new Error("no figure");
  expect(figure.error / truth, `error of ${figure.mean}`).toBeLessThan(errorShare);
  expect(Math.abs(figure.mean - truth), `${figure.mean} against ${truth}`).toBeLessThan(4 * figure.error);
}

const exponential = (meanMin: number): Duration => ({ kind: "exponential", meanMs: meanMin * MINUTE_MS });
const everybody = [{ share: 1, level: 0 }];
const firstCome = [{ kind: "firstCome" }] as const;
const vipFirst = [{ kind: "priority" }, { kind: "firstCome" }] as const;

/** About so many customers. */
function lobbyOf(
  windows: number,
  serviceMin: number,
  loadErlang: number,
  more: Pick<PlainLobby, "classes" | "rules">,
  customers = 60_000,
): PlainLobby {
  const arrivalsPerMin = loadErlang / serviceMin;
  const lastsMs = Math.round((customers / arrivalsPerMin) * MINUTE_MS);
  return { windows, lastsMs, arrivalsPerMin, service: exponential(serviceMin), ...more };
}

test("SM-8 one window, two classes by priority: the lobby's own rules give Cobham's waits", () => {
  const classes = [
    { share: 0.25, level: 1 },
    { share: 0.75, level: 0 },
  ];
  const [first, second] = play(lobbyOf(1, 1, 0.8, { classes, rules: vipFirst }), "cobham");
  expectTruth(first, 0.8 / (1 - 0.2), 0.03);
  expectTruth(second, 0.8 / ((1 - 0.2) * (1 - 0.8)), 0.08);
});

test.each([
  { windows: 6, load: 5.1, serviceMin: 7, vip: 0.1, vipMin: 0.796, ordinaryMin: 5.305, allMin: 4.854 },
  { windows: 8, load: 7.5, serviceMin: 6, vip: 0.15, vipMin: 0.7045, ordinaryMin: 11.2722, allMin: 9.687 },
])(
  "SM-8 $windows windows at $load Erlang with VIP first: $vipMin and $ordinaryMin minutes, first come $allMin",
  ({ windows, load, serviceMin, vip, vipMin, ordinaryMin, allMin }) => {
    const classes = [
      { share: vip, level: 1 },
      { share: 1 - vip, level: 0 },
    ];
    const [first, second] = play(lobbyOf(windows, serviceMin, load, { classes, rules: vipFirst }), `vip ${windows}`);
    expectTruth(first, vipMin, 0.05);
    expectTruth(second, ordinaryMin, 0.2);
    const [all] = play(lobbyOf(windows, serviceMin, load, { classes: everybody, rules: firstCome }), `all ${windows}`);
    expectTruth(all, allMin, 0.2);
  },
);

test("SM-8 pooling at load 0.8: one line of six windows 3.020 minutes, a line of three 7.551", () => {
  const alone = { classes: everybody, rules: firstCome };
  expectTruth(play(lobbyOf(6, 7, 4.8, alone), "pooled")[0], 3.02, 0.08);
  expectTruth(play(lobbyOf(3, 7, 2.4, alone), "apart")[0], 7.551, 0.08);
  expect(waitsC(3, { arrivalsPerHour: (2.4 / 7) * 60, serviceMin: 7 }, 0).meanWaitMin).toBeCloseTo(7.551, 3);
});

test("SM-8 with equal services the total of waiting is the same under every work-conserving rule", () => {
  const lobby: PlainLobby = {
    windows: 3,
    lastsMs: 600 * MINUTE_MS,
    arrivalsPerMin: 0.58,
    service: { kind: "fixed", ms: 5 * MINUTE_MS },
    classes: [
      { share: 0.3, level: 2 },
      { share: 0.7, level: 0 },
    ],
    rules: firstCome,
  };
  const totalOf = (rules: PlainLobby["rules"]): number =>
    play({ ...lobby, rules }, "conserved").reduce((sum, { total }) => sum + total, 0);
  const first = totalOf(firstCome);
  expect(first).toBeGreaterThan(200);
  // Customers of the warm-up are not counted, and who is called then differs by rule: a hair of the total.
  for (const rules of [vipFirst, [{ kind: "ageing", levelMs: 5 * MINUTE_MS }], [{ kind: "longestWait" }]] as const)
    expect(Math.abs(totalOf(rules) / first - 1)).toBeLessThan(0.01);
});
