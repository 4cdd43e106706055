import { MINUTE_MS } from "#base/time";
import { plainPlan, plainWorld, type PlainLobby } from "../simulation/plain-lobby";
import { tellerAt, type TwinProblem } from "./twin-days";

/** A morning of half-hours, customers an hour; nobody leaves, service is exponential: what the equations know. */
export const RATES = [18, 34, 46, 40, 20, 12];
export const SERVICE_MIN = 6;
export const promise = { withinMin: 10, lateShare: 0.1 };

const LOBBY: PlainLobby = {
  windows: 8,
  lastsMs: RATES.length * 30 * MINUTE_MS,
  arrivalsPerMin: 0,
  service: { kind: "exponential", meanMs: SERVICE_MIN * MINUTE_MS },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
};

/** So many days of that morning at eight like windows. */
export function morning(seed: string, days = 200): TwinProblem {
  const plan = plainPlan(LOBBY);
  const windowIds = plan.windows.map(({ windowId }) => windowId);
  const tellers = windowIds.map((windowId) => ({ ...plan.staff[0], staffId: tellerAt(windowId), serviceIds: ["s"] }));
  return {
    plan: { ...plan, staff: tellers.map((teller) => ({ ...NOBODY, ...teller })) },
    world: { ...plainWorld(LOBBY), crew: [], habits: { ...plainWorld(LOBBY).habits, afterClose: "finishCurrent" } },
    firstAt: plan.opensAt,
    intervalMin: 30,
    paths: Array.from({ length: days }, () => RATES.map((perHour) => perHour / 2)),
    mix: RATES.map(() => [1]),
    kinds: [windowIds],
    groups: [{ servedBy: [0], promise }],
    groupsOf: [[[0]]],
    seed,
  };
}

const NOBODY = { mayAuthorise: false, mayReview: false, mayHoldLobby: false };
