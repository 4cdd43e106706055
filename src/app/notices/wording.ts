import type { LiveDay } from "../lobbies/lobbies";
import type { NoticeMessage } from "../ports/notice-gateway";
import type { Name } from "#domain/network/name";
import type { Agreement } from "#domain/notice/model";
import type { NoticeKind } from "#domain/notice/messages";
import { sayNotice } from "#i18n/notice";

/** A notice is of no use any more after so long: by then the page says something else. */
const TTL_SEC: Readonly<Record<NoticeKind, number>> = { soon: 300, called: 120 };

export type Wording = {
  readonly day: LiveDay["day"];
  readonly outletName: Name;
  readonly aheadOfYou: number;
  readonly link: string | undefined;
  readonly isSilent: boolean;
};

/** What a customer is told, in his language: number, outlet, and where to go; never who he is or what for. */
export function noticeMessage(
  { ticketId, language }: Agreement,
  kind: NoticeKind,
  { day, outletName, aheadOfYou, link, isSilent }: Wording,
): NoticeMessage {
  const ticket = day.tickets.get(ticketId);
  const window = day.plan.windows.find(({ windowId }) => windowId === ticket?.windowId)?.label ?? "";
  const facts = { number: ticket?.number ?? "", outlet: outletName[language], window, count: aheadOfYou };
  const text = kind === "soon" && aheadOfYou === 0 ? "soonTextNext" : `${kind}Text`;
  return {
    title: sayNotice(language, `${kind}Title`, facts),
    text: sayNotice(language, text, facts),
    ...(link !== undefined && { link }),
    tag: ticketId,
    isSilent,
    ttlSec: TTL_SEC[kind],
  };
}
