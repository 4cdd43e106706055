import type { SetWorth } from "./set-worth";

/**
 * What people are worth at the posts of an outlet's day, half hour by half hour, in minutes beyond the promise that
 * they save: the first person, the second, and so on, never rising.
 */
export type DayWorth = {
  /** Minutes after midnight of the first half hour. */
  readonly fromMin: number;
  /** By post, then by half hour, then by person. */
  readonly byPost: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** People at windows by what they can do; every window's kind is a post where it is empty. */
  readonly bySet: readonly SetWorth[];
};
