import type { DemandCurve } from "../bank/bank-problem";
import { ANY_WINDOW } from "./any-window";
import { windowKindOf } from "./seat-kinds";
import type { DayWorth } from "./worth";

/** Fewer late minutes than this in a half hour are not worth a person. */
const WORTH_MIN = 2;
/** A cell of a bank's week has whole costs up to this. */
const COST_MAX = 5_000;

/**
 * What a day's people are worth, as demand curves at a price for each: a late minute costs one. A post asks for as many
 * in every half hour as in its busiest, whoever is not needed then being missed for nothing: half hours that the same
 * shifts cover are then one row of the program, however their need differs.
 */
export function pricedDemand(
  outlet: string,
  day: number,
  { fromMin, byPost, bySet }: DayWorth,
): readonly DemandCurve[] {
  const merged = new Map<string, number[][]>();
  for (const [kind, slots] of Object.entries(byPost)) {
    const post = windowKindOf(kind);
    const known = merged.get(post) ?? [];
    merged.set(
      post,
      slots.map((worth, slot) => [...(known[slot] ?? []), ...worth].sort((one, other) => other - one)),
    );
  }
  const curves = [
    ...[...merged].map(([post, slots]): Curve => ({ post, slots })),
    ...bySet.map(({ holders, worth }): Curve => ({ post: ANY_WINDOW, holders, slots: worth })),
  ];
  return curves.flatMap(({ slots, ...who }): readonly DemandCurve[] => {
    const asked = slots.map((worth) => worth.filter((each) => each >= WORTH_MIN));
    const most = Math.max(0, ...asked.map(({ length }) => length));
    if (most === 0) return [];
    const missing = asked.map((worth) => missingCosts(worth, most));
    return [{ outlet, ...who, day, fromMin, needed: asked.map(() => most), missing }];
  });
}

type Curve = Pick<DemandCurve, "post" | "holders"> & { readonly slots: readonly (readonly number[])[] };

/** The last person asked for is the first one missing. */
const missingCosts = (worth: readonly number[], most: number): readonly number[] =>
  Array.from({ length: most }, (_, missing) => Math.min(COST_MAX, Math.round(worth[most - 1 - missing] ?? 0)));
