import { expect, test } from "vitest";
import { givenOn, type Given } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { NoticeCommand, NoticeEvent, NoticeKind, NoticeRefusal, NoticeTerms, NoticeWay } from "./messages";
import { agreementsOf, emptyNoticeBook, type NoticeBookDraft } from "./model";

const TERMS: NoticeTerms = { offered: ["push", "sms", "mail"], changesMax: 4, ticketsPerContactMax: 2 };
const by = { now: 1_000, actor: "customer" };

function agree(agreementId: string, ticketId = "t1", way: NoticeWay = "sms", mark = `m-${ticketId}`): NoticeCommand {
  const contact = { token: `notice/${agreementId}/1`, hash: "h" };
  const said = { agreementId, ticketId, way, contact, contactMark: mark, language: "en", consent: "1" } as const;
  return { type: "AgreeToNotices", ...by, ...said, terms: TERMS };
}
const claim = (agreementId: string, kind: NoticeKind, inQuietHours = false): NoticeCommand => ({
  type: "ClaimNotice",
  ...by,
  agreementId,
  kind,
  inQuietHours,
});
const given = (
  ...commands: readonly NoticeCommand[]
): Given<NoticeCommand, NoticeEvent, NoticeRefusal> & { readonly book: ReturnType<typeof emptyNoticeBook> } => {
  const book = emptyNoticeBook();
  return { ...givenOn(book, decide, evolve, commands), book };
};
const types = (events: readonly NoticeEvent[]): readonly string[] => events.map(({ type }) => type);

test("NT-1 without consent nobody is told, and a consent is withdrawn with one touch", () => {
  const notices = given();
  expect(notices.refusal(claim("a1", "called"))).toEqual({ code: "notice.unknown", agreementId: "a1" });
  notices.then(agree("a1"));
  expect(types(notices.then({ type: "WithdrawConsent", ...by, agreementId: "a1" }))).toEqual(["ConsentWithdrawn"]);
  expect(notices.then(claim("a1", "called"))).toEqual([]);
  expect(notices.then({ type: "WithdrawConsent", ...by, agreementId: "a1" })).toEqual([]);
});

test("NT-2 an event holds a token and a mark, never the contact", () => {
  const [agreed] = given().then(agree("a1"));
  expect(agreed).toEqual({
    type: "NoticesAgreed",
    at: 1_000,
    agreementId: "a1",
    ticketId: "t1",
    way: "sms",
    contact: { token: "notice/a1/1", hash: "h" },
    contactMark: "m-t1",
    language: "en",
    consent: "1",
  });
});

test("NT-3 each kind is claimed once", () => {
  const notices = given(agree("a1"));
  expect(types(notices.then(claim("a1", "soon")))).toEqual(["NoticeClaimed"]);
  expect(notices.then(claim("a1", "soon"))).toEqual([]);
  expect(types(notices.then(claim("a1", "called")))).toEqual(["NoticeClaimed"]);
  expect(notices.then(claim("a1", "called"))).toEqual([]);
});

test("NT-4 who has been called is not told that he is next soon", () => {
  expect(given(agree("a1"), claim("a1", "called")).then(claim("a1", "soon"))).toEqual([]);
});

test("NT-5 in quiet hours an SMS is held back and stays so, push and mail go", () => {
  const notices = given(agree("a1"), agree("a2", "t1", "push"), agree("a3", "t1", "mail"));
  expect(types(notices.then(claim("a1", "soon", true)))).toEqual(["NoticeHeldBack"]);
  expect(notices.then(claim("a1", "soon"))).toEqual([]);
  expect(types(notices.then(claim("a2", "soon", true)))).toEqual(["NoticeClaimed"]);
  expect(types(notices.then(claim("a3", "soon", true)))).toEqual(["NoticeClaimed"]);
});

test("NT-6 what became of a notice is kept, once", () => {
  const notices = given(agree("a1"), claim("a1", "soon"));
  const failed = { outcome: "failed", reason: "gateway.away" } as const;
  const record: NoticeCommand = { type: "RecordDelivery", ...by, agreementId: "a1", kind: "soon", delivery: failed };
  expect(types(notices.then(record))).toEqual(["NoticeDelivered"]);
  expect(notices.then({ ...record, delivery: { outcome: "taken" } })).toEqual([]);
  expect(notices.book.agreements.get("a1")?.notices.get("soon")).toMatchObject({
    state: "failed",
    reason: "gateway.away",
  });
});

test("NT-7 a way without a gateway is refused", () => {
  const refused = given().refusal({ ...agree("a1"), terms: { ...TERMS, offered: ["mail"] } } as NoticeCommand);
  expect(refused).toEqual({ code: "notice.wayNotOffered", way: "sms" });
});

test("NT-8 a later agreement of the same way replaces the first, and changes come to an end", () => {
  const notices = given(agree("a1"));
  expect(types(notices.then(agree("a2")))).toEqual(["ConsentWithdrawn", "NoticesAgreed"]);
  expect(agreementsOf(notices.book, "t1").map(({ agreementId }) => agreementId)).toEqual(["a2"]);
  expect(notices.then(agree("a2"))).toEqual([]);
  notices.then(agree("a3"));
  notices.then(agree("a4"));
  expect(notices.refusal(agree("a5"))).toEqual({ code: "notice.tooManyChanges", changesMax: 4 });
});

