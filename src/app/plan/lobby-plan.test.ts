import { present } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { PolicyKey } from "#domain/policy/catalogue";
import type { PolicyData } from "#domain/policy/definition";
import { evolve } from "#domain/policy/evolve";
import { emptyPolicyBook } from "#domain/policy/model";
import { worldOf } from "#engine/simulation/world-of";
import { expect, test } from "vitest";
import { DEMO_DATE, demoNetwork } from "../../../tests/fixtures/demo-day";
import { lobbyPlanOf } from "./lobby-plan";

const network = demoNetwork();

/** The plan of a demo outlet's Monday with these values set for the network. */
function planWith(values: Readonly<Partial<Record<PolicyKey, PolicyData>>>): LobbyPlan {
  const policies = emptyPolicyBook();
  for (const [key, value] of Object.entries(values)) {
    evolve(policies, {
      type: "PolicyValueSet",
      at: 0,
      valueId: key,
      key: key as PolicyKey,
      scope: {},
      value,
      validFrom: "2026-01-01",
      setBy: "ana",
      approvedBy: "wei",
      version: 1,
    });
  }
  return present(lobbyPlanOf({ network, policies }, "O03", DEMO_DATE), "plan of O03");
}

const limitOf = ({ segments }: LobbyPlan, ordinary: boolean): unknown => {
  const segment = segments.find((one) => one.ordinary === ordinary);
  return [segment?.waitLimitMs, segment?.peakWaitLimitMs].map((limitMs) => limitMs && limitMs / MINUTE_MS);
};

test("the time between two calls is the day's policy, and the people of the twin call again by it", () => {
  const plan = planWith({ "noShow.recallAfterMs": 25_000 });
  expect(plan.policy.noShow.recallAfterMs).toBe(25_000);
  expect(worldOf(network, plan, DEMO_DATE).habits.recallAfterMs).toBe(25_000);
});

test("the limit's clock pauses for the reasons of the policy", () => {
  expect(planWith({}).policy.clockPausesFor).toEqual(["papers", "customer", "system"]);
  expect(planWith({ "service.clockPausesFor": ["system"] }).policy.clockPausesFor).toEqual(["system"]);
});

test("cash and non-cash windows keep their own business, or have both where policy lets them share", () => {
  const servicesAt = (plan: LobbyPlan, kind: string): readonly string[] =>
    [...new Set(plan.windows.filter((window) => window.kind === kind).flatMap(({ serviceIds }) => serviceIds))].sort();
  const [split, shared] = [planWith({}), planWith({ "windows.cashSplit": "shared" })];
  expect(servicesAt(split, "cash")).not.toEqual(servicesAt(split, "nonCash"));
  expect(servicesAt(shared, "cash")).toEqual(servicesAt(shared, "nonCash"));
  expect(servicesAt(shared, "advice")).toEqual(servicesAt(split, "advice"));
  expect(shared.windows.filter(({ kind, rules }) => kind === "cash" && rules !== undefined)).toEqual([]);
});

test("the undefined “1020” is read by class, by hour, or as service and wait", () => {
  const byClass = planWith({ "wait.preset": "byClass" });
  expect([limitOf(byClass, true), limitOf(byClass, false)]).toEqual([
    [20, undefined],
    [10, undefined],
  ]);
  const byHour = planWith({ "wait.preset": "peakOffPeak", "wait.peakHours": ["09:00-10:30", "soon"] });
  expect([limitOf(byHour, true), limitOf(byHour, false)]).toEqual([
    [10, 20],
    [10, 20],
  ]);
  expect(byHour.peakHours?.map(({ start, end }) => (end - start) / MINUTE_MS)).toEqual([90]);
  const both = planWith({ "wait.preset": "serviceAndWait" });
  expect([limitOf(both, true), limitOf(both, false)]).toEqual([
    [20, undefined],
    [20, undefined],
  ]);
  const longest = (plan: LobbyPlan): number => Math.max(...plan.services.map(({ limitMs = 0 }) => limitMs / MINUTE_MS));
  expect([longest(byClass) > 10, longest(both)]).toEqual([true, 10]);
});
