import { wallTimeAt } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { NO_SLOT_FIGURES, sumOfSlots, type DayFigures, type SlotFigures } from "./day-figures";

/** A day being counted, and what its next events may refer to. Plain data. */
export type FiguresCount = {
  readonly date: string;
  readonly timeZone: string;
  readonly figures: DayFigures;
  /** Wait of each ticket that was called and has not come yet. */
  readonly called: Readonly<Record<string, number>>;
  /** The last finish of a ticket while it can still be undone. */
  readonly finished: Readonly<
    Record<string, { readonly slot: string; readonly at: EpochMs; readonly inTime: boolean }>
  >;
  /** Half-hour in which an alert was raised that nobody has taken. */
  readonly alerts: Readonly<Record<string, string>>;
};

export const NO_FIGURES_YET: FiguresCount = {
  date: "",
  timeZone: "UTC",
  figures: {},
  called: {},
  finished: {},
  alerts: {},
};

const SLOT_MIN = 30;
const SATISFIED_FROM = 4;
/** A finish can be undone this long at most: policy `undo.withinMs` allows no more. */
const UNDO_WITHIN_MS = 60 * MINUTE_MS;

/** Rules DF-1 to DF-4 of ./SPEC.md: one event of a lobby day added to its figures. */
export function countFigures(count: FiguresCount, event: LobbyEvent): FiguresCount {
  const { at } = event;
  switch (event.type) {
    case "DayOpened":
      return { ...NO_FIGURES_YET, date: event.plan.businessDate, timeZone: event.plan.timeZone };
    case "TicketCalled":
      return { ...count, called: { ...count.called, [event.ticketId]: event.waitedMs } };
    case "ServiceStarted":
      return served(count, event.ticketId, at);
    case "ServiceFinished":
      return finished(count, event);
    case "FinishUndone":
      return undone(count, event.ticketId);
    case "RatingRequested":
      return added(count, slotAt(count, at), { asked: 1 });
    case "Rated": {
      const answer = { answers: 1, satisfied: event.score >= SATISFIED_FROM ? 1 : 0 };
      return added(count, slotAt(count, at), answer);
    }
    case "AlertRaised": {
      const slot = slotAt(count, at);
      return { ...added(count, slot, { alerts: 1 }), alerts: { ...count.alerts, [event.alertId]: slot } };
    }
    case "AlertAcknowledged":
      return taken(count, event.alertId, event.afterMs);
    default:
      return count;
  }
}

/** Forgets what can no longer be undone. */
export function forgotten(count: FiguresCount, at: EpochMs): FiguresCount {
  const kept = Object.entries(count.finished).filter(([, finish]) => finish.at + UNDO_WITHIN_MS > at);
  return { ...count, finished: Object.fromEntries(kept) };
}

function served(count: FiguresCount, ticketId: string, at: EpochMs): FiguresCount {
  const { [ticketId]: waitedMs, ...called } = count.called;
  if (waitedMs === undefined) return count;
  const waited = { waits: 1, over10: isOver(waitedMs, 10), over20: isOver(waitedMs, 20) };
  return { ...added(count, slotAt(count, at), waited), called };
}

const isOver = (waitedMs: number, minutes: number): 0 | 1 => (waitedMs > minutes * MINUTE_MS ? 1 : 0);

type Finished = Extract<LobbyEvent, { readonly type: "ServiceFinished" }>;

function finished(count: FiguresCount, { ticketId, at, inTime, errors = 0 }: Finished): FiguresCount {
  if (inTime === undefined) return count;
  const slot = slotAt(count, at);
  const isGood = inTime && errors === 0;
  const after = added(count, slot, { limited: 1, inTime: isGood ? 1 : 0 });
  return { ...after, finished: { ...count.finished, [ticketId]: { slot, at, inTime: isGood } } };
}

function undone(count: FiguresCount, ticketId: string): FiguresCount {
  const { [ticketId]: finish, ...rest } = count.finished;
  if (!finish) return count;
  return { ...added(count, finish.slot, { limited: -1, inTime: finish.inTime ? -1 : 0 }), finished: rest };
}

function taken(count: FiguresCount, alertId: string, afterMs: number): FiguresCount {
  const { [alertId]: slot, ...alerts } = count.alerts;
  return slot === undefined ? count : { ...added(count, slot, { taken: 1, takenMs: afterMs }), alerts };
}

function added(count: FiguresCount, slot: string, by: Partial<SlotFigures>): FiguresCount {
  const after = sumOfSlots(count.figures[slot] ?? NO_SLOT_FIGURES, by);
  return { ...count, figures: { ...count.figures, [slot]: after } };
}

function slotAt({ timeZone }: FiguresCount, at: EpochMs): string {
  const [hour = 0, minute = 0] = wallTimeAt(at, timeZone).split(":").map(Number);
  return String(Math.floor((hour * 60 + minute) / SLOT_MIN));
}
