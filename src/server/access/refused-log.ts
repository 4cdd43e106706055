import { MINUTE_MS, type EpochMs } from "#base/time";

/** A request that was not let in: who sent it, as far as that is known, and which code he was answered. */
export type RefusedRequest = {
  readonly who: string;
  readonly method: string;
  readonly route: string;
  readonly code: string;
};

export type RefusedLog = (refused: RefusedRequest) => void;

/** Kept at a time; the one that is told longest ago is forgotten, and told again when it comes again. */
const KNOWN_MAX = 5_000;

/**
 * Writes what was not let in: the first time at once, then at most once a minute with how often it was meanwhile, so
 * that nobody fills the log by knocking.
 */
export function createRefusedLog(
  write: (told: RefusedRequest & { readonly times: number }) => void,
  now: () => EpochMs,
): RefusedLog {
  const known = new Map<string, { readonly toldAt: EpochMs; readonly untold: number }>();
  return (refused) => {
    const key = `${refused.who} ${refused.method} ${refused.route} ${refused.code}`;
    const before = known.get(key);
    const at = now();
    const times = (before?.untold ?? 0) + 1;
    known.delete(key);
    if (before && at - before.toldAt < MINUTE_MS) {
      known.set(key, { toldAt: before.toldAt, untold: times });
      return;
    }
    known.set(key, { toldAt: at, untold: 0 });
    const oldest = known.keys().next().value;
    if (known.size > KNOWN_MAX && oldest !== undefined) known.delete(oldest);
    write({ ...refused, times });
  };
}

/** What every page meets once its session has ended or sleeps. */
const EVERYDAY: readonly string[] = ["identity.notSignedIn", "identity.locked"];

export const levelOf = ({ code }: RefusedRequest): "info" | "warn" => (EVERYDAY.includes(code) ? "info" : "warn");
