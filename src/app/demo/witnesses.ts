import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { Floor } from "#read/floor/floor";

/** The demonstration's people who stood by while a colleague counted the till. */
export type Witnesses = {
  /** What is to be witnessed now. */
  readonly look: (floor: Pick<Floor, "handOvers">) => void;
  /** When the next one speaks; Infinity when nobody is asked. */
  readonly nextAt: () => EpochMs;
  readonly next: (now: EpochMs) => LobbyCommand | undefined;
};

/** An assumption of ours; long enough for a visitor to see that somebody is asked. */
const SPEAKS_AFTER_MS = 3 * MINUTE_MS;

/** They confirm what they saw, each once. It changes nothing in the lobby, so the twin plays without them. */
export function createWitnesses(): Witnesses {
  const spoken = new Set<string>();
  let asked: readonly (readonly [string, Floor["handOvers"][string]])[] = [];
  return {
    look: ({ handOvers }) => {
      asked = Object.entries(handOvers).filter(([id, { refused }]) => !refused && !spoken.has(id));
    },
    nextAt: () => Math.min(...asked.map(([, { since }]) => since + SPEAKS_AFTER_MS)),
    next: (now) => {
      const due = asked.find(([, { since }]) => since + SPEAKS_AFTER_MS <= now);
      if (!due) return undefined;
      asked = asked.filter((one) => one !== due);
      const [handOverId, { windowId, witnessId: actor }] = due;
      spoken.add(handOverId);
      return { type: "WitnessHandOver", now, actor, windowId, handOverId, confirmed: true };
    },
  };
}
