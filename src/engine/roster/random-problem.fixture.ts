import { createRng, type Rng } from "#base/rng";
import type { CoverRow, Person, RosterProblem, Wish } from "./problem";

export type ProblemShape = { readonly days: number; readonly people: number; readonly shifts: number };

/** A small problem with every kind of rule in it, some of them tight. Same seed, same problem. */
export function randomProblem(seed: number, { days, people, shifts }: ProblemShape): RosterProblem {
  const rng = createRng(seed, "roster problem");
  const minutes = [480, 480, 600, 240];
  return {
    days,
    weekends: Array.from({ length: Math.floor((days + 1) / 7) }, (_, week) =>
      [7 * week + 5, 7 * week + 6].filter((day) => day < days),
    ),
    shifts: Array.from({ length: shifts }, (_, shift) => ({
      id: `s${shift}`,
      minutes: minutes[rng.below(minutes.length)] ?? 480,
      neverBefore: Array.from({ length: shifts }, (_, other) => other).filter(
        (other) => other < shift || (other === shift && rng.next() < 0.2),
      ),
    })),
    people: Array.from({ length: people }, (_, person) => randomPerson(rng, `p${person}`, days, shifts)),
    wishes: Array.from({ length: people * 3 }, (): Wish => {
      const kind = rng.next() < 0.5 ? "on" : "off";
      return {
        kind,
        person: rng.below(people),
        day: rng.below(days),
        shift: rng.below(shifts),
        cost: 1 + rng.below(3),
      };
    }),
    rows: Array.from({ length: days * shifts }, (_, at) =>
      randomRow(rng, Math.floor(at / shifts), at % shifts, people),
    ),
  };
}

function randomPerson(rng: Rng, id: string, days: number, shifts: number): Person {
  const workRunMin = 1 + rng.below(2);
  const worked = Math.round(days * (0.45 + 0.2 * rng.next()));
  return {
    id,
    minutesMin: 480 * Math.max(0, worked - 2),
    minutesMax: 480 * worked,
    workRunMin,
    workRunMax: workRunMin + 1 + rng.below(4),
    offRunMin: 1 + rng.below(2),
    weekendsMax: Math.ceil((days / 7) * 0.6) - (rng.next() < 0.2 ? 1 : 0),
    shiftsMax: Array.from({ length: shifts }, () => (rng.next() < 0.3 ? 1 + rng.below(3) : days)),
    daysOff: rng.next() < 0.5 ? [rng.below(days)] : [],
  };
}

function randomRow(rng: Rng, day: number, shift: number, people: number): CoverRow {
  const needed = rng.below(Math.max(2, Math.ceil(people * 0.4)));
  return { day, shifts: [shift], needed, missingCosts: [20, 100], surplusCosts: [1] };
}
