import { present } from "#base/assert";
import type { Replications, TwinTask } from "../simulation/replicate";
import type { Claim, Experiment, Verdict, Warning } from "./claim";
import { shownArms, shownCheck, shownOf, type ShownArm, type ShownCheck } from "./findings";
import type { ClaimScene } from "./scene";

/** What came of a claim: the verdict, and all that it rests on. */
export type Finding = {
  readonly claimId: string;
  readonly rules: readonly string[];
  readonly assumed: boolean;
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
  readonly outletIds: readonly string[];
  /** Played in each arm. */
  readonly days: number;
  readonly arms: readonly ShownArm[];
  readonly checks: readonly ShownCheck[];
};

/** Plays replications of a task, wherever. The same task and count give the same bytes. */
export type PlayTask = (task: TwinTask, count: number) => Promise<Replications>;

/** How much is played: all of it, or as much as keeps the verdicts sure. */
export type ClaimSize = "full" | "quick";
const QUICK_SHARE = 0.25;
const CHECK_DAYS = { full: 40, quick: 12 };

/**
 * Plays a claim's experiment and judges it. Same scene and size, same finding.
 *
 * @returns undefined where the network has not what the claim is about
 */
export async function runClaim(
  claim: Claim,
  scene: ClaimScene,
  size: ClaimSize,
  play: PlayTask,
): Promise<Finding | undefined> {
  const experiment = claim.setUp(scene);
  if (!experiment) return undefined;
  const days = size === "full" ? claim.days : Math.ceil(claim.days * QUICK_SHARE);
  const [played, checks] = await Promise.all([
    playTasks(experiment, days, play),
    Promise.all(experiment.checks.map(async (check) => shownCheck(check, await play(check.task, CHECK_DAYS[size])))),
  ]);
  const shown = shownOf(
    experiment.arms.map((arm) => ({
      arm,
      played: arm.tasks.map((task) => present(played.get(task), "a played task")),
    })),
  );
  const { claimId, rules } = claim;
  return {
    ...{ claimId, rules, assumed: claim.assumed === true, days, checks },
    ...experiment.judge(shown),
    outletIds: [...new Set(experiment.arms.flatMap(({ tasks }) => tasks.map(({ plan }) => plan.outletId)))].sort(),
    arms: shownArms(experiment, shown),
  };
}

/** A lobby that several arms share is played once. */
async function playTasks(
  { arms }: Experiment,
  days: number,
  play: PlayTask,
): Promise<ReadonlyMap<TwinTask, Replications>> {
  const tasks = [...new Set(arms.flatMap((arm) => arm.tasks))];
  return new Map(await Promise.all(tasks.map(async (task) => [task, await play(task, days)] as const)));
}
