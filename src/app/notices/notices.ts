import type { BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import type { PersonalFields } from "#base/vault-ref";
import type { Network } from "#domain/network/network";
import { decide } from "#domain/notice/decide";
import { evolve } from "#domain/notice/evolve";
import type {
  NoticeCommand,
  NoticeEvent,
  NoticeKind,
  NoticeLanguage,
  NoticeRefusal,
  NoticeWay,
} from "#domain/notice/messages";
import { agreementsOf, emptyNoticeBook, type Agreement, type NoticeBook, type NoticeState } from "#domain/notice/model";
import type { PolicyBook } from "#domain/policy/model";
import { openDayBooks, type DayBooks } from "../journal/day-books";
import type { Cause } from "../journal/records";
import type { LiveDay, LiveRefusal, Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import type { NoticeGateways } from "../ports/notice-gateway";
import { sealed, type TextMarks } from "../quality/seal";
import type { Vault } from "../vault/vault";
import type { Waits } from "../views/waits";
import { agreeing } from "./agreement";
import { createEraser } from "./erase-contacts";
import { personOf } from "./person";
import { createSender } from "./send-notice";
import { startWatch } from "./watch";

export type NoticesDeps = TextMarks & {
  readonly journal: Journal;
  readonly vault: Pick<Vault, "put" | "read" | "erase">;
  readonly lobbies: Pick<Lobbies, "live" | "subscribe" | "outletIds">;
  readonly waits: Pick<Waits, "ofTicket">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly gateways: NoticeGateways;
  readonly wall: Clock;
  /** Address of a ticket's own page, where the server knows how it is reached. */
  readonly linkTo: (outletId: string, ticketId: string) => string | undefined;
  /** A keyed hash: the same text gives the same mark, and nobody finds the text from it. */
  readonly markOf: (text: string) => string;
  readonly newCommandId: () => string;
  /** Runs the work once, a little later. */
  readonly gather: (work: () => void) => void;
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
  readonly onTrouble: (trouble: unknown) => void;
};

export type NoticeBooks = DayBooks<NoticeCommand, NoticeEvent, NoticeBook, NoticeRefusal>;

export type TicketPlace = { readonly outletId: string; readonly ticketId: string };

export type AskedNotices = {
  readonly agreementId: string;
  readonly way: NoticeWay;
  readonly contact: PersonalFields;
  readonly language: NoticeLanguage;
  readonly consent: string;
};

/** An agreement as its customer sees it: never the contact. */
export type AgreementShown = {
  readonly agreementId: string;
  readonly way: NoticeWay;
  readonly notices: Readonly<Partial<Record<NoticeKind, NoticeState["state"]>>>;
};

/** How many notices of each kind came to what, by way. */
export type NoticeCount = {
  readonly way: NoticeWay;
  readonly kind: NoticeKind;
  readonly state: NoticeState["state"];
  readonly reason?: string;
  readonly count: number;
};

export type Notices = {
  readonly offered: () => readonly NoticeWay[];
  readonly pushKey: string | undefined;
  /** Durable when it answers. @throws JournalUnavailable */
  readonly agree: (
    place: TicketPlace,
    asked: AskedNotices,
    cause: Cause,
  ) => Promise<Result<undefined, NoticeRefusal | LiveRefusal>>;
  readonly withdraw: (
    place: TicketPlace,
    agreementId: string,
    cause: Cause,
  ) => Promise<Result<undefined, NoticeRefusal | LiveRefusal>>;
  readonly of: (place: TicketPlace) => Promise<readonly AgreementShown[]>;
  readonly report: (outletId: string, date: BusinessDate) => Promise<readonly NoticeCount[]>;
  /** Waits for what is being sent, and claims nothing more. */
  readonly stop: () => Promise<void>;
};

/** The notices of a server: agreements, the watch over the lobbies, and sending. Rules in ./SPEC.md. */
export function openNotices(deps: NoticesDeps): Notices {
  const { lobbies, gateways, vault } = deps;
  const books: NoticeBooks = openDayBooks(deps, "notices", { initial: emptyNoticeBook, decide, evolve });
  const sender = createSender({ ...deps, books });
  const eraser = createEraser({ ...deps, books });
  const watch = startWatch({ ...deps, books, sender, eraser });
  const offered = (): readonly NoticeWay[] => WAYS.filter((way) => gateways.byWay[way] !== undefined);
  const bookOf = async ({ outletId }: TicketPlace) => {
    const live = lobbies.live(outletId);
    return live && { live, book: await books.of(outletId, live.day.businessDate) };
  };

  return {
    offered,
    pushKey: gateways.pushKey,
    agree: async (place, asked, cause) => {
      const found = await bookOf(place);
      if (!found) return { ok: false, refusal: { code: "live.outletUnknown", outletId: place.outletId } };
      const { live, book } = found;
      const wanted = agreeing(deps, { place, live, book: book.state(), offered: offered(), cause }, asked);
      if (!wanted.ok) return wanted;
      const whole = await sealed<NoticeCommand>(vault, personOf(asked.agreementId), wanted.value, deps);
      const done = await book.submit(whole, cause);
      if (done.ok) watch.wake(place.outletId);
      return done.ok ? { ok: true, value: undefined } : done;
    },
    withdraw: async (place, agreementId, cause) => {
      const found = await bookOf(place);
      if (!found) return { ok: false, refusal: { code: "live.outletUnknown", outletId: place.outletId } };
      const { live, book } = found;
      const isOwn = book.state().agreements.get(agreementId)?.ticketId === place.ticketId;
      if (!isOwn) return { ok: false, refusal: { code: "notice.unknown", agreementId } };
      const done = await book.submit({ type: "WithdrawConsent", ...stamp(live, cause), agreementId }, cause);
      if (!done.ok) return done;
      await vault.erase(personOf(agreementId));
      return { ok: true, value: undefined };
    },
    of: async (place) => {
      const found = await bookOf(place);
      return found ? agreementsOf(found.book.state(), place.ticketId).map(shown) : [];
    },
    report: async (outletId, date) => counted((await books.of(outletId, date)).state()),
    stop: async () => {
      await watch.stop();
      await sender.stop();
      await Promise.all(Object.values(gateways.byWay).map((gateway) => gateway.close()));
    },
  };
}

const WAYS = ["push", "sms", "mail"] as const satisfies readonly NoticeWay[];

const stamp = ({ clock }: LiveDay, { actor }: Cause) => ({ now: clock.now(), actor });

function shown({ agreementId, way, notices }: Agreement): AgreementShown {
  const states = [...notices].map(([kind, { state }]) => [kind, state] as const);
  return { agreementId, way, notices: Object.fromEntries(states) };
}

function counted({ agreements }: NoticeBook): readonly NoticeCount[] {
  const counts = new Map<string, NoticeCount>();
  for (const { way, notices } of agreements.values()) {
    for (const [kind, { state, reason }] of notices) {
      const key = [way, kind, state, reason].join(" ");
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { way, kind, state, ...(reason !== undefined && { reason }), count });
    }
  }
  return [...counts.values()];
}
