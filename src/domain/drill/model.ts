import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

export type DrillDraft = {
  readonly drillId: string;
  readonly cardId: string;
  date: BusinessDate;
  readonly lead: string;
  readonly plannedBy: string;
  state: "planned" | "held" | "calledOff";
  held: Held | undefined;
  /** Why it was put off or called off. */
  why: string | undefined;
};
export type Drill = Frozen<DrillDraft>;

export type Held = {
  readonly minutes: number;
  readonly present: readonly string[];
  readonly watchedBy: string;
  /** What is to be better next time; empty when nothing is. */
  readonly lessons: string;
};

export type Emergency = {
  readonly emergencyId: string;
  readonly cardId: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  /** About the work, never about a customer. */
  readonly done: string;
  /** Who was told: people and offices by their names in the network. */
  readonly told: readonly string[];
  readonly loggedBy: string;
};

export type DrillBookDraft = { drills: Map<string, DrillDraft>; emergencies: Map<string, Emergency> };
export type DrillBook = Frozen<DrillBookDraft>;

export function emptyDrillBook(): DrillBookDraft {
  return { drills: new Map(), emergencies: new Map() };
}

export type CardStanding = {
  readonly cardId: string;
  readonly lastHeld?: BusinessDate;
  readonly next?: BusinessDate;
  readonly isDue: boolean;
};

/** How an outlet stands with a card. Dates compare as they are written. DL-5 */
export function standingOf(
  { drills }: DrillBook,
  cardId: string,
  today: BusinessDate,
  dueBefore: (held: BusinessDate) => BusinessDate,
): CardStanding {
  const own = [...drills.values()].filter((drill) => drill.cardId === cardId);
  const heldOn = own.filter(({ state }) => state === "held").map(({ date }) => date);
  const lastHeld = heldOn.sort().at(-1);
  const next = own
    .filter(({ state, date }) => state === "planned" && date >= today)
    .map(({ date }) => date)
    .sort()[0];
  const isDue = lastHeld === undefined || dueBefore(lastHeld) <= today;
  return { cardId, ...(lastHeld !== undefined && { lastHeld }), ...(next !== undefined && { next }), isDue };
}

/** Planned, and its day has passed. DL-4 */
export function isMissed({ state, date }: Pick<Drill, "state" | "date">, today: BusinessDate): boolean {
  return state === "planned" && date < today;
}
