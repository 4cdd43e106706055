import { expect, test } from "vitest";
import { fitWorld } from "#engine/simulation/fit-world";
import { worldOf } from "#engine/simulation/world-of";
import { DEMO_DATE, demoDay, demoNetwork, demoPlan } from "../../../tests/fixtures/demo-day";
import { visitsOfDay } from "./visits-of-day";

test("SM-19 a lobby's own journal tells who came when, for what, and how long it took", () => {
  const events = demoDay("O09");
  const visits = visitsOfDay(events);
  const issued = events.filter(({ type }) => type === "TicketIssued").length;
  expect(visits.length).toBeGreaterThan(issued / 2);
  expect(visits.length).toBeLessThanOrEqual(issued);
  expect(visits.every(({ joinedSec }) => joinedSec > 8 * 3_600 && joinedSec < 19 * 3_600)).toBe(true);

  const { services } = fitWorld(visits);
  const network = demoNetwork();
  const { services: worlds } = worldOf(network, demoPlan(network, "O09"), DEMO_DATE);
  const [commonest] = [...services].sort((one, other) => other.measured - one.measured);
  const counter = worlds.find(({ serviceId }) => serviceId === commonest?.service)?.counter;
  const [best] = commonest?.fits ?? [];
  const meanOf = (duration: typeof counter): number => (duration?.kind === "fixed" ? 0 : (duration?.meanMs ?? 0));
  expect(Math.abs(meanOf(best?.duration) / meanOf(counter) - 1)).toBeLessThan(0.35);
});

test("SM-19 of a day that was never opened nothing is told", () => {
  expect(visitsOfDay([])).toEqual([]);
});
