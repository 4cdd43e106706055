import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import type { LobbyDay } from "#domain/lobby-day/model";
import { JournalUnavailable } from "../ports/journal";
import type { Lobbies } from "./lobbies";

/** Business time between two looks at one outlet's clock: what time brings about is noticed this late at the most. */
const LOOK_EVERY_MS = 5 * SECOND_MS;
/** Another server's days are looked at later, so that two servers do not notice the same at once. */
const LOOK_ELSEWHERE_EVERY_MS = 10 * SECOND_MS;
/** How far ahead a look asks: a day to which time alone brings nothing so soon is left alone until then. */
const LOOK_AHEAD_MS = 5 * MINUTE_MS;

/** Outlets passed in one go, and looked at: well below a millisecond, so that no call at a window waits for a round. */
const PASSED_AT_ONCE = 500;
const LOOKED_AT_ONCE = 20;

const OBSERVE = { type: "ObserveClock", actor: "system" } as const;

type ObserveDeps = {
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly newCommandId: () => string;
  /** Lets everybody else have a turn. */
  readonly yieldTurn: () => Promise<void>;
};

/** The version of the day that was looked at, and when to look again even if nothing happens to it. */
type Look = { readonly version: number; readonly at: EpochMs; readonly quietUntil: EpochMs };

/**
 * One round of looking at the live outlets' clocks; the server asks for one each second. A round that is asked for
 * while one is under way is left out. A look that finds nothing writes nothing. While the journal is away nothing is
 * noticed, and nothing is lost: the next round finds it.
 *
 * Rule LV-12. Thousands of outlets stand quiet, so a look also asks about the future: whatever time alone brings about is
 * of the kind "longer than", so what is there neither now nor in five minutes is not there in between, unless something
 * else happens.
 */
export function createClockWatch({ lobbies, newCommandId, yieldTurn }: ObserveDeps): () => Promise<void> {
  const looks = new Map<string, Look>();
  let isLooking = false;

  /** @returns the work of noticing, undefined when there was nothing to notice, false when no look was due */
  const look = (outletId: string): Promise<unknown> | undefined | false => {
    const live = lobbies.live(outletId);
    if (!live || (live.day.phase !== "open" && live.day.phase !== "closing")) return false;
    const now = Math.max(live.clock.now(), live.day.lastAt);
    const last = looks.get(outletId);
    if (last && now - last.at < (live.elsewhere ? LOOK_ELSEWHERE_EVERY_MS : LOOK_EVERY_MS)) return false;
    if (last && now < last.quietUntil && live.version === last.version) return false;
    const nothing = findsNothing(live.day, now);
    const ahead = lookAhead(live.day, now);
    const quiet = nothing && findsNothing(live.day, ahead);
    looks.set(outletId, { version: live.version, at: now, quietUntil: quiet ? ahead : now });
    if (nothing) return undefined;
    return lobbies.submit(outletId, { commandId: newCommandId(), command: OBSERVE });
  };
  const round = async (): Promise<void> => {
    const found: Promise<unknown>[] = [];
    let [passed, looked] = [0, 0];
    for (const outletId of lobbies.outletIds()) {
      const noticed = look(outletId);
      passed += 1;
      if (noticed !== false) looked += 1;
      // Its failure is read below, after the round.
      if (noticed) found.push(noticed.catch((error: unknown) => error));
      if (passed % PASSED_AT_ONCE !== 0 && looked < LOOKED_AT_ONCE) continue;
      looked = 0;
      await yieldTurn();
    }
    for (const outcome of await Promise.all(found)) {
      if (outcome instanceof Error && !(outcome instanceof JournalUnavailable)) throw outcome;
    }
  };
  return async () => {
    if (isLooking) return;
    isLooking = true;
    await round().finally(() => (isLooking = false));
  };
}

/** What is asked about the future must not be asked beyond closing, when some of it does not matter any more. */
export function lookAhead({ plan: { closesAt } }: LobbyDay, now: EpochMs): EpochMs {
  return now < closesAt ? Math.min(now + LOOK_AHEAD_MS, closesAt - 1) : now + LOOK_AHEAD_MS;
}

/** Asking the rules alone costs a tenth of a command on its way. */
export function findsNothing(day: LobbyDay, now: EpochMs): boolean {
  const decision = decide({ ...OBSERVE, now }, day);
  return decision.ok && decision.value.length === 0;
}
