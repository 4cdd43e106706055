import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { countEvent, countUpTo, noDay, type DayCount } from "./count-day";
import { OUTCOMES, sumOfSlots, totalBySlot, type DayFlow } from "./day-flow";
import { NO_TIMES, sumOfTimes, timeQuantileSec, variationOf, withTime, meanSec } from "./time-spread";

const DATE = "2026-11-23";
const ZONE = "Asia/Shanghai";
const nine = instantAt(DATE, "09:00", ZONE);
const at = (minutes: number): number => nine + minutes * MINUTE_MS;

/** Only what the count reads of a plan. */
const opened = (date = DATE, timeZone = ZONE): LobbyEvent => {
  return { type: "DayOpened", at: 0, plan: { businessDate: date, timeZone } as LobbyPlan };
};
const issued = (ticketId: string, minute: number, ...serviceIds: string[]): LobbyEvent => {
  const ticket = { number: "A1", visitId: ticketId, queueId: "q", segmentId: "ordinary", channel: "kiosk" } as const;
  return { type: "TicketIssued", at: at(minute), ticketId, serviceIds, ...ticket };
};
const called = (ticketId: string, minute: number, waitedMin: number): LobbyEvent => {
  const who = { number: "A1", windowId: "W1", staffId: "ana", rule: "fifo", runnersUp: [] } as unknown as object;
  return { type: "TicketCalled", at: at(minute), ticketId, waitedMs: waitedMin * MINUTE_MS, ...who } as LobbyEvent;
};
const started = (ticketId: string, minute: number, serviceId = "cash"): LobbyEvent => {
  return { type: "ServiceStarted", at: at(minute), ticketId, windowId: "W1", staffId: "ana", serviceId };
};
const finished = (ticketId: string, minute: number, servedMin: number, serviceId = "cash"): LobbyEvent => {
  const times = { servedMs: servedMin * MINUTE_MS, clockMs: servedMin * MINUTE_MS };
  const where = { windowId: "W1", staffId: "ana", serviceId, outcome: "done" } as const;
  return { type: "ServiceFinished", at: at(minute), ticketId, ...where, ...times };
};
const ended = (ticketId: string, minute: number, outcome: "left" | "noShow" | "endOfDay"): LobbyEvent => {
  return { type: "TicketEnded", at: at(minute), ticketId, outcome, waitedMs: 0 };
};

const countOf = (...events: readonly LobbyEvent[]): DayCount => events.reduce(countEvent, noDay());
const flowOf = (...events: readonly LobbyEvent[]): DayFlow => countOf(opened(), ...events).flow;

