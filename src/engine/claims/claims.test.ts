import { beforeAll, describe, expect, test } from "vitest";
import { present } from "#base/assert";
import { demoClaimScene } from "../../../tests/fixtures/demo-claims";
import { replicate } from "../simulation/replicate";
import { CLAIMS } from "./all-claims";
import type { Claim, Warning } from "./claim";
import { runClaim, type Finding, type PlayTask } from "./run-claim";
import type { ClaimScene } from "./scene";

let scene: ClaimScene;
beforeAll(() => {
  scene = demoClaimScene();
});

const here: PlayTask = (task, count) => Promise.resolve(replicate(task, 0, count));

const claimOf = (id: string): Claim =>
  present(
    CLAIMS.find(({ claimId }) => claimId === id),
    id,
  );
const found = new Map<string, Finding>();
async function findingOf(id: string): Promise<Finding> {
  const finding = found.get(id) ?? present(await runClaim(claimOf(id), scene, "quick", here), id);
  found.set(id, finding);
  return finding;
}

const meanOf = ({ arms }: Finding, arm: string, figure: string, group?: string): number => {
  const of = arms.find(({ name }) => name === arm)?.figures.find((one) => one.figure === figure && one.group === group);
  return present(of, `${figure} of ${arm}`).mean;
};

/** A machine that does much else plays the largest of them in a minute. */
const PLAYS_MS = 180_000;

