import type { AskedCommand } from "#contract/commands/command-route";
import { send, type Sent } from "./send";

/**
 * Where each command goes below `/api/v1/outlets/:outletId`: its folder and its action. The test compares this table
 * with the contract's routes.
 */
const ADDRESS = {
  OpenDay: "day/open",
  PinPlan: "day/pin-plan",
  ObserveClock: "day/observe",
  AnnounceClosing: "day/closing",
  CloseDay: "day/close",
  StaffArrived: "staff/arrive",
  MoveStaff: "staff/move",
  StaffLeft: "staff/leave",
  OpenWindow: "windows/open",
  ProposeWindow: "windows/propose",
  AnswerProposal: "windows/proposal",
  ProposeMode: "windows/propose-mode",
  AnswerMode: "windows/mode-proposal",
  WitnessHandOver: "windows/witness",
  SetWindowMode: "windows/mode",
  StartBreak: "windows/break",
  EndBreak: "windows/break-end",
  StartBackOffice: "windows/back-office",
  EndBackOffice: "windows/back-office-end",
  SetAutoNext: "windows/auto-next",
  CloseWindow: "windows/close",
  VacateWindow: "windows/vacate",
  CallNext: "windows/call-next",
  CallSpecific: "windows/call-specific",
  ServeWithoutTicket: "windows/serve-without-ticket",
  RaiseHelp: "windows/help",
  CallStaff: "call-staff",
  AcknowledgeAlert: "alerts/acknowledge",
  SnoozeAlert: "alerts/snooze",
  ResolveAlert: "alerts/resolve",
  DeviceDown: "devices/down",
  DeviceUp: "devices/up",
  IssueTicket: "tickets",
  GrantNumbers: "number-blocks",
  AdmitTicket: "late-tickets",
  CompletePrefill: "tickets/prefill",
  ConfirmDocuments: "tickets/documents",
  Recall: "tickets/recall",
  RecordNoShow: "tickets/no-show",
  ReturnTicket: "tickets/return",
  UndoNoShow: "tickets/undo-no-show",
  StartService: "tickets/start",
  FinishStep: "tickets/steps",
  PauseClock: "tickets/pause",
  ResumeClock: "tickets/resume",
  RequestAuthorisation: "tickets/authorisation-request",
  Authorise: "tickets/authorisation",
  SubmitForReview: "tickets/review-request",
  StartReview: "tickets/review-start",
  PassReview: "tickets/review-pass",
  RejectReview: "tickets/review-reject",
  StartWrapUp: "tickets/wrap-up",
  FinishTicket: "tickets/finish",
  UndoFinish: "tickets/undo-finish",
  ParkTicket: "tickets/park",
  UnparkTicket: "tickets/unpark",
  TransferTicket: "tickets/transfer",
  RequeueWrong: "tickets/requeue",
  LeaveTicket: "tickets/leave",
  PostponeTicket: "tickets/postpone",
  AnnounceArrival: "tickets/arrival",
  RequestRating: "tickets/rating-request",
  Rate: "tickets/rating",
  OfferDiversion: "tickets/diversion-offer",
  AnswerDiversion: "tickets/diversion-answer",
  ArriveDiverted: "tickets/diversion-arrival",
  FinishDiverted: "tickets/diversion-finish",
  ReturnDiverted: "tickets/diversion-return",
  ReportSpecialCase: "tickets/special-case",
} as const satisfies Record<AskedCommand["type"], string>;

/** The field that names whom a command in this folder is about, as `tickets` says `ticketId`; it goes into the path. */
const keyOf = (folder = "day"): string | undefined => (folder === "day" ? undefined : `${folder.replace(/s$/u, "")}Id`);

/** Path and body of a command. */
export function routeOf(outletId: string, command: AskedCommand): { readonly path: string; readonly body: object } {
  const { type, ...said } = command;
  const base = `/api/v1/outlets/${encodeURIComponent(outletId)}`;
  const [folder, action] = ADDRESS[type].split("/");
  const key = keyOf(folder);
  if (action === undefined || key === undefined) return { path: `${base}/${ADDRESS[type]}`, body: said };
  const { [key]: id, ...body } = said as Record<string, unknown>;
  return { path: `${base}/${folder}/${encodeURIComponent(String(id))}/${action}`, body };
}

/** Who sends, and in which language a refusal is to be worded. `staffId` is absent at a kiosk. */
export type Sender = { readonly outletId: string; readonly staffId?: string | undefined; readonly language: string };

/** Sends one command to an outlet's day. */
export function submit<Answer>(sender: Sender, command: AskedCommand): Promise<Sent<Answer>> {
  const { path, body } = routeOf(sender.outletId, command);
  const { staffId, language } = sender;
  return send<Answer>({ method: "POST", path, body, actor: staffId, language });
}
