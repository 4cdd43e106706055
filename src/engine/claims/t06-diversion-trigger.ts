import { MINUTE_MS } from "#base/time";
import type { LobbyPolicy } from "#domain/lobby-day/plan";
import type { Arm, Claim, FigureAsk, Shown } from "./claim";
import { taskOf, type ClaimScene } from "./scene";
import { isLess, isMore } from "./verdicts";

const ALERT: FigureAsk = { figure: "diversionAlertMin" };
const LATE: FigureAsk = { figure: "over10MinShare" };
/** Never reached: the other half of the trigger is off. */
const OFF = Number.MAX_SAFE_INTEGER;
/** Readings differ where one is awake for less than this share of the other's time. */
const ASLEEP_SHARE = 0.5;

/**
 * T6: secondary diversion begins when somebody waits longer than ten minutes, more than ten people wait, or both? All
 * lobbies as they are, by each reading: how long the lobby is asked to lead people elsewhere, and who waits too long.
 */
export const diversionTrigger: Claim = {
  claimId: "T6",
  rules: ["4-40", "C1"],
  days: 40,
  setUp: (scene) => ({
    arms: armsOf(scene),
    figures: [ALERT, LATE, { figure: "meanWaitMin" }, { figure: "diverted" }],
    checks: [],
    judge,
  }),
};

function judge(shown: Shown) {
  const [either, both] = [shown.of("or", ALERT), shown.of("and", ALERT)];
  const sleeps = isLess(shown, "and", "or", ALERT) && both.mean < ASLEEP_SHARE * either.mean;
  const harms = sleeps && isMore(shown, "and", "or", LATE);
  const waitAlone = shown.of("waitOnly", ALERT).mean > (1 - ASLEEP_SHARE / 5) * either.mean;
  const warnings = [
    ...(sleeps ? (["andTriggerSleeps"] as const) : []),
    ...(waitAlone ? (["waitOnlyIsEnough"] as const) : []),
  ];
  const helps = isLess(shown, "or", "never", LATE);
  if (!helps) return { verdict: isMore(shown, "or", "never", LATE) ? "fails" : "open", warnings } as const;
  return { verdict: sleeps || harms ? "depends" : "holds", warnings } as const;
}

function armsOf(scene: ClaimScene): readonly Arm[] {
  const arm = (name: string, change: Partial<LobbyPolicy["diversion"]>): Arm => ({
    name,
    tasks: scene.lobbies.map(({ plan, model }) => {
      const { waitingOverPerOpenWindow: _, ...diversion } = plan.policy.diversion;
      const policy = { ...plan.policy, diversion: { ...diversion, ...change } };
      return taskOf(scene, { plan: { ...plan, policy }, model }, { groups: [], observeEveryMs: MINUTE_MS });
    }),
  });
  return [
    arm("never", { combine: "or", waitOverMs: OFF, waitingOver: OFF }),
    arm("or", { combine: "or" }),
    arm("and", { combine: "and" }),
    arm("waitOnly", { combine: "or", waitingOver: OFF }),
    arm("peopleOnly", { combine: "or", waitOverMs: OFF }),
  ];
}
