import type { EventOf, LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { EpochMs } from "#base/time";
import { deskAt, errandOf, type Scene } from "./scene";

/** As much of an event as somebody in the lobby can see of it, and as the people of a play go by. */
type Seen<Type extends LobbyEvent["type"], Key extends keyof EventOf<Type> = never> = Pick<
  EventOf<Type>,
  "type" | "at" | Key
>;
type OnTicket<Type> = Type extends string
  ? { readonly type: Type; readonly at: EpochMs; readonly ticketId: string }
  : never;
type OnWindow<Type> = Type extends string
  ? { readonly type: Type; readonly at: EpochMs; readonly windowId: string }
  : never;

type TicketEventType = Extract<LobbyEvent, { readonly ticketId: string }>["type"];
type Detailed =
  | "TicketIssued"
  | "TicketCalled"
  | "NoShowUndone"
  | "ServiceStarted"
  | "ReviewStarted"
  | "TicketTransferred"
  | "TicketRequeued"
  | "TicketRouted"
  | "DiversionOffered"
  | "DiversionAnswered";

export type SeenTicketEvent =
  | Seen<"TicketIssued", "ticketId" | "serviceIds" | "segmentId">
  | Seen<"TicketCalled", "ticketId" | "windowId">
  | Seen<"NoShowUndone", "ticketId" | "windowId">
  | Seen<"ServiceStarted", "ticketId" | "windowId" | "staffId">
  | Seen<"ReviewStarted", "ticketId" | "windowId">
  | Seen<"TicketTransferred", "ticketId" | "serviceId">
  | Seen<"TicketRequeued", "ticketId" | "serviceId">
  | Seen<"TicketRouted", "ticketId" | "serviceId" | "windowId">
  | Seen<"DiversionOffered", "ticketId" | "trigger">
  | Seen<"DiversionAnswered", "ticketId" | "accepted">
  | OnTicket<Exclude<TicketEventType, Detailed>>;

export type SeenWindowEvent =
  | Seen<"WindowOpened", "windowId" | "staffId" | "mode">
  | Seen<"WindowModeSet", "windowId" | "mode">
  | OnWindow<
      | "BreakStarted"
      | "BreakEnded"
      | "BackOfficeStarted"
      | "BackOfficeEnded"
      | "AutoNextSet"
      | "WindowClosing"
      | "WindowClosed"
      | "WindowProposed"
      | "ProposalAnswered"
      | "ModeProposed"
      | "ModeAnswered"
      | "HandOverWitnessed"
    >;

/** About neither a ticket alone nor a window. */
export type SeenNotice =
  | Seen<"StaffArrived", "staffId">
  | Seen<"StaffLeft", "staffId">
  | Seen<"AlertRaised", "alertId" | "kind">
  | Seen<"AlertAcknowledged", "alertId">
  | Seen<"AlertResolved", "alertId">
  | Seen<"AlertSnoozed", "alertId">
  | Seen<"NumbersGranted">
  | Seen<"DeviceWentDown", "deviceId">
  | Seen<"DeviceCameUp", "deviceId">
  | Seen<"DayOpened">
  | Seen<"PlanPinned">
  | Seen<"ClosingAnnounced">
  | Seen<"DayClosed">
  | Seen<"StaffMoved">;

export type SeenEvent = SeenTicketEvent | SeenWindowEvent | SeenNotice;

/** What an accepted command's answer adds to the command: whom a window called, and what comes next. */
export type Answered = {
  readonly ticketId?: string;
  readonly called?: { readonly ticketId: string; readonly windowId: string };
  readonly next?: { readonly serviceId: string; readonly windowId?: string };
};

/**
 * What a "yes" of a lobby far away means here: the events, as far as this play goes by them. For a play that hears
 * answers, and not the events themselves.
 */
export function seenInAnswer(scene: Scene, command: LobbyCommand, answer: Answered, at: EpochMs): readonly SeenEvent[] {
  if ("windowId" in command && command.type !== "StartReview") return atWindow(scene, command, answer, at);
  if ("ticketId" in command) return onTicket(scene, command, answer, at);
  switch (command.type) {
    case "StaffArrived":
    case "StaffLeft":
      return [{ type: command.type, at, staffId: command.staffId }];
    case "AcknowledgeAlert":
      return [{ type: "AlertAcknowledged", at, alertId: command.alertId }];
    case "DeviceDown":
      return [{ type: "DeviceWentDown", at, deviceId: command.deviceId }];
    case "DeviceUp":
      return [{ type: "DeviceCameUp", at, deviceId: command.deviceId }];
    case "CloseDay":
      return [{ type: "DayClosed", at }];
    default:
      return [];
  }
}

type WindowCommand = Exclude<Extract<LobbyCommand, { readonly windowId: string }>, { readonly type: "StartReview" }>;
type TicketCommand = Exclude<Extract<LobbyCommand, { readonly ticketId: string }>, WindowCommand>;

function atWindow(scene: Scene, command: WindowCommand, answer: Answered, at: EpochMs): readonly SeenEvent[] {
  const { windowId } = command;
  switch (command.type) {
    case "OpenWindow":
      return [{ type: "WindowOpened", at, windowId, staffId: command.staffId, mode: command.mode }];
    case "CloseWindow":
      return [{ type: deskAt(scene, windowId)?.errand ? "WindowClosing" : "WindowClosed", at, windowId }];
    case "StartBreak":
      return [{ type: "BreakStarted", at, windowId }];
    case "EndBreak":
      return [{ type: "BreakEnded", at, windowId }];
    case "CallNext":
      return answer.ticketId === undefined ? [] : [{ type: "TicketCalled", at, ticketId: answer.ticketId, windowId }];
    default:
      return [];
  }
}

function onTicket(scene: Scene, command: TicketCommand, answer: Answered, at: EpochMs): readonly SeenEvent[] {
  const { ticketId } = command;
  const windowId = errandOf(scene, ticketId)?.desk?.windowId ?? "";
  switch (command.type) {
    case "IssueTicket": {
      const { serviceIds, segmentId, diversion } = command;
      const issued = { type: "TicketIssued", at, ticketId, serviceIds, segmentId } as const;
      if (!diversion) return [issued];
      const offered = { type: "DiversionOffered", at, ticketId, trigger: "entry" } as const;
      return [issued, offered, { type: "DiversionAnswered", at, ticketId, accepted: diversion.accepted }];
    }
    case "StartService":
      return [{ type: "ServiceStarted", at, ticketId, windowId, staffId: command.actor }];
    case "StartReview":
      return [{ type: "ReviewStarted", at, ticketId, windowId: command.windowId }];
    case "FinishTicket":
    case "PassReview":
      return finished(scene, ticketId, answer, at);
    case "OfferDiversion":
      return [{ type: "DiversionOffered", at, ticketId, trigger: command.trigger }];
    case "AnswerDiversion":
      return [{ type: "DiversionAnswered", at, ticketId, accepted: command.accepted }];
    default: {
      const type = EVENT_OF[command.type];
      return type ? [{ type, at, ticketId }] : [];
    }
  }
}

function finished(scene: Scene, ticketId: string, { next, called }: Answered, at: EpochMs): readonly SeenEvent[] {
  const desk = errandOf(scene, ticketId)?.desk;
  const events: SeenEvent[] = [{ type: "ServiceFinished", at, ticketId }];
  if (next) events.push({ type: "TicketRouted", at, ticketId, ...next });
  if (called) events.push({ type: "TicketCalled", at, ticketId: called.ticketId, windowId: called.windowId });
  if (desk?.state === "closing") events.push({ type: "WindowClosed", at, windowId: desk.windowId });
  return events;
}

/** What only a customer with a phone asks for, and nobody in a play. */
type ByPhone = "TicketPostponed" | "ArrivalAnnounced";

/** Commands whose event says no more than which ticket. */
const EVENT_OF: { readonly [Type in LobbyCommand["type"]]?: Exclude<TicketEventType, Detailed | ByPhone> } = {
  CompletePrefill: "PrefillCompleted",
  Recall: "TicketRecalled",
  RecordNoShow: "TicketMissed",
  ReturnTicket: "TicketReturned",
  FinishStep: "StepFinished",
  RequestAuthorisation: "AuthorisationRequested",
  Authorise: "AuthorisationAnswered",
  SubmitForReview: "ReviewSubmitted",
  LeaveTicket: "TicketEnded",
  ArriveDiverted: "DiversionArrived",
  FinishDiverted: "TicketEnded",
  ReturnDiverted: "DiversionReturned",
};
