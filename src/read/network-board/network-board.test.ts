import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import { atMin } from "#domain/lobby-day/demo-plan.fixture";
import { call, given, issue, open } from "#domain/lobby-day/given.fixture";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { mergePatch } from "../../../tests/fixtures/merge-patch";
import { pulseDiff, pulseOf, type Pulse } from "./pulse";
import { NO_FIGURES, spanFigures, sumOfFigures } from "./span-figures";
import { travelMin } from "./travel";

test("NB-1 a pulse counts who waits, since when, and the windows", () => {
  const { day, then } = given(open("w1", "ana"), issue("t1", "cash", 2), issue("t2", "cash", 5));
  expect(pulseOf(day)).toMatchObject({ waiting: 2, longestFrom: atMin(2), open: 1, idle: 1 });
  then(call("w1", "ana", 6));
  expect(pulseOf(day)).toMatchObject({ waiting: 1, longestFrom: atMin(5), open: 1, idle: 0 });
  then(open("w2", "ben", 7));
  expect(pulseOf(day)).toMatchObject({ open: 2, idle: 1 });
  expect(pulseOf(given().day)).not.toHaveProperty("longestFrom");
});

test("NB-1 from a call in vain until he is back, a customer has not waited", () => {
  const { day, then } = given(open("w1", "ana"), issue("t1", "cash", 2), call("w1", "ana", 6));
  then({ type: "RecordNoShow", now: atMin(8), actor: "ana", ticketId: "t1" });
  then({ type: "ReturnTicket", now: atMin(18), actor: "ana", ticketId: "t1", place: "last" });
  expect(pulseOf(day).longestFrom).toBe(atMin(14));
});

test("NB-2 windows at which no customer is served do not count", () => {
  const { day } = given();
  const forCustomers = day.plan.windows.filter(({ serviceIds }) => serviceIds.length > 0);
  expect(pulseOf(day).windows).toBe(forCustomers.length);
  expect(forCustomers.length).toBeLessThan(day.plan.windows.length);
});

test("NB-3 the changes of a whole day, one after the other, lead to its last pulse", () => {
  const day = unopenedDay();
  let [before, shown]: [Pulse | undefined, unknown] = [undefined, {}];
  let longest = 0;
  for (const event of demoDay("O03").slice(0, 1_500)) {
    evolve(day, event);
    const after = pulseOf(day);
    const patch = pulseDiff(before, after);
    if (patch) shown = mergePatch(shown, patch);
    if (before && patch) longest = Math.max(longest, JSON.stringify(patch).length);
    before = after;
    expect(shown).toEqual(after);
  }
  expect(longest).toBeLessThan(120);
  expect(pulseDiff(before, pulseOf(day))).toBeUndefined();
});

test("NB-4 ways are told on a plane, on the globe, and not between the two", () => {
  const pace = { kmPerHour: 15, startMin: 4 };
  expect(travelMin({ eastKm: 0, northKm: 0 }, { eastKm: 3, northKm: 4 }, pace)).toBe(24);
  // Puerta del Sol to Atocha, 1.2 km as the crow flies.
  const sol = { latitudeDeg: 40.4168, longitudeDeg: -3.7038 };
  expect(travelMin(sol, { latitudeDeg: 40.4065, longitudeDeg: -3.6895 }, pace)).toBe(11);
  expect(travelMin(sol, { eastKm: 1, northKm: 1 }, pace)).toBeUndefined();
  expect(travelMin(undefined, sol, pace)).toBeUndefined();
});

test("NB-5 spans that follow each other add up to the day", () => {
  const day = unopenedDay();
  for (const event of demoDay("O05")) evolve(day, event);
  const { opensAt, closesAt } = day.plan;
  const whole = spanFigures(day, opensAt - HOUR_MS, closesAt + 4 * HOUR_MS);
  let sum = NO_FIGURES;
  for (let from = opensAt - HOUR_MS; from < closesAt + 4 * HOUR_MS; from += 30 * MINUTE_MS) {
    sum = sumOfFigures(sum, spanFigures(day, from, from + 30 * MINUTE_MS));
  }
  const tickets = [...day.tickets.values()];
  const called = tickets.filter(({ rule }) => rule !== undefined);
  expect(sum).toEqual(whole);
  expect(whole).toEqual({
    came: tickets.length,
    called: called.length,
    waitedMs: called.reduce((total, { waitedMs }) => total + waitedMs, 0),
    late: called.filter(({ waitedMs }) => waitedMs > 10 * MINUTE_MS).length,
  });
  expect(whole.late).toBeGreaterThan(0);
});
