import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { plainPlan, plainWorld, type PlainLobby } from "#engine/simulation/plain-lobby";
import { callLoss } from "./call-loss";
import type { ArmFigures, Finding } from "./claim";
import { windowsFor, type Lobby } from "./lobby-model";
import { noonLunch } from "./noon-lunch";
import { splitWork } from "./split-work";
import { tenOddPeople } from "./ten-odd-people";

const PLAIN: PlainLobby = {
  windows: 5,
  lastsMs: 480 * MINUTE_MS,
  arrivalsPerMin: 0.6,
  service: { kind: "lognormal", meanMs: 3 * MINUTE_MS, cv: 0.5 },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
};

const PER_HALF_HOUR = 18;

const halfHours = (opensAt: number, mean: number) =>
  Array.from({ length: 16 }, (_, slot) => {
    const start = opensAt + slot * 30 * MINUTE_MS;
    return { start, end: start + 30 * MINUTE_MS, mean };
  });

/** Half simple work of three minutes, half complex of twelve. */
function lobbyOf(): Lobby {
  const [plan, world] = [plainPlan(PLAIN), plainWorld(PLAIN)];
  const complex = {
    serviceId: "long",
    weight: 1,
    counter: { kind: "lognormal", meanMs: 12 * MINUTE_MS, cv: 0.5 },
  } as const;
  return {
    plan: {
      ...plan,
      services: [
        ...plan.services,
        ...plan.services.map((one) => ({ ...one, serviceId: "long", complexity: "complex" as const })),
      ],
    },
    world: { ...world, services: [...world.services, complex], arrivals: halfHours(plan.opensAt, PER_HALF_HOUR) },
  };
}

const OPTIONS = { replications: 40, seed: 1 };
const armOf = ({ arms }: Finding, name: string): ArmFigures => {
  const found = arms.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

test("TC-1 TC-3 TC-4 T1: a split that helps out shortens the mean wait, a strict one harms and is named", () => {
  const lobby = lobbyOf();
  const found = splitWork(lobby, windowsFor(lobby, 0.95), OPTIONS);
  expect(armOf(found, "onePool").waitAgainstFirst).toEqual({ mean: 0, low: 0, high: 0 });
  const helping = armOf(found, "splitHelpingOut");
  expect(helping.waitAgainstFirst.high).toBeLessThan(0);
  // Nearly the same last customer: the work is the same, and no window stands free while somebody waits.
  expect(Math.abs(helping.overtimeAgainstFirst.mean)).toBeLessThan(8);
  // Paired, the difference is known better than either wait.
  const { low, high } = helping.waitAgainstFirst;
  expect(high - low).toBeLessThan(helping.wait.high - helping.wait.low);
  expect(armOf(found, "strictFew").waitAgainstFirst.low).toBeGreaterThan(0);
  expect(found).toMatchObject({ verdict: "holdsInPart", warnings: ["strictSplitHarms"] });
  expect(found.checks).toMatchObject([{ formula: "erlangC", agrees: true }]);
});

test("TC-5 T3: with one window at noon people wait for an hour and more; lunches in turn help", () => {
  const lobby = lobbyOf();
  const found = noonLunch(lobby, windowsFor(lobby, 0.95), { from: 150, to: 270 }, OPTIONS);
  expect(found.verdict).toBe("holds");
  const [one, halves, quarters, nobody] = found.arms.map(({ waitByClass }) => waitByClass["noon"]?.mean ?? 0);
  expect(one).toBeGreaterThan(halves ?? 0);
  expect(halves).toBeGreaterThan(quarters ?? 0);
  expect(quarters).toBeGreaterThan(nobody ?? 0);
});

test("TC-2 TC-5 T3: with hardly anybody there the claim fails", () => {
  const lobby = lobbyOf();
  const quiet: Lobby = { ...lobby, world: { ...lobby.world, arrivals: halfHours(lobby.plan.opensAt, 2) } };
  expect(noonLunch(quiet, 3, { from: 150, to: 270 }, OPTIONS).verdict).toBe("fails");
});

test("TC-3 TC-6 T4: ninety minutes are what eleven to nineteen people ahead of one window take", () => {
  const found = tenOddPeople(lobbyOf(), { replications: 200, seed: 1 });
  expect(found.checks.map(({ exact }) => exact)).toEqual([82.5, 90, 112.5, 142.5]);
  expect(found.checks.every(({ agrees }) => agrees)).toBe(true);
  expect(found.verdict).toBe("holds");
});

test("TC-3 TC-7 T7: the loss at noon beside Erlang A, with and without the second line", () => {
  const centre = {
    name: "calls",
    hours: "24x7",
    callsWeekday: [34, 52, 70, 78, 74, 60, 48, 42, 46, 58, 66, 68, 62, 50, 40, 30],
    offHoursCallsPerHalfHour: 9,
    segmentMix: {},
    handlingMin: { mean: 4.2, cv: 0.8 },
    meanPatienceMin: 5,
    shortAbandonSec: 10,
    firstLineAgents: 18,
    secondLineAgents: 8,
    scheduledFirstLine: [8, 10, 12, 14, 13, 11, 7, 6, 7, 11, 12, 12, 11, 10, 8, 7],
    reinforceWhenWaitOverSec: 40,
    reinforceWhenAbandonOverPct: 4,
  };
  const found = callLoss(centre, OPTIONS);
  expect(found.checks).toMatchObject([{ formula: "erlangA", agrees: true }]);
  expect(found.checks[0]?.exact).toBeCloseTo(0.0484, 4);
  expect(found.verdict).toBe("holds");
  const enough = callLoss(
    { ...centre, scheduledFirstLine: centre.scheduledFirstLine.map((agents) => agents + 4) },
    OPTIONS,
  );
  expect(enough.verdict).toBe("fails");
});
