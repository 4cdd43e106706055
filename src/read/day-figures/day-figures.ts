/** Counts of one half-hour of the outlet's wall. */
export type SlotFiguresDraft = {
  waits: number;
  over10: number;
  over20: number;
  /** Services finished that had a limit, and those of them in time and without an error. */
  limited: number;
  inTime: number;
  asked: number;
  answers: number;
  satisfied: number;
  alerts: number;
  taken: number;
  /** Sum over the alerts taken. */
  takenMs: number;
};
export type SlotFigures = Readonly<SlotFiguresDraft>;

/** `"18"` is 09:00 to 09:30; a half-hour in which nothing happened is not there. */
export type DayFiguresDraft = Record<string, SlotFiguresDraft>;
export type DayFigures = Readonly<Record<string, SlotFigures>>;

export const NO_SLOT_FIGURES: SlotFigures = {
  waits: 0,
  over10: 0,
  over20: 0,
  limited: 0,
  inTime: 0,
  asked: 0,
  answers: 0,
  satisfied: 0,
  alerts: 0,
  taken: 0,
  takenMs: 0,
};

const FIELDS = Object.keys(NO_SLOT_FIGURES) as readonly (keyof SlotFigures)[];

/** Adds up the half-hours before `end`, or all of them. Rule DF-5. */
export function totalFigures(figures: DayFigures, end = Infinity): SlotFigures {
  const slots = Object.entries(figures).filter(([slot]) => Number(slot) < end);
  return slots.reduce((sum, [, slot]) => sumOfSlots(sum, slot), NO_SLOT_FIGURES);
}

export function sumOfSlots(one: SlotFigures, other: Partial<SlotFigures>): SlotFigures {
  const sums = FIELDS.map((field) => [field, one[field] + (other[field] ?? 0)]);
  return Object.fromEntries(sums) as SlotFigures;
}
