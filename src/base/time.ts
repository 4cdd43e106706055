/** Milliseconds since 1970-01-01T00:00Z, an integer. The only instant that pure rooms know. */
export type EpochMs = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
