import type { EpochMs } from "#base/time";
import type { LobbyDay } from "#domain/lobby-day/model";

/** What a glance at one outlet tells. Instants, never elapsed times, so that a still outlet sends nothing. */
export type Pulse = {
  readonly phase: LobbyDay["phase"];
  readonly waiting: number;
  /** When the wait of the person who has waited longest began, absences left out; absent while nobody waits. */
  readonly longestFrom?: EpochMs;
  /** Windows for customers: open ones, those of them with nobody, and all there are. */
  readonly open: number;
  readonly idle: number;
  readonly windows: number;
  /** Alerts that nobody has resolved. */
  readonly alerts: number;
};

/** All outlets of a unit, by outlet id. */
export type NetworkBoard = { readonly outlets: Readonly<Record<string, Pulse>> };

/** Rules NB-1 and NB-2 of ./SPEC.md. Cost: a pass over the waiting, the windows and the day's alerts. */
export function pulseOf(day: LobbyDay): Pulse {
  let [open, idle, windows, alerts] = [0, 0, 0, 0];
  for (const window of day.windows.values()) {
    if (day.plan.windows[window.ix]?.serviceIds.length === 0) continue;
    windows += 1;
    if (window.state !== "open") continue;
    open += 1;
    if (!window.ticket) idle += 1;
  }
  for (const { resolvedAt } of day.alerts.values()) if (resolvedAt === undefined) alerts += 1;
  const longestFrom = longestWaitFrom(day);
  return {
    phase: day.phase,
    waiting: day.waitingCount,
    ...(longestFrom !== undefined && { longestFrom }),
    open,
    idle,
    windows,
    alerts,
  };
}

function longestWaitFrom({ lanes, held }: LobbyDay): EpochMs | undefined {
  let from: EpochMs | undefined;
  const look = (since: EpochMs): void => {
    if (from === undefined || since < from) from = since;
  };
  for (const lane of lanes) for (const { waitFrom, absentMs } of lane.tickets) look(waitFrom + absentMs);
  for (const { waitFrom, absentMs } of held) look(waitFrom + absentMs);
  return from;
}

/** What of a pulse is different now, as an RFC 7396 merge patch; nothing when nothing is. Rule NB-3. */
export function pulseDiff(before: Pulse | undefined, after: Pulse): Readonly<Record<string, unknown>> | undefined {
  if (!before) return after;
  const patch: Record<string, unknown> = {};
  for (const field of FIELDS) if (before[field] !== after[field]) patch[field] = after[field] ?? null;
  return Object.keys(patch).length === 0 ? undefined : patch;
}

const FIELDS = ["phase", "waiting", "longestFrom", "open", "idle", "windows", "alerts"] as const;
