import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { compareReplications, intervalsOf, isPrecise, valuesOf } from "./compare";
import { drawCustomers } from "./customers";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { mergeReplications, replicate, type Replications, type TwinTask } from "./replicate";

const LOBBY: PlainLobby = {
  windows: 3,
  lastsMs: 240 * MINUTE_MS,
  arrivalsPerMin: 0.4,
  service: { kind: "exponential", meanMs: 7 * MINUTE_MS },
  classes: [
    { share: 0.8, level: 0, patience: { kind: "exponential", meanMs: 40 * MINUTE_MS } },
    { share: 0.2, level: 1 },
  ],
  rules: [{ kind: "priority" }, { kind: "firstCome" }],
};

const task = (lobby: PlainLobby = LOBBY, more: Partial<TwinTask> = {}): TwinTask => {
  return { plan: plainPlan(lobby), model: plainWorld(lobby), seed: "twin", codeVersion: "1.2.3", ...more };
};
const bytes = ({ values }: Replications): string => Buffer.from(values.buffer).toString("hex");
const mean = (replications: Replications, figure: string): number => {
  const values = valuesOf(replications, figure);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};

describe("SM-10 replications depend on their number alone", () => {
  const whole = replicate(task(), 0, 24);

  test("SM-10 shares played apart and merged in any order are byte for byte the whole", () => {
    const shares = [replicate(task(), 17, 7), replicate(task(), 0, 5), replicate(task(), 5, 12)];
    expect(mergeReplications(shares)).toEqual(whole);
    expect(bytes(mergeReplications(shares))).toBe(bytes(whole));
  });

  test("SM-10 a missing share, or one of another seed, is not passed over", () => {
    expect(() => mergeReplications([replicate(task(), 0, 2), replicate(task(), 3, 2)])).toThrow("follow each other");
    const other = replicate(task(LOBBY, { seed: "another" }), 2, 2);
    expect(() => mergeReplications([replicate(task(), 0, 2), other])).toThrow("follow each other");
  });

  test("SM-11 every result says what it was played with", () => {
    expect(whole).toMatchObject({ outletId: "plain", seed: "twin", policyVersion: 1, codeVersion: "1.2.3", count: 24 });
  });

  test("SM-4 on each day everybody issued a ticket was served, left, missed the call, went elsewhere or was not served", () => {
    const ends = ["served", "left", "missed", "diverted", "unserved"].map((figure) => valuesOf(whole, figure));
    const issued = valuesOf(whole, "issued");
    expect([...issued]).toEqual([...issued].map((_, row) => ends.reduce((sum, end) => sum + (end[row] ?? 0), 0)));
    expect([...issued]).toEqual([...issued].map((_, row) => drawCustomers(task().model, `twin/${row}`).length));
    expect(mean(whole, "served/c0") + mean(whole, "served/c1")).toBeCloseTo(mean(whole, "served"), 9);
  });
});

describe("SM-12 two ways to play are compared in pairs", () => {
  const baseline = replicate(task(), 0, 60);
  const more = replicate(task({ ...LOBBY, windows: 4 }), 0, 60);

  test("SM-12 the paired interval holds the difference of the means and is narrower than of unpaired days", () => {
    const paired = compareReplications(baseline, more).find(({ figure }) => figure === "meanWaitMin");
    const apart = compareReplications(baseline, { ...replicate(task({ ...LOBBY, windows: 4 }), 500, 60), first: 0 });
    const unpaired = apart.find(({ figure }) => figure === "meanWaitMin");
    const widthOf = (one: typeof paired): number => (one?.difference.high ?? NaN) - (one?.difference.low ?? NaN);
    expect(paired?.difference.mean).toBeCloseTo(mean(more, "meanWaitMin") - mean(baseline, "meanWaitMin"), 9);
    expect(paired?.difference.high).toBeLessThan(0);
    expect(widthOf(paired)).toBeLessThan(0.9 * widthOf(unpaired));
    expect(paired?.pairs).toBe(60);
  });

  test("SM-12 a change that changes nothing shows no difference at all", () => {
    for (const { difference } of compareReplications(baseline, replicate(task(), 0, 60))) {
      expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
    }
  });

  test("SM-12 different replications are not pairs", () => {
    expect(() => compareReplications(baseline, replicate(task(), 1, 60))).toThrow("in pairs");
    const seed = replicate(task(LOBBY, { seed: "another" }), 0, 60);
    expect(() => compareReplications(baseline, seed)).toThrow("in pairs");
  });

  test("SM-12 the interval of the mean is Student's", () => {
    const values = [...valuesOf(baseline, "issued")];
    const average = values.reduce((sum, value) => sum + value, 0) / 60;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / 59);
    const issued = intervalsOf(baseline).find(({ figure }) => figure === "issued");
    expect(issued?.mean).toBeCloseTo(average, 9);
    expect((issued?.high ?? 0) - average).toBeCloseTo((2.001 * deviation) / Math.sqrt(60), 2);
  });
});

