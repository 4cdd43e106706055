import { accept, refuse, type Result } from "#base/result";
import type { NoticeCommand, NoticeEvent, NoticeRefusal } from "./messages";
import { agreementsOf, type NoticeBook } from "./model";

export type Decision = Result<readonly NoticeEvent[], NoticeRefusal>;
type CommandOf<Type extends NoticeCommand["type"]> = Extract<NoticeCommand, { readonly type: Type }>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: NoticeCommand, book: NoticeBook): Decision {
  switch (command.type) {
    case "AgreeToNotices":
      return agree(command, book);
    case "EraseContacts":
      return accept(book.erased || book.agreements.size === 0 ? [] : [{ type: "ContactsErased", at: command.now }]);
    default:
      return onAgreement(command, book);
  }
}

function agree(command: CommandOf<"AgreeToNotices">, book: NoticeBook): Decision {
  const { type: _type, actor: _actor, now, terms, ...agreed } = command;
  const { ticketId, way, contactMark } = agreed;
  if (book.agreements.has(agreed.agreementId)) return accept([]);
  if (!terms.offered.includes(way)) return refuse({ code: "notice.wayNotOffered", way });
  const all = [...book.agreements.values()];
  const { changesMax, ticketsPerContactMax: ticketsMax } = terms;
  if (all.filter((one) => one.ticketId === ticketId).length >= changesMax) {
    return refuse({ code: "notice.tooManyChanges", changesMax });
  }
  const tickets = new Set(all.filter((one) => one.contactMark === contactMark).map((one) => one.ticketId));
  if (!tickets.has(ticketId) && tickets.size >= ticketsMax) {
    return refuse({ code: "notice.contactUsedOften", ticketsMax });
  }
  const replaced = agreementsOf(book, ticketId).filter((one) => one.way === way);
  return accept([
    ...replaced.map(({ agreementId }) => withdrawn(agreementId, now, "replaced")),
    { type: "NoticesAgreed", at: now, ...agreed },
  ]);
}

function onAgreement(
  command: CommandOf<"WithdrawConsent" | "ClaimNotice" | "RecordDelivery">,
  { agreements }: NoticeBook,
): Decision {
  const { now, agreementId } = command;
  const agreement = agreements.get(agreementId);
  if (!agreement) return refuse({ code: "notice.unknown", agreementId });
  if (command.type === "WithdrawConsent") {
    return accept(agreement.withdrawn ? [] : [withdrawn(agreementId, now, "customer")]);
  }
  const { kind } = command;
  const known = agreement.notices.get(kind);
  if (command.type === "RecordDelivery") {
    if (known?.state !== "claimed") return accept([]);
    const { delivery } = command;
    const told: NoticeEvent = { type: "NoticeDelivered", at: now, agreementId, kind, delivery };
    return accept([told]);
  }
  const isOverdue = kind === "soon" && agreement.notices.has("called");
  if (known || agreement.withdrawn || isOverdue) return accept([]);
  if (command.inQuietHours && agreement.way === "sms") {
    return accept([{ type: "NoticeHeldBack", at: now, agreementId, kind, cause: "quietHours" }]);
  }
  return accept([{ type: "NoticeClaimed", at: now, agreementId, kind }]);
}

const withdrawn = (agreementId: string, at: number, cause: "customer" | "replaced"): NoticeEvent => ({
  type: "ConsentWithdrawn",
  at,
  agreementId,
  cause,
});
