/**
 * What people are worth at the posts of an outlet's day, half hour by half hour, in minutes beyond the promise that
 * they save: the first person, the second, and so on, never rising.
 */
export type DayWorth = {
  /** Minutes after midnight of the first half hour. */
  readonly fromMin: number;
  /** By post, then by half hour, then by person. */
  readonly byPost: Readonly<Record<string, readonly (readonly number[])[]>>;
};

/** What the person after so many others is worth; nobody is asked for beyond the list. */
export const worthOfNext = ({ byPost }: DayWorth, post: string, slot: number, there: number): number =>
  byPost[post]?.[slot]?.[there] ?? 0;
