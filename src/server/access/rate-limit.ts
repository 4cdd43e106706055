import { SECOND_MS } from "#base/time";

/** So many at once, and so many a minute after that. */
export type Rate = { readonly burst: number; readonly perMin: number };

export type RateLimit = {
  /** @returns seconds until another one is welcome; 0 when this one was */
  readonly take: (who: string) => number;
};

/** Callers remembered at a time; the one heard of longest ago is forgotten, which forgives him. */
const CALLERS_MAX = 20_000;

/** A bucket of tokens for each caller, filled with time. */
export function createRateLimit({ burst, perMin }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMin / 60_000;
  return {
    take: (who) => {
      const at = now();
      const before = buckets.get(who) ?? { tokens: burst, at };
      const tokens = Math.min(burst, before.tokens + (at - before.at) * perMs);
      const isWelcome = tokens >= 1;
      buckets.delete(who);
      buckets.set(who, { tokens: isWelcome ? tokens - 1 : tokens, at });
      const oldest = buckets.keys().next().value;
      if (buckets.size > CALLERS_MAX && oldest !== undefined) buckets.delete(oldest);
      return isWelcome ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / SECOND_MS));
    },
  };
}

/** Guesses of secrets: passwords, codes, PINs. */
export const GUESSES: Rate = { burst: 20, perMin: 20 };
/** Commands of people who have shown nothing: one address may be a whole hall on the branch's own network. */
export const STRANGERS: Rate = { burst: 200, perMin: 240 };
