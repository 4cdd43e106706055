import { z } from "zod";
import type { CallReason } from "#domain/lobby-day/calling-rules";
import type {
  AlertKind,
  Channel,
  DiversionTrigger,
  FinishOutcome,
  LinePlace,
  Outcome,
  PauseReason,
  Post,
  ServiceStep,
  SpecialCaseKind,
  SpecialNeed,
  WindowMode,
} from "#domain/lobby-day/messages";
import type { TicketState, WindowState } from "#domain/lobby-day/model";
import type { Complexity, DiversionChannel } from "#domain/lobby-day/plan";

/** A schema for exactly the words of a domain union: one too few or too many does not compile. */
export function words<Union extends string>(record: Record<Union, true>) {
  return z.enum(Object.keys(record) as [Union, ...Union[]]);
}

export const ChannelSchema = words<Channel>({
  kiosk: true,
  staff: true,
  phone: true,
  appointment: true,
  device: true,
  walkDirect: true,
});
export const PostSchema = words<Post>({
  lobby: true,
  window: true,
  guide: true,
  adviser: true,
  reviewer: true,
  backOffice: true,
  head: true,
});
export const WindowModeSchema = words<WindowMode>({
  normal: true,
  simpleOnly: true,
  complexOnly: true,
  all: true,
  vipOnly: true,
});
export const ServiceStepSchema = words<ServiceStep>({
  greet: true,
  ask: true,
  operate: true,
  disclose: true,
  confirm: true,
  farewell: true,
});
export const PauseReasonSchema = words<PauseReason>({ papers: true, system: true, customer: true });
export const SpecialNeedSchema = words<SpecialNeed>({
  elderly: true,
  disability: true,
  pregnant: true,
  withChild: true,
  illness: true,
  language: true,
  other: true,
});
export const SpecialCaseKindSchema = words<SpecialCaseKind>({
  illness: true,
  disability: true,
  death: true,
  inheritance: true,
  cognitive: true,
  minor: true,
  custody: true,
  disaster: true,
});
export const LinePlaceSchema = words<LinePlace>({ first: true, last: true, sorted: true });
export const DiversionTriggerSchema = words<DiversionTrigger>({ entry: true, secondary: true, agent: true });
export const DiversionChannelSchema = words<DiversionChannel>({
  selfService: true,
  eBankZone: true,
  vipZone: true,
  adviser: true,
  otherWindow: true,
  otherOutlet: true,
  appointment: true,
});
export const FinishOutcomeSchema = words<FinishOutcome>({ done: true, notPossible: true, referred: true });
export const OutcomeSchema = words<Outcome>({
  done: true,
  notPossible: true,
  referred: true,
  left: true,
  noShow: true,
  diverted: true,
  removed: true,
  endOfDay: true,
});
export const AlertKindSchema = words<AlertKind>({
  timeLimitExceeded: true,
  waitLimitExceeded: true,
  secondaryDiversion: true,
  windowIdle: true,
  lobbyGap: true,
  care: true,
  deviceDown: true,
  help: true,
  customerCalls: true,
  specialCase: true,
  authorisationWaiting: true,
});
export const ComplexitySchema = words<Complexity>({ simple: true, complex: true, twoStep: true });
export const TicketStateSchema = words<TicketState>({
  waiting: true,
  called: true,
  missed: true,
  inService: true,
  awaitingAuthorisation: true,
  awaitingReview: true,
  inReview: true,
  wrapUp: true,
  parked: true,
  diverted: true,
  ended: true,
});
export const WindowStateSchema = words<WindowState>({
  closed: true,
  open: true,
  onBreak: true,
  backOffice: true,
  closing: true,
});
export const CallReasonSchema = words<CallReason>({
  appointmentDue: true,
  queueOver: true,
  preferQueues: true,
  ratio: true,
  priority: true,
  interleave: true,
  prefer: true,
  firstCome: true,
  longestWait: true,
  ageing: true,
  credit: true,
  fairnessBound: true,
  personalPool: true,
  specific: true,
  walkDirect: true,
});
