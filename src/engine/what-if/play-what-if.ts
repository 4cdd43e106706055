import { compareReplications, valuesOf } from "../simulation/compare";
import type { Replications } from "../simulation/replicate";
import type { Compared, Finding, WorldBasis } from "#domain/what-if/model";
import { figuresOfArm, measureArm, slotsOf, WAIT_STEP_MIN } from "./measure-arm";
import type { WhatIfArm } from "./outlet-arm";
import { playArm } from "./play-arm";

/** One arm of a scenario that is to be played again and again. */
export type WhatIfTask = { readonly arm: WhatIfArm; readonly seed: string; readonly codeVersion: string };

/**
 * Plays replications `first` to `first + count - 1` of an arm. Each depends on its own number alone, so that any share
 * of them gives the same bytes on any thread.
 *
 * @complexity O(count x outlets) days
 */
export function replicateArm({ arm, seed, codeVersion }: WhatIfTask, first: number, count: number): Replications {
  const figures = figuresOfArm(arm);
  const values = new Float64Array(count * figures.length);
  for (let at = 0; at < count; at += 1) {
    values.set(measureArm(arm, playArm(arm, `${seed}/${first + at}`)), at * figures.length);
  }
  const { outletId = "", policy } = arm.outlets[0]?.plan ?? {};
  return { outletId, seed, policyVersion: policy?.version ?? 0, codeVersion, first, count, figures, values };
}

/** What the two arms say of the scenario: each figure compared in pairs, and how waits are distributed. */
export function findingOf(
  arm: WhatIfArm,
  baseline: Replications,
  scenario: Replications,
  worlds: readonly WorldBasis[],
): Finding {
  const compared = compareReplications(baseline, scenario).filter(({ figure }) => !figure.includes("#"));
  const { seed, count, policyVersion, codeVersion } = baseline;
  const { from } = slotsOf(arm.outlets.map(({ plan }) => plan));
  const averages = (played: Replications, prefix: string): readonly number[] =>
    played.figures.flatMap((figure) => (figure.startsWith(prefix) ? [averageOf(valuesOf(played, figure))] : []));
  const orNull = (values: readonly number[]) => values.map((value) => (Number.isNaN(value) ? null : value));
  return {
    seed,
    replications: count,
    policyVersion,
    codeVersion,
    worlds,
    compared: compared.map(({ figure, baseline: before, other, difference, pairs }): Compared => {
      return { figure, baseline: before, scenario: other, difference, pairs };
    }),
    waits: {
      stepMin: WAIT_STEP_MIN,
      baseline: averages(baseline, "waited#"),
      scenario: averages(scenario, "waited#"),
    },
    byHalfHour: {
      from,
      baseline: orNull(averages(baseline, "slotWait#")),
      scenario: orNull(averages(scenario, "slotWait#")),
    },
  };
}

function averageOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
