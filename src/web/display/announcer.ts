import type { EpochMs } from "#base/time";
import type { BoardCall, HallBoard } from "#read/hall-board/hall-board";

export type Announcement = BoardCall & { /** Its place among the day's announcements. */ readonly ordinal: number };

/**
 * The hall screen's memory of calls. Every call comes on stage at once, in order, and stays there for its minimum time;
 * only when three already stand there does the next one wait, so that the screen keeps up and loses none.
 */
export type Announcer = {
  /** Undefined before the first board: what was called before the screen came on is history, not news. */
  readonly businessDate?: string;
  readonly heardUpTo: number;
  readonly waiting: readonly Announcement[];
  readonly onStage: readonly { readonly call: Announcement; readonly since: EpochMs }[];
  /** Left the stage; newest first, each number once. */
  readonly earlier: readonly Announcement[];
};

export const EARLIER_MAX = 5;
const STAGE_MAX = 3;

export const QUIET: Announcer = { heardUpTo: 0, waiting: [], onStage: [], earlier: [] };

export type Moment = {
  readonly board: HallBoard;
  /** Only calls of this zone; all when absent. */
  readonly zoneId?: string | undefined;
  /** Real time. */
  readonly now: EpochMs;
  readonly showMs: number;
};

/** The announcer a moment later. Hands back what it was given when nothing changed. */
export function announce(before: Announcer, moment: Moment): Announcer {
  const calls = callsOf(moment);
  if (before.businessDate !== moment.board.businessDate) return begin(moment, calls);
  const fresh = calls.filter((call) => call.ordinal > before.heardUpTo);
  return advance(before, fresh, moment);
}

function callsOf({ board, zoneId }: Moment): readonly Announcement[] {
  return Object.entries(board.calls)
    .map(([ordinal, call]) => ({ ...call, ordinal: Number(ordinal) }))
    .filter((call) => zoneId === undefined || call.zoneId === zoneId)
    .sort((left, right) => left.ordinal - right.ordinal);
}

function begin({ board, now }: Moment, calls: readonly Announcement[]): Announcer {
  const last = calls.at(-1);
  return {
    businessDate: board.businessDate,
    heardUpTo: last?.ordinal ?? 0,
    waiting: [],
    onStage: last ? [{ call: last, since: now }] : [],
    earlier: calls.slice(0, -1).reverse().slice(0, EARLIER_MAX),
  };
}

function advance(before: Announcer, fresh: readonly Announcement[], { now, showMs }: Moment): Announcer {
  const waiting = [...before.waiting, ...fresh];
  const onStage = [...before.onStage];
  let earlier = before.earlier;
  const oldestIsDone = (): boolean => onStage[0] !== undefined && now - onStage[0].since >= showMs;
  const leave = (index: number): void => {
    for (const { call } of onStage.splice(index, 1)) earlier = remember(call, earlier);
  };

  for (let next = waiting[0]; next; next = waiting[0]) {
    const shown = onStage.findIndex(({ call }) => call.number === next.number);
    if (shown >= 0) onStage.splice(shown, 1);
    else if (onStage.length >= STAGE_MAX) {
      if (!oldestIsDone()) break;
      leave(0);
    }
    onStage.push({ call: next, since: now });
    waiting.shift();
  }
  while (waiting.length === 0 && onStage.length > 1 && oldestIsDone()) leave(0);

  const stood = fresh.length === 0 && onStage.length === before.onStage.length && onStage[0] === before.onStage[0];
  if (stood && waiting.length === before.waiting.length) return before;
  return { ...before, heardUpTo: fresh.at(-1)?.ordinal ?? before.heardUpTo, waiting, onStage, earlier };
}

function remember(call: Announcement, earlier: readonly Announcement[]): readonly Announcement[] {
  return [call, ...earlier.filter(({ number }) => number !== call.number)].slice(0, EARLIER_MAX);
}
