import { MINUTE_MS } from "#base/time";
import { SLOT_MIN } from "#engine/roster/bank/bank-problem";
import { ANY_WINDOW } from "#engine/roster/loop/any-window";
import type { FloatingStaff } from "../floating-staff/floating-staff";
import type { RosterLoopDeps } from "../roster-loop/roster-loop";
import { fixedDays, midnightOf, type RosteredShift } from "../roster-loop/rostered-days";
import { playedRest, type RestOfDay } from "./rest-of-day";

/** Somebody of another outlet or of the relief team, from the half hour on that the way allows. */
export type Help = {
  readonly staffId: string;
  readonly badgeName: string;
  readonly fromOutletId?: string;
  /** A closed window that suits, to be asked for. */
  readonly windowId: string;
  readonly travelMin: number;
  readonly fromMin: number;
  readonly toMin: number;
};

export type HelpDeps = Pick<RosterLoopDeps, "play" | "codeVersion"> & {
  readonly floats: Pick<FloatingStaff, "reachable">;
};

/** Somebody has to approve it, and the person to accept it, before he sets out. */
const LEAD_MIN = 30;
/** How many are tried on the twin: those who can do most, then those who are nearest. */
const TRIED_MAX = 3;

export type HelpFound = { readonly help: Help; readonly shift: RosteredShift };

/**
 * Who of outside would leave the customers who are still to come least late, the way counted, if he leaves them less late
 * than the rest of the day as given. What the lending outlet loses is bounded by the policy and not played. Rule IR-2.
 *
 * @param shifts the rest of the day with whatever changes have been chosen
 * @param lateMin what they leave
 * @throws TwinFailed
 */
export async function helpFor(
  deps: HelpDeps,
  rest: RestOfDay,
  shifts: readonly RosteredShift[],
  lateMin: number,
): Promise<HelpFound | undefined> {
  let best: { readonly found: HelpFound; readonly lateMin: number } | undefined;
  for (const found of await triedOf(deps, rest)) {
    const { mean } = await playedRest(deps, rest, [...shifts, found.shift], "plan");
    if (mean.lateMin < (best?.lateMin ?? lateMin)) best = { found, lateMin: mean.lateMin };
  }
  return best?.found;
}

async function triedOf({ floats }: HelpDeps, { sources, day, nowMin }: RestOfDay): Promise<readonly HelpFound[]> {
  const { outletId } = sources;
  const plan = fixedDays(sources)[day]?.plan;
  if (!plan) return [];
  const closesMin = (plan.closesAt - midnightOf(plan)) / MINUTE_MS;
  const { people, minutesMax } = await floats.reachable(outletId);
  const serves = ({ windows }: (typeof people)[number]): number => windows[0]?.serves ?? 0;
  return [...people]
    .sort((one, other) => serves(other) - serves(one) || one.travelMin - other.travelMin)
    .slice(0, TRIED_MAX)
    .flatMap(({ windows, ...person }): readonly HelpFound[] => {
      const fromMin = Math.ceil((nowMin + LEAD_MIN + person.travelMin) / SLOT_MIN) * SLOT_MIN;
      const toMin = Math.min(closesMin, nowMin + minutesMax);
      const [window] = windows;
      if (!window || toMin - fromMin < SLOT_MIN) return [];
      const hours = { fromMin, toMin, paidMinutes: toMin - fromMin };
      const shift = { day, outletId, post: ANY_WINDOW, template: "", ...hours };
      return [
        { help: { ...person, windowId: window.windowId, fromMin, toMin }, shift: { staffId: person.staffId, shift } },
      ];
    });
}
