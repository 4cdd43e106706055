import { MINUTE_MS } from "#base/time";
import { plainPlan, plainWorld, type PlainLobby } from "#engine/simulation/plain-lobby";

/** The branch day that simulators are compared on: 300 customers, 6 windows, 4 classes by priority, reneging. */
export const BRANCH_DAY: PlainLobby = {
  windows: 6,
  lastsMs: 480 * MINUTE_MS,
  arrivalsPerMin: 300 / 480,
  service: { kind: "exponential", meanMs: 9 * MINUTE_MS },
  classes: [0.7, 0.15, 0.1, 0.05].map((share, level) => ({
    share,
    level,
    patience: { kind: "exponential", meanMs: 60 * MINUTE_MS },
  })),
  rules: [{ kind: "priority" }, { kind: "firstCome" }],
};

export const BRANCH_PLAN = plainPlan(BRANCH_DAY);
export const BRANCH_WORLD = plainWorld(BRANCH_DAY);
