import { SECOND_MS, type EpochMs } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import { JournalUnavailable } from "../ports/journal";
import type { Lobbies } from "./lobbies";

/** Business time between two looks at one outlet's clock: what time brings about is noticed this late at the most. */
const LOOK_EVERY_MS = 5 * SECOND_MS;

/** Outlets looked at in one go: about a millisecond, so that no call at a window waits for a round of thousands. */
const OUTLETS_AT_ONCE = 100;

type ObserveDeps = {
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly newCommandId: () => string;
  /** Lets everybody else have a turn. */
  readonly yieldTurn: () => Promise<void>;
};

/**
 * One round of looking at every live outlet's clock; the server asks for one each second. A round that is asked for
 * while one is under way is left out. A look that finds nothing writes nothing. While the journal is away nothing is
 * noticed, and nothing is lost: the next round finds it.
 */
export function createClockWatch({ lobbies, newCommandId, yieldTurn }: ObserveDeps): () => Promise<void> {
  const lookedAt = new Map<string, EpochMs>();
  let isLooking = false;

  const look = (outletId: string): Promise<unknown> | undefined => {
    const live = lobbies.live(outletId);
    if (!live || (live.day.phase !== "open" && live.day.phase !== "closing")) return undefined;
    const now = live.clock.now();
    if (now - (lookedAt.get(outletId) ?? 0) < LOOK_EVERY_MS) return undefined;
    lookedAt.set(outletId, now);
    const command = { type: "ObserveClock", actor: "system" } as const;
    // Nearly every look finds nothing, and asking the rules alone costs a tenth of a command on its way.
    const decision = decide({ ...command, now: Math.max(now, live.day.lastAt) }, live.day);
    if (decision.ok && decision.value.length === 0) return undefined;
    return lobbies.submit(outletId, { commandId: newCommandId(), command });
  };
  const round = async (): Promise<void> => {
    const looks: Promise<unknown>[] = [];
    for (const [ix, outletId] of lobbies.outletIds().entries()) {
      if (ix % OUTLETS_AT_ONCE === OUTLETS_AT_ONCE - 1) await yieldTurn();
      const found = look(outletId);
      // Its failure is read below, after the round.
      if (found) looks.push(found.catch((error: unknown) => error));
    }
    for (const outcome of await Promise.all(looks)) {
      if (outcome instanceof Error && !(outcome instanceof JournalUnavailable)) throw outcome;
    }
  };
  return async () => {
    if (isLooking) return;
    isLooking = true;
    await round().finally(() => (isLooking = false));
  };
}
