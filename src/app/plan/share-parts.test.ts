import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyDayDraft } from "#domain/lobby-day/model";
import { expect, test } from "vitest";
import { demoNetwork, demoPlan } from "../../../tests/fixtures/demo-day";
import { createPartSharing } from "./share-parts";

const network = demoNetwork();

/** A day as it comes in over the network: nothing in it is anybody else's. */
function openedDay(outletId: string): LobbyDayDraft {
  const plan = structuredClone(demoPlan(network, outletId));
  const day = unopenedDay();
  const decision = decide({ type: "OpenDay", now: plan.opensAt, actor: "system", plan }, day);
  if (!decision.ok) throw new Error(decision.refusal.code);
  for (const event of decision.value) evolve(day, event);
  return day;
}

test("days share what is equal in their plans, and say the same as before", () => {
  const { share } = createPartSharing();
  const [one, other] = [openedDay("O02"), openedDay("O03")];
  share(one);
  share(other);
  expect(one).toEqual(openedDay("O02"));
  expect(other).toEqual(openedDay("O03"));
  expect(other.plan.policy).toBe(one.plan.policy);
  expect(other.plan.segments).toBe(one.plan.segments);
  expect(other.plan.services[0]?.documents).toBe(one.plan.services[0]?.documents);
  expect(other.serviceIx).toBe(one.serviceIx);
});

test("a window that calls by the policy's rules shares them with its plan", () => {
  const { share } = createPartSharing();
  const day = openedDay("O02");
  share(day);
  for (const [ix, { windowId, rules }] of day.plan.windows.entries()) {
    const window = day.windows.get(windowId);
    expect(window?.ix).toBe(ix);
    expect(window?.rules).toBe(rules ?? day.plan.policy.callingRules);
  }
});
