import { businessDateAt, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Calendar } from "#domain/calendar/model";
import type { LobbyDay } from "#domain/lobby-day/model";
import { active } from "#domain/network/active";
import { hoursOn } from "#domain/network/hours-on";
import type { Outlet } from "#domain/network/place";
import { resolvePolicy } from "#domain/policy/resolve";
import { openSlotsOn } from "../history/opening";
import type { Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import { lobbyPlanOf, type PlanSources } from "../plan/lobby-plan";
import type { Clock } from "../ports/clock";
import { JournalUnavailable } from "../ports/journal";

export type TimetableDeps = {
  readonly lobbies: Pick<Lobbies, "live" | "submit">;
  readonly sources: () => PlanSources;
  readonly calendar: () => Calendar;
  readonly clockOf: (outletId: string) => Clock;
  readonly newCommandId: () => string;
  /** Lets everybody else have a turn. */
  readonly yieldTurn: () => Promise<void>;
  readonly onRefused: (refused: { readonly outletId: string; readonly type: string; readonly code: string }) => void;
};

/** Outlets looked at in one go: some milliseconds, so that no call at a window waits for a round. */
const LOOKED_AT_ONCE = 100;
const SYSTEM = { actor: "system" } as const;

/**
 * One round over all outlets: days that are due open, announce their closing, close. Rules TMT-1 to TMT-4. A round that
 * is asked for while one is under way is left out.
 */
export function createTimetable(deps: TimetableDeps): () => Promise<void> {
  const { lobbies, newCommandId, yieldTurn, onRefused } = deps;
  let isLooking = false;

  const look = async (outlet: Outlet): Promise<void> => {
    for (const command of dueAt(deps, outlet)) {
      const handled = await lobbies.submit(outlet.id, { commandId: newCommandId(), command });
      if (handled.ok) continue;
      onRefused({ outletId: outlet.id, type: command.type, code: handled.refusal.code });
      return;
    }
  };
  const round = async (): Promise<void> => {
    let looked = 0;
    for (const outlet of active(deps.sources().network.outlets)) {
      await look(outlet);
      looked += 1;
      if (looked % LOOKED_AT_ONCE === 0) await yieldTurn();
    }
  };
  return async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await round();
    } catch (error) {
      // The next round finds what this one had to leave.
      if (!(error instanceof JournalUnavailable)) throw error;
    } finally {
      isLooking = false;
    }
  };
}

function dueAt(deps: TimetableDeps, outlet: Outlet): readonly UnstampedCommand[] {
  const now = deps.clockOf(outlet.id).now();
  const day = deps.lobbies.live(outlet.id)?.day;
  if (day?.phase === "open" || day?.phase === "closing") return dueOn(deps, outlet, day, now);
  const date = businessDateAt(now, outlet.timeZone);
  const isOver = day?.phase === "closed" && day.businessDate >= date;
  return isOver || !isOpening(deps, outlet, date, now) ? [] : opening(deps, outlet.id, date);
}

/** What the clock brings to a day that is under way. */
function dueOn({ sources }: TimetableDeps, outlet: Outlet, day: LobbyDay, now: EpochMs): readonly UnstampedCommand[] {
  const { closesAt } = day.plan;
  if (now < closesAt) return [];
  if (now >= closesAt + minutes(sources(), outlet, day.businessDate, "day.closesAfterMin")) return closing(day);
  return day.phase === "open" ? [{ type: "AnnounceClosing", ...SYSTEM }] : [];
}

/** Whoever is still at a window has forgotten it; the day's own rules say what becomes of the tickets. */
function closing(day: LobbyDay): readonly UnstampedCommand[] {
  const left = [...day.windows.values()].filter(({ state }) => state !== "closed");
  return [
    ...left.map(({ windowId }) => ({ type: "VacateWindow", windowId, reason: "dayOver", ...SYSTEM }) as const),
    { type: "CloseDay", ...SYSTEM },
  ];
}

function isOpening({ sources, calendar }: TimetableDeps, outlet: Outlet, date: BusinessDate, now: EpochMs): boolean {
  const hours = hoursOn(outlet, date);
  const opensAt = hours[0]?.opensAt ?? Infinity;
  const closesAt = hours.at(-1)?.closesAt ?? 0;
  const plans = sources();
  if (now >= closesAt || now < opensAt - minutes(plans, outlet, date, "day.opensBeforeMin")) return false;
  return openSlotsOn(plans.network, calendar(), outlet.id, date) !== undefined;
}

function opening({ sources }: TimetableDeps, outletId: string, date: BusinessDate): readonly UnstampedCommand[] {
  const plan = lobbyPlanOf(sources(), outletId, date);
  return plan ? [{ type: "OpenDay", plan, ...SYSTEM }] : [];
}

type DayPolicy = "day.opensBeforeMin" | "day.closesAfterMin";

/** Milliseconds, of a policy that is set in minutes. */
function minutes({ policies }: PlanSources, { id, typeId }: Outlet, date: BusinessDate, key: DayPolicy): number {
  return resolvePolicy(policies, key, { date, outletId: id, outletTypeId: typeId }).value * MINUTE_MS;
}
