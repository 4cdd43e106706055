import { expect, test } from "vitest";
import type { HallBoard } from "#read/hall-board/hall-board";
import { summaryOf } from "./summary";

const queue = { letter: "A", zoneId: "cash", waiting: 0, windowsAble: 1, wait: "unknown" } as const;
const window = { label: "1", zoneId: "cash", state: "open" } as const;
const BOARD: HallBoard = {
  outletId: "O01",
  businessDate: "2026-11-23",
  phase: "open",
  calls: {},
  services: {},
  queues: {
    a: { ...queue, waiting: 4, wait: { fromMin: 5, toMin: 9 } },
    b: { ...queue, waiting: 2, wait: { fromMin: 12, toMin: 20 } },
    c: { ...queue, waiting: 0, wait: { fromMin: 30, toMin: 40 } },
    d: queue,
  },
  windows: { w1: window, w2: { ...window, state: "closed" } },
};

test("an outlet in four figures: open windows, people, and the longest wait of a line that has any", () => {
  expect(summaryOf(BOARD)).toEqual({ waiting: 6, windowsOpen: 1, windows: 2, longest: { fromMin: 12, toMin: 20 } });
});

test("an outlet of machines alone has no windows and nobody waiting", () => {
  const machines = summaryOf({ ...BOARD, queues: {}, windows: {} });
  expect(machines).toEqual({ waiting: 0, windowsOpen: 0, windows: 0, longest: { fromMin: 0, toMin: 0 } });
});

test("people whose wait nobody knows do not pass for an outlet without a wait", () => {
  const closedLine = { ...queue, waiting: 3, windowsAble: 0 };
  expect(summaryOf({ ...BOARD, queues: { a: closedLine } }).longest).toBe("unknown");
  expect(summaryOf({ ...BOARD, queues: { ...BOARD.queues, e: closedLine } }).longest).toBe("unknown");
});
