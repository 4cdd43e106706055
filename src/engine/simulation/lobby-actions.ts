import { MINUTE_MS, type EpochMs } from "#base/time";
import { servesOf } from "#domain/lobby-day/eligibility";
import type { WindowMode } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { StaffPlan, WindowPlan } from "#domain/lobby-day/plan";
import type { TwinTask } from "./replicate";
import type { CrewMember, WorldModel } from "./world";

/** Somebody of another outlet who could come, and how long the way takes. */
export type Floater = {
  readonly staff: StaffPlan;
  /** Absent for people of a team above the outlets. */
  readonly fromOutletId?: string;
  readonly travelMin: number;
  readonly speedFactor: number;
};

/** What whoever leads a lobby can do about the next hours. */
export type LobbyAction =
  | { readonly kind: "openWindow"; readonly windowId: string; readonly staffId: string }
  | { readonly kind: "setMode"; readonly windowId: string; readonly mode: WindowMode }
  | { readonly kind: "callFloater"; readonly windowId: string; readonly floater: Floater }
  | { readonly kind: "divert" }
  | { readonly kind: "delayBreaks"; readonly staffIds: readonly string[]; readonly byMin: number };

/** From "please open" until the window can call. */
const READY_MS = 2 * MINUTE_MS;
const BREAK_DELAYED_MIN = 60;
const BREAKS_WITHIN_MS = 60 * MINUTE_MS;

/** A task that begins with a day under way. */
export type AheadTask = TwinTask & { readonly start: NonNullable<TwinTask["start"]> };

/** The same hours with the action taken now. */
export function withAction(task: AheadTask, action: LobbyAction): AheadTask {
  const { plan, model, start } = task;
  const { now, day } = start;
  const seatFrom = (windowId: string, from: EpochMs) => {
    return { windowId, mode: "normal", start: from + READY_MS, end: plan.closesAt } as const;
  };
  switch (action.kind) {
    case "openWindow": {
      const { windowId, staffId } = action;
      return withCrew(task, (member) => {
        if (member.staffId !== staffId) return member;
        return { ...member, spells: [seatFrom(windowId, now)], presence: { start: now, end: plan.closesAt } };
      });
    }
    case "callFloater": {
      const { floater, windowId } = action;
      const comesAt = now + floater.travelMin * MINUTE_MS;
      const member: CrewMember = {
        staffId: floater.staff.staffId,
        post: "window",
        speedFactor: floater.speedFactor,
        presence: { start: comesAt, end: plan.closesAt },
        spells: [seatFrom(windowId, comesAt)],
        breaks: [],
        mayAuthorise: false,
      };
      const team = { ...plan, staff: [...plan.staff, floater.staff] };
      return { ...task, plan: team, model: { ...model, crew: [...model.crew, member] } };
    }
    case "delayBreaks":
      return withCrew(task, (member) =>
        action.staffIds.includes(member.staffId) ? delayed(member, action, now) : member,
      );
    case "divert":
      return { ...task, start: { ...start, asksToDivert: true } };
    case "setMode": {
      const { windowId, mode } = action;
      const actor = day.windows.get(windowId)?.staffId ?? "house";
      const order = { type: "SetWindowMode", now, actor, windowId, mode, reason: "lookAhead" } as const;
      return { ...task, start: { ...start, orders: [order] } };
    }
  }
}

function withCrew(task: AheadTask, change: (member: CrewMember) => CrewMember): AheadTask {
  return { ...task, model: { ...task.model, crew: task.model.crew.map(change) } };
}

function delayed(member: CrewMember, { byMin }: { readonly byMin: number }, now: EpochMs): CrewMember {
  const byMs = byMin * MINUTE_MS;
  return {
    ...member,
    breaks: member.breaks.map((pause) =>
      isSoon(pause.start, now) ? { start: pause.start + byMs, end: pause.end + byMs } : pause,
    ),
  };
}

const isSoon = (at: EpochMs, now: EpochMs): boolean => at > now && at < now + BREAKS_WITHIN_MS;

/**
 * What is open to whoever leads the lobby now: of each kind that for which most people wait, and a second window.
 *
 * @param world of the rest of the day, see `worldFrom`
 * @param floaters nearest first
 */
