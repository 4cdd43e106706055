import type { Roster } from "./problem";
import type { Tables } from "./tables";

/** A roster under work, with the cover and the cost that go with it. */
export type Draft = {
  readonly cells: Roster;
  /** People in each cover row. */
  readonly present: Int32Array;
  /** Wishes and cover together. */
  cost: number;
};

export function createDraft(tables: Tables, roster: Roster): Draft {
  const draft: Draft = { cells: new Uint8Array(roster.length), present: new Int32Array(tables.rows), cost: 0 };
  for (let row = 0; row < tables.rows; row += 1) draft.cost += tables.rowCosts[row * (tables.people + 2)] as number;
  for (let person = 0; person < tables.people; person += 1) {
    for (let day = 0; day < tables.days; day += 1) {
      const at = person * tables.days + day;
      draft.cost += tables.wishCosts[at * tables.width] as number;
      setCell(tables, draft, person, day, roster[at] as number);
    }
  }
  return draft;
}

export function copyDraft(from: Draft, to: Draft): void {
  to.cells.set(from.cells);
  to.present.set(from.present);
  to.cost = from.cost;
}

/** Gives a person another cell; cover and cost follow. */
export function setCell(tables: Tables, draft: Draft, person: number, day: number, cell: number): void {
  const { days, width, wishCosts } = tables;
  const at = person * days + day;
  const before = draft.cells[at] as number;
  if (before === cell) return;
  draft.cost += (wishCosts[at * width + cell] as number) - (wishCosts[at * width + before] as number);
  shiftCover(tables, draft, day * width + before, -1);
  shiftCover(tables, draft, day * width + cell, 1);
  draft.cells[at] = cell;
}

function shiftCover({ rowStarts, rowIds, rowCosts, people }: Tables, draft: Draft, dayCell: number, by: number): void {
  const end = rowStarts[dayCell + 1] as number;
  for (let at = rowStarts[dayCell] as number; at < end; at += 1) {
    const row = rowIds[at] as number;
    const before = row * (people + 2) + (draft.present[row] as number);
    draft.cost += (rowCosts[before + by] as number) - (rowCosts[before] as number);
    draft.present[row] = (draft.present[row] as number) + by;
  }
}

/** What one more person on a cell of a day would cost in cover; negative where somebody is missing. */
export function coverCostOfOneMore(
  { rowStarts, rowIds, rowCosts, people }: Tables,
  draft: Draft,
  dayCell: number,
): number {
  let cost = 0;
  const end = rowStarts[dayCell + 1] as number;
  for (let at = rowStarts[dayCell] as number; at < end; at += 1) {
    const row = rowIds[at] as number;
    const now = row * (people + 2) + (draft.present[row] as number);
    cost += (rowCosts[now + 1] as number) - (rowCosts[now] as number);
  }
  return cost;
}
