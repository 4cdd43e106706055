import { OFF, type Roster } from "../problem";
import { coverCostOfOneMore, createDraft, setCell, type Draft } from "../draft";
import { createLineSource, type LineSource } from "../line-finder";
import { buildTables, type Tables } from "../tables";
import { WEEK_DAYS, type BankProblem } from "./bank-problem";
import { coversSlot, mayDo, type Duty } from "./duties";
import type { BankTranslation } from "./to-roster-problem";

/** A half hour at a post of an outlet. */
export type GapPlace = {
  readonly outlet: string;
  readonly post: string;
  readonly day: number;
  readonly slotMin: number;
};

export type Candidate = {
  readonly person: string;
  /** The duty that would fill the gap, and what the roster would cost more; less than 0 is a gain. */
  readonly offer?: { readonly duty: Duty; readonly extraCost: number; readonly isOff: boolean };
  /** Why this person cannot: not able, on leave, there already, no duty at that hour, or no week around it. */
  readonly hindrance?: "notAble" | "leave" | "alreadyThere" | "noDuty" | "hours" | "rest";
};

/**
 * Who could fill a gap, cheapest first, then those who cannot and why. A price is that of the person's whole week
 * rebuilt around the duty as cheaply as the rules allow, everyone else left where they are.
 *
 * @complexity one line for each duty that fills the gap, for each person able to do it
 */
export function rankCandidates(
  bank: BankProblem,
  { problem, duties }: BankTranslation,
  roster: Roster,
  gap: GapPlace,
): readonly Candidate[] {
  const tables = buildTables(problem);
  const lines = createLineSource(tables);
  const freeHours = {
    ...problem,
    people: problem.people.map((each) => ({ ...each, minutesMin: 0, minutesMax: 10_080 })),
  };
  const filling = duties.flatMap((duty, at) =>
    duty.outlet === gap.outlet && duty.post === gap.post && coversSlot(duty, gap.day, gap.slotMin) ? [at] : [],
  );
  const candidates = bank.people.map((person, index): Candidate => {
    const cell = roster[index * WEEK_DAYS + gap.day] ?? OFF;
    if (filling.includes(cell - 1)) return { person: person.id, hindrance: "alreadyThere" };
    const able = duties.filter((duty) => duty.outlet === gap.outlet && duty.post === gap.post);
    if (!able.some((duty) => mayDo(bank, person, duty))) return { person: person.id, hindrance: "notAble" };
    if (person.leave.includes(gap.day)) return { person: person.id, hindrance: "leave" };
    const base = (index * WEEK_DAYS + gap.day) * tables.width;
    const open = filling.filter((at) => tables.wishCosts[base + at + 1] !== Infinity);
    if (open.length === 0) return { person: person.id, hindrance: "noDuty" };
    const best = cheapest(tables, lines, roster, index, gap.day, open);
    const duty = best && duties[best.duty];
    if (duty) return { person: person.id, offer: { duty, extraCost: best.extraCost, isOff: cell === OFF } };
    const relaxed = buildTables(freeHours);
    const isHours = cheapest(relaxed, createLineSource(relaxed), roster, index, gap.day, open) !== undefined;
    return { person: person.id, hindrance: isHours ? "hours" : "rest" };
  });
  const price = ({ offer }: Candidate): number => offer?.extraCost ?? Infinity;
  return candidates.sort((one, other) => (price(one) === price(other) ? 0 : price(one) - price(other)));
}

type Best = { readonly duty: number; readonly extraCost: number };

function cheapest(
  tables: Tables,
  lines: LineSource,
  roster: Roster,
  person: number,
  day: number,
  open: readonly number[],
): Best | undefined {
  const { days, width, wishCosts } = tables;
  const freed = without(tables, roster, person);
  const costs = new Float64Array(days * width);
  for (let at = 0; at < costs.length; at += 1)
    costs[at] = (wishCosts[person * costs.length + at] ?? 0) + coverCostOfOneMore(tables, freed, at);
  const own = roster.subarray(person * days, (person + 1) * days);
  const now = own.reduce((sum, cell, each) => sum + (costs[each * width + cell] ?? 0), 0);
  const line = new Uint8Array(days);
  let best: Best | undefined;
  for (const duty of open) {
    const forced = costs.slice();
    for (let cell = 0; cell < width; cell += 1) if (cell !== duty + 1) forced[day * width + cell] = Infinity;
    const extraCost = lines.find(person, forced, line).cost - now;
    if (extraCost < (best?.extraCost ?? Infinity)) best = { duty, extraCost };
  }
  return best;
}

function without(tables: Tables, roster: Roster, person: number): Draft {
  const freed = createDraft(tables, roster);
  for (let day = 0; day < tables.days; day += 1) setCell(tables, freed, person, day, OFF);
  return freed;
}
