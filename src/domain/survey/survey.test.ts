import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { type CommandOf, type SurveyCommand, type SurveyDraft, type SurveyEvent, undraftedSurvey } from "./model";
import { isDrawn } from "./sample";

const ref = { token: "v", hash: "h" };
const TODAY = "2026-11-23";
const said = (word: string) => ({ zh: word, en: word, es: word, ko: word });

function by<Type extends SurveyCommand["type"]>(
  actor: string,
  type: Type,
  own: Omit<CommandOf<Type>, "type" | "now" | "actor">,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: 1_000, actor, ...own } as unknown as CommandOf<Type>;
}

const DRAFT = {
  surveyId: "s1",
  outletId: "O01",
  title: said("The new window"),
  consent: said("I agree"),
  questions: [{ questionId: "q1", theme: "waiting", text: said("Was the wait all right?") }],
  sharePercent: 100,
  from: "2026-11-20",
  to: "2026-11-25",
};
const draft = by("hao", "DraftSurvey", DRAFT);
const approve = by("dora", "ApproveSurvey", {});
const stop = by("dora", "StopSurvey", {});
const answer = (ticketId: string, own: Partial<CommandOf<"AnswerSurvey">> = {}) =>
  by("customer", "AnswerSurvey", { ticketId, scores: { q1: 4 }, agreed: true, today: TODAY, ...own });
const decline = by("customer", "DeclineSurvey", { ticketId: "t1", today: TODAY });
const given = (...commands: readonly SurveyCommand[]) => givenOn(undraftedSurvey(), decide, evolve, commands);

test("VY-1 four languages, days in order, and somebody else's approval", () => {
  const silent = { ...draft, consent: { ...said("I agree"), ko: " " } };
  expect(given().refusal(silent)).toEqual({ code: "survey.wordsMissing", language: "ko" });
  expect(given().refusal({ ...draft, to: "2026-11-01" })).toEqual({ code: "survey.daysWrong" });
  expect(given().refusal(approve)).toEqual({ code: "survey.unknown" });
  expect(given(draft).refusal({ ...approve, actor: "hao" })).toMatchObject({ staffId: "hao" });
  expect(given(draft).refusal(answer("t1"))).toEqual({ code: "survey.notAsked" });
  expect(given(draft).refusal(draft)).toEqual({ code: "survey.idTaken", surveyId: "s1" });
});

test("VY-2 of many tickets the share that was set is drawn, and each always the same way", () => {
  for (const sharePercent of [5, 20, 50]) {
    const survey = { surveyId: "018f-survey", sharePercent };
    const tickets = Array.from({ length: 20_000 }, (_none, at) => `ticket-${at}`);
    const drawn = tickets.filter((ticketId) => isDrawn(survey, ticketId));
    // Four standard deviations of a fair draw.
    const spread = 4 * Math.sqrt(20_000 * (sharePercent / 100) * (1 - sharePercent / 100));
    expect(Math.abs(drawn.length - 200 * sharePercent)).toBeLessThan(spread);
    expect(drawn.every((ticketId) => isDrawn(survey, ticketId))).toBe(true);
  }
});

test("VY-3 VY-4 one answer, agreed to; a no is final", () => {
  const { then, refusal } = given(draft, approve, decline);
  expect(then(decline)).toEqual([]);
  expect(refusal(answer("t1"))).toEqual({ code: "survey.answeredAlready" });
  expect(refusal(answer("t2", { agreed: false }))).toEqual({ code: "survey.notAgreed" });
  expect(then(answer("t2", { words: ref }))).toMatchObject([{ scores: { q1: 4 }, words: ref }]);
});

test("VY-5 every score is from one to five, and nothing is kept that was not asked", () => {
  const { then, refusal } = given(draft, approve);
  for (const scores of [{}, { q1: 0 }, { q1: 6 }, { q1: 2.5 }]) {
    expect(refusal(answer("t1", { scores }))).toEqual({ code: "survey.scoreMissing", questionId: "q1" });
  }
  expect(then(answer("t1", { scores: { q1: 5, q9: 1 } }))).toMatchObject([{ scores: { q1: 5 } }]);
});

test("VY-6 VY-7 outside its days, and once stopped, nobody is asked", () => {
  expect(given(draft, approve).refusal(answer("t1", { today: "2026-11-26" }))).toEqual({ code: "survey.notAsked" });
  const { then, refusal } = given(draft, approve, stop);
  expect(refusal(answer("t1"))).toEqual({ code: "survey.notAsked" });
  expect(then(stop)).toEqual([]);
  expect(refusal(approve)).toEqual({ code: "survey.wrongState", state: "stopped" });
});

test("VY-1 to VY-7 in any history only who was drawn is asked, in its days, once, after another's approval, and counts are whole", () => {
  const command = (rng: Rng, now: number, { state }: SurveyDraft): SurveyCommand => {
    if (state === "undrafted") return { ...draft, sharePercent: 60, now };
    const ticketId = `t${rng.below(12)}`;
    const today = oneOf(rng, ["2026-11-19", TODAY, TODAY, "2026-11-26"]);
    const own = { scores: { q1: rng.below(7) }, agreed: rng.next() < 0.8, today };
    const commands = [answer(ticketId, own), { ...decline, ticketId, today }] as const;
    const rare = rng.next() < 0.03 ? stop : { ...approve, actor: oneOf(rng, ["hao", "dora"]) };
    return { ...oneOf(rng, [...commands, ...commands, rare]), now };
  };
  const context = { initial: undraftedSurvey, decide, evolve, command };
  const seen = new Set<string>();
  inAnyHistory<SurveyCommand, SurveyEvent, SurveyDraft>(
    context,
    { seed: 34, steps: 25, stepMs: 1_000, runs: 200 },
    () => {
      const tickets: string[] = [];
      let answers = 0;
      let isRunning = false;
      return ({ state, events, command: asked }) => {
        for (const event of events) {
          seen.add(event.type);
          if (event.type === "SurveyDrafted") expect(Object.values(event.title)).not.toContain("");
          if (event.type === "SurveyApproved") {
            expect(event.by).not.toBe(state.draftedBy);
            isRunning = true;
          }
          if (event.type === "SurveyStopped") isRunning = false;
          if (!("ticketId" in event)) continue;
          const today = "today" in asked ? asked.today : "";
          expect([isRunning, today >= state.from && today <= state.to]).toEqual([true, true]);
          expect([isDrawn(state, event.ticketId), tickets.includes(event.ticketId)]).toEqual([true, false]);
          tickets.push(event.ticketId);
          if (event.type !== "SurveyAnswered") continue;
          answers += 1;
          expect("agreed" in asked && asked.agreed).toBe(true);
          expect(Object.values(event.scores).every((score) => score >= 1 && score <= 5)).toBe(true);
        }
        expect([...state.answered].sort()).toEqual([...tickets].sort());
        expect((state.scores.get("q1") ?? [0]).reduce((sum, count) => sum + count, 0)).toBe(answers);
        expect(state.declined).toBe(tickets.length - answers);
        // Asking for what is so changes nothing.
        for (const again of [approve, stop] as const) {
          const isSo = state.state === (again === stop ? "stopped" : "running");
          if (isSo) expect(decide(again, state)).toEqual({ ok: true, value: [] });
        }
      };
    },
  );
  expect(seen.size).toBe(5);
});
