import type { Rng } from "#base/rng";
import { coverCostOfOneMore, createDraft, setCell, type Draft } from "./draft";
import type { LineSource } from "./line-finder";
import type { Tables } from "./tables";

export type Start = {
  readonly draft: Draft;
  /** People for whom no line obeys all rules. */ readonly stuck: readonly number[];
};

/** Quick lines tried for a person, each with other chance, before the exact one. */
const QUICK_TRIES = 3;

/** A first roster: one person after the other takes the line that helps most. Stuck people stay off. */
export function startRoster(tables: Tables, lines: LineSource, rng: Rng): Start {
  const { days, width, people, wishCosts } = tables;
  const draft = createDraft(tables, new Uint8Array(people * days));
  const order = shuffled(people, rng);
  const costs = new Float64Array(days * width);
  const line = new Uint8Array(days);
  const stuck: number[] = [];
  const price = (person: number): void => {
    for (let at = 0; at < days * width; at += 1)
      // A little chance spreads a line over shifts that would help alike, so that limits on shifts are seldom met.
      costs[at] =
        (wishCosts[person * days * width + at] as number) + coverCostOfOneMore(tables, draft, at) + rng.next();
  };
  const isFound = (person: number): boolean => {
    for (let tries = 0; tries < QUICK_TRIES; tries += 1) {
      price(person);
      if (lines.findQuick(person, costs, line).cost < Infinity) return true;
    }
    return lines.find(person, costs, line).cost < Infinity;
  };
  for (const person of order) {
    if (!isFound(person)) stuck.push(person);
    else for (let day = 0; day < days; day += 1) setCell(tables, draft, person, day, line[day] as number);
  }
  return { draft, stuck: stuck.sort((a, b) => a - b) };
}

/** The numbers below `count` in a random order. */
export function shuffled(count: number, rng: Rng): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = rng.below(at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
