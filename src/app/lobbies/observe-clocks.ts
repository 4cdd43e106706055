import { SECOND_MS, type EpochMs } from "#base/time";
import { JournalUnavailable } from "../ports/journal";
import type { Lobbies } from "./lobbies";

/** Business time between two looks at one outlet's clock: what time brings about is noticed this late at the most. */
const LOOK_EVERY_MS = 5 * SECOND_MS;

type ObserveDeps = {
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly newCommandId: () => string;
};

/**
 * One round of looking at every live outlet's clock; the server asks for one each second.
 * A look that finds nothing writes nothing. While the journal is away nothing is noticed, and nothing is lost: the
 * next round finds it.
 */
export function createClockWatch({ lobbies, newCommandId }: ObserveDeps): () => Promise<void> {
  const lookedAt = new Map<string, EpochMs>();
  return async () => {
    const looks: Promise<unknown>[] = [];
    for (const outletId of lobbies.outletIds()) {
      const live = lobbies.live(outletId);
      if (!live || (live.day.phase !== "open" && live.day.phase !== "closing")) continue;
      const now = live.clock.now();
      if (now - (lookedAt.get(outletId) ?? 0) < LOOK_EVERY_MS) continue;
      lookedAt.set(outletId, now);
      const command = { type: "ObserveClock", actor: "system" } as const;
      looks.push(lobbies.submit(outletId, { commandId: newCommandId(), command }));
    }
    for (const look of await Promise.allSettled(looks)) {
      if (look.status === "rejected" && !(look.reason instanceof JournalUnavailable)) throw look.reason;
    }
  };
}
