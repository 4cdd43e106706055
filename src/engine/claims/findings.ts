import { assert, present } from "#base/assert";
import { intervalOf, type Interval } from "../queue-model/interval";
import { valuesOf } from "../simulation/compare";
import type { Replications } from "../simulation/replicate";
import { FIGURES, type Arm, type Check, type Experiment, type FigureAsk, type FigureName, type Shown } from "./claim";

/** An arm with what was played of each of its tasks. */
export type PlayedArm = { readonly arm: Arm; readonly played: readonly Replications[] };

export type ShownFigure = Interval & {
  readonly figure: FigureName;
  readonly group?: string;
  readonly unit: (typeof FIGURES)[FigureName]["unit"];
  /** Against the first arm, day by day; absent for the first. */
  readonly against?: Interval;
};
export type ShownArm = { readonly name: string; readonly figures: readonly ShownFigure[] };
export type ShownCheck = {
  readonly formula: Check["formula"];
  readonly exact: number;
  readonly played: Interval;
  readonly agrees: boolean;
};

/** How the arms can be asked for their figures. */
export function shownOf(arms: readonly PlayedArm[]): Shown {
  const known = new Map<string, readonly number[]>();
  const days = (name: string, ask: FigureAsk): readonly number[] => {
    const key = `${name}/${ask.figure}:${ask.group ?? ""}`;
    const played = known.get(key) ?? dayValues(present(armNamed(arms, name), `arm ${name}`), ask);
    known.set(key, played);
    return played;
  };
  return {
    of: (name, ask) => intervalKnown(days(name, ask)),
    less: (name, other, ask) => {
      const base = days(other, ask);
      return intervalKnown(days(name, ask).map((value, day) => value - (base[day] ?? NaN)));
    },
  };
}

const armNamed = (arms: readonly PlayedArm[], name: string): PlayedArm | undefined =>
  arms.find(({ arm }) => arm.name === name);

const NOTHING: Interval = { mean: NaN, low: NaN, high: NaN };
const intervalKnown = (values: readonly number[]): Interval => intervalOf(values) ?? NOTHING;

export function shownArms({ arms, figures }: Experiment, shown: Shown): readonly ShownArm[] {
  const first = present(arms[0], "an arm").name;
  return arms.map(({ name }) => ({
    name,
    figures: figures.map((ask): ShownFigure => ({
      ...ask,
      unit: FIGURES[ask.figure].unit,
      ...shown.of(name, ask),
      ...(name !== first && { against: shown.less(name, first, ask) }),
    })),
  }));
}

/** Within twice the half width of the 95 % interval, about four standard errors. */
export function shownCheck({ formula, exact, ask, slack }: Check, played: Replications): ShownCheck {
  const interval = intervalKnown([...valuesOf(played, nameOf(ask))]);
  const agrees = Math.abs(interval.mean - exact) <= 2 * (interval.high - interval.mean) + slack;
  return { formula, exact, played: interval, agrees };
}

const nameOf = ({ figure, group }: FigureAsk): string => (group === undefined ? figure : `${figure}:${group}`);

/** The figure of each day over the lobbies that the arm has on it. */
function dayValues({ arm, played }: PlayedArm, ask: FigureAsk): readonly number[] {
  const { count } = present(played[0], "a lobby of the arm");
  assert(
    played.every((one) => one.count === count),
    "the lobbies of an arm are played equally often",
  );
  const how = FIGURES[ask.figure].weighedBy;
  if (how === "given") return givenValues({ arm, played }, ask, count);
  const name = how === "spread" ? nameOf({ ...ask, figure: "meanWaitMin" }) : nameOf(ask);
  const values = played.map((one) => valuesOf(one, name));
  const weights = played.map((one) => {
    return how === "served" || how === "issued" ? valuesOf(one, weightOf(ask, how)) : undefined;
  });
  return Array.from({ length: count }, (_, day) => {
    const lobbies = arm.pick?.(day, played) ?? played.map((_one, ix) => ix);
    const here = lobbies.map((ix) => ({ value: values[ix]?.[day] ?? NaN, weight: weights[ix]?.[day] ?? 1 }));
    return together(
      how,
      here.filter(({ value }) => !Number.isNaN(value)),
    );
  });
}

const weightOf = ({ group }: FigureAsk, how: "served" | "issued"): string =>
  group === undefined ? how : `${how}:${group}`;

function givenValues(one: PlayedArm, ask: FigureAsk, count: number): readonly number[] {
  const travelMin = one.arm.travelMin ?? 0;
  if (ask.figure === "travelMin") return Array.from({ length: count }, () => travelMin);
  return dayValues(one, { ...ask, figure: "meanWaitMin" }).map((wait) => wait + travelMin);
}

type Weighed = { readonly value: number; readonly weight: number };

function together(how: "served" | "issued" | "sum" | "mean" | "spread", lobbies: readonly Weighed[]): number {
  const sum = lobbies.reduce((all, { value, weight }) => all + value * weight, 0);
  if (how === "sum") return sum;
  const weight = lobbies.reduce((all, one) => all + one.weight, 0);
  if (how !== "spread") return weight === 0 ? NaN : sum / weight;
  const mean = sum / weight;
  return Math.sqrt(lobbies.reduce((all, { value }) => all + (value - mean) ** 2, 0) / Math.max(1, lobbies.length - 1));
}