describe("on the demo network's Monday", () => {
  const judges = async (id: string, verdict: Finding["verdict"], ...warnings: readonly Warning[]): Promise<void> => {
    const finding = await findingOf(id);
    expect([finding.verdict, finding.warnings]).toEqual([verdict, warnings]);
    expect(finding.checks.filter(({ agrees }) => !agrees)).toEqual([]);
  };

  test(
    "TC-3 TC-4 T1 depends: a strict split harms, one whose windows help out feels better",
    () => judges("T1", "depends", "strictSplitHarms"),
    PLAYS_MS,
  );
  test("TC-3 TC-5 T3 holds: with one window at noon people wait for hours", () => judges("T3", "holds"), PLAYS_MS);
  test(
    "TC-3 TC-6 T4 holds: ninety minutes are what eleven to nineteen people ahead take",
    () => judges("T4", "holds"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-7 T7 holds: to lose one call in twenty at most, noon needs the second line",
    () => judges("T7", "holds"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-8 T2 depends: windows of their own that help out are better than one line, strict ones are worse",
    () => judges("T2", "depends", "strictSplitHarms"),
    PLAYS_MS,
  );
  test("TC-3 TC-9 T5 holds: small amounts at machines relieve the counters", () => judges("T5", "holds"), PLAYS_MS);
  test(
    "TC-3 TC-10 T6 depends: read as a conjunction the trigger sleeps, and counting people adds nothing to the minutes",
    () => judges("T6", "depends", "andTriggerSleeps", "waitOnlyIsEnough"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-11 T8 fails: ways to the agency points take more time than they save",
    () => judges("T8", "fails"),
    PLAYS_MS,
  );
  test("TC-3 TC-12 T10 holds: forms filled in while waiting save waiting", () => judges("T10", "holds"), PLAYS_MS);
  test(
    "TC-3 TC-13 T11 holds: windows that follow the flow balance the outlets",
    () => judges("T11", "holds"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-14 T12 holds: on days as they differ here, who floats shortens waits",
    () => judges("T12", "holds", "noGainWithoutVariance"),
    PLAYS_MS,
  );
  test("TC-3 TC-15 T14 holds: a meeting in the peak hurts", () => judges("T14", "holds"), PLAYS_MS);
  test(
    "TC-3 TC-16 T16 depends: counters of a family help if they help out",
    () => judges("T16", "depends", "strictSplitHarms"),
    PLAYS_MS,
  );
  test("TC-3 TC-17 T17 holds: who is told of a freer outlet saves time", () => judges("T17", "holds"), PLAYS_MS);
  test(
    "TC-3 TC-18 T18 depends: a desk speeds up the counter, and costs too much if a window stands empty for it",
    () => judges("T18", "depends", "deskCostsWindow"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-19 T19 fails: the fixed list seats people better than either rule",
    () => judges("T19", "fails"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-20 T20 holds by assumption: whoever follows the price relieves the counter",
    () => judges("T20", "holds"),
    PLAYS_MS,
  );
  test(
    "TC-3 TC-21 T21 holds: counters by plan wait less than counters as built",
    () => judges("T21", "holds", "strictSplitHarms"),
    PLAYS_MS,
  );

  test("TC-2 every claim that can be played is judged above", () => {
    expect([...found.keys()].sort()).toEqual(CLAIMS.map(({ claimId }) => claimId).sort());
  });

  test("TC-6 T4: the wait of the last is the sum of the mean services", async () => {
    const { checks } = await findingOf("T4");
    const [eleven, nineteen] = [checks[0], checks.at(-1)];
    expect((nineteen?.exact ?? 0) / (eleven?.exact ?? 1)).toBeCloseTo(19 / 11, 9);
  });

  test("TC-7 T7: the loss of the day is Erlang A's, 4.84 %", async () => {
    expect((await findingOf("T7")).checks[0]?.exact).toBeCloseTo(0.0484, 4);
  });

  test("TC-14 T12: where days do not differ, floating changes nothing at all", async () => {
    const finding = await findingOf("T12");
    const [staying, floating] = ["alikeStaying", "alikeFloating"].map((arm) => meanOf(finding, arm, "meanWaitMin"));
    expect(floating).toBe(staying);
  });

  test("TC-20 T20 alone rests on an assumption, and says so", async () => {
    expect(CLAIMS.filter(({ assumed }) => assumed).map(({ claimId }) => claimId)).toEqual(["T20"]);
    expect((await findingOf("T20")).assumed).toBe(true);
  });

  test("TC-1 T1: paired, a difference is known better than either wait, and the first arm has none", async () => {
    const { arms } = await findingOf("T1");
    const [first, helping] = arms.map(({ figures: [wait] }) => present(wait, "mean wait"));
    const width = (one: { readonly low: number; readonly high: number } | undefined): number =>
      (one?.high ?? NaN) - (one?.low ?? NaN);
    expect(first?.against).toBeUndefined();
    expect(width(helping?.against)).toBeLessThan(width(helping));
  });
});

test("TC-22 the same scene and size give the same finding, another seed another one", async () => {
  const [one, two] = [await runClaim(claimOf("T7"), scene, "quick", here), await findingOf("T7")];
  expect(one).toEqual(two);
  const other = await runClaim(claimOf("T7"), { ...scene, seed: "2" }, "quick", here);
  expect(other?.arms).not.toEqual(one?.arms);
});

test("TC-23 a network without a call centre has no claim about calls", () => {
  const world = { ...scene.world, callCentre: { ...scene.world.callCentre, callsWeekday: [] } };
  expect(claimOf("T7").setUp({ ...scene, world })).toBeUndefined();
});

test("TC-24 counts of several lobbies are added, means are weighed by the people they are of", async () => {
  const finding = await findingOf("T5");
  const played =
    claimOf("T5")
      .setUp(scene)
      ?.arms[0]?.tasks.map((task) => replicate(task, 0, finding.days)) ?? [];
  const valueOf = (lobby: (typeof played)[number], day: number, figure: string): number =>
    lobby.values[day * lobby.figures.length + lobby.figures.indexOf(figure)] ?? NaN;
  const days = Array.from({ length: finding.days }, (_, day) => {
    const served = played.reduce((sum, lobby) => sum + valueOf(lobby, day, "served"), 0);
    const waited = played.reduce((sum, one) => sum + valueOf(one, day, "served") * valueOf(one, day, "meanWaitMin"), 0);
    return { served, wait: waited / served };
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(meanOf(finding, "countersOnly", "served")).toBeCloseTo(mean(days.map(({ served }) => served)), 9);
  expect(meanOf(finding, "countersOnly", "meanWaitMin")).toBeCloseTo(mean(days.map(({ wait }) => wait)), 9);
});
