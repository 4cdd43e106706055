import type { Rng } from "#base/rng";
import { coverCostOfOneMore, setCell, type Draft } from "./draft";
import type { LineSource } from "./line-finder";
import { OFF } from "./problem";
import type { Tables } from "./tables";

/** The people and days that one attempt frees. */
type Ruin = { readonly people: readonly number[]; readonly fromDay: number; readonly toDay: number };

export type RuinRecreate = {
  /** One attempt: frees a few people around a gap and puts each back on its cheapest line. True when kept. */
  readonly attempt: (draft: Draft, temperature: number) => boolean;
};

const PEOPLE_FREED_MAX = 4;
const WINDOW_DAYS_MAX = 28;
/** Tries to draw a cover row that is not met, before any row is taken. */
const DRAWS_MAX = 20;

/**
 * Ruin and recreate with exact re-insertion: a local search whose every step is a best line.
 *
 * @source Schrimpf, Schneider, Stamm-Wilbrandt and Dueck, Record breaking optimization results using the ruin and
 * recreate principle, 2000
 */
export function createRuinRecreate(tables: Tables, lines: LineSource, rng: Rng): RuinRecreate {
  const { days, width } = tables;
  const costs = new Float64Array(days * width);
  const line = new Uint8Array(days);
  const saved = new Uint8Array(PEOPLE_FREED_MAX * days);
  return {
    attempt: (draft, temperature) => {
      const before = draft.cost;
      const { people, fromDay, toDay } = drawRuin(tables, draft, rng);
      for (const [at, person] of people.entries()) {
        saved.set(draft.cells.subarray(person * days, (person + 1) * days), at * days);
        for (let day = fromDay; day < toDay; day += 1) setCell(tables, draft, person, day, OFF);
      }
      const noise = rng.next() < 0.5 ? 0 : 2 * temperature;
      const isBack = people.every((person, at) => {
        priceCells(tables, draft, person, saved.subarray(at * days), fromDay, toDay, noise, rng, costs);
        if (lines.findQuick(person, costs, line).cost === Infinity) return false;
        for (let day = fromDay; day < toDay; day += 1) setCell(tables, draft, person, day, line[day] as number);
        return true;
      });
      const worse = draft.cost - before;
      if (isBack && (worse <= 0 || worse < rng.exponential(temperature))) return true;
      for (const [at, person] of people.entries())
        for (let day = fromDay; day < toDay; day += 1)
          setCell(tables, draft, person, day, saved[at * days + day] as number);
      return false;
    },
  };
}

/** Costs of a person's cells: outside the window the old cell is forced, inside each costs what it changes. */
function priceCells(
  tables: Tables,
  draft: Draft,
  person: number,
  old: Uint8Array,
  fromDay: number,
  toDay: number,
  noise: number,
  rng: Rng,
  costs: Float64Array,
): void {
  const { days, width, wishCosts } = tables;
  costs.fill(Infinity);
  for (let day = 0; day < days; day += 1) {
    if (day < fromDay || day >= toDay) {
      costs[day * width + (old[day] as number)] = 0;
      continue;
    }
    for (let cell = 0; cell < width; cell += 1) {
      const wish = wishCosts[(person * days + day) * width + cell] as number;
      if (wish === Infinity) continue;
      costs[day * width + cell] =
        wish + coverCostOfOneMore(tables, draft, day * width + cell) + (noise > 0 ? noise * rng.next() : 0);
    }
  }
}

function drawRuin({ problem, days, people }: Tables, draft: Draft, rng: Rng): Ruin {
  let row = problem.rows[rng.below(problem.rows.length)];
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    const at = rng.below(problem.rows.length);
    row = problem.rows[at];
    if (row && (draft.present[at] as number) < row.needed) break;
  }
  const length = Math.min(days, 7 * (1 + rng.below(WINDOW_DAYS_MAX / 7)));
  const fromDay = Math.max(0, Math.min(days - length, (row?.day ?? 0) - rng.below(length)));
  const freed = new Set<number>();
  const count = Math.min(people, 1 + rng.below(PEOPLE_FREED_MAX));
  while (freed.size < count) freed.add(rng.below(people));
  return { people: [...freed], fromDay, toDay: fromDay + length };
}
