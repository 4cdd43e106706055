import type { AskedCommand } from "#contract/commands/command-route";
import type { Permission } from "#domain/identity/permissions";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";

const SERVE = "service.serve";
const MOVE = "ticket.move";
const ANSWER = "ticket.answer";
const WINDOW = ["window.work", "window.approve"] as const;
const POST = ["post.take", "post.assign"] as const;

/** Which permission each command of a lobby day needs at its outlet; of several one is enough. */
export const COMMAND_PERMISSION: Readonly<Record<LobbyCommand["type"], Permission | readonly Permission[]>> = {
  OpenDay: "day.run",
  PinPlan: "day.run",
  ObserveClock: "queue.read",
  AnnounceClosing: "day.run",
  CloseDay: "day.run",
  StaffArrived: POST,
  MoveStaff: POST,
  StaffLeft: POST,
  OpenWindow: WINDOW,
  ProposeWindow: "window.propose",
  AnswerProposal: "window.approve",
  ProposeMode: "window.work",
  AnswerMode: "window.approveMode",
  // The witness named is one of the house, and the rules of the day know which.
  WitnessHandOver: "alert.handle",
  SetWindowMode: "window.approve",
  StartBreak: WINDOW,
  EndBreak: WINDOW,
  StartBackOffice: WINDOW,
  EndBackOffice: WINDOW,
  SetAutoNext: WINDOW,
  CloseWindow: WINDOW,
  VacateWindow: "window.approve",
  CallNext: SERVE,
  CallSpecific: SERVE,
  ServeWithoutTicket: SERVE,
  CallStaff: "ticket.take",
  RaiseHelp: "alert.handle",
  AcknowledgeAlert: "alert.handle",
  SnoozeAlert: "alert.handle",
  ResolveAlert: "alert.handle",
  DeviceDown: "device.report",
  DeviceUp: "device.report",
  IssueTicket: "ticket.take",
  GrantNumbers: "numbers.hold",
  AdmitTicket: "numbers.hold",
  CompletePrefill: ANSWER,
  ConfirmDocuments: ANSWER,
  Recall: SERVE,
  RecordNoShow: SERVE,
  ReturnTicket: MOVE,
  UndoNoShow: MOVE,
  StartService: SERVE,
  FinishStep: SERVE,
  PauseClock: SERVE,
  ResumeClock: SERVE,
  RequestAuthorisation: SERVE,
  Authorise: "service.authorise",
  SubmitForReview: SERVE,
  StartReview: "service.review",
  PassReview: "service.review",
  RejectReview: "service.review",
  StartWrapUp: SERVE,
  FinishTicket: SERVE,
  UndoFinish: SERVE,
  ParkTicket: MOVE,
  UnparkTicket: MOVE,
  TransferTicket: MOVE,
  RequeueWrong: MOVE,
  LeaveTicket: ANSWER,
  PostponeTicket: ANSWER,
  AnnounceArrival: ANSWER,
  RequestRating: SERVE,
  Rate: ANSWER,
  OfferDiversion: "diversion.offer",
  AnswerDiversion: ANSWER,
  ArriveDiverted: ANSWER,
  FinishDiverted: ANSWER,
  ReturnDiverted: ANSWER,
  ReportSpecialCase: "specialCase.report",
};

/** Of what somebody asks for, the part that needs more than its command alone. */
export function permissionOf(asked: AskedCommand): Permission | readonly Permission[] {
  // Whom a window serves is decided by more than who sits there, also when it opens.
  if (asked.type === "OpenWindow" && asked.mode !== "normal") return COMMAND_PERMISSION.SetWindowMode;
  // A customer goes by himself; another is sent away by staff alone.
  if (asked.type === "LeaveTicket" && asked.by === "staff") return MOVE;
  return COMMAND_PERMISSION[asked.type];
}

/** Whose work a command is about, where "own" means a person and not the ticket in front of him. */
export function ownerOf(asked: AskedCommand, day: Pick<LobbyDay, "windows"> | undefined): string | undefined {
  switch (asked.type) {
    case "CloseWindow":
      return day?.windows.get(asked.windowId)?.staffId;
    case "OpenWindow":
    case "StaffArrived":
    case "MoveStaff":
    case "StaffLeft":
      return asked.staffId;
    default:
      return undefined;
  }
}

/**
 * What a customer may not ask for on the open network: a ticket in the name of a kiosk or of staff. A class of
 * customers that is called earlier is given where somebody recognised the customer, never by the customer's own page.
 */
export function beyondCustomer(asked: AskedCommand, isPlain: (segmentId: string) => boolean): boolean {
  return asked.type === "IssueTicket" && (asked.channel !== "phone" || !isPlain(asked.segmentId));
}
