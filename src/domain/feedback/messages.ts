import type { Asked, Happened } from "#base/messages";
import type { VaultRef } from "#base/vault-ref";

/** Why an answer does not count, the first that applies. FB-3 */
export type SetAsideReason = "byStaff" | "manyFromOneDevice" | "serviceTooShort";

type Said = {
  readonly ticketId: string;
  /** As printed. Absent in answers from before it was kept. */
  readonly number?: string;
  readonly serviceId: string;
  /** Who served; absent where nobody did by name. */
  readonly staffId?: string;
  /** 1 (worst) to 5. */
  readonly score: number;
  /** Keyed and of this day alone: says whether two answers came from one device. */
  readonly deviceMark: string;
};

/** What the house knows of the service and of who answers, and what the policies say. */
export type Circumstances = {
  readonly servedMs: number;
  readonly byStaff: boolean;
  readonly perDeviceMax: number;
  readonly shortServiceMs: number;
};

export type FeedbackCommand =
  | Asked<"GiveFeedback", Said & { readonly circumstances: Circumstances }>
  | Asked<"AddText", { readonly ticketId: string; readonly text: VaultRef }>;

export type FeedbackEvent =
  | Happened<"FeedbackGiven", Said>
  | Happened<"FeedbackSetAside", { readonly ticketId: string; readonly reason: SetAsideReason }>
  | Happened<"TextAdded", { readonly ticketId: string; readonly text: VaultRef }>;

export type FeedbackRefusal =
  | { readonly code: "feedback.scoreOutOfRange"; readonly score: number }
  | { readonly code: "feedback.givenAlready"; readonly score: number }
  | { readonly code: "feedback.textGiven" }
  | { readonly code: "feedback.notGiven" }
  | { readonly code: "feedback.notServed" };
