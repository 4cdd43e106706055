import { present } from "#base/assert";
import type { NoticeEvent } from "./messages";
import type { AgreementDraft, NoticeBookDraft } from "./model";

/** Folds one event into the book it is handed, and hands that same book back for `reduce`. Never refuses. */
export function evolve(book: NoticeBookDraft, event: NoticeEvent): NoticeBookDraft {
  switch (event.type) {
    case "NoticesAgreed": {
      const { type: _type, at, ...agreed } = event;
      book.agreements.set(agreed.agreementId, { ...agreed, agreedAt: at, withdrawn: false, notices: new Map() });
      // A contact that comes after the erasure is to be erased as well.
      book.erased = false;
      return book;
    }
    case "ConsentWithdrawn":
      agreementOf(book, event).withdrawn = true;
      return book;
    case "NoticeClaimed":
      agreementOf(book, event).notices.set(event.kind, { state: "claimed", at: event.at, reason: undefined });
      return book;
    case "NoticeHeldBack":
      agreementOf(book, event).notices.set(event.kind, { state: "heldBack", at: event.at, reason: event.cause });
      return book;
    case "NoticeDelivered": {
      const { at, delivery } = event;
      const reason = delivery.outcome === "failed" ? delivery.reason : undefined;
      agreementOf(book, event).notices.set(event.kind, { state: delivery.outcome, at, reason });
      return book;
    }
    case "ContactsErased":
      book.erased = true;
      for (const agreement of book.agreements.values()) agreement.withdrawn = true;
      return book;
  }
}

function agreementOf(book: NoticeBookDraft, { agreementId }: { readonly agreementId: string }): AgreementDraft {
  return present(book.agreements.get(agreementId), "agreement of an event");
}
