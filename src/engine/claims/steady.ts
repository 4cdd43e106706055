import { MINUTE_MS } from "#base/time";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import { waitsC } from "../staffing/erlang";
import { priorityWaits } from "../staffing/priority";
import { plainPlan, plainWorld, type PlainLobby } from "../simulation/plain-lobby";
import type { Check, FigureAsk } from "./claim";
import type { ClaimScene } from "./scene";

/** A lobby that goes on for so long that its beginning does not count, with exponential services. */
type SteadyLobby = {
  readonly windows: number;
  /** Of the windows' time that work fills. */
  readonly load: number;
  readonly serviceMin: number;
};

/** People who come in a replication of a check; the first of them are not counted. */
const PEOPLE = 15_000;
const WARM_UP_SHARE = 0.1;
const MEAN_WAIT: FigureAsk = { figure: "meanWaitMin" };

/** One line before like windows, as Erlang C has it. */
export function erlangCheck(scene: ClaimScene, { windows, load, serviceMin }: SteadyLobby): Check {
  const perMin = (load * windows) / serviceMin;
  const { meanWaitMin } = waitsC(windows, { arrivalsPerHour: 60 * perMin, serviceMin }, 0);
  const lobby = steadyLobby({ windows, load, serviceMin }, [{ share: 1, level: 0 }], [{ kind: "firstCome" }]);
  return { formula: "erlangC", exact: meanWaitMin, task: checkTask(scene, lobby), ask: MEAN_WAIT, slack: 0 };
}

/** Who is served first waits as Cobham says. @param firstShare of the people */
export function cobhamCheck(scene: ClaimScene, steady: SteadyLobby, firstShare: number): Check {
  const { windows, load, serviceMin } = steady;
  const perHour = (60 * load * windows) / serviceMin;
  const [, others = NaN] = priorityWaits(windows, [firstShare * perHour, (1 - firstShare) * perHour], serviceMin);
  const classes = [
    { share: firstShare, level: 1 },
    { share: 1 - firstShare, level: 0 },
  ];
  const lobby = steadyLobby(steady, classes, [{ kind: "priority" }, { kind: "firstCome" }]);
  const ask: FigureAsk = { figure: "meanWaitMin", group: "others" };
  const task = checkTask(scene, lobby);
  const { opensAt: start, closesAt: end } = task.plan;
  const issued = { start: start + lobby.lastsMs * WARM_UP_SHARE, end };
  const groups = [{ groupId: "others", segmentIds: ["c1"], issued }];
  return { formula: "cobham", exact: others, task: { ...task, groups }, ask, slack: 0 };
}

function steadyLobby(
  { windows, load, serviceMin }: SteadyLobby,
  classes: PlainLobby["classes"],
  rules: readonly CallingRule[],
): PlainLobby {
  const arrivalsPerMin = (load * windows) / serviceMin;
  const lastsMs = Math.round((PEOPLE / arrivalsPerMin) * MINUTE_MS);
  return {
    windows,
    lastsMs,
    arrivalsPerMin,
    service: { kind: "exponential", meanMs: serviceMin * MINUTE_MS },
    classes,
    rules,
  };
}

function checkTask({ seed, codeVersion }: ClaimScene, lobby: PlainLobby): Check["task"] {
  const task = {
    plan: plainPlan(lobby),
    model: plainWorld(lobby),
    seed: `${seed}/check ${lobby.windows} ${lobby.arrivalsPerMin}`,
    codeVersion,
  };
  return { ...task, warmUpMs: Math.round(lobby.lastsMs * WARM_UP_SHARE) };
}
