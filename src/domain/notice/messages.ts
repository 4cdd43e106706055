import type { Asked, Happened } from "#base/messages";
import type { VaultRef } from "#base/vault-ref";

export type NoticeWay = "push" | "sms" | "mail";
export type NoticeKind = "soon" | "called";
export type NoticeLanguage = "zh" | "en" | "es" | "ko";

type Agreed = {
  readonly agreementId: string;
  readonly ticketId: string;
  readonly way: NoticeWay;
  readonly contact: VaultRef;
  /** Says whether two contacts are the same, and nothing else. */
  readonly contactMark: string;
  readonly language: NoticeLanguage;
  /** Version of the sentence that was agreed to. */
  readonly consent: string;
};

/** What the house says on the day. */
export type NoticeTerms = {
  readonly offered: readonly NoticeWay[];
  readonly changesMax: number;
  readonly ticketsPerContactMax: number;
};

type Named = { readonly agreementId: string };
type Sent = Named & { readonly kind: NoticeKind };
type Delivery =
  | { readonly outcome: "taken"; /** The gateway's own number for it. */ readonly reference?: string }
  | { readonly outcome: "failed"; readonly reason: string };

export type NoticeCommand =
  | Asked<"AgreeToNotices", Agreed & { readonly terms: NoticeTerms }>
  | Asked<"WithdrawConsent", Named>
  | Asked<"ClaimNotice", Sent & { readonly inQuietHours: boolean }>
  | Asked<"RecordDelivery", Sent & { readonly delivery: Delivery }>
  | Asked<"EraseContacts">;

export type NoticeEvent =
  | Happened<"NoticesAgreed", Agreed>
  | Happened<"ConsentWithdrawn", Named & { readonly cause: "customer" | "replaced" }>
  | Happened<"NoticeClaimed", Sent>
  | Happened<"NoticeHeldBack", Sent & { readonly cause: "quietHours" }>
  | Happened<"NoticeDelivered", Sent & { readonly delivery: Delivery }>
  | Happened<"ContactsErased">;

export type NoticeRefusal =
  | { readonly code: "notice.wayNotOffered"; readonly way: NoticeWay }
  | { readonly code: "notice.tooManyChanges"; readonly changesMax: number }
  | { readonly code: "notice.contactUsedOften"; readonly ticketsMax: number }
  | { readonly code: "notice.contactFaulty"; readonly way: NoticeWay }
  | { readonly code: "notice.unknown"; readonly agreementId: string };
