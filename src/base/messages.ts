import type { EpochMs } from "./time";

/** A command as a context takes it: what is wanted, when, by whom. The server stamps the time. */
export type Asked<Type extends string, Own extends object = object> = {
  readonly type: Type;
  readonly now: EpochMs;
  readonly actor: string;
} & Own;

/** An event as a context tells it: what happened, and when. */
export type Happened<Type extends string, Own extends object = object> = {
  readonly type: Type;
  readonly at: EpochMs;
} & Own;
