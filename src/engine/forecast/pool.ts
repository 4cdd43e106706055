import { poolShapes } from "./day-shape";
import type { Fit, Pool } from "./fit";
import type { Elasticity } from "./intraday";
import { at, bump } from "./linear-algebra";
import { averageSpread, MEASURED_STEPS, type Spread } from "./spread";

/** Days of evidence by which a cluster's effect is drawn to the network's, or to none. */
const EFFECT_DAYS = 20;
/** Outlets at which a cluster's own averages count for half beside the network's. */
const OUTLETS = 3;

/**
 * What a group of outlets teaches those in it, or those that join: evidence-weighted effects, costs of paces, shape of
 * the day, spread, elasticity. Fit the outlets of the network without a pool, build the network's pool, then each
 * cluster's with the network as parent, then fit again: network, cluster, outlet. A few hundred outlets a cluster are
 * enough; the others can be fitted once.
 *
 * @returns `undefined` for a group without an outlet that has counted, unless there is a parent to hand on
 * @complexity O(outlets days slots^2)
 * @source Stein (1956), shrinkage of many means; docs/math/forecast.md section 3
 */
export function buildPool(fits: readonly Fit[], parent?: Pool): Pool | undefined {
  const taught = fits.filter(({ model }) => model.daysSeen > 0);
  const first = taught[0];
  if (!first) return parent;
  // Who has only day totals teaches the others no shape.
  const shaped = taught.filter(({ history }) => history.onlyTotals.size < history.days.length);
  const trust = parent ? taught.length / (taught.length + OUTLETS) : 1;
  const blend: Blend = (own, other) => trust * own + (1 - trust) * (other ?? own);
  const mean = (part: (fit: Fit) => number): number => taught.reduce((sum, fit) => sum + part(fit), 0) / taught.length;
  const costs = first.totals.path.costs.map((_, pace) =>
    blend(
      mean((fit) => fit.totals.path.costs[pace] ?? 1),
      parent?.totals.costs[pace],
    ),
  );
  const spread = averageSpread(taught.map(({ model }) => model.spread)) ?? first.model.spread;
  return {
    totals: { effects: pooledEffects(taught, parent), costs },
    shape: shaped.length > 0 ? poolShapes(shaped, trust, parent?.shape) : (parent?.shape ?? first.model.shape),
    spread: parent ? blendSpread(spread, parent.spread, blend) : spread,
    elasticity: poolElasticities(
      taught.map(({ model }) => model.elasticity),
      parent?.elasticity,
      blend,
    ),
    level: blend(
      mean(({ model }) => model.level),
      parent?.level,
    ),
  };
}

/** Weekday effects are taken from the mean of each outlet's open week, so that different weeks can be averaged. */
function pooledEffects(fits: readonly Fit[], parent: Pool | undefined): Float64Array {
  const size = fits[0]?.model.effects.length ?? 0;
  const sums = new Float64Array(size);
  const evidence = new Float64Array(size);
  for (const { model, totals } of fits) {
    for (let effect = 0; effect < size; effect += 1) {
      bump(sums, effect, at(totals.evidence, effect) * at(model.effects, effect));
      bump(evidence, effect, at(totals.evidence, effect));
    }
  }
  return sums.map((sum, effect) => {
    const prior = parent ? at(parent.totals.effects, effect) : 0;
    return (sum + EFFECT_DAYS * prior) / (at(evidence, effect) + EFFECT_DAYS);
  });
}

type Blend = (own: number, other: number | undefined) => number;

function poolElasticities(all: readonly Elasticity[], parent: Elasticity | undefined, blend: Blend): Elasticity {
  const mean = (part: (one: Elasticity) => number): number => all.reduce((sum, one) => sum + part(one), 0) / all.length;
  const blended = (part: (one: Elasticity) => number): number => blend(mean(part), parent && part(parent));
  return {
    day: blended(({ day }) => day),
    drifts: (all[0]?.drifts ?? []).map((_, index) => blended(({ drifts }) => drifts[index] ?? 0)),
    slots: (all[0]?.slots ?? []).map((_, slot) => blended(({ slots }) => slots[slot] ?? 0)),
  };
}

function blendSpread(own: Spread, other: Spread, blend: Blend): Spread {
  const along = (part: "dayVariance" | "lower" | "upper"): readonly number[] =>
    MEASURED_STEPS.map((_, index) => blend(own[part][index] ?? 0, other[part][index]));
  return {
    dayVariance: along("dayVariance"),
    slotVariance: blend(own.slotVariance, other.slotVariance),
    lower: along("lower"),
    upper: along("upper"),
  };
}
