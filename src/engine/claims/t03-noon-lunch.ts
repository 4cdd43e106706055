import { HOUR_MS, MINUTE_MS } from "#base/time";
import { hourOf } from "./clock-time";
import type { Arm, Claim } from "./claim";
import { poolOf, together, type Seat } from "./pool";
import { busiest, FULL_DAY, taskOf, windowsFor, type ClaimScene, type Lobby } from "./scene";
import { isLess } from "./verdicts";
import type { Span } from "../simulation/world";

/** Waits of hours begin here. */
const HOUR_MIN = 60;
const AT_NOON = { figure: "meanWaitMin", group: "noon" } as const;

/**
 * T3: does noon with one window make people wait for hours, and do lunches in turn help? Judged by the mean wait of
 * those who come at noon, at two lobbies.
 */
export const noonLunch: Claim = {
  claimId: "T3",
  rules: ["1-07"],
  days: 120,
  setUp: (scene) => ({
    arms: armsOf(scene),
    figures: [
      AT_NOON,
      { figure: "over10MinShare", group: "noon" },
      { figure: "leftShare", group: "noon" },
      { figure: "overtimeMin" },
    ],
    checks: [],
    judge: (shown) => {
      const { low, high } = shown.of("oneWindow", AT_NOON);
      const helps = isLess(shown, "quartersByHalfHour", "oneWindow", AT_NOON);
      if (low > HOUR_MIN) return { verdict: helps ? "holds" : "depends", warnings: [] };
      return { verdict: high < HOUR_MIN ? "fails" : "open", warnings: [] };
    },
  }),
};

const LOBBIES = 2;

function armsOf(scene: ClaimScene): readonly Arm[] {
  const lobbies = busiest(scene, LOBBIES);
  const arm = (
    name: string,
    lunchOf: (window: number, windows: number, noon: Span) => Span | undefined,
    leaves = false,
  ): Arm => ({
    name,
    tasks: lobbies.map((lobby) => {
      const windows = windowsFor(lobby, FULL_DAY);
      const noon = noonOf(lobby);
      const some = Array.from({ length: windows }, (_, ix): Seat => {
        const lunch = lunchOf(ix, windows, noon);
        return lunch ? { breaks: [lunch] } : {};
      });
      const pool = poolOf(lobby, { groupOf: together, seats: some, ...(leaves && { leaves }) });
      return taskOf(scene, pool, { groups: [{ groupId: "noon", issued: noon }] });
    }),
  });
  const butOne = (window: number, _windows: number, noon: Span) => (window === 0 ? undefined : noon);
  return [
    arm("oneWindow", butOne),
    arm("halvesByHour", (window, windows, noon) => shift(window, windows, noon, 2)),
    arm("quartersByHalfHour", (window, windows, noon) => shift(window, windows, noon, 4)),
    arm("nobodyAtLunch", () => undefined),
    arm("oneWindowAndGivingUp", butOne, true),
  ];
}

/** 11:30 to 13:30. */
function noonOf({ plan }: Lobby): Span {
  const start = hourOf(plan, 11) + 30 * MINUTE_MS;
  return { start, end: start + 2 * HOUR_MS };
}

/** Lunch in turn, as many at a time as the parts allow. */
function shift(window: number, windows: number, { start, end }: Span, parts: number): Span {
  const part = Math.floor((window * parts) / windows);
  const length = (end - start) / parts;
  return { start: start + part * length, end: start + (part + 1) * length };
}
