import type { BoardQueue, HallBoard } from "#read/hall-board/hall-board";

export type OutletSummaryLine = {
  readonly waiting: number;
  readonly windowsOpen: number;
  readonly windows: number;
  /** The longest wait that a newcomer has to expect in any line. */
  readonly longest: BoardQueue["wait"];
};

/** An outlet in four figures. */
export function summaryOf({ queues, windows }: HallBoard): OutletSummaryLine {
  const ranges = Object.values(queues).flatMap(({ wait, waiting }) =>
    wait === "unknown" || waiting === 0 ? [] : [wait],
  );
  const longest = ranges.sort((left, right) => right.toMin - left.toMin)[0];
  const states = Object.values(windows).map(({ state }) => state);
  return {
    waiting: Object.values(queues).reduce((people, queue) => people + queue.waiting, 0),
    windowsOpen: states.filter((state) => state === "open").length,
    windows: states.length,
    longest: longest ?? { fromMin: 0, toMin: 0 },
  };
}
