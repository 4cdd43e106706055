import { expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { countFigures, forget, noFiguresYet, type FiguresCount } from "./count-figures";
import { NO_SLOT_FIGURES, totalFigures } from "./day-figures";

const DATE = "2026-11-23";
const ZONE = "Asia/Shanghai";
const at = (minute: number): number => instantAt(DATE, "09:00", ZONE) + minute * MINUTE_MS;
const opened = { type: "DayOpened", at: 0, plan: { businessDate: DATE, timeZone: ZONE } as LobbyPlan } as const;

const called = (ticketId: string, minute: number, waitedMin: number): LobbyEvent =>
  ({ type: "TicketCalled", at: at(minute), ticketId, waitedMs: waitedMin * MINUTE_MS }) as LobbyEvent;
const started = (ticketId: string, minute: number): LobbyEvent =>
  ({ type: "ServiceStarted", at: at(minute), ticketId }) as LobbyEvent;
const finished = (ticketId: string, minute: number, inTime?: boolean, errors?: number): LobbyEvent =>
  ({ type: "ServiceFinished", at: at(minute), ticketId, inTime, errors }) as LobbyEvent;
const undone = (ticketId: string, minute: number): LobbyEvent => ({
  type: "FinishUndone",
  at: at(minute),
  ticketId,
  windowId: "w1",
  reason: "wrong",
});

const countOf = (...events: readonly LobbyEvent[]): FiguresCount =>
  [opened, ...events].reduce(countFigures, noFiguresYet());
const figuresOf = (...events: readonly LobbyEvent[]) => countOf(...events).figures;

test("DF-1 a wait counts once, when the customer comes to the window, and by how long it was", () => {
  const figures = figuresOf(
    called("t1", 25, 11),
    started("t1", 31),
    called("t2", 32, 21),
    called("t2", 33, 22),
    started("t2", 34),
    called("t3", 35, 10),
    started("t3", 36),
    called("t4", 37, 50),
  );
  expect(figures).toMatchObject({ 19: { waits: 3, over10: 2, over20: 1 } });
  expect(Object.keys(figures)).toEqual(["19"]);
});

test("DF-2 in time is within the limit and without an error, and an undone finish does not count", () => {
  const events = [finished("t1", 5, true), finished("t2", 6, false), finished("t3", 7, true, 1), finished("t4", 8)];
  expect(totalFigures(figuresOf(...events))).toMatchObject({ limited: 3, inTime: 1 });
  expect(totalFigures(figuresOf(...events, undone("t1", 9)))).toMatchObject({ limited: 2, inTime: 0 });
  const again = figuresOf(...events, undone("t1", 9), finished("t1", 40, true));
  expect(totalFigures(again)).toMatchObject({ limited: 3, inTime: 1 });
  expect(totalFigures(again, 19)).toMatchObject({ limited: 2, inTime: 0 });
});

test("DF-2 what can no longer be undone is forgotten, and the count stays", () => {
  const count = countOf(finished("t1", 0, true), finished("t2", 50, true));
  const figures = structuredClone(count.figures);
  forget(count, at(70));
  expect(Object.keys(count.finished)).toEqual(["t2"]);
  expect(count.figures).toEqual(figures);
});

test("DF-3 four and five of those who answered are satisfied, and those asked stand beside them", () => {
  const rated = (ticketId: string, score: number): LobbyEvent => ({
    type: "Rated",
    at: at(1),
    ticketId,
    score,
    asked: true,
  });
  const asked = { type: "RatingRequested", at: at(0), ticketId: "t1" } as const;
  const figures = figuresOf(asked, rated("t1", 5), rated("t2", 4), rated("t3", 3));
  expect(totalFigures(figures)).toMatchObject({ asked: 1, answers: 3, satisfied: 2 });
});

test("DF-4 an alert counts where it was raised, with the time until somebody took it", () => {
  const raised = (alertId: string, minute: number): LobbyEvent => {
    return { type: "AlertRaised", at: at(minute), alertId, kind: "windowIdle", measured: {} };
  };
  const taken = {
    type: "AlertAcknowledged",
    at: at(33),
    alertId: "a1",
    staffId: "lena",
    afterMs: 4 * MINUTE_MS,
  } as const;
  const figures = figuresOf(raised("a1", 29), raised("a2", 31), taken, taken);
  expect(figures).toMatchObject({ 18: { alerts: 1, taken: 1, takenMs: 4 * MINUTE_MS }, 19: { alerts: 1, taken: 0 } });
});

test("DF-5 the figures of a simulated day are those that its events add up to", () => {
  const events = demoDay("O05");
  const total = totalFigures(events.reduce(countFigures, noFiguresYet()).figures);
  const count = (type: LobbyEvent["type"]): number => events.filter((event) => event.type === type).length;
  expect(total.alerts).toBe(count("AlertRaised"));
  expect(total.answers).toBe(count("Rated"));
  expect(total.waits).toBeGreaterThan(100);
  expect(total.over10).toBeGreaterThanOrEqual(total.over20);
  expect(total.limited).toBeGreaterThanOrEqual(total.inTime);
  expect(totalFigures({})).toEqual(NO_SLOT_FIGURES);
});
