import { wallTimeAt } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { NO_SLOT_FIGURES, type DayFiguresDraft, type SlotFigures } from "./day-figures";

/** A day being counted, and what its next events may refer to. Plain data. */
export type FiguresCount = {
  date: string;
  timeZone: string;
  /** The quarter of an hour of the last event, counted from 1970, and the half-hour of the wall that it belongs to. */
  quarter: number;
  slot: string;
  figures: DayFiguresDraft;
  /** Wait of each ticket that was called and has not come yet. */
  called: Record<string, number>;
  /** The last finish of a ticket while it can still be undone. */
  finished: Record<string, { readonly slot: string; readonly at: EpochMs; readonly inTime: boolean }>;
  /** Half-hour in which an alert was raised that nobody has taken. */
  alerts: Record<string, string>;
};

export function noFiguresYet(date = "", timeZone = "UTC"): FiguresCount {
  return { date, timeZone, quarter: 0, slot: "", figures: {}, called: {}, finished: {}, alerts: {} };
}

const SLOT_MIN = 30;
/** Every time zone is ahead of or behind UTC by whole quarters, so nothing on the wall changes within one. */
const QUARTER_MS = 15 * MINUTE_MS;
const SATISFIED_FROM = 4;
/** A finish can be undone this long at most: policy `undo.withinMs` allows no more. */
const UNDO_WITHIN_MS = 60 * MINUTE_MS;

/** Rules DF-1 to DF-4 of ./SPEC.md: adds one event of a lobby day to its figures, in place. */
export function countFigures(count: FiguresCount, event: LobbyEvent): FiguresCount {
  const { at } = event;
  switch (event.type) {
    case "DayOpened":
      return noFiguresYet(event.plan.businessDate, event.plan.timeZone);
    case "TicketCalled":
      count.called[event.ticketId] = event.waitedMs;
      return count;
    case "ServiceStarted":
      return served(count, event.ticketId, at);
    case "ServiceFinished":
      return finished(count, event);
    case "FinishUndone":
      return undone(count, event.ticketId);
    case "RatingRequested":
      return add(count, slotAt(count, at), { asked: 1 });
    case "Rated":
      return add(count, slotAt(count, at), { answers: 1, satisfied: event.score >= SATISFIED_FROM ? 1 : 0 });
    case "AlertRaised":
      count.alerts[event.alertId] = slotAt(count, at);
      return add(count, slotAt(count, at), { alerts: 1 });
    case "AlertAcknowledged":
      return taken(count, event.alertId, event.afterMs);
    default:
      return count;
  }
}

/** Forgets what can no longer be undone. */
export function forget(count: FiguresCount, at: EpochMs): void {
  for (const [ticketId, finish] of Object.entries(count.finished)) {
    if (finish.at + UNDO_WITHIN_MS <= at) Reflect.deleteProperty(count.finished, ticketId);
  }
}

function served(count: FiguresCount, ticketId: string, at: EpochMs): FiguresCount {
  const waitedMs = taking(count.called, ticketId);
  if (waitedMs === undefined) return count;
  return add(count, slotAt(count, at), { waits: 1, over10: isOver(waitedMs, 10), over20: isOver(waitedMs, 20) });
}

const isOver = (waitedMs: number, minutes: number): 0 | 1 => (waitedMs > minutes * MINUTE_MS ? 1 : 0);

type Finished = Extract<LobbyEvent, { readonly type: "ServiceFinished" }>;

function finished(count: FiguresCount, { ticketId, at, inTime, errors = 0 }: Finished): FiguresCount {
  if (inTime === undefined) return count;
  const slot = slotAt(count, at);
  const isGood = inTime && errors === 0;
  count.finished[ticketId] = { slot, at, inTime: isGood };
  return add(count, slot, { limited: 1, inTime: isGood ? 1 : 0 });
}

function undone(count: FiguresCount, ticketId: string): FiguresCount {
  const finish = taking(count.finished, ticketId);
  return finish ? add(count, finish.slot, { limited: -1, inTime: finish.inTime ? -1 : 0 }) : count;
}

function taken(count: FiguresCount, alertId: string, afterMs: number): FiguresCount {
  const slot = taking(count.alerts, alertId);
  return slot === undefined ? count : add(count, slot, { taken: 1, takenMs: afterMs });
}

/** What is kept under a key, which is then kept no longer. */
function taking<Value>(kept: Record<string, Value>, key: string): Value | undefined {
  const value = kept[key];
  Reflect.deleteProperty(kept, key);
  return value;
}

function add(count: FiguresCount, slot: string, by: Partial<SlotFigures>): FiguresCount {
  const figures = (count.figures[slot] ??= { ...NO_SLOT_FIGURES });
  for (const field of Object.keys(by) as (keyof SlotFigures)[]) figures[field] += by[field] ?? 0;
  return count;
}

function slotAt(count: FiguresCount, at: EpochMs): string {
  const quarter = Math.floor(at / QUARTER_MS);
  if (quarter === count.quarter) return count.slot;
  const [hour = 0, minute = 0] = wallTimeAt(at, count.timeZone).split(":").map(Number);
  count.quarter = quarter;
  return (count.slot = String(Math.floor((hour * 60 + minute) / SLOT_MIN)));
}
