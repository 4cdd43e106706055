import type { BoardQueue, HallBoard } from "#read/hall-board/hall-board";

export type OutletSummaryLine = {
  readonly waiting: number;
  readonly windowsOpen: number;
  readonly windows: number;
  /** The longest wait that a newcomer has to expect in any line. */
  readonly longest: BoardQueue["wait"];
};

/** An outlet in four figures. A line whose wait nobody knows is the longest: it may not pass for none. */
export function summaryOf({ queues, windows }: HallBoard): OutletSummaryLine {
  const waits = Object.values(queues)
    .filter(({ waiting }) => waiting > 0)
    .map(({ wait }) => wait)
    .sort((left, right) => mostMin(right) - mostMin(left));
  const states = Object.values(windows).map(({ state }) => state);
  return {
    waiting: Object.values(queues).reduce((people, queue) => people + queue.waiting, 0),
    windowsOpen: states.filter((state) => state === "open").length,
    windows: states.length,
    longest: waits[0] ?? { fromMin: 0, toMin: 0 },
  };
}

const mostMin = (wait: BoardQueue["wait"]): number => (wait === "unknown" ? Number.MAX_VALUE : wait.toMin);
