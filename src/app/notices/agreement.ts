import type { Result } from "#base/result";
import type { Unsealed } from "#base/vault-ref";
import { decide } from "#domain/notice/decide";
import type { NoticeCommand, NoticeRefusal, NoticeWay } from "#domain/notice/messages";
import type { NoticeBook } from "#domain/notice/model";
import type { Cause } from "../journal/records";
import type { LiveDay } from "../lobbies/lobbies";
import type { AskedNotices, NoticesDeps, TicketPlace } from "./notices";
import { noticeTermsAt } from "./terms";

type Agreeing = Extract<NoticeCommand, { readonly type: "AgreeToNotices" }>;

export type AgreeingIn = {
  readonly place: TicketPlace;
  readonly live: LiveDay;
  readonly book: NoticeBook;
  readonly offered: readonly NoticeWay[];
  readonly cause: Cause;
};

/** The agreement with its contact as the gateway wants it, still a text; or why there can be none. */
export function agreeing(
  deps: Pick<NoticesDeps, "gateways" | "markOf" | "network" | "policies">,
  { place, live, book, offered, cause }: AgreeingIn,
  { contact, ...said }: AskedNotices,
): Result<Unsealed<Agreeing>, NoticeRefusal> {
  const { way } = said;
  const gateway = deps.gateways.byWay[way];
  if (!gateway) return { ok: false, refusal: { code: "notice.wayNotOffered", way } };
  const read = gateway.readContact(contact);
  if (!read) return { ok: false, refusal: { code: "notice.contactFaulty", way } };
  const asked = {
    type: "AgreeToNotices",
    now: live.clock.now(),
    actor: cause.actor,
    ...said,
    ticketId: place.ticketId,
    contactMark: deps.markOf(`${live.day.businessDate}/${way}/${Object.values(read).join("/")}`),
    terms: { ...noticeTermsAt(deps, live), offered },
  } as const;
  // Asked before the contact goes to the vault: what is refused leaves nothing there.
  const sounded = decide({ ...asked, contact: { token: "", hash: "" } }, book);
  return sounded.ok ? { ok: true, value: { ...asked, contact: { personal: read } } } : sounded;
}
