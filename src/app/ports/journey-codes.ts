import type { EpochMs } from "#base/time";

/** A short code that a customer types or scans, the journey it opens the check-in of, and when both are forgotten. */
export type JourneyCode = { readonly code: string; readonly journeyId: string; readonly endsAt: EpochMs };

/**
 * Which journey a code belongs to. No journal: a code is forgotten with its journey.
 * Errors: JournalUnavailable when the store cannot be reached.
 */
export type JourneyCodes = {
  /** @returns false, and nothing kept, when the code is another journey's; keeping the own one again sets its end */
  readonly keep: (code: JourneyCode) => Promise<boolean>;
  readonly find: (code: string) => Promise<JourneyCode | undefined>;
  /** Those whose time is over, the earliest first. */
  readonly ended: (now: EpochMs, limit: number) => Promise<readonly JourneyCode[]>;
  readonly forget: (code: string) => Promise<void>;
};