test("NT-8 one number is told of so many tickets a day at most", () => {
  const notices = given(agree("a1", "t1", "sms", "same"), agree("a2", "t2", "sms", "same"));
  expect(notices.refusal(agree("a3", "t3", "sms", "same"))).toEqual({ code: "notice.contactUsedOften", ticketsMax: 2 });
  expect(types(notices.then(agree("a4", "t1", "sms", "same")))).toContain("NoticesAgreed");
});

test("NT-9 when the day is over the contacts are erased and nothing is sent any more", () => {
  const notices = given(agree("a1"));
  const erase: NoticeCommand = { type: "EraseContacts", ...by };
  expect(types(notices.then(erase))).toEqual(["ContactsErased"]);
  expect(notices.then(erase)).toEqual([]);
  expect(notices.then(claim("a1", "called"))).toEqual([]);
  expect(given().then(erase)).toEqual([]);
});

test("NT-9 whoever agrees after the day is over is erased as well", () => {
  const erase: NoticeCommand = { type: "EraseContacts", ...by };
  const notices = given(agree("a1"), erase, agree("a2", "t2"));
  expect(types(notices.then(erase))).toEqual(["ContactsErased"]);
  expect(notices.then(claim("a2", "called"))).toEqual([]);
});

function randomCommand(rng: Rng, now: number, { agreements }: NoticeBookDraft): NoticeCommand {
  const agreementId = `a${String(rng.below(agreements.size + 2))}`;
  const kind = oneOf(rng, ["soon", "called"] as const);
  const way = oneOf(rng, ["push", "sms", "mail"] as const);
  const delivery = oneOf(rng, [{ outcome: "taken" }, { outcome: "failed", reason: "gateway.away" }] as const);
  const agreed = agree(agreementId, `t${String(rng.below(4))}`, way, `m${String(rng.below(3))}`);
  const drawn = oneOf<NoticeCommand>(rng, [
    rng.next() < 0.9 ? agreed : ({ ...agreed, terms: { ...TERMS, offered: ["mail"] } } as NoticeCommand),
    claim(agreementId, kind, rng.next() < 0.4),
    claim(agreementId, kind),
    { type: "RecordDelivery", ...by, agreementId, kind, delivery },
    rng.next() < 0.5 ? { type: "WithdrawConsent", ...by, agreementId } : claim(agreementId, kind),
    rng.next() < 0.1 ? { type: "EraseContacts", ...by } : agreed,
  ]);
  return { ...drawn, now };
}

test("NT-1 to NT-9 in any history nobody is told who has not agreed, nor twice, late, at night by SMS, or after the day", () => {
  const seen = new Set<string>();
  const context = { initial: emptyNoticeBook, decide, evolve, command: randomCommand };
  inAnyHistory<NoticeCommand, NoticeEvent, NoticeBookDraft>(
    context,
    { seed: 93, steps: 50, stepMs: 99, runs: 150 },
    () => {
      /** What is agreed to and not withdrawn, by its own book: the ticket and the way of each. */
      const standing = new Map<string, string>();
      const claimed = new Set<string>();
      const recorded = new Set<string>();
      const ticketsOf = new Map<string, Set<string>>();
      return ({ state, events, command }) => {
        for (const event of events) {
          seen.add(event.type);
          if (event.type === "NoticesAgreed") {
            expect([event.contact.token, command.type === "AgreeToNotices" && command.terms.offered]).toEqual([
              `notice/${event.agreementId}/1`,
              expect.arrayContaining([event.way]),
            ]);
            expect([...standing.values()]).not.toContain(`${event.ticketId} ${event.way}`);
            standing.set(event.agreementId, `${event.ticketId} ${event.way}`);
            const tickets = ticketsOf.get(event.contactMark) ?? new Set();
            ticketsOf.set(event.contactMark, tickets.add(event.ticketId));
            expect(tickets.size).toBeLessThanOrEqual(TERMS.ticketsPerContactMax);
          }
          if (event.type === "ConsentWithdrawn") standing.delete(event.agreementId);
          if (event.type === "ContactsErased") standing.clear();
          if (event.type === "NoticeClaimed" || event.type === "NoticeHeldBack") {
            const [held, key] = [event.type === "NoticeHeldBack", `${event.agreementId} ${event.kind}`];
            expect([standing.has(event.agreementId), claimed.has(key)]).toEqual([true, false]);
            if (event.kind === "soon") expect(claimed.has(`${event.agreementId} called`)).toBe(false);
            const isNight = command.type === "ClaimNotice" && command.inQuietHours;
            expect(held).toBe(isNight && (standing.get(event.agreementId) ?? "").endsWith("sms"));
            claimed.add(key);
            if (held) recorded.add(key);
          }
          if (event.type !== "NoticeDelivered") continue;
          const key = `${event.agreementId} ${event.kind}`;
          expect([claimed.has(key), recorded.has(key)]).toEqual([true, false]);
          recorded.add(key);
        }
        for (const [agreementId, { ticketId, way, withdrawn }] of state.agreements) {
          expect(withdrawn ? undefined : `${ticketId} ${way}`).toBe(standing.get(agreementId));
        }
        for (const ticketId of ["t0", "t1", "t2", "t3"]) {
          const own = [...state.agreements.values()].filter((one) => one.ticketId === ticketId);
          expect(own.length).toBeLessThanOrEqual(TERMS.changesMax);
        }
      };
    },
  );
  expect(seen.size).toBe(6);
});
