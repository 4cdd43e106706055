import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide, decidePaper, evolve, evolvePaper } from "./decide";
import {
  type AttemptBookDraft,
  type AttemptCommand,
  type AttemptEvent,
  noAttempts,
  noPapers,
  type Paper,
  type PaperCommand,
  type PaperEvent,
  type PaperShelfDraft,
  standingsIn,
} from "./model";

const MONTH = "2026-11";
const TOPICS = ["products", "eBanking"] as const;
const question = (questionId: string, topic: string) => ({
  ...{ questionId, topic, text: { en: questionId } },
  ...{ options: [{ en: "yes" }, { en: "no" }], right: 1 },
});
const PAPER: Paper = {
  ...{ version: 1, passPct: 60 },
  questions: [question("q1", "products"), question("q2", "products"), question("q3", "eBanking")],
  practical: [{ itemId: "p1", topic: "eBanking", text: { en: "show it" } }],
};
const publishing = (change: Partial<PaperCommand> = {}): PaperCommand => ({
  type: "PublishPaper",
  ...{ now: 1, actor: "hq", paper: PAPER, writtenBy: "wen", topics: TOPICS, ...change },
});
const taking = (actor: string, answers: Readonly<Record<string, number>>, attemptId = "a1"): AttemptCommand => ({
  type: "TakeTest",
  ...{ now: 2, actor, attemptId, month: MONTH, paper: PAPER, answers, timesMax: 1 },
});
const watching = (actor: string, isDone: boolean, attemptId = "a1"): AttemptCommand => ({
  type: "WatchPractical",
  ...{ now: 3, actor, attemptId, paper: PAPER, done: { p1: isDone } },
});
const RIGHT = { q1: 1, q2: 1, q3: 1 };

function given(...commands: readonly AttemptCommand[]) {
  const book = noAttempts();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
const standing = (book: ReturnType<typeof noAttempts>, isOver = false, times = 1) =>
  standingsIn(book, ["lin"], { month: MONTH, isOver, times }).map(({ state }) => state);

test("QZ-1 a paper asks every topic, has a right answer to each question, and is published by another", () => {
  const { then, refusal } = givenOn(noPapers(), decidePaper, evolvePaper, [publishing()]);
  expect(then(publishing())).toEqual([]);
  expect(refusal(publishing({ writtenBy: "hq" }))).toEqual({ code: "skillTest.selfApproved", person: "hq" });
  expect(refusal(publishing({ topics: ["machineFirstAid"] }))).toMatchObject({ topic: "machineFirstAid" });
  expect(refusal(publishing({ paper: { ...PAPER, version: 3 } }))).toMatchObject({ expected: 2 });
  const wrong = { ...question("q9", "products"), right: 2 };
  expect(refusal(publishing({ paper: { ...PAPER, questions: [wrong] } }))).toEqual({
    ...{ code: "skillTest.faulty", place: "q9" },
  });
});

test("QZ-2 somebody answers all questions for himself, and the house counts", () => {
  const { book, then, refusal } = given();
  expect(refusal(taking("lin", { q1: 1 }))).toEqual({ code: "skillTest.answerMissing", questionId: "q2" });
  then(taking("lin", { ...RIGHT, q2: 0 }));
  expect(book.attempts.get("a1")).toMatchObject({
    ...{ staffId: "lin", state: "waitsForPractical" },
    scores: { products: { right: 1, of: 2 }, eBanking: { right: 1, of: 1 } },
  });
});

test("QZ-3 nobody watches his own practical part, and no item is left out", () => {
  const { refusal } = given(taking("lin", RIGHT));
  expect(refusal(watching("lin", true))).toEqual({ code: "skillTest.watchesHimself", person: "lin" });
  const nothing = { ...watching("hao", true), done: {} } as AttemptCommand;
  expect(refusal(nothing)).toEqual({ code: "skillTest.itemMissing", itemId: "p1" });
  expect(refusal(watching("hao", true, "a9"))).toEqual({ code: "skillTest.unknown", attemptId: "a9" });
});

test("QZ-4 one weak topic fails the test, and who failed takes it again", () => {
  const { book, then, refusal } = given(taking("lin", RIGHT), watching("hao", false));
  expect(book.attempts.get("a1")).toMatchObject({ state: "failed", scores: { eBanking: { right: 1, of: 2 } } });
  then(taking("lin", RIGHT, "a2"));
  expect(refusal(taking("lin", RIGHT, "a3"))).toEqual({ code: "skillTest.waitsForPractical" });
  then(watching("hao", true, "a2"));
  expect([...book.attempts.values()].map(({ state }) => state)).toEqual(["failed", "passed"]);
  expect(refusal(taking("lin", RIGHT, "a3"))).toEqual({ code: "skillTest.passedAlready", month: MONTH });
});

test("QZ-5 a lobby manager is due until he has passed, and has missed a month that is over", () => {
  const { book, then } = given();
  expect(standing(book)).toEqual(["due"]);
  then(taking("lin", RIGHT));
  expect(standing(book)).toEqual(["waitsForPractical"]);
  expect(standing(book, true)).toEqual(["missed"]);
  then(watching("hao", true));
  expect([...standing(book, true), ...standing(book, false, 2)]).toEqual(["passed", "due"]);
});

test("QZ-3 QZ-4 QZ-6 over random histories nobody passes unwatched, and nothing that is decided changes", () => {
  const asked = fc.record({
    takes: fc.boolean(),
    attemptId: fc.constantFrom("a1", "a2", "a3"),
    actor: fc.constantFrom("lin", "hao"),
    answers: fc.record({ q1: fc.nat(1), q2: fc.nat(1), q3: fc.nat(1) }),
    isDone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), (asks) => {
      const book = noAttempts();
      for (const { takes, attemptId, actor, answers, isDone } of asks) {
        const before = structuredClone(book.attempts);
        const decided = decide(takes ? taking(actor, answers, attemptId) : watching(actor, isDone, attemptId), book);
        for (const event of decided.ok ? decided.value : []) evolve(book, event);
        for (const [id, one] of before)
          if (one.state !== "waitsForPractical") expect(book.attempts.get(id)).toEqual(one);
      }
      for (const { state, staffId, watchedBy, scores } of book.attempts.values()) {
        if (state === "waitsForPractical") continue;
        expect(watchedBy).not.toBe(staffId);
        const isGood = Object.values(scores).every(({ right, of }) => right * 100 >= PAPER.passPct * of);
        expect(state).toBe(isGood ? "passed" : "failed");
      }
    }),
    { seed: 34, numRuns: 200 },
  );
});

