import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { NoticeKind, NoticeLanguage, NoticeWay } from "./messages";

/** What became of one kind of notice. `claimed` without more: it was being sent when the server stopped. */
export type NoticeState = {
  state: "claimed" | "heldBack" | "taken" | "failed";
  at: EpochMs;
  reason: string | undefined;
};

export type AgreementDraft = {
  readonly agreementId: string;
  readonly ticketId: string;
  readonly way: NoticeWay;
  readonly contact: VaultRef;
  readonly contactMark: string;
  readonly language: NoticeLanguage;
  readonly consent: string;
  readonly agreedAt: EpochMs;
  withdrawn: boolean;
  notices: Map<NoticeKind, NoticeState>;
};

/** The notices of one outlet on one business date. */
export type NoticeBookDraft = {
  agreements: Map<string, AgreementDraft>;
  erased: boolean;
};
export type NoticeBook = Frozen<NoticeBookDraft>;
export type Agreement = Frozen<AgreementDraft>;

export function emptyNoticeBook(): NoticeBookDraft {
  return { agreements: new Map(), erased: false };
}

/** What a ticket's customer has agreed to and not withdrawn. */
export function agreementsOf({ agreements }: NoticeBook, ticketId: string): readonly Agreement[] {
  return [...agreements.values()].filter((one) => one.ticketId === ticketId && !one.withdrawn);
}
