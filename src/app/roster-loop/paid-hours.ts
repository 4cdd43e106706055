import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import type { Line } from "#domain/roster/model";
import type { RosteredDay } from "#engine/roster/loop/play-week";

/** Hours of a week that are paid, and those of them beyond the contracts. */
export type PaidHours = { readonly paid: number; readonly overtime: number };

/** The fixed roster names no shifts: people are paid from opening to closing and for what lies around it, less lunch. */
const AROUND_MIN = 30;

export function fixedHours(network: Network, days: readonly (RosteredDay | undefined)[]): PaidHours {
  const minutes = new Map<string, number>();
  for (const day of days) {
    if (!day) continue;
    const open = (day.plan.closesAt - day.plan.opensAt) / MINUTE_MS + AROUND_MIN;
    for (const { staffId, breaks } of day.model.crew) {
      const rest = breaks.reduce((sum, { start, end }) => sum + (end - start) / MINUTE_MS, 0);
      minutes.set(staffId, (minutes.get(staffId) ?? 0) + open - rest);
    }
  }
  return hoursOf(network, minutes);
}

export function rosteredHours(network: Network, lines: readonly Line[]): PaidHours {
  const paid = ({ shifts }: Line): number => shifts.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  return hoursOf(network, new Map(lines.map((line) => [line.staffId, paid(line)])));
}

function hoursOf({ staff }: Network, minutes: ReadonlyMap<string, number>): PaidHours {
  let [paid, overtime] = [0, 0];
  for (const [staffId, worked] of minutes) {
    const contract = 60 * (staff.get(staffId)?.contractHoursPerWeek ?? 0);
    paid += worked / 60;
    overtime += Math.max(0, worked - contract) / 60;
  }
  return { paid, overtime };
}
