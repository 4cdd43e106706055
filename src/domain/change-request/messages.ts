import type { BusinessDate } from "#base/calendar";
import type { Asked, Happened } from "#base/messages";
import type { RequestedChange, RequestState } from "./model";

type About = { readonly requestId: string };
type Wanted = About & { readonly change: RequestedChange; readonly from: BusinessDate };

export type RequestCommand =
  /** `alone`: the editor may make this change without anybody else. */
  | Asked<"AskForChange", Wanted & { readonly alone: boolean }>
  | Asked<"ApproveChange", About>
  | Asked<"DeclineChange", About & { readonly reason: string }>
  | Asked<"WithdrawChange", About & { readonly reason: string }>
  | Asked<"RecordEffect", About & { readonly refusedBy?: string }>;

export type RequestEvent =
  | Happened<"ChangeAsked", Wanted & { readonly by: string; readonly alone: boolean }>
  | Happened<"ChangeApproved", About & { readonly by: string }>
  | Happened<"ChangeDeclined", About & { readonly by: string; readonly reason: string }>
  | Happened<"ChangeWithdrawn", About & { readonly by: string; readonly reason: string }>
  | Happened<"ChangeApplied", About>
  | Happened<"ChangeFailed", About & { readonly refusedBy: string }>;

export type RequestRefusal =
  | { readonly code: "change.idTaken"; readonly requestId: string }
  | { readonly code: "change.unknown"; readonly requestId: string }
  | { readonly code: "change.wrongState"; readonly state: RequestState }
  | { readonly code: "change.secondPersonNeeded"; readonly person: string }
  | { readonly code: "change.notYours"; readonly person: string }
  | { readonly code: "change.undoneAlready"; readonly requestId: string };
