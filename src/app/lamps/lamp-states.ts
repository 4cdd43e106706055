import { SECOND_MS, type EpochMs } from "#base/time";
import type { WindowLamp } from "#domain/network/place";
import { tellLobby, type TellDeps } from "../devices/tell-lobby";
import type { Clock } from "../ports/clock";

export type LampState = { readonly state: "reached" | "away" | "unknown"; readonly since?: EpochMs };

export type LampStatesDeps = TellDeps & {
  readonly wall: Clock;
  /** Told when a lamp goes away and when it is back; for the log. */
  readonly onChange?: (lampId: string, isReached: boolean) => void;
};

export type LampStates = {
  /** Takes in whether a lamp could be reached just now, and tells its lobby when that lasts. */
  readonly said: (lamp: WindowLamp, isReached: boolean) => Promise<void>;
  readonly of: (lampId: string) => LampState;
};

type Known = { readonly isReached: boolean; readonly since: EpochMs; readonly toldDown: boolean };

/** A lamp that misses one text and takes the next is no trouble for anybody. */
const AWAY_MS = 30 * SECOND_MS;

/** Rules LA-3 and LA-6 of src/adapter/lamps/SPEC.md. A lobby that could not be told is told at the next text. */
export function createLampStates(deps: LampStatesDeps): LampStates {
  const { wall, onChange } = deps;
  const known = new Map<string, Known>();
  return {
    said: async (lamp, isReached) => {
      const before = known.get(lamp.id);
      const isSame = before?.isReached === isReached;
      const since = isSame ? before.since : wall.now();
      const toldDown = before?.toldDown ?? false;
      known.set(lamp.id, { isReached, since, toldDown });
      if (!isSame && (before || !isReached)) onChange?.(lamp.id, isReached);
      const isDown = !isReached && (toldDown || wall.now() - since >= AWAY_MS);
      if (isDown === toldDown) return;
      if (await tellLobby(deps, lamp, isDown ? "offline" : undefined)) {
        known.set(lamp.id, { isReached, since, toldDown: isDown });
      }
    },
    of: (lampId) => {
      const one = known.get(lampId);
      return one ? { state: one.isReached ? "reached" : "away", since: one.since } : { state: "unknown" };
    },
  };
}