export function actionsOpen(
  day: LobbyDay,
  world: WorldModel,
  floaters: readonly Floater[],
  now: EpochMs,
): readonly LobbyAction[] {
  const openings = openingsOf(day);
  const modes = modesOf(day);
  const resting = world.crew.filter(({ staffId, breaks }) => {
    return seatOf(day, staffId) !== undefined && breaks.some(({ start }) => isSoon(start, now));
  });
  return [
    ...openings.slice(0, 2),
    ...floatersFor(day, floaters, openings).slice(0, 1),
    ...modes.slice(0, 1),
    ...(mayDivert(day) ? [{ kind: "divert" } as const] : []),
    ...(resting.length > 0
      ? [{ kind: "delayBreaks", staffIds: resting.map(({ staffId }) => staffId), byMin: BREAK_DELAYED_MIN } as const]
      : []),
  ];
}

type Opening = Extract<LobbyAction, { readonly kind: "openWindow" }>;

/** Closed windows with the person in the house who could do most there, best pair first; nobody and no window twice. */
function openingsOf(day: LobbyDay): readonly Opening[] {
  const free = day.plan.staff.filter(
    ({ staffId }) => day.posts.has(staffId) && day.posts.get(staffId) !== "lobby" && seatOf(day, staffId) === undefined,
  );
  const pairs = closedWindows(day).flatMap((window) =>
    free.map((staff) => ({ window, staff, people: peopleFor(day, window, staff) })),
  );
  const chosen: Opening[] = [];
  for (const { window, staff, people } of pairs.sort((one, other) => other.people - one.people)) {
    const { windowId } = window;
    const { staffId } = staff;
    if (people === 0 || chosen.some((other) => other.windowId === windowId || other.staffId === staffId)) continue;
    chosen.push({ kind: "openWindow", windowId, staffId });
  }
  return chosen;
}

/** At the closed window that nobody in the house is proposed for. */
function floatersFor(
  day: LobbyDay,
  floaters: readonly Floater[],
  openings: readonly Opening[],
): readonly LobbyAction[] {
  return floaters.flatMap((floater) => {
    const best = closedWindows(day)
      .filter(({ windowId }) => !openings.slice(0, 2).some((opening) => opening.windowId === windowId))
      .map((window) => ({ window, people: peopleFor(day, window, floater.staff) }))
      .sort((one, other) => other.people - one.people)[0];
    if (!best || best.people === 0) return [];
    return [{ kind: "callFloater", windowId: best.window.windowId, floater } as const];
  });
}

const closedWindows = (day: LobbyDay): readonly WindowPlan[] =>
  day.plan.windows.filter(
    ({ windowId, reviewsFor }) => reviewsFor.length === 0 && day.windows.get(windowId)?.state === "closed",
  );

function modesOf(day: LobbyDay): readonly LobbyAction[] {
  const wider = [...day.windows.values()].flatMap(({ windowId, state, staffId, mode }) => {
    const window = day.plan.windows.find((one) => one.windowId === windowId);
    const staff = day.plan.staff.find((one) => one.staffId === staffId);
    if (state !== "open" || !window || !staff || window.reviewsFor.length > 0) return [];
    const now = peopleFor(day, window, staff, mode);
    return (["normal", "all"] as const).flatMap((other) => {
      const more = peopleFor(day, window, staff, other) - now;
      return more > 0 ? [{ kind: "setMode", windowId, mode: other, more } as const] : [];
    });
  });
  return wider
    .sort((one, other) => other.more - one.more)
    .map(({ kind, windowId, mode }) => ({ kind, windowId, mode }));
}

/** People in line whom the window could call with this person. */
function peopleFor(day: LobbyDay, window: WindowPlan, staff: StaffPlan, mode: WindowMode = "normal"): number {
  const serves = servesOf(day, window, staff, mode);
  let people = 0;
  for (const { serviceIx, segmentIx, level, tickets } of day.lanes) {
    const { segmentId = "" } = day.plan.segments[segmentIx] ?? {};
    const takes = mode === "vipOnly" ? level > 0 : (window.reservedFor?.segmentIds.includes(segmentId) ?? true);
    if (takes && serves[serviceIx] === 1) people += tickets.length;
  }
  return people;
}

const seatOf = (day: LobbyDay, staffId: string) =>
  [...day.windows.values()].find((window) => window.staffId === staffId);

/** Somebody is in line whom another place could serve, and nobody is being asked already. */
function mayDivert(day: LobbyDay): boolean {
  if (day.diversionAlertId !== undefined) return false;
  return day.lanes.some(({ serviceIx, segmentIx, tickets }) => {
    const canGo = (day.plan.services[serviceIx]?.divertsTo.length ?? 0) > 0;
    const mayBeAsked = day.plan.segments[segmentIx]?.retainAtCounter === false;
    return canGo && mayBeAsked && tickets.some(({ diversion }) => diversion === undefined);
  });
}
