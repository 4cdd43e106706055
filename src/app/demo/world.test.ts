import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { createLuck, drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import type { WorldModel } from "#engine/simulation/world";
import { demoNetwork, demoPlan } from "./demo-network.fixture";

const MONDAY = "2026-11-23";
const TUESDAY = "2026-11-24";
const network = demoNetwork();
const STAFFED = ["O01", "O02", "O03", "O04", "O05", "O06", "O07", "O08", "O09", "O10", "O11", "O12"];

function world(outletId: string, date = MONDAY): { plan: LobbyPlan; model: WorldModel } {
  const plan = demoPlan(network, outletId, date);
  return { plan, model: worldOf(network, plan, date) };
}

function eventsOf(outletId: string, seed: string, change: Partial<LobbyPlan["policy"]> = {}): readonly LobbyEvent[] {
  const { plan, model } = world(outletId);
  const events: LobbyEvent[] = [];
  const changed = { ...plan, policy: { ...plan.policy, ...change } };
  const customers = drawCustomers(model, seed);
  runDay({ plan: changed, model, customers, seed, observeEveryMs: MINUTE_MS, onEvent: (event) => events.push(event) });
  return events;
}

const digest = (events: readonly LobbyEvent[]): string =>
  createHash("sha256").update(JSON.stringify(events)).digest("hex");

test("SM-1 the same seed gives the same day, byte for byte; another seed another", () => {
  expect(digest(eventsOf("O05", "one"))).toBe(digest(eventsOf("O05", "one")));
  expect(digest(eventsOf("O05", "two"))).not.toBe(digest(eventsOf("O05", "one")));
});

test("SM-2 two policies meet the same customers", () => {
  const came = (events: readonly LobbyEvent[]) =>
    events.flatMap((event) => (event.type === "TicketIssued" ? [[event.at, event.serviceIds, event.segmentId]] : []));
  const plain = eventsOf("O07", "luck");
  const firstCome = eventsOf("O07", "luck", { callingRules: [{ kind: "firstCome" }] });
  expect(came(firstCome)).toEqual(came(plain));
  expect(digest(firstCome)).not.toBe(digest(plain));
});

test("SM-2 what one customer is has no bearing on the luck of the next", () => {
  const { model } = world("O01");
  const [one, other] = [createLuck(model, 4), createLuck(model, 4)];
  one.draw(0, 0, 0);
  other.draw(0, 5, 2);
  const { workMs, ...luck } = one.draw(1, 1, 1);
  expect(other.draw(1, 1, 1)).toEqual({ workMs, ...luck });
});

test("SM-3 arrivals follow the profile: every half hour within five standard errors of its mean", () => {
  const { model } = world("O03", TUESDAY);
  const days = 400;
  const counts = model.arrivals.map(() => 0);
  for (let day = 0; day < days; day += 1) {
    for (const { arriveAt } of drawCustomers(model, `day-${day}`)) {
      const slot = model.arrivals.findIndex(({ start, end }) => arriveAt >= start && arriveAt < end);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  model.arrivals.forEach(({ mean }, slot) => {
    const standardError = Math.sqrt((mean + (model.busynessCv * mean) ** 2) / days);
    expect(Math.abs((counts[slot] ?? 0) / days - mean)).toBeLessThan(5 * standardError);
  });
});

test("SM-3 a Monday in November expects 1.18 x 0.98 of an average Tuesday's visitors", () => {
  const mean = (date: string) => world("O03", date).model.arrivals.reduce((sum, slot) => sum + slot.mean, 0);
  expect(mean(TUESDAY)).toBeCloseTo(360 * 0.98, 0);
  expect(mean(MONDAY) / mean(TUESDAY)).toBeCloseTo(1.18, 6);
});

describe.each(STAFFED)("outlet %s on a Monday", (outletId) => {
  const events = eventsOf(outletId, "sound");
  test("SM-4 every ticket issued ends once, and the day comes to its end", () => {
    const ends = new Map<string, number>();
    for (const event of events) {
      if (event.type === "TicketIssued") ends.set(event.ticketId, 0);
      if (event.type === "ServiceFinished" || event.type === "TicketEnded") {
        ends.set(event.ticketId, (ends.get(event.ticketId) ?? 0) + 1);
      }
    }
    expect(ends.size).toBeGreaterThan(100);
    expect([...ends.values()].every((times) => times === 1)).toBe(true);
    expect(events.at(-1)?.type).toBe("DayClosed");
  });

  test("SM-5 nobody closes or rests with a customer at the window, and no break is cut short", () => {
    const breaks = new Map<string, number>();
    const serving = new Set<string>();
    for (const event of events) {
      if (event.type === "ServiceStarted") serving.add(event.windowId);
      if (event.type === "ServiceFinished" || event.type === "ReviewSubmitted") serving.delete(event.windowId);
      if (event.type === "WindowClosed" || event.type === "BreakStarted") expect(serving).not.toContain(event.windowId);
      if (event.type === "BreakStarted") breaks.set(event.windowId, event.at);
      if (event.type === "BreakEnded") expect(event.at - (breaks.get(event.windowId) ?? 0)).toBe(30 * MINUTE_MS);
    }
    expect(breaks.size).toBeGreaterThan(3);
  });
});

test("SM-5 who may release work stays until the last window is closed, however long the day", () => {
  const { plan, model } = world("O01");
  const crew = model.crew.map((member) => ({ ...member, presence: { ...member.presence, end: plan.opensAt } }));
  const customers = drawCustomers(model, "late");
  const seen: LobbyEvent[] = [];
  runDay({ plan, model: { ...model, crew }, customers, seed: "late", onEvent: (event) => seen.push(event) });
  const at = (type: LobbyEvent["type"]) => seen.filter((event) => event.type === type).map((event) => event.at);
  const spelled = new Set(crew.filter(({ spells }) => spells.length > 0).map(({ staffId }) => staffId));
  const left = seen.flatMap((event) => (event.type === "StaffLeft" && !spelled.has(event.staffId) ? [event.at] : []));
  expect(at("AuthorisationAnswered")).toHaveLength(at("AuthorisationRequested").length);
  expect(Math.min(...left, ...at("DayClosed"))).toBeGreaterThanOrEqual(Math.max(...at("WindowClosed")));
});

test("SM-7 three quarters of the tellers sit at windows, and each half of a group goes to lunch in turn", () => {
  const { model } = world("O01");
  const seats = new Map(model.crew.flatMap(({ staffId, spells }) => spells.map(({ windowId }) => [windowId, staffId])));
  expect(Object.fromEntries([...seats].sort())).toEqual({
    "O01-A1": "E022",
    "O01-A2": "E023",
    "O01-A3": "E024",
    "O01-A4": "E025",
    "O01-C1": "E008",
    "O01-C2": "E009",
    "O01-C3": "E010",
    "O01-C4": "E011",
    "O01-K1": "E006",
    "O01-N1": "E012",
    "O01-N2": "E013",
    "O01-R1": "E017",
    "O01-R2": "E018",
    "O01-V1": "E007",
  });
  const lunchOf = (staffId: string) =>
    new Date((model.crew.find((member) => member.staffId === staffId)?.breaks[0]?.start ?? 0) + 8 * 60 * MINUTE_MS)
      .toISOString()
      .slice(11, 16);
  expect(["E006", "E007", "E008", "E009", "E010", "E011"].map(lunchOf)).toEqual([
    "11:30",
    "11:30",
    "11:30",
    "12:00",
    "12:00",
    "12:00",
  ]);
});
