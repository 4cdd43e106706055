import type { NoticeKind } from "#domain/notice/messages";
import type { Agreement } from "#domain/notice/model";
import type { LiveDay } from "../lobbies/lobbies";
import type { NoticeMessage, Sending } from "../ports/notice-gateway";
import { unsealed } from "../quality/seal";
import { sendPatiently } from "./gateway-attempts";
import type { NoticeBooks, NoticesDeps } from "./notices";
import { createUnderWay } from "./under-way";

export type Sender = {
  /** Sends what has been claimed; returns at once. */
  readonly send: (notice: ClaimedNotice) => void;
  /** Waits for what is being sent. */
  readonly stop: () => Promise<void>;
};

export type ClaimedNotice = {
  readonly outletId: string;
  readonly live: LiveDay;
  readonly agreement: Agreement;
  readonly kind: NoticeKind;
  readonly message: NoticeMessage;
};

type SenderDeps = Pick<NoticesDeps, "vault" | "gateways" | "lobbies" | "newCommandId" | "pause" | "onTrouble"> & {
  readonly books: NoticeBooks;
};

export function createSender(deps: SenderDeps): Sender {
  const { books, onTrouble, newCommandId } = deps;
  const stopping = new AbortController();
  const underWay = createUnderWay(onTrouble);

  const sendOne = async (notice: ClaimedNotice): Promise<void> => {
    const { outletId, live, agreement, kind } = notice;
    const sending = await attempts(deps, notice, stopping.signal);
    const book = await books.of(outletId, live.day.businessDate);
    const delivery = sending.ok
      ? ({ outcome: "taken", ...(sending.reference !== undefined && { reference: sending.reference }) } as const)
      : ({ outcome: "failed", reason: sending.reason } as const);
    const { agreementId } = agreement;
    const stamp = { now: live.clock.now(), actor: "system" };
    await book.submit(
      { type: "RecordDelivery", ...stamp, agreementId, kind, delivery },
      { commandId: newCommandId(), actor: "system" },
    );
  };
  return {
    send: (notice) => {
      underWay.add(sendOne(notice));
    },
    stop: async () => {
      stopping.abort();
      await underWay.ended();
    },
  };
}

/** To whom it goes is read from the vault; nobody else has it. */
async function attempts(deps: SenderDeps, notice: ClaimedNotice, signal: AbortSignal): Promise<Sending> {
  const { agreement, message } = notice;
  const gateway = deps.gateways.byWay[agreement.way];
  const contact = await unsealed(deps.vault, agreement.contact.token, { by: "system", purpose: "notice" });
  if (!gateway || !contact) return { ok: false, isPermanent: true, reason: "contactGone" };
  return sendPatiently(gateway, contact, message, {
    pause: deps.pause,
    signal,
    isStillSo: () => isStillSo(deps, notice),
  });
}

function isStillSo({ lobbies }: SenderDeps, { outletId, agreement, kind }: ClaimedNotice): boolean {
  const state = lobbies.live(outletId)?.day.tickets.get(agreement.ticketId)?.state;
  return state === (kind === "soon" ? "waiting" : "called");
}
