import { createRng } from "#base/rng";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { CommandAnswer } from "../http-lobby/http-lobby";

/** Tellers who ask how it was, and served customers who say so before they leave. */
export type Raters = {
  /** A command was accepted: whoever was called, and whoever is done, is remembered. */
  readonly heard: (command: LobbyCommand, answer: CommandAnswer, at: EpochMs) => void;
  /** When somebody next asks or answers; Infinity when nobody does. */
  readonly nextAt: () => EpochMs;
  readonly next: (now: EpochMs) => LobbyCommand | undefined;
};

/**
 * Assumptions of ours: so many are asked, so many answer when asked and when not, within this time; a short wait
 * pleases, and every ten minutes cost a point.
 */
const ASKED_SHARE = 0.8;
const ANSWERS_SHARE = { asked: 0.45, unasked: 0.2 } as const;
const ANSWERS_WITHIN_MS = 40 * SECOND_MS;
const BEST = 4.8;
const POINT_MS = 10 * MINUTE_MS;

type Due = { readonly at: EpochMs; readonly says: (now: EpochMs) => LobbyCommand };

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
      const { ticketId, actor } = command;
      const asked = rng.next() < ASKED_SHARE;
      if (asked) due.push({ at, says: (now) => ({ type: "RequestRating", now, actor, ticketId }) });
      const answers = rng.next() < ANSWERS_SHARE[asked ? "asked" : "unasked"];
      const score = Math.round(BEST - (waitedMs.get(ticketId) ?? 0) / POINT_MS + rng.normal() / 2);
      const after = SECOND_MS + rng.next() * ANSWERS_WITHIN_MS;
      const said = {
        type: "Rate",
        actor: "customer",
        ticketId,
        score: Math.min(5, Math.max(1, score)),
        asked,
      } as const;
      if (answers) due.push({ at: Math.round(at + after), says: (now) => ({ ...said, now }) });
    },
    nextAt: () => Math.min(...due.map(({ at }) => at)),
    next: (now) => {
      const ix = due.findIndex(({ at }) => at <= now);
      const [first] = ix < 0 ? [] : due.splice(ix, 1);
      return first?.says(now);
    },
  };
}
