import type { WindowGroup } from "#engine/queue-model/model";
import type { ClaimOptions, Finding, Verdict } from "./claim";
import { comersOf, hallOf, openAllDay, workOf, type Lobby } from "./lobby-model";
import { playArms, type Arm } from "./play-arms";

/** Noon in minutes after opening. */
export type Noon = { readonly from: number; readonly to: number };

/** Waits of hours begin here. */
const HOUR_MIN = 60;

/**
 * T3: does noon with one window make people wait for hours, and do lunches in turn help? Judged by the mean wait of
 * those who come at noon.
 * @param windows open outside noon, at least 2
 */
export function noonLunch(lobby: Lobby, windows: number, noon: Noon, options: ClaimOptions): Finding {
  const { service } = workOf(lobby, () => true);
  const isNoon = (minute: number): boolean => minute >= noon.from && minute < noon.to;
  const classes = [
    { id: "noon", arrivals: comersOf(lobby, 1, isNoon), service },
    { id: "rest", arrivals: comersOf(lobby, 1, (minute) => !isNoon(minute)), service },
  ];
  const arm = (name: string, schedule: WindowGroup["schedule"]): Arm => ({
    name,
    model: hallOf(lobby, classes, [openAllDay("counter", windows, { schedule })], options),
  });
  const arms = playArms([
    arm("oneWindow", inTurn(windows, noon, [1])),
    arm("halvesByHour", inTurn(windows, noon, [windows - Math.ceil(windows / 2), windows - Math.floor(windows / 2)])),
    arm("quartersByHalfHour", inTurn(windows, noon, quarters(windows))),
    arm("nobodyAtLunch", [{ from: 0, open: windows }]),
  ]);
  const [one, ...others] = arms;
  const noonWait = one?.waitByClass["noon"];
  const helps = others.some(({ waitAgainstFirst }) => waitAgainstFirst.high < 0);
  return { claimId: "T3", arms, checks: [], verdict: verdictOf(noonWait, helps), warnings: [] };
}

function verdictOf(noonWait: { readonly low: number; readonly high: number } | undefined, helps: boolean): Verdict {
  if (!noonWait) return "open";
  if (noonWait.low > HOUR_MIN) return helps ? "holds" : "holdsInPart";
  return noonWait.high < HOUR_MIN ? "fails" : "open";
}

/** Windows at lunch in four shifts of like size. */
function quarters(windows: number): readonly number[] {
  const away = [0, 1, 2, 3].map((shift) => Math.floor(((shift + 1) * windows) / 4) - Math.floor((shift * windows) / 4));
  return away.map((count) => windows - count);
}

/** So many windows open in each part of noon, all of them before and after. */
function inTurn(windows: number, { from, to }: Noon, open: readonly number[]): WindowGroup["schedule"] {
  const part = (to - from) / open.length;
  const shifts = open.map((count, shift) => ({ from: from + shift * part, open: count }));
  return [{ from: 0, open: windows }, ...shifts, { from: to, open: windows }];
}
