import type { EpochMs } from "#base/time";

/** A source of time handed to whoever needs one: the wall, a scaled demo clock, or one that a replay sets. */
export type Clock = { readonly now: () => EpochMs };
