import type { Permission } from "#domain/identity/permissions";
import { newId } from "../shared/send";
import type { ActionGroups, Deed } from "./actions";
import type { Making } from "./making";
import {
  askAboutWaiting,
  askAnswerProposal,
  askDeviceDown,
  askIssue,
  askOpenWindow,
  askPost,
  askProposeWindow,
  askRate,
  closedWindows,
} from "./palette-asks";

/** One line of the palette: everything that can be done here and now, found by typing. */
export type PaletteEntry = {
  readonly id: string;
  readonly title: string;
  /** Of what has a key of its own. */
  readonly key?: string;
  readonly deed: Deed;
};

type Extra = {
  readonly id: ExtraId;
  readonly permission: Permission | readonly Permission[];
  readonly deed: Deed | undefined;
};

export type ExtraId =
  | "issue"
  | "documents"
  | "prefilled"
  | "rate"
  | "deviceDown"
  | "customerCalls"
  | "proposeWindow"
  | "answerProposal"
  | "openWindow"
  | "StaffArrived"
  | "MoveStaff"
  | "StaffLeft"
  | "observe"
  | "announceClosing"
  | "closeDay"
  | "pinPlan";

/** What the buttons do, and what has no button because a teller seldom does it; nothing that the person may not. */
export function paletteOf(making: Making, groups: ActionGroups): readonly PaletteEntry[] {
  const { t, may } = making;
  const actions = [...groups.calling, ...groups.serving, ...groups.window].flatMap(({ id, key, deed }) =>
    deed ? [{ id, key, title: t(`console.action.${id}`), deed }] : [],
  );
  const extras = extrasOf(making).flatMap(({ id, permission, deed }) => {
    const needed = typeof permission === "string" ? [permission] : permission;
    return deed && needed.some(may) ? [{ id, title: t(`console.extra.${id}`), deed }] : [];
  });
  return [...actions, ...extras];
}

function extrasOf(making: Making): readonly Extra[] {
  const { desk } = making;
  const ask = (make: () => ReturnType<typeof askIssue>, isPossible = true): Deed | undefined =>
    isPossible ? { ask: make } : undefined;
  const post = (type: "StaffArrived" | "MoveStaff" | "StaffLeft"): Extra => ({
    id: type,
    permission: ["post.take", "post.assign"],
    deed: ask(() => askPost(making, type)),
  });
  const hasClosed = closedWindows(desk).length > 0;
  return [
    { id: "issue", permission: "ticket.take", deed: ask(() => askIssue(making)) },
    { id: "documents", permission: "ticket.answer", deed: ask(() => askAboutWaiting(making, "documents")) },
    { id: "prefilled", permission: "ticket.answer", deed: ask(() => askAboutWaiting(making, "prefilled")) },
    { id: "rate", permission: "ticket.answer", deed: ask(() => askRate(making)) },
    { id: "deviceDown", permission: "device.report", deed: ask(() => askDeviceDown(making)) },
    {
      id: "customerCalls",
      permission: "ticket.take",
      deed: { commands: [{ type: "CallStaff", alertId: newId() }] },
    },
    { id: "proposeWindow", permission: "window.propose", deed: ask(() => askProposeWindow(making), hasClosed) },
    {
      id: "answerProposal",
      permission: "window.approve",
      deed: ask(() => askAnswerProposal(making), Object.keys(desk.floor.proposals).length > 0),
    },
    { id: "openWindow", permission: "window.approve", deed: ask(() => askOpenWindow(making), hasClosed) },
    post("StaffArrived"),
    post("MoveStaff"),
    post("StaffLeft"),
    { id: "observe", permission: "queue.read", deed: { commands: [{ type: "ObserveClock" }] } },
    { id: "announceClosing", permission: "day.run", deed: { commands: [{ type: "AnnounceClosing" }] } },
    { id: "closeDay", permission: "day.run", deed: { commands: [{ type: "CloseDay" }] } },
    { id: "pinPlan", permission: "day.run", deed: { planFor: desk.outlet.businessDate } },
  ];
}

/** Entries whose title holds every word that was typed, in any order. */
export function foundIn(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
}
