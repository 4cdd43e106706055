import { accept, refuse } from "#base/result";
import { closedEvents, findOwnWindow, findStaff, findWindow, NOTHING, type Deciders, type Decision } from "./decider";
import { vacateWindow } from "./decide-vacate";
import { servesOf } from "./eligibility";
import type { CommandOf, HandOver, LobbyEvent } from "./messages";
import type { LobbyDay, WindowOnDay } from "./model";

/** Opening, pausing and closing windows. (domain 3.3 Window) */
export const decideWindows: Deciders<
  | "OpenWindow"
  | "SetWindowMode"
  | "StartBreak"
  | "EndBreak"
  | "StartBackOffice"
  | "EndBackOffice"
  | "SetAutoNext"
  | "CloseWindow"
  | "VacateWindow"
> = {
  OpenWindow: openWindow,

  SetWindowMode: ({ now, windowId, mode, reason }, day) => {
    const found = findWindow(day, windowId);
    if (!found.ok) return found;
    if (found.value.state === "closed") return refuse({ code: "lobby.windowNotOpen", windowId });
    if (found.value.mode === mode) return NOTHING;
    return accept([{ type: "WindowModeSet", at: now, windowId, mode, reason }]);
  },

  StartBreak: ({ now, windowId, actor, reason }, day) => {
    const objection = cannotPause(day, windowId, actor);
    return objection ?? accept([{ type: "BreakStarted", at: now, windowId, reason }]);
  },
  EndBreak: ({ now, windowId, actor }, day) =>
    resume(day, windowId, actor, "onBreak", { type: "BreakEnded", at: now, windowId }),

  StartBackOffice: ({ now, windowId, actor, reason }, day) => {
    const objection = cannotPause(day, windowId, actor);
    return objection ?? accept([{ type: "BackOfficeStarted", at: now, windowId, reason }]);
  },
  EndBackOffice: ({ now, windowId, actor }, day) =>
    resume(day, windowId, actor, "backOffice", { type: "BackOfficeEnded", at: now, windowId }),

  SetAutoNext: ({ now, windowId, actor, on }, day) => {
    const found = findOwnWindow(day, windowId, actor);
    if (!found.ok) return found;
    return found.value.autoNext === on ? NOTHING : accept([{ type: "AutoNextSet", at: now, windowId, on }]);
  },

  CloseWindow: ({ now, actor, windowId, reason, handOver }, day) => {
    const found = findWindow(day, windowId);
    if (!found.ok) return found;
    const window = found.value;
    if (window.state === "closed") return NOTHING;
    const witness = handOver && witnessObjection(day, [window.staffId, actor], handOver);
    if (witness) return witness;
    const closing: LobbyEvent = { type: "WindowClosing", at: now, windowId, reason, ...(handOver && { handOver }) };
    if (window.ticket) return window.state === "closing" ? NOTHING : accept([closing]);
    return accept(closedEvents(day, window, now, reason, handOver));
  },
  VacateWindow: vacateWindow,
};

/** Somebody sits down at a closed window. Rules LD-56 and LD-60. */
export function openWindow(
  { now, actor, windowId, staffId, mode, handOver }: CommandOf<"OpenWindow">,
  day: LobbyDay,
): Decision {
  const found = findWindow(day, windowId);
  if (!found.ok) return found;
  const staff = findStaff(day, staffId);
  if (!staff.ok) return staff;
  const window = found.value;
  if (window.state !== "closed") {
    const same = window.staffId === staffId && window.mode === mode && window.state === "open";
    return same ? NOTHING : refuse({ code: "lobby.windowAlreadyOpen", windowId });
  }
  for (const other of day.windows.values()) {
    if (other.staffId !== staffId) continue;
    return refuse({ code: "lobby.staffElsewhere", staffId, windowId: other.windowId });
  }
  const certified = certificateMissing(day, window, staffId, mode);
  if (certified) return certified;
  const witness = handOver && witnessObjection(day, [staffId, actor], handOver);
  if (witness) return witness;
  const opened: LobbyEvent = { type: "WindowOpened", at: now, windowId, staffId, mode, ...(handOver && { handOver }) };
  const post = day.posts.get(staffId);
  if (post === "window" || post === "reviewer" || post === "adviser") return accept([opened]);
  return accept([{ type: post ? "StaffMoved" : "StaffArrived", at: now, staffId, post: "window" }, opened]);
}

/** Somebody who could serve nobody at this window does not open it. (invariant 2, 3-27) */
function certificateMissing(
  day: LobbyDay,
  window: WindowOnDay,
  staffId: string,
  mode: CommandOf<"OpenWindow">["mode"],
): Decision | undefined {
  const planned = day.plan.windows[window.ix];
  const staff = day.plan.staff.find((person) => person.staffId === staffId);
  if (!planned || !staff) return undefined;
  const reviews = planned.reviewsFor.length > 0;
  if (reviews && !staff.mayReview) return refuse({ code: "lobby.staffNotCertified", staffId, needs: "review" });
  if (reviews || servesOf(day, planned, staff, mode).includes(1)) return undefined;
  return refuse({ code: "lobby.staffNotCertified", staffId, needs: planned.serviceIds.join(", ") });
}

/** Neither whose till it is nor whoever writes it down for him is the second pair of eyes. */
function witnessObjection(
  day: LobbyDay,
  involved: readonly (string | undefined)[],
  { witnessId }: HandOver,
): Decision | undefined {
  if (involved.includes(witnessId)) return refuse({ code: "lobby.witnessIsTeller", staffId: witnessId });
  const witness = findStaff(day, witnessId);
  return witness.ok ? undefined : witness;
}

/** A break or back-office work begins between customers. */
function cannotPause(day: LobbyDay, windowId: string, actor: string): Decision | undefined {
  const found = findOwnWindow(day, windowId, actor);
  if (!found.ok) return found;
  const { ticket, state } = found.value;
  if (ticket) return refuse({ code: "lobby.windowBusy", windowId, ticketNumber: ticket.number });
  if (state === "closing") return refuse({ code: "lobby.windowClosing", windowId });
  return state === "open" ? undefined : refuse({ code: "lobby.windowPaused", windowId });
}

function resume(
  day: LobbyDay,
  windowId: string,
  actor: string,
  from: WindowOnDay["state"],
  event: LobbyEvent,
): Decision {
  const found = findOwnWindow(day, windowId, actor);
  if (!found.ok) return found;
  if (found.value.state === "open") return NOTHING;
  return found.value.state === from ? accept([event]) : refuse({ code: "lobby.windowPaused", windowId });
}
