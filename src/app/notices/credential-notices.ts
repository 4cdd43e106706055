import { HOUR_MS, SECOND_MS } from "#base/time";
import type { CredentialKind } from "#domain/identity/model";
import { sayOpinion } from "#i18n/opinion";
import type { NoticeGateways } from "../ports/notice-gateway";
import type { Vault } from "../vault/vault";
import { sendPatiently, type Attempts } from "./gateway-attempts";
import { readContact, type StaffContact } from "./staff-contact";

export type CredentialNoticesDeps = {
  readonly vault: Pick<Vault, "read">;
  readonly gateways: NoticeGateways;
  readonly pause: Attempts["pause"];
};

/** What somebody should know of his account although he may not have done it. */
export type AccountNews =
  | { readonly about: "credential"; readonly kind: CredentialKind; readonly set: boolean }
  | { readonly about: "codeUsedTwice" }
  | { readonly about: "contact" };

const TTL_SEC = (12 * HOUR_MS) / SECOND_MS;

/**
 * Tells an account's owner by the number and the address that he gave, also at night: he may have to act. Rule AC-42.
 * Sent once and in no journal: the event that it tells of is there.
 */
export async function tellOwner(deps: CredentialNoticesDeps, accountId: string, news: AccountNews): Promise<void> {
  const contact = await readContact(deps.vault, accountId);
  if (contact) await tellAt(deps, contact, accountId, news);
}

/** The same at a contact that is known already: of one that is about to be another nobody else would tell its owner. */
export async function tellAt(
  { gateways, pause }: Pick<CredentialNoticesDeps, "gateways" | "pause">,
  { language, phone, mail }: StaffContact,
  accountId: string,
  news: AccountNews,
): Promise<void> {
  const what =
    news.about === "credential" ? `account.${news.set ? "set" : "gone"}.${news.kind}` : `account.${news.about}`;
  const message = {
    title: sayOpinion(language, "account.title", { account: accountId }),
    text: `${sayOpinion(language, what)} ${sayOpinion(language, "account.notYou")}`,
    tag: `account/${accountId}/${what}`,
    isSilent: false,
    ttlSec: TTL_SEC,
  };
  const attempts = { pause, signal: new AbortController().signal, isStillSo: () => true };
  for (const [way, to] of [["sms", phone] as const, ["mail", mail] as const]) {
    const gateway = gateways.byWay[way];
    const read = to === undefined ? undefined : gateway?.readContact({ to });
    if (gateway && read) await sendPatiently(gateway, read, message, attempts);
  }
}
