import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { inAnyHistory } from "../../../tests/support/random-history";
import { counted, decide, emptyFeedbackBook, evolve, type FeedbackBookDraft } from "./feedback";
import type { Circumstances, FeedbackCommand, FeedbackEvent } from "./messages";

const USUAL: Circumstances = { servedMs: 240_000, byStaff: false, perDeviceMax: 2, shortServiceMs: 20_000 };
const by = { now: 5_000, actor: "customer" };

const give = (
  ticketId: string,
  score: number,
  circumstances: Partial<Circumstances> = {},
  deviceMark = `phone of ${ticketId}`,
): FeedbackCommand => ({
  type: "GiveFeedback",
  ...by,
  ticketId,
  serviceId: "D1",
  staffId: "E0301",
  score,
  deviceMark,
  circumstances: { ...USUAL, ...circumstances },
});
const text: FeedbackCommand = { type: "AddText", ...by, ticketId: "t1", text: { token: "feedback/t1/1", hash: "h" } };
const given = (...commands: readonly FeedbackCommand[]) => {
  const book = emptyFeedbackBook();
  return { ...givenOn(book, decide, evolve, commands), book };
};

test("FB-1 a customer says once how it was, and a text may follow, once", () => {
  const feedback = given();
  expect(feedback.refusal(text)).toEqual({ code: "feedback.notGiven" });
  expect(feedback.then(give("t1", 5))).toMatchObject([{ type: "FeedbackGiven", ticketId: "t1", score: 5 }]);
  expect(feedback.then(text)).toMatchObject([{ type: "TextAdded" }]);
  expect(feedback.refusal(text)).toEqual({ code: "feedback.textGiven" });
  expect(feedback.refusal(give("t2", 6))).toEqual({ code: "feedback.scoreOutOfRange", score: 6 });
});

test("FB-2 an event holds a token and no word of what was said", () => {
  const [, added] = [...given(give("t1", 2)).then(text), ...given(give("t1", 2)).then(text)];
  expect(added).toEqual({ type: "TextAdded", at: 5_000, ticketId: "t1", text: { token: "feedback/t1/1", hash: "h" } });
});

test("FB-3 answers of staff, of busy devices and for a service too short are kept and not counted", () => {
  const { book } = given(
    give("t1", 5, { byStaff: true }),
    give("t2", 5, { servedMs: 3_000 }),
    give("t3", 5, {}, "one phone"),
    give("t4", 5, {}, "one phone"),
    give("t5", 5, {}, "one phone"),
  );
  expect(counted(book).map(({ ticketId }) => ticketId)).toEqual(["t3", "t4"]);
  expect([...book.answers.values()].map(({ setAside }) => setAside)).toEqual([
    "byStaff",
    "serviceTooShort",
    undefined,
    undefined,
    "manyFromOneDevice",
  ]);
});

test("FB-4 of several reasons the first is given", () => {
  const [, aside] = given().then(give("t1", 1, { byStaff: true, servedMs: 1 }));
  expect(aside).toMatchObject({ type: "FeedbackSetAside", reason: "byStaff" });
});

test("FB-5 the same again changes nothing, another score is refused", () => {
  const feedback = given(give("t1", 4));
  expect(feedback.then(give("t1", 4))).toEqual([]);
  expect(feedback.refusal(give("t1", 1))).toEqual({ code: "feedback.givenAlready", score: 4 });
});

test("FB-3 whatever order answers come in, no device counts more often than the policy says", () => {
  const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(answers, (drawn) => {
      const { book, then } = given();
      for (const [ticket, phone] of drawn) {
        const command = give(`t${ticket}`, 5, {}, `phone ${phone}`);
        if (decide(command, book).ok) then(command);
      }
      for (const phone of [0, 1, 2, 3]) {
        const own = counted(book).filter(({ deviceMark }) => deviceMark === `phone ${phone}`);
        expect(own.length).toBeLessThanOrEqual(USUAL.perDeviceMax);
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});

test("FB-1 to FB-5 in any history a ticket answers once, texts are references, and what is set aside says the first reason", () => {
  const command = (rng: Rng, now: number): FeedbackCommand => {
    const ticketId = `t${rng.below(9)}`;
    if (rng.next() < 0.3)
      return { type: "AddText", now, actor: "customer", ticketId, text: { token: ticketId, hash: "h" } };
    const circumstances = { byStaff: rng.next() < 0.2, servedMs: rng.below(40_000) };
    return { ...give(ticketId, rng.below(7), circumstances, `phone ${rng.below(3)}`), now };
  };
  const context = { initial: emptyFeedbackBook, decide, evolve, command };
  inAnyHistory<FeedbackCommand, FeedbackEvent, FeedbackBookDraft>(context, { seed: 90, steps: 30, stepMs: 99 }, () => {
    const scores = new Map<string, number>();
    const texts = new Set<string>();
    const perDevice = new Map<string, number>();
    return ({ events, state, command: asked }) => {
      for (const event of events) {
        if (event.type === "TextAdded") {
          expect([scores.has(event.ticketId), texts.has(event.ticketId)]).toEqual([true, false]);
          expect(event.text).toEqual({ token: event.ticketId, hash: "h" });
          texts.add(event.ticketId);
        }
        if (event.type !== "FeedbackGiven" || asked.type !== "GiveFeedback") continue;
        expect([scores.has(event.ticketId), event.score >= 1 && event.score <= 5]).toEqual([false, true]);
        scores.set(event.ticketId, event.score);
        const before = perDevice.get(event.deviceMark) ?? 0;
        perDevice.set(event.deviceMark, before + 1);
        const { byStaff, servedMs, perDeviceMax, shortServiceMs } = asked.circumstances;
        const reasons = [
          ...(byStaff ? ["byStaff"] : []),
          ...(before >= perDeviceMax ? ["manyFromOneDevice"] : []),
          ...(servedMs < shortServiceMs ? ["serviceTooShort"] : []),
        ];
        expect(state.answers.get(event.ticketId)?.setAside).toBe(reasons[0]);
      }
      expect([...state.answers].map(([ticketId, { score }]) => [ticketId, score])).toEqual([...scores]);
      expect(counted(state)).toEqual([...state.answers.values()].filter(({ setAside }) => setAside === undefined));
    };
  });
});
