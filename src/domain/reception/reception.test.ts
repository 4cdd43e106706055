import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { emptyReceptionBook, type CommandOf, type ReceptionCommand } from "./model";

type Own<Type extends ReceptionCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;
function by<Type extends ReceptionCommand["type"]>(actor: string, now: number, type: Type, own: Own<Type>) {
  // The three parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now, actor, ...own } as unknown as CommandOf<Type>;
}
function given(...commands: readonly ReceptionCommand[]) {
  const book = emptyReceptionBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
const requestId = "r1";
const ask = by("lin", 0, "NoteRequest", { requestId, topic: "lostItem", matter: "a passbook left on the desk" });
const offer = (to = "bo", actor = "lin") => by(actor, 10, "OfferRequest", { requestId, to });
const take = (actor = "bo") => by(actor, 30, "TakeRequest", { requestId });
const answer = (actor: string) => by(actor, 100, "AnswerRequest", { requestId, way: "settled" });
const refusal = (actor: string, own: Partial<Own<"NoteRefusal">> = {}) =>
  by(actor, 50, "NoteRefusal", {
    refusalId: "n1",
    cause: "papersMissing",
    alternative: "otherPapers",
    taken: true,
    ...own,
  });

test("RC-1 and RC-2 who was asked first has it until the other has taken it", () => {
  const { then, refusal: no, book } = given(ask, offer());
  expect(then(ask)).toEqual([]);
  expect(book.requests.get(requestId)).toMatchObject({ owner: "lin", askedOf: "lin" });
  expect(no(answer("bo"))).toEqual({ code: "reception.notYours", owner: "lin" });
  expect(then(take())).toMatchObject([{ type: "RequestTaken", by: "bo", afterMs: 20 }]);
  expect(book.requests.get(requestId)).toMatchObject({ owner: "bo", askedOf: "lin", offer: undefined });
  expect(no(offer("min"))).toEqual({ code: "reception.notYours", owner: "bo" });
});

test("RC-2 whoever it is offered to may say why not, and nobody else takes it", () => {
  const { then, refusal: no, book } = given(ask, offer());
  expect(no(offer("lin"))).toEqual({ code: "reception.offeredToSelf" });
  expect(then(offer())).toEqual([]);
  expect(no(take("min"))).toEqual({ code: "reception.notOffered", requestId });
  expect(then(by("bo", 20, "DeclineRequest", { requestId, reason: "with a customer" }))).toHaveLength(1);
  expect(book.requests.get(requestId)).toMatchObject({
    owner: "lin",
    declined: { by: "bo", reason: "with a customer" },
  });
  expect(no(by("bo", 21, "DeclineRequest", { requestId, reason: "again" }))).toMatchObject({
    code: "reception.notOffered",
  });
});

test("RC-3 the answer says how long it took, and after it nothing is left to do", () => {
  const { then, refusal: no } = given(ask);
  expect(no(by("lin", 1, "AnswerRequest", { requestId: "r9", way: "settled" }))).toEqual({
    code: "reception.requestUnknown",
    requestId: "r9",
  });
  expect(then(answer("lin"))).toMatchObject([{ type: "RequestAnswered", tookMs: 100 }]);
  expect(no(answer("lin"))).toEqual({ code: "reception.requestEnded", requestId });
});

test("RC-4 a no shows another way and ends the request it was asked in", () => {
  const { then, refusal: no, book } = given(ask);
  expect(no(refusal("bo", { requestId }))).toEqual({ code: "reception.notYours", owner: "lin" });
  expect(then(refusal("lin", { requestId, scriptRef: "papers:2" }))).toMatchObject([
    { type: "RefusalNoted", alternative: "otherPapers", taken: true, scriptRef: "papers:2" },
  ]);
  expect(then(refusal("lin", { requestId }))).toEqual([]);
  expect(book.requests.get(requestId)?.end).toEqual({ at: 50, how: "refused" });
});

test("RC-5 a no in passing needs no request, and keeps whether its other way was taken", () => {
  const { book } = given(refusal("lin", { taken: false }));
  expect([...book.refusals.values()]).toMatchObject([{ taken: false, by: "lin" }]);
});

test("RC-6 a prompt that was said is kept once", () => {
  const said = by("lin", 5, "NoteWord", { wordId: "w1", situation: "retain", scriptRef: "stay:1", accepted: true });
  const { then } = given();
  expect(then(said)).toMatchObject([{ type: "WordSaid", scriptRef: "stay:1", accepted: true }]);
  expect(then(said)).toEqual([]);
});
