import type { ServiceStep } from "#domain/lobby-day/messages";
import type { LobbyDeed } from "../shared/lobby-deeds";
import type { Ask } from "./ask";
import type { Making } from "./making";
import {
  askFinish,
  askPark,
  askPauseClock,
  askRequeue,
  askReview,
  askSpecialCase,
  askTransfer,
  askVerdict,
} from "./ticket-asks";
import {
  askBackOffice,
  askBreak,
  askClose,
  askDiversion,
  askHelp,
  askMode,
  askSpecific,
  askUndo,
  askWithoutTicket,
} from "./window-asks";
import { authorisationsFor, callable, reviewsFor, ticketOf, undoable, type Desk, type Numbered } from "./desk";

/** What happens when a key is pressed or a button clicked: commands at once, a form first, or the newest plan. */
export type Deed =
  | { readonly commands: readonly LobbyDeed[] }
  | { readonly ask: () => Ask }
  /** The plan that network and policy give for a date now, taken over by the open day. */
  | { readonly planFor: string };

export type ActionId =
  | "callNext"
  | "startReview"
  | "recall"
  | "arrived"
  | "step"
  | "pauseClock"
  | "resumeClock"
  | "finish"
  | "wrapUp"
  | "transfer"
  | "park"
  | "noShow"
  | "requeue"
  | "authorisation"
  | "submitReview"
  | "answerReview"
  | "authorise"
  | "rating"
  | "specialCase"
  | "withoutTicket"
  | "callSpecific"
  | "undo"
  | "divert"
  | "break"
  | "endBreak"
  | "backOffice"
  | "endBackOffice"
  | "autoNext"
  | "mode"
  | "close"
  | "acknowledge"
  | "help";

/** `key` as `KeyboardEvent.key` in upper case. `deed` is absent while the action makes no sense. */
export type Action = { readonly id: ActionId; readonly key: string; readonly deed?: Deed };

const STEPS: readonly ServiceStep[] = ["greet", "ask", "disclose", "operate", "confirm", "farewell"];

/** The present step of a service, or nothing when all are done. The risk disclosure only where it is due. */
export function stepsOf(desk: Desk, { serviceId }: Numbered): readonly ServiceStep[] {
  const disclosed = desk.outlet.services.find((service) => service.serviceId === serviceId)?.needsDisclosure;
  return STEPS.filter((step) => step !== "disclose" || disclosed);
}

/** Every action of the console with its key, in the order of the buttons. The lists are the same all day long. */
export type ActionGroups = Readonly<Record<"calling" | "serving" | "window", readonly Action[]>>;

export function actionsOf(making: Making): ActionGroups {
  const ticket = ticketOf(making.desk);
  return {
    calling: callingActions(making, ticket),
    serving: servingActions(making, ticket),
    window: windowActions(making, ticket),
  };
}

const at = (ticket: Numbered | undefined, ...states: readonly Numbered["state"][]): Numbered | undefined =>
  ticket && states.includes(ticket.state) ? ticket : undefined;

function action<Subject>(
  id: ActionId,
  key: string,
  subject: Subject | undefined,
  deed: (subject: Subject) => Deed,
): Action {
  return subject === undefined ? { id, key } : { id, key, deed: deed(subject) };
}

function callingActions(making: Making, ticket: Numbered | undefined): readonly Action[] {
  const { desk } = making;
  const { windowId } = desk;
  const free = desk.window.state === "open" && !ticket ? windowId : undefined;
  const called = at(ticket, "called");
  const review = free && reviewsFor(desk)[0];
  const undo = free && undoable(desk);
  const first: Action = review
    ? action("startReview", "F2", review, ({ ticketId }) => ({
        commands: [{ type: "StartReview", ticketId, windowId }],
      }))
    : action("callNext", "F2", free, () => ({ commands: [{ type: "CallNext", windowId }] }));
  return [
    first,
    action("arrived", "A", called, ({ ticketId }) => ({ commands: [{ type: "StartService", ticketId }] })),
    action("recall", "R", called, ({ ticketId }) => ({ commands: [{ type: "Recall", ticketId }] })),
    action("noShow", "N", called, ({ ticketId }) => ({ commands: [{ type: "RecordNoShow", ticketId }] })),
    action("callSpecific", "C", free && callable(desk)[0], () => ({ ask: () => askSpecific(making) })),
    action("withoutTicket", "S", free, () => ({ ask: () => askWithoutTicket(making) })),
    action("undo", "U", undo || undefined, (mistake) => ({ ask: () => askUndo(mistake, making) })),
  ];
}