test("QZ-1 over random histories papers count up, each from another hand, every question with a right answer", () => {
  const command = (rng: Rng, now: number, { papers }: PaperShelfDraft): PaperCommand => {
    const right = rng.next() < 0.2 ? 2 : rng.below(2);
    const questions = PAPER.questions.map((one) => ({ ...one, right })).filter(() => rng.next() < 0.9);
    const paper = { ...PAPER, version: papers.length + (rng.next() < 0.8 ? 1 : rng.below(3)), questions };
    return { ...publishing({ paper, writtenBy: oneOf(rng, ["wen", "hq"]) }), now };
  };
  const context = { initial: noPapers, decide: decidePaper, evolve: evolvePaper, command };
  inAnyHistory<PaperCommand, PaperEvent, PaperShelfDraft>(context, { seed: 91, steps: 15, stepMs: 9 }, () => {
    return ({ state, events }) => {
      for (const { paper, writtenBy, publishedBy } of events) {
        expect(publishedBy).not.toBe(writtenBy);
        expect(paper.questions.filter(({ options, right }) => options[right] === undefined)).toEqual([]);
        const asked = new Set([...paper.questions, ...paper.practical].map(({ topic }) => topic));
        expect(TOPICS.filter((topic) => !asked.has(topic))).toEqual([]);
      }
      expect(state.papers.map(({ version }) => version)).toEqual(state.papers.map((_one, at) => at + 1));
    };
  });
});

test("QZ-2, QZ-4 and QZ-5 over random histories every attempt stays, nobody begins beside an open one, and who has not passed stands as due", () => {
  const command = (rng: Rng, now: number): AttemptCommand => {
    const attemptId = `a${rng.below(9)}`;
    const answers = { q1: rng.below(2), q2: rng.below(2), ...(rng.next() < 0.9 && { q3: rng.below(2) }) };
    const actor = oneOf(rng, ["lin", "hao"]);
    return {
      ...(rng.next() < 0.5 ? taking(actor, answers, attemptId) : watching(actor, rng.next() < 0.6, attemptId)),
      now,
    };
  };
  const context = { initial: noAttempts, decide, evolve, command };
  inAnyHistory<AttemptCommand, AttemptEvent, AttemptBookDraft>(
    context,
    { seed: 92, steps: 12, stepMs: 9, runs: 200 },
    () => {
      const taken: string[] = [];
      return ({ state, events }) => {
        for (const event of events) {
          if (event.type !== "TestTaken") continue;
          expect(Object.keys(event.answers)).toEqual(["q1", "q2", "q3"]);
          taken.push(event.attemptId);
        }
        const own = [...state.attempts.values()].filter(({ staffId }) => staffId === "lin");
        expect([...state.attempts.keys()]).toEqual(taken);
        expect(own.filter((one) => one.state === "waitsForPractical").length).toBeLessThanOrEqual(1);
        const passes = own.filter((one) => one.state === "passed").length;
        expect(passes).toBeLessThanOrEqual(1);
        expect(standing(state, true)).toEqual([passes === 1 ? "passed" : "missed"]);
        expect(standing(state)).toEqual([passes === 1 ? "passed" : (own.at(-1)?.state ?? "due")]);
      };
    },
  );
});
