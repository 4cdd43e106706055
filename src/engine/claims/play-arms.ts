import { present } from "#base/assert";
import { intervalOf, type Interval } from "#engine/queue-model/interval";
import type { QueueModel } from "#engine/queue-model/model";
import { playOnce } from "#engine/queue-model/play-once";
import type { ClassTally, Tally } from "#engine/queue-model/tally";
import type { ArmFigures } from "./claim";

export type Arm = { readonly name: string; readonly model: QueueModel };

/**
 * Plays every arm with the same customers and compares each with the first.
 * @throws InvariantError when an arm serves nobody
 */
export function playArms(arms: readonly Arm[]): readonly ArmFigures[] {
  const played = arms.map(({ name, model }) => {
    const tallies = Array.from({ length: model.replications }, (_, replication) => playOnce(model, replication));
    return { name, model, tallies };
  });
  const first = present(played[0], "arm of an experiment").tallies;
  return played.map(({ name, model, tallies }): ArmFigures => {
    const overtimeOf = ({ lastAt }: Tally): number => Math.max(0, lastAt - model.horizon);
    const paired = (figure: (tally: Tally) => number): Interval =>
      known(tallies.map((tally, ix) => figure(tally) - (first[ix] ? figure(first[ix]) : 0)));
    const byClass = (figure: (tally: ClassTally) => number): Readonly<Record<string, Interval>> =>
      Object.fromEntries(
        model.classes.map(({ id }, ix) => [
          id,
          known(tallies.map(({ classes }) => (classes[ix] ? figure(classes[ix]) : NaN))),
        ]),
      );
    return {
      name,
      wait: known(tallies.map(meanWait)),
      waitByClass: byClass(({ waits }) => meanOf(waits)),
      leftShareByClass: byClass(({ left, baulked, arrived }) => (left + baulked) / arrived),
      overtime: known(tallies.map(overtimeOf)),
      waitAgainstFirst: paired(meanWait),
      overtimeAgainstFirst: paired(overtimeOf),
    };
  });
}

const known = (values: readonly number[]): Interval => present(intervalOf(values), "figure of an arm");

const meanWait = ({ classes }: Tally): number => meanOf(classes.flatMap(({ waits }) => waits));

/** NaN of nothing, which an interval leaves out. */
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