function servingActions(making: Making, ticket: Numbered | undefined): readonly Action[] {
  const { desk } = making;
  const serving = at(ticket, "inService");
  const here = at(ticket, "called", "inService");
  const service = desk.outlet.services.find(({ serviceId }) => serviceId === ticket?.serviceId);
  const running = serving?.service?.runningSince !== undefined;
  const step = serving && stepsOf(desk, serving).find((name) => serving.service?.steps[name] === undefined);
  const toRelease = serving?.service?.authorisation !== "approved" && service?.needsAuthorisation ? serving : undefined;
  return [
    action("finish", "E", at(ticket, "inService", "wrapUp"), (done) => ({ ask: () => askFinish(done, making) })),
    action("step", "G", step, (name) => ({
      commands: [{ type: "FinishStep", ticketId: ticket?.ticketId ?? "", step: name }],
    })),
    running || !serving
      ? action("pauseClock", "O", serving, ({ ticketId }) => ({ ask: () => askPauseClock(ticketId, making) }))
      : action("resumeClock", "O", serving, ({ ticketId }) => ({ commands: [{ type: "ResumeClock", ticketId }] })),
    action("wrapUp", "W", serving, ({ ticketId }) => ({ commands: [{ type: "StartWrapUp", ticketId }] })),
    action("transfer", "T", here, ({ ticketId }) => ({ ask: () => askTransfer(ticketId, making) })),
    action("park", "H", here, ({ ticketId }) => ({ ask: () => askPark(ticketId, making) })),
    action("requeue", "X", here, ({ ticketId }) => ({ ask: () => askRequeue(ticketId, making) })),
    action("authorisation", "Q", toRelease, ({ ticketId }) => ({
      commands: [{ type: "RequestAuthorisation", ticketId }],
    })),
    action("submitReview", "V", service?.needsReview ? serving : undefined, ({ ticketId }) => ({
      ask: () => askReview(ticketId, making),
    })),
    action("answerReview", "I", at(ticket, "inReview"), (work) => ({ ask: () => askVerdict("review", work, making) })),
    action("rating", "M", at(ticket, "inService", "wrapUp"), ({ ticketId }) => ({
      commands: [{ type: "RequestRating", ticketId }],
    })),
    action("specialCase", "Z", ticket, ({ ticketId }) => ({ ask: () => askSpecialCase(ticketId, making) })),
  ];
}

function windowActions(making: Making, ticket: Numbered | undefined): readonly Action[] {
  const { desk } = making;
  const { windowId, window } = desk;
  const free = window.state === "open" && !ticket ? windowId : undefined;
  const alert = firstAlert(desk);
  return [
    action("divert", "D", windowId, () => ({ ask: () => askDiversion(making) })),
    action("authorise", "F", authorisationsFor(desk)[0], (work) => ({
      ask: () => askVerdict("authorisation", work, making),
    })),
    action("acknowledge", "J", alert, (alertId) => ({ commands: [{ type: "AcknowledgeAlert", alertId }] })),
    window.state === "onBreak"
      ? action("endBreak", "P", windowId, () => ({ commands: [{ type: "EndBreak", windowId }] }))
      : action("break", "P", free, () => ({ ask: () => askBreak(making) })),
    window.state === "backOffice"
      ? action("endBackOffice", "B", windowId, () => ({ commands: [{ type: "EndBackOffice", windowId }] }))
      : action("backOffice", "B", free, () => ({ ask: () => askBackOffice(making) })),
    action("autoNext", "L", windowId, () => ({ commands: [{ type: "SetAutoNext", windowId, on: !window.autoNext }] })),
    action("mode", "Y", free, () => ({ ask: () => askMode(making) })),
    action("close", "K", windowId, () => ({ ask: () => askClose(making) })),
    action("help", "F9", windowId, () => ({ ask: () => askHelp(making) })),
  ];
}

/** The alert to take next: a call for help before everything else, then the oldest that nobody has put off. */
function firstAlert({ floor, now }: Pick<Desk, "floor" | "now">): string | undefined {
  const open = Object.entries(floor.alerts)
    .filter(([, { acknowledged, snoozedUntil = 0 }]) => !acknowledged && snoozedUntil <= now)
    .sort(
      ([, one], [, other]) => Number(other.kind === "help") - Number(one.kind === "help") || one.since - other.since,
    );
  return open[0]?.[0];
}