describe("counts", () => {
  test("FH-1 a customer counts in the half-hour in which he came, however late he is served", () => {
    const flow = flowOf(issued("t1", 29, "cash"), called("t1", 61, 32), started("t1", 62), finished("t1", 70, 8));
    expect(flow.services["cash"]).toMatchObject({
      issued: { 18: 1 },
      served: { 18: 1 },
      waits: { 18: 1 },
      waitedSec: { 18: 1_920 },
      servedSec: { 18: 480 },
    });
    expect(flow.segments).toEqual({ ordinary: { 18: 1 } });
  });

  test("FH-1 each service of a visit counts once, from when its own wait began", () => {
    const routed: LobbyEvent = { type: "TicketRouted", at: at(40), ticketId: "t1", serviceId: "loan", queueId: "q" };
    const flow = flowOf(
      issued("t1", 0, "cash", "loan"),
      called("t1", 5, 5),
      started("t1", 5),
      finished("t1", 40, 35),
      routed,
      called("t1", 50, 10),
      started("t1", 51, "loan"),
      finished("t1", 60, 9, "loan"),
    );
    expect(flow.services["cash"]).toMatchObject({ issued: { 18: 1 }, served: { 18: 1 } });
    expect(flow.services["loan"]).toMatchObject({ issued: { 19: 1 }, served: { 19: 1 }, waitedSec: { 19: 600 } });
    expect(flow.segments).toEqual({ ordinary: { 18: 1 } });
  });

  test("FH-1 everybody of a whole simulated day is counted once and in one outcome", () => {
    const { flow } = demoDay("O03").reduce(countEvent, noDay());
    const issuedInAll = totalBySlot(flow, "issued");
    expect(sumOfSlots(issuedInAll)).toBeGreaterThan(200);
    const outcomes = OUTCOMES.map((outcome) => sumOfSlots(totalBySlot(flow, outcome)));
    expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(sumOfSlots(issuedInAll));
    for (const [slot, count] of Object.entries(issuedInAll)) {
      const over = OUTCOMES.reduce((sum, outcome) => sum + (totalBySlot(flow, outcome)[slot] ?? 0), 0);
      expect(over).toBe(count);
    }
  });

  test("FH-1 what ends without service is told apart", () => {
    const events = [ended("t1", 9, "left"), ended("t2", 9, "noShow"), ended("t3", 500, "endOfDay")];
    const flow = flowOf(...["t1", "t2", "t3"].map((id) => issued(id, 0, "cash")), ...events);
    expect(flow.services["cash"]).toMatchObject({ left: { 18: 1 }, noShow: { 18: 1 }, unserved: { 18: 1 } });
  });

  test("FH-2 a ticket for the wrong service counts where it belongs", () => {
    const where = { cause: "wrongQueue", queueId: "q", invalidWaitMs: 0 } as const;
    const requeued: LobbyEvent = { type: "TicketRequeued", at: at(40), ticketId: "t1", serviceId: "loan", ...where };
    const flow = flowOf(issued("t1", 0, "cash"), requeued);
    expect(flow.services["cash"]?.issued).toEqual({});
    expect(flow.services["loan"]?.issued).toEqual({ 18: 1 });
  });

  test("FH-2 an undone finish is taken back, and what is finished again counts once", () => {
    const undone: LobbyEvent = { type: "FinishUndone", at: at(12), ticketId: "t1", windowId: "W1", reason: "wrong" };
    const events = [issued("t1", 0, "cash"), called("t1", 1, 1), started("t1", 1), finished("t1", 11, 10), undone];
    expect(flowOf(...events).services["cash"]).toMatchObject({ served: {}, servedSec: {} });
    const again = flowOf(...events, finished("t1", 20, 19)).services["cash"];
    expect(again).toMatchObject({ served: { 18: 1 }, servedSec: { 18: 1_140 }, took: { ana: { count: 1 } } });
  });

  test("FH-3 counter times are kept by person, waits by service", () => {
    const { flow } = demoDay("O03").reduce(countEvent, noDay());
    const services = Object.values(flow.services);
    for (const service of services) {
      const took = Object.values(service.took).reduce(sumOfTimes, NO_TIMES);
      expect(took.count).toBe(sumOfSlots(service.served));
      expect(took.sumSec).toBeCloseTo(sumOfSlots(service.servedSec), 3);
      expect(service.waited.count).toBe(sumOfSlots(service.waits));
    }
    expect(new Set(services.flatMap(({ took }) => Object.keys(took))).size).toBeGreaterThan(3);
  });

  test("FH-4 open and busy minutes fall into their half-hours, without the break", () => {
    const window = (type: string, minute: number): LobbyEvent =>
      ({ type, at: at(minute), windowId: "W1", staffId: "ana", mode: "normal", reason: "" }) as LobbyEvent;
    const count = countOf(
      opened(),
      issued("t1", 0, "cash"),
      window("WindowOpened", 20),
      started("t1", 25),
      finished("t1", 45, 20),
      window("BreakStarted", 50),
      window("BreakEnded", 80),
      window("WindowClosed", 95),
    );
    expect(count.flow.windows["W1"]).toEqual({
      openSec: { 18: 600, 19: 1_200, 20: 600, 21: 300 },
      busySec: { 18: 300, 19: 900 },
    });
  });

  test("FH-4 a window that is still open is counted up to now, once", () => {
    const open: LobbyEvent = { type: "WindowOpened", at: at(0), windowId: "W1", staffId: "ana", mode: "normal" };
    const count = countUpTo(countUpTo(countOf(opened(), open), at(10)), at(25));
    expect(count.flow.windows["W1"]?.openSec).toEqual({ 18: 1_500 });
  });

  test("FH-5 on the night the clock goes back both passes of an hour count as what stood on the wall", () => {
    const santiago = "America/Santiago";
    const before = instantAt("2026-04-04", "23:10", santiago);
    const events = [before, before + HOUR_MS].map((time, ix): LobbyEvent => {
      return { ...issued(`t${ix}`, 0, "cash"), at: time };
    });
    const { flow } = countOf(opened("2026-04-04", santiago), ...events);
    expect(flow.services["cash"]?.issued).toEqual({ 46: 2 });
  });
});

describe("distributions of time", () => {
  const spreadOf = (times: readonly number[]) => times.reduce((all, sec) => withTime(all, sec), NO_TIMES);
  const seconds = fc.array(fc.double({ min: 10, max: 20_000, noNaN: true }), { minLength: 1, maxLength: 200 });

  test("FH-6 two distributions add up to the distribution of both", () => {
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        const sum = sumOfTimes(spreadOf(one), spreadOf(other));
        const both = spreadOf([...one, ...other]);
        expect(sum.bins).toEqual(both.bins);
        expect(sum.sumSec).toBeCloseTo(both.sumSec, 3);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test("FH-6 a quantile is within 12 % of the time it stands for", () => {
    fc.assert(
      fc.property(seconds, fc.constantFrom(0.1, 0.5, 0.8, 0.95), (times, share) => {
        const sorted = [...times].sort((a, b) => a - b);
        const truth = sorted[Math.max(0, Math.ceil(share * times.length - 1e-9) - 1)] ?? 0;
        const read = timeQuantileSec(spreadOf(times), share) ?? 0;
        expect(Math.abs(read / truth - 1)).toBeLessThan(0.1225);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("FH-6 a time taken back leaves nothing behind", () => {
    const left = withTime(spreadOf([60, 120]), 60, -1);
    expect(left).toEqual(spreadOf([120]));
    expect([meanSec(left), variationOf(left)]).toEqual([120, 0]);
  });
});