test("SM-13 who comes during the warm-up is played and not counted", () => {
  const cold = replicate(task(), 0, 30);
  const warm = replicate(task(LOBBY, { warmUpMs: 60 * MINUTE_MS }), 0, 30);
  const { plan, model } = task();
  const later = Array.from({ length: 30 }, (_, row) => drawCustomers(model, `twin/${row}`)).map(
    (customers) => customers.filter(({ arriveAt }) => arriveAt >= plan.opensAt + 60 * MINUTE_MS).length,
  );
  expect([...valuesOf(warm, "issued")]).toEqual(later);
  expect(mean(warm, "meanWaitMin")).toBeGreaterThan(mean(cold, "meanWaitMin"));
  expect(mean(warm, "overtimeMin")).toBe(mean(cold, "overtimeMin"));
});

test("SM-14 replications are enough when the interval of the figure is as narrow as asked, and one never is", () => {
  const precision = { figure: "meanWaitMin", halfWidthMax: 1 };
  expect(isPrecise(replicate(task(), 0, 1), { ...precision, halfWidthMax: 1_000 })).toBe(false);
  expect(isPrecise(replicate(task(), 0, 4), precision)).toBe(false);
  expect(isPrecise(replicate(task(), 0, 80), precision)).toBe(true);
});

test("SM-20 groups of tickets are measured apart, and together they are everybody", () => {
  const { opensAt, closesAt } = task().plan;
  const noon = opensAt + 120 * MINUTE_MS;
  const groups = [
    { groupId: "all" },
    { groupId: "before", issued: { start: opensAt, end: noon } },
    { groupId: "after", issued: { start: noon, end: closesAt } },
    { groupId: "vip", segmentIds: ["c1"] },
    { groupId: "nothing", serviceIds: [] },
  ];
  const played = replicate(task(LOBBY, { groups }), 0, 12);
  const sum = (figure: string): number => valuesOf(played, figure).reduce((all, value) => all + value, 0);
  expect(sum("meanWaitMin:all")).toBeCloseTo(sum("meanWaitMin"), 9);
  expect(sum("meanWaitMin:vip")).toBeCloseTo(sum("meanWaitMin/c1"), 9);
  expect(sum("issued:before") + sum("issued:after")).toBe(sum("issued"));
  expect([sum("issued:nothing"), sum("served:all")]).toEqual([0, sum("served")]);
  const [left = NaN] = valuesOf(played, "left");
  const [issued = NaN] = valuesOf(played, "issued");
  expect(valuesOf(played, "leftShare:all")[0]).toBeCloseTo(left / issued, 9);
  const { figures, values, ...rest } = replicate(task(), 0, 12);
  expect(played.figures.slice(0, figures.length)).toEqual(figures);
  expect([values[0], rest.count]).toEqual([played.values[0], 12]);
});

test("SM-21 a slot may say how many come, whatever the day's busyness", () => {
  const { model } = task();
  const [slot] = model.arrivals;
  if (!slot) throw new Error("no slot");
  const exact = { ...model, busynessCv: 0.5, arrivals: [{ ...slot, mean: 7, isExact: true as const }] };
  expect([1, 2, 3, 4].map((seed) => drawCustomers(exact, seed).length)).toEqual([7, 7, 7, 7]);
});
