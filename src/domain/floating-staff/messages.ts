import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { MoveState, Pressure } from "./model";

type Proposal = {
  readonly moveId: string;
  readonly staffId: string;
  readonly fromOutletId?: string;
  readonly toOutletId: string;
  readonly windowId: string;
  readonly travelMin: number;
  readonly until: EpochMs;
  readonly reason: string;
  readonly pressure: Pressure;
};

/** What the network and the open days say of the person and the outlet that lends; looked up when it is proposed. */
type Facts = {
  readonly mayFloat: boolean;
  readonly servesAtWindow: boolean;
  /** Windows that the lending outlet would have open without the person; absent where nobody lends. */
  readonly windowsLeft?: number;
};

type Limits = { readonly travelMinMax: number; readonly minutesMax: number; readonly windowsLeftMin: number };

export type MoveCommand =
  | Asked<"ProposeMove", Proposal & { readonly facts: Facts; readonly limits: Limits }>
  | Asked<"ApproveMove", { readonly moveId: string }>
  | Asked<"DeclineMove", { readonly moveId: string; readonly reason: string }>
  | Asked<"AcceptMove", { readonly moveId: string }>
  | Asked<"RefuseMove", { readonly moveId: string; readonly reason: string }>
  | Asked<"StartMove", { readonly moveId: string }>
  | Asked<"WithdrawMove", { readonly moveId: string; readonly reason: string }>
  | Asked<"EndMove", { readonly moveId: string; readonly reason: string }>;

export type CommandOf<Type extends MoveCommand["type"]> = Extract<MoveCommand, { readonly type: Type }>;

type OfMove<Type extends string, Own extends object = object> = Happened<Type, { readonly moveId: string } & Own>;

export type MoveEvent =
  | Happened<"MoveProposed", Proposal & { readonly by: string }>
  | OfMove<"MoveApproved", { readonly by: string }>
  | OfMove<"MoveDeclined", { readonly by: string; readonly reason: string }>
  | OfMove<"MoveAccepted">
  | OfMove<"MoveRefused", { readonly reason: string }>
  | OfMove<"MoveStarted">
  | OfMove<"MoveWithdrawn", { readonly by: string; readonly reason: string }>
  | OfMove<"MoveEnded", { readonly by: string; readonly reason: string }>;

export type MoveRefusal =
  | { readonly code: "float.idTaken"; readonly moveId: string }
  | { readonly code: "float.notAFloater"; readonly staffId: string }
  | { readonly code: "float.notCertified"; readonly staffId: string; readonly windowId: string }
  | { readonly code: "float.tooFar"; readonly travelMin: number; readonly travelMinMax: number }
  | { readonly code: "float.tooLong"; readonly minutesMax: number }
  | { readonly code: "float.leavesTooFew"; readonly outletId: string; readonly windowsLeftMin: number }
  | { readonly code: "float.personMoving"; readonly staffId: string }
  | { readonly code: "float.windowAsked"; readonly windowId: string }
  | { readonly code: "float.unknown"; readonly moveId: string }
  | { readonly code: "float.wrongState"; readonly state: MoveState }
  | { readonly code: "float.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "float.notYours"; readonly staffId: string };
