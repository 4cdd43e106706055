import { beforeAll, expect, test } from "vitest";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, LobbyDayDraft } from "#domain/lobby-day/model";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { applyToHallBoard, EMPTY_HALL_BOARD } from "./apply-to-hall-board";
import { CALLS_SHOWN_MAX, type HallBoard } from "./hall-board";

let events: readonly LobbyEvent[];
beforeAll(() => {
  events = demoDay("O01");
});

function watch(seen: (event: LobbyEvent, board: HallBoard, day: LobbyDay) => void): void {
  const day: LobbyDayDraft = unopenedDay();
  let board = EMPTY_HALL_BOARD;
  const [opened] = events;
  const queues = opened?.type === "DayOpened" ? opened.plan.queues : [];
  const waits = Object.fromEntries(queues.map(({ queueId }) => [queueId, { fromMin: 1, toMin: 4 }]));
  for (const event of events) {
    evolve(day, event);
    board = applyToHallBoard(board, event, day, waits);
    seen(event, board, day);
  }
}

test("RB-1 the board never carries a class, a person, an amount or a ticket's id", () => {
  const [opened] = events;
  if (opened?.type !== "DayOpened") throw new Error("a day begins with its opening");
  const { segments, staff } = opened.plan;
  const secrets = [...staff.map(({ staffId }) => `"${staffId}"`), ...segments.map(({ segmentId }) => `"${segmentId}"`)];
  watch((event, board) => {
    if (event.type !== "TicketCalled" && event.type !== "ServiceStarted") return;
    const text = JSON.stringify(board);
    expect(text).not.toContain(event.ticketId);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    for (const call of Object.values(board.calls)) {
      expect(
        Object.keys(call).filter((key) => !["number", "windowId", "zoneId", "calls", "at", "language"].includes(key)),
      ).toEqual([]);
    }
  });
});

test("RB-2 the newest of six announcements is the one just made, and a recall takes the old one's place", () => {
  let recalls = 0;
  watch((event, board) => {
    if (event.type !== "TicketCalled" && event.type !== "TicketRecalled") return;
    const calls = Object.entries(board.calls).sort(([one], [other]) => Number(other) - Number(one));
    const number = event.number;
    expect(calls[0]?.[1]).toMatchObject({ number, windowId: event.windowId, at: event.at });
    expect(calls.length).toBeLessThanOrEqual(CALLS_SHOWN_MAX);
    expect(calls.filter(([, call]) => call.number === number)).toHaveLength(1);
    if (event.type === "TicketRecalled") recalls += 1;
  });
  expect(recalls).toBeGreaterThan(0);
});

test("RB-3 people waiting by queue are those of the day", () => {
  watch((_event, board, day) => {
    const waiting = [...day.tickets.values()].filter(({ state }) => state === "waiting").length;
    expect(Object.values(board.queues).reduce((sum, queue) => sum + queue.waiting, 0)).toBe(waiting);
  });
});

test("RB-4 the wait is unknown exactly while no window could serve the queue", () => {
  let unknown = 0;
  watch((_event, board) => {
    for (const { wait, windowsAble } of Object.values(board.queues)) {
      expect(wait === "unknown").toBe(windowsAble === 0);
      if (wait === "unknown") unknown += 1;
    }
  });
  expect(unknown).toBeGreaterThan(0);
});

test("RB-5 a service is available while an open window can serve it", () => {
  watch((_event, board, day) => {
    const open = [...day.windows.values()].filter(({ state }) => state === "open");
    for (const [index, { serviceId }] of day.plan.services.entries()) {
      expect(board.services[serviceId]?.available).toBe(open.some(({ serves }) => serves[index] === 1));
    }
  });
});

test("RB-6 a window that only reviews is not on the board", () => {
  watch((event, board, day) => {
    if (event.type !== "DayOpened") return;
    const hidden = day.plan.windows.filter(({ reviewsFor }) => reviewsFor.length > 0);
    expect(hidden.length).toBeGreaterThan(0);
    expect(Object.keys(board.windows)).toHaveLength(day.plan.windows.length - hidden.length);
  });
});

test("RB-7 a machine that is down is offered to nobody, and the VIP zone to no ordinary customer", () => {
  const [opened] = events;
  if (opened?.type !== "DayOpened") throw new Error("a day begins with its opening");
  const day: LobbyDayDraft = unopenedDay();
  const show = (event: LobbyEvent, board: HallBoard): HallBoard =>
    applyToHallBoard(board, event, evolve(day, event), {});
  const before = show(opened, EMPTY_HALL_BOARD);
  expect(before.services["D1"]?.divertsTo).toEqual(["selfService"]);
  const able = opened.plan.devices.filter(({ serviceIds }) => serviceIds.includes("D1"));
  const after = able
    .map(({ deviceId }) => ({ type: "DeviceWentDown", at: opened.at, deviceId, reason: "fault" }) as const)
    .reduce((board, event) => show(event, board), before);
  expect(after.services["D1"]?.divertsTo).toEqual([]);
  expect(after.services["D3"]).toBe(before.services["D3"]);
});
