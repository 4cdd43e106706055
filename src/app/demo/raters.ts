import { createRng } from "#base/rng";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { CommandAnswer } from "../http-lobby/http-lobby";

/** Served customers who say how it was before they leave. */
export type Raters = {
  /** A command was accepted: whoever was called, and whoever is done, is remembered. */
  readonly heard: (command: LobbyCommand, answer: CommandAnswer, at: EpochMs) => void;
  /** When the next rating is due; Infinity when none is. */
  readonly nextAt: () => EpochMs;
  readonly next: (now: EpochMs) => LobbyCommand | undefined;
};

/** Assumptions of ours: so many answer, within this time; a short wait pleases, and every ten minutes cost a point. */
const ANSWERS_SHARE = 0.4;
const ANSWERS_WITHIN_MS = 40 * SECOND_MS;
const BEST = 4.8;
const POINT_MS = 10 * MINUTE_MS;

type Due = { readonly ticketId: string; readonly at: EpochMs; readonly score: number };

/** The demonstration's ratings. They change nothing in the lobby, so the twin plays without them. */
export function createRaters(seed: string): Raters {
  const rng = createRng(seed, "ratings");
  const waitedMs = new Map<string, number>();
  const due: Due[] = [];

  return {
    heard: (command, answer, at) => {
      if (command.type === "CallNext" && answer.ticketId !== undefined) {
        waitedMs.set(answer.ticketId, answer.waitedMs ?? 0);
      }
      if (command.type !== "FinishTicket" || command.outcome !== "done" || answer.next) return;
      const { ticketId } = command;
      const says = rng.next() < ANSWERS_SHARE;
      const score = Math.round(BEST - (waitedMs.get(ticketId) ?? 0) / POINT_MS + rng.normal() / 2);
      const after = rng.next() * ANSWERS_WITHIN_MS;
      if (says) due.push({ ticketId, at: Math.round(at + after), score: Math.min(5, Math.max(1, score)) });
    },
    nextAt: () => Math.min(...due.map(({ at }) => at)),
    next: (now) => {
      const ix = due.findIndex(({ at }) => at <= now);
      const [rating] = ix < 0 ? [] : due.splice(ix, 1);
      return (
        rating && { type: "Rate", now, actor: "customer", ticketId: rating.ticketId, score: rating.score, asked: false }
      );
    },
  };
}
