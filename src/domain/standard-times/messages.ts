import type { EpochMs } from "#base/time";
import type { Standard } from "./model";

type Proposal = Omit<Standard, "state" | "decidedBy">;

export type StandardCommand =
  | ({ readonly type: "ProposeStandard"; readonly now: EpochMs } & Proposal)
  | { readonly type: "ApproveStandard"; readonly now: EpochMs; readonly standardId: string; readonly by: string }
  | {
      readonly type: "RejectStandard";
      readonly now: EpochMs;
      readonly standardId: string;
      readonly by: string;
      readonly reason: string;
    };

export type StandardEvent =
  | ({ readonly type: "StandardProposed"; readonly at: EpochMs } & Proposal)
  | { readonly type: "StandardApproved"; readonly at: EpochMs; readonly standardId: string; readonly by: string }
  | {
      readonly type: "StandardRejected";
      readonly at: EpochMs;
      readonly standardId: string;
      readonly by: string;
      readonly reason: string;
    };

export type StandardRefusal =
  | { readonly code: "standard.idTaken"; readonly standardId: string }
  | { readonly code: "standard.unknown"; readonly standardId: string }
  | { readonly code: "standard.minutesOutOfRange"; readonly minutes: number }
  /** Nothing was measured that the standard could rest on. */
  | { readonly code: "standard.noEvidence"; readonly serviceId: string }
  | { readonly code: "standard.selfApproved"; readonly by: string }
  | { readonly code: "standard.alreadyDecided"; readonly standardId: string; readonly state: string };
