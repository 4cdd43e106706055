import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyDay } from "#domain/lobby-day/model";

/** Indicator "waited over ten minutes" (3.8 of the domain's description): a definition, not a threshold. */
const LATE_MS = 10 * MINUTE_MS;

/** What came to an outlet in a span, and how long those called in it had waited. */
export type SpanFigures = {
  readonly came: number;
  readonly called: number;
  readonly waitedMs: number;
  readonly late: number;
};

export const NO_FIGURES: SpanFigures = { came: 0, called: 0, waitedMs: 0, late: 0 };

/** Half-open `[from, to)`. Who is called again counts where he was called last. Rule NB-5. Cost: the day's tickets. */
export function spanFigures(day: LobbyDay, from: EpochMs, to: EpochMs): SpanFigures {
  let { came, called, waitedMs, late } = NO_FIGURES;
  for (const ticket of day.tickets.values()) {
    if (ticket.issuedAt >= from && ticket.issuedAt < to) came += 1;
    if (ticket.rule === undefined || ticket.calledAt < from || ticket.calledAt >= to) continue;
    called += 1;
    waitedMs += ticket.waitedMs;
    if (ticket.waitedMs > LATE_MS) late += 1;
  }
  return { came, called, waitedMs, late };
}

export function sumOfFigures(one: SpanFigures, other: SpanFigures): SpanFigures {
  return {
    came: one.came + other.came,
    called: one.called + other.called,
    waitedMs: one.waitedMs + other.waitedMs,
    late: one.late + other.late,
  };
}
