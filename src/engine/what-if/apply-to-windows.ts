import { MINUTE_MS } from "#base/time";
import type { LobbyPlan, StaffPlan, WindowPlan } from "#domain/lobby-day/plan";
import type { WindowMode } from "#domain/what-if/model";
import type { CrewMember, Span, Spell } from "../simulation/world";
import type { OutletArm } from "./outlet-arm";
import { cutSpells, withinSpan } from "./spells";

/** From "please open" until the window can call, where the day is under way; else windows open before the doors do. */
const READY_MS = 2 * MINUTE_MS;
const BEFORE_OPENING_MS = 5 * MINUTE_MS;

/** Windows of a kind at which nobody sits then. On a day that is under way they must stand closed now. */
export function openableWindows({ plan, model, start }: OutletArm, kind: string | undefined, span: Span) {
  const wanted = kind ?? commonestKind(plan, model.crew);
  const taken = new Set(model.crew.flatMap(({ spells }) => withinSpan(spells, span)).map(({ windowId }) => windowId));
  return plan.windows.filter((window) => {
    const isClosed = !start || start.day.windows.get(window.windowId)?.state === "closed";
    return window.kind === wanted && window.reviewsFor.length === 0 && !taken.has(window.windowId) && isClosed;
  });
}

/** Closed windows first; then further ones beside a window of the kind. */
export function addWindows(
  arm: OutletArm,
  { count, windowKind }: { readonly count: number; readonly windowKind?: string },
  span: Span,
): OutletArm {
  const kind = windowKind ?? commonestKind(arm.plan, arm.model.crew);
  const closed = openableWindows(arm, kind, span).slice(0, count);
  const pattern = arm.plan.windows.find((window) => window.kind === kind);
  let changed = closed.reduce((sum, { windowId }) => openWindow(sum, { windowId }, span), arm);
  if (!pattern || arm.start) return changed;
  for (let ix = closed.length; ix < count; ix += 1) {
    const ordinal = changed.plan.windows.length + 1;
    const window: WindowPlan = { ...pattern, windowId: `${pattern.windowId}+${ordinal}`, label: `+${ordinal}` };
    changed = { ...changed, plan: { ...changed.plan, windows: [...changed.plan.windows, window] } };
    changed = openWindow(changed, window, span);
  }
  return changed;
}

/** The last ones of the kind that somebody sits at then. */
export function closeWindows(
  arm: OutletArm,
  { count, windowKind }: { readonly count: number; readonly windowKind?: string },
  span: Span,
): OutletArm {
  const kind = windowKind ?? commonestKind(arm.plan, arm.model.crew);
  const open = arm.plan.windows.filter(
    (window) =>
      window.kind === kind &&
      arm.model.crew.some(({ spells }) => withinSpan(spells, span).some((one) => one.windowId === window.windowId)),
  );
  return open.slice(count).reduce((sum, { windowId }) => closeWindow(sum, windowId, span), arm);
}

export function closeWindow(arm: OutletArm, windowId: string, span: Span): OutletArm {
  const crew = arm.model.crew.map((member) => ({ ...member, spells: without(member.spells, windowId, span) }));
  return { ...arm, model: { ...arm.model, crew } };
}

const without = (spells: readonly Spell[], windowId: string, span: Span): readonly Spell[] =>
  spells.flatMap((spell) => (spell.windowId === windowId ? cutSpells([spell], span) : [spell]));

type Opening = { readonly windowId: string; readonly staffId?: string; readonly mode?: WindowMode };

/** By a person of the house who leaves any other window for it, or by somebody more. Whoever sat there makes room. */
export function openWindow(arm: OutletArm, { windowId, staffId, mode = "normal" }: Opening, span: Span): OutletArm {
  const { plan, start } = arm;
  const window = plan.windows.find((one) => one.windowId === windowId);
  if (!window) return arm;
  const earliest = start ? start.now + READY_MS : plan.opensAt - BEFORE_OPENING_MS;
  const opensAt = Math.max(span.start, earliest);
  const spell: Spell = { windowId, mode, start: opensAt, end: Math.min(span.end, plan.closesAt) };
  const freed = closeWindow(arm, windowId, span);
  if (staffId === undefined) return withExtraPerson(freed, window, spell);
  const crew = freed.model.crew.map((member): CrewMember => {
    if (member.staffId !== staffId) return member;
    const presence = {
      start: Math.min(member.presence.start, spell.start),
      end: Number.isFinite(member.presence.end) ? Math.max(member.presence.end, spell.end) : spell.end,
    };
    return { ...member, spells: inOrder([...cutSpells(member.spells, span), spell]), presence };
  });
  return { ...freed, model: { ...freed.model, crew } };
}

const inOrder = (spells: readonly Spell[]): readonly Spell[] =>
  [...spells].sort((one, other) => one.start - other.start);

/** Somebody who comes for this alone, at normal speed, certified for all that the window serves. */
function withExtraPerson(arm: OutletArm, { windowId, serviceIds, reviewsFor }: WindowPlan, spell: Spell): OutletArm {
  const staffId = `extra-${windowId}`;
  const person: StaffPlan = {
    staffId,
    serviceIds,
    mayAuthorise: false,
    mayReview: reviewsFor.length > 0,
    mayHoldLobby: false,
  };
  const member: CrewMember = {
    staffId,
    post: "window",
    speedFactor: 1,
    presence: { start: spell.start, end: Math.max(spell.end, arm.plan.closesAt) },
    spells: [spell],
    breaks: [],
    mayAuthorise: false,
  };
  const known = arm.model.crew.find((one) => one.staffId === staffId);
  const crew = known
    ? arm.model.crew.map((one) => (one === known ? { ...one, spells: inOrder([...one.spells, spell]) } : one))
    : [...arm.model.crew, member];
  const staff = known ? arm.plan.staff : [...arm.plan.staff, person];
  return { ...arm, plan: { ...arm.plan, staff }, model: { ...arm.model, crew } };
}

type ModeChange = { readonly windowId: string; readonly mode: WindowMode };

/** Whoever sits there works so; a window that is open now is told so at once. */
export function setMode(arm: OutletArm, { windowId, mode }: ModeChange, span: Span): OutletArm {
  const crew = arm.model.crew.map((member) => ({
    ...member,
    spells: member.spells.flatMap((spell) => {
      if (spell.windowId !== windowId) return [spell];
      const inside = withinSpan([spell], span).map((part) => ({ ...part, mode }));
      return inOrder([...cutSpells([spell], span), ...inside]);
    }),
  }));
  const changed = { ...arm, model: { ...arm.model, crew } };
  const { start } = arm;
  const seated = start?.day.windows.get(windowId);
  if (!start || seated?.staffId === undefined || span.start > start.now) return changed;
  const now = { now: start.now, actor: seated.staffId, windowId };
  const order = { type: "SetWindowMode", ...now, mode, reason: "whatIf" } as const;
  return { ...changed, start: { ...start, orders: [...(start.orders ?? []), order] } };
}

/** Of which most windows have somebody at them. */
export function commonestKind({ windows }: LobbyPlan, crew: readonly CrewMember[]): string | undefined {
  const seats = new Set(crew.flatMap(({ spells }) => spells).map(({ windowId }) => windowId));
  const counts = new Map<string, number>();
  for (const { windowId, kind, reviewsFor } of windows) {
    if (seats.has(windowId) && reviewsFor.length === 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? windows[0]?.kind;
}
