/**
 * A roster problem as data: who may work what, what is needed, what is wished. Nothing here knows how it is solved or
 * checked. Days count from 0; minutes are whole; costs are never negative and may be compared with each other.
 */
export type RosterProblem = {
  /** Length of the horizon; whatever lies outside it is off. */
  readonly days: number;
  /** The days of each weekend, one or two neighbours, in order. */
  readonly weekends: readonly (readonly number[])[];
  readonly shifts: readonly Shift[];
  readonly people: readonly Person[];
  readonly wishes: readonly Wish[];
  readonly rows: readonly CoverRow[];
};

export type Shift = {
  readonly id: string;
  readonly minutes: number;
  /** Shifts, by index, that may not be worked on the day after this one. */
  readonly neverBefore: readonly number[];
};

/** A person's hard rules. A block is a run of days; one that touches an end of the horizon may be short. */
export type Person = {
  readonly id: string;
  readonly minutesMin: number;
  readonly minutesMax: number;
  readonly workRunMin: number;
  readonly workRunMax: number;
  readonly offRunMin: number;
  readonly weekendsMax: number;
  /** Most shifts of each kind, by shift; 0 where the person may not work it. */
  readonly shiftsMax: readonly number[];
  readonly daysOff: readonly number[];
};

/** Costs `cost` when a shift wished for is not worked, or one wished away is. */
export type Wish = {
  readonly kind: "on" | "off";
  readonly person: number;
  readonly day: number;
  readonly shift: number;
  readonly cost: number;
};

/**
 * People needed at one place and time. Everyone who works one of `shifts` on `day` counts as one; a shift may count in
 * several rows. The cost is convex: each further missing or surplus person costs at least as much as the one before.
 */
export type CoverRow = {
  readonly day: number;
  readonly shifts: readonly number[];
  readonly needed: number;
  /** Cost of the first, second … missing person; the last holds for all further ones. */
  readonly missingCosts: readonly number[];
  /** Cost of the first, second … surplus person; the last holds for all further ones. */
  readonly surplusCosts: readonly number[];
};

/** A day off in a roster; shift `s` of the problem stands as `s + 1`. */
export const OFF = 0;

/** Who works what: one cell for each person and day, `person * days + day`. */
export type Roster = Uint8Array;

/** Shifts that fit into a cell beside OFF. */
export const SHIFTS_MAX = 254;
