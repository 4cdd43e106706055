import { waitsC } from "#engine/staffing/erlang";
import type { QueueModel, WindowGroup } from "#engine/queue-model/model";
import { simulate } from "#engine/queue-model/simulate";
import type { ArmFigures, ClaimOptions, Finding, FormulaCheck, Verdict } from "./claim";
import { comersOf, hallOf, openAllDay, workOf, type Lobby } from "./lobby-model";
import { playArms, type Arm } from "./play-arms";

const SIMPLE = "simple";
const COMPLEX = "complex";

/**
 * T1: does splitting simple from complex work hardly change the total time, and feel better? One line against strict
 * splits, splits whose windows help out, a window reserved for simple work, and simple work first.
 * @param windows open all day, at least 3
 */
export function splitWork(lobby: Lobby, windows: number, options: ClaimOptions): Finding {
  const simple = workOf(lobby, ({ complexity }) => complexity === "simple");
  const complex = workOf(lobby, ({ complexity }) => complexity !== "simple");
  const classes = [
    { id: SIMPLE, arrivals: comersOf(lobby, simple.share), service: simple.service },
    { id: COMPLEX, arrivals: comersOf(lobby, complex.share), service: complex.service },
  ];
  const few = Math.max(1, Math.round(windows * 0.4));
  const arm = (name: string, groups: readonly WindowGroup[]): Arm => ({
    name,
    model: hallOf(lobby, classes, groups, options),
  });
  const prefers = (id: string): Pick<WindowGroup, "chooses"> => ({ chooses: { kind: "prefer", classes: [id] } });
  const arms = playArms([
    arm("onePool", [openAllDay("all", windows)]),
    arm("splitHelpingOut", [
      openAllDay(SIMPLE, few, prefers(SIMPLE)),
      openAllDay(COMPLEX, windows - few, prefers(COMPLEX)),
    ]),
    arm("oneReserved", [openAllDay(SIMPLE, 1, { serves: [SIMPLE] }), openAllDay("all", windows - 1)]),
    arm("simpleFirst", [openAllDay("all", windows, prefers(SIMPLE))]),
    arm("strictFew", [
      openAllDay(SIMPLE, 1, { serves: [SIMPLE] }),
      openAllDay(COMPLEX, windows - 1, { serves: [COMPLEX] }),
    ]),
    arm("strict", [
      openAllDay(SIMPLE, few, { serves: [SIMPLE] }),
      openAllDay(COMPLEX, windows - few, { serves: [COMPLEX] }),
    ]),
  ]);
  const isStrict = ({ name }: ArmFigures): boolean => name.startsWith("strict");
  const harms = arms.some((one) => isStrict(one) && one.waitAgainstFirst.low > 0);
  const helps = arms.some((one) => !isStrict(one) && one.waitAgainstFirst.high < 0);
  return {
    claimId: "T1",
    arms,
    checks: [pooledCheck(windows, options)],
    verdict: verdictOf(helps, harms),
    warnings: harms ? ["strictSplitHarms"] : [],
  };
}

function verdictOf(helps: boolean, harms: boolean): Verdict {
  if (helps) return harms ? "holdsInPart" : "holds";
  return harms ? "fails" : "open";
}

/** Load of the check, Erlang per window: where waits are long enough to compare. */
const CHECK_LOAD = 0.8;
const CHECK_SERVICE_MIN = 6;

/** The same engine on one steady line, whose wait is Erlang C's. */
function pooledCheck(windows: number, { replications, seed }: ClaimOptions): FormulaCheck {
  const perMin = (CHECK_LOAD * windows) / CHECK_SERVICE_MIN;
  const steady: QueueModel = {
    title: "steady line",
    timeUnit: "minute",
    horizon: 10_000 / perMin,
    warmUp: 500 / perMin,
    atClose: "stop",
    replications: Math.max(10, Math.min(20, replications)),
    seed,
    waitsOver: [],
    classes: [
      {
        id: "all",
        entry: "hall",
        arrivals: { kind: "poisson", rates: [{ from: 0, rate: perMin }], dayCv: 0 },
        priority: 0,
        credit: 0,
        baulking: [],
      },
    ],
    nodes: [
      {
        id: "hall",
        windows: [openAllDay("all", windows)],
        whenFull: "lose",
        service: { "*": { kind: "exponential", mean: CHECK_SERVICE_MIN } },
        routing: {},
      },
    ],
  };
  const exact = waitsC(windows, { arrivalsPerHour: perMin * 60, serviceMin: CHECK_SERVICE_MIN }, 0).meanWaitMin;
  const simulated = simulate(steady).classes[0]?.wait ?? { mean: NaN, low: NaN, high: NaN };
  return { formula: "erlangC", exact, simulated, agrees: isNear(exact, simulated) };
}

/** Within twice the half width of the 95 % interval, about four standard errors. */
export const isNear = (exact: number, { mean, high }: FormulaCheck["simulated"]): boolean =>
  Math.abs(mean - exact) <= 2 * (high - mean);
