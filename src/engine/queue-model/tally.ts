import type { QueueModel } from "./model";

/** What one replication counts. Only customers who arrived after the warm-up, and time between it and the horizon. */
export type Tally = {
  readonly classes: readonly ClassTally[];
  readonly visits: readonly (readonly VisitTally[])[];
  readonly groups: readonly (readonly GroupTally[])[];
  /** The last customer's way out. */
  lastAt: number;
  readonly from: number;
  readonly to: number;
};

/** One class over the whole system. */
export type ClassTally = {
  arrived: number;
  served: number;
  left: number;
  baulked: number;
  lost: number;
  sentHome: number;
  /** Of the served: all lines together, and arrival to departure. */
  readonly waits: number[];
  staySum: number;
};

/** One class at one node; visits are counted when they are done. */
export type VisitTally = { done: number; waitSum: number; waited: number; lineArea: Area };

/** One group of windows. */
export type GroupTally = { busy: Area; blocked: Area; open: Area };

/** The integral of a count over time. */
export type Area = { value: number; since: number; sum: number };

export function newTally(model: QueueModel): Tally {
  const area = (): Area => ({ value: 0, since: 0, sum: 0 });
  return {
    classes: model.classes.map(() => ({
      arrived: 0,
      served: 0,
      left: 0,
      baulked: 0,
      lost: 0,
      sentHome: 0,
      waits: [],
      staySum: 0,
    })),
    visits: model.nodes.map(() => model.classes.map(() => ({ done: 0, waitSum: 0, waited: 0, lineArea: area() }))),
    groups: model.nodes.map(({ windows }) => windows.map(() => ({ busy: area(), blocked: area(), open: area() }))),
    lastAt: 0,
    from: model.warmUp,
    to: model.horizon,
  };
}

/** Adds the time since the last change, as far as it is counted, and sets the new count. */
export function change(area: Area | undefined, by: number, now: number, { from, to }: Tally): void {
  if (!area) return;
  const start = Math.min(to, Math.max(from, area.since));
  const end = Math.min(to, Math.max(from, now));
  area.sum += area.value * (end - start);
  area.value += by;
  area.since = now;
}

/** Undefined for who came before the warm-up was over. */
export function countedIn(
  tally: Tally,
  { classIx, at }: { readonly classIx: number; readonly at: number },
): ClassTally | undefined {
  return at >= tally.from ? tally.classes[classIx] : undefined;
}

/** Closes every integral at the horizon. */
export function settleAreas(tally: Tally): void {
  for (const visit of tally.visits.flat()) change(visit.lineArea, 0, tally.to, tally);
  for (const { busy, blocked, open } of tally.groups.flat())
    for (const area of [busy, blocked, open]) change(area, 0, tally.to, tally);
}
