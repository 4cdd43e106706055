import { assert } from "#base/assert";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf, type Step } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CanCome, CaseDraft, CommandOf, SpecialCaseCommand, SpecialCaseEvent, SpecialCaseRefusal } from "./model";
import { unreportedCase } from "./model";

const ref = { token: "v", hash: "h" };
type Own<Type extends SpecialCaseCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

function by<Type extends SpecialCaseCommand["type"]>(
  actor: string,
  now: number,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now, actor, ...own } as unknown as CommandOf<Type>;
}

const report = by("lin", 1_000, "ReportCase", {
  caseId: "s1",
  outletId: "O10",
  kind: "illness",
  person: ref,
  levels: ["outlet", "district", "network"],
  noticeWithinMs: 60_000,
});
const acknowledge = (level: string) => by("hao", 21_000, "AcknowledgeCase", { level });
const safely = (canCome: CanCome) => by("lin", 2_000, "AnswerSafely", { canCome });
const offer = by("lin", 3_000, "OfferHomeVisit", {});
const visit = (...visitors: readonly string[]) =>
  by("hao", 4_000, "PlanHomeVisit", { visitAt: 9_000, visitors, consent: ref });
const askInPerson = by("lin", 5_000, "AskForInPerson", { reason: "the signature is needed" });
const answerInPerson = (actor: string, approved = true) => by(actor, 6_000, "AnswerInPerson", { approved });
const end = (how: Own<"EndCase">["how"]) => by("lin", 61_000, "EndCase", { how, evidence: ref });
const review = (actor: string) => by(actor, 70_000, "ReviewCase", { lessons: ref });

function given(...commands: readonly SpecialCaseCommand[]) {
  const case_ = unreportedCase();
  const then = (command: SpecialCaseCommand): readonly SpecialCaseEvent[] => {
    const decision = decide(command, case_);
    assert(decision.ok, `${command.type} is refused: ${JSON.stringify(decision)}`);
    decision.value.reduce(evolve, case_);
    return decision.value;
  };
  const refusal = (command: SpecialCaseCommand): SpecialCaseRefusal => {
    const decision = decide(command, case_);
    assert(!decision.ok, `${command.type} is accepted`);
    return decision.refusal;
  };
  commands.forEach(then);
  return { case_, then, refusal };
}

test("SC-1 a report is one act and carries the person as a reference", () => {
  expect(given().then(report)).toMatchObject([{ type: "CaseReported", by: "lin", person: ref, kind: "illness" }]);
  expect(given(report).refusal(report)).toEqual({ code: "specialCase.idTaken", caseId: "s1" });
  expect(given().refusal(offer)).toEqual({ code: "specialCase.unknown" });
});

test("SC-2 three levels are told, and who has not answered in a minute is an alarm, once", () => {
  const { then, refusal } = given(report);
  expect(then(acknowledge("district"))).toMatchObject([{ level: "district", afterMs: 20_000 }]);
  expect(then(acknowledge("district"))).toEqual([]);
  expect(refusal(acknowledge("moon"))).toEqual({ code: "specialCase.levelUnknown", level: "moon" });
  expect(then(by("system", 60_999, "ObserveCase", {}))).toEqual([]);
  const late = by("system", 61_000, "ObserveCase", {});
  expect(then(late)).toMatchObject([{ level: "outlet" }, { level: "network" }]);
  expect(then(late)).toEqual([]);
});

test("SC-3 unless the customer can come safely, help is offered before the end", () => {
  expect(given(report).refusal(end("agent"))).toEqual({ code: "specialCase.offerFirst" });
  expect(given(report, safely("no")).refusal(end("agent"))).toEqual({ code: "specialCase.offerFirst" });
  expect(given(report, safely("yes")).then(end("greenLane"))).toMatchObject([{ how: "greenLane" }]);
  expect(given(report, safely("no"), offer).then(end("customerDeclined"))).toMatchObject([{ type: "CaseEnded" }]);
});

test("SC-4 two different people go", () => {
  const { refusal, then } = given(report, offer);
  expect(refusal(visit("lin", "lin"))).toEqual({ code: "specialCase.twoPeopleNeeded" });
  expect(refusal(end("visited"))).toEqual({ code: "specialCase.twoPeopleNeeded" });
  expect(then(visit("lin", "bo"))).toMatchObject([{ visitors: ["lin", "bo"], consent: ref }]);
  expect(then(end("visited"))).toMatchObject([{ how: "visited" }]);
});

test("SC-5 'must come in person' needs a second person, and a customer who can come", () => {
  expect(given(report).refusal(askInPerson)).toEqual({ code: "specialCase.offerFirst" });
  expect(given(report, safely("no"), offer).refusal(askInPerson)).toEqual({ code: "specialCase.cannotCome" });
  const { refusal, then } = given(report, safely("yes"), askInPerson);
  expect(refusal(answerInPerson("lin"))).toEqual({ code: "specialCase.secondPersonNeeded", staffId: "lin" });
  expect(then(answerInPerson("hao"))).toMatchObject([{ how: "inPerson", by: "lin", approvedBy: "hao" }]);
});

test("SC-5 a denial, or a customer who after all cannot come, keeps the case open", () => {
  const denied = given(report, safely("yes"), askInPerson, answerInPerson("hao", false));
  expect(denied.case_.state).toBe("open");
  expect(denied.refusal(answerInPerson("hao"))).toMatchObject({ code: "specialCase.wrongState" });
  expect(given(report, safely("yes"), askInPerson, safely("no")).refusal(answerInPerson("hao"))).toEqual({
    code: "specialCase.cannotCome",
  });
});

test("SC-6 who took part does not review", () => {
  const { refusal, then } = given(report, offer, visit("kim", "bo"), end("visited"));
  for (const actor of ["lin", "hao", "kim"]) expect(refusal(review(actor))).toMatchObject({ staffId: actor });
  expect(then(review("dora"))).toMatchObject([{ type: "CaseReviewed" }]);
  expect(given(report).refusal(review("dora"))).toMatchObject({ code: "specialCase.wrongState" });
});

test("SC-7 the clock runs from the report to the end", () => {
  expect(given(report, safely("yes")).then(end("greenLane"))).toMatchObject([{ tookMs: 60_000 }]);
});

const TYPES = [
  "AcknowledgeCase",
  "AnswerSafely",
  "OfferHomeVisit",
  "PlanHomeVisit",
  "AskForInPerson",
  "AnswerInPerson",
  "EndCase",
  "ReviewCase",
  "ObserveCase",
] as const satisfies readonly SpecialCaseCommand["type"][];

function randomCommand(rng: Rng, now: number, { state }: CaseDraft): SpecialCaseCommand {
  if (state === "unreported") return { ...report, now };
  const own = {
    level: oneOf(rng, ["outlet", "district", "network", "moon"]),
    canCome: oneOf(rng, ["yes", "no", "unknown"] as const),
    visitAt: now,
    visitors: ["lin", oneOf(rng, ["lin", "bo"])],
    consent: ref,
    reason: "r",
    approved: rng.next() < 0.5,
    how: oneOf(rng, ["visited", "agent", "greenLane"] as const),
    evidence: ref,
    lessons: ref,
  };
  return { ...by(oneOf(rng, ["lin", "hao", "dora", "kim"]), 0, oneOf(rng, TYPES), own as never), now };
}

const context = { initial: unreportedCase, decide, evolve, command: randomCommand };
const overCases = (seed: number, begin: () => (step: Step<SpecialCaseCommand, SpecialCaseEvent, CaseDraft>) => void) =>
  inAnyHistory<SpecialCaseCommand, SpecialCaseEvent, CaseDraft>(
    context,
    { seed, steps: 20, stepMs: 30_000, runs: 200 },
    begin,
  );

test("SC-1 and SC-2 in any history a case is reported once, each level is told at once, and a silent one is an alarm, once", () => {
  overCases(30, () => {
    const alarms: string[] = [];
    let reports = 0;
    return ({ state, events, command }) => {
      for (const event of events) {
        reports += event.type === "CaseReported" ? 1 : 0;
        if (event.type === "CaseReported") expect([event.person, event.noticeBy]).toEqual([ref, event.at + 60_000]);
        if (event.type === "CaseUnacknowledged") alarms.push(event.level);
        if (event.type === "CaseAcknowledged") expect(event.afterMs).toBe(event.at - state.reportedAt);
      }
      expect([reports, new Set(alarms).size]).toEqual([1, alarms.length]);
      expect([...state.levels.keys()]).toEqual(["outlet", "district", "network"]);
      if (command.type !== "ObserveCase" || command.now < state.noticeBy) return;
      const silent = [...state.levels].filter(([level, who]) => who === undefined && !alarms.includes(level));
      expect(silent).toEqual([]);
    };
  });
});

test("SC-3 to SC-5 and SC-7 in any history nobody is sent away unheard, two different people go, and the clock is whole", () => {
  overCases(31, () => ({ state, events }) => {
    for (const event of events) {
      if (event.type === "HomeVisitPlanned") {
        expect([new Set(event.visitors).size > 1, event.consent]).toEqual([true, ref]);
      }
      if (event.type !== "CaseEnded") continue;
      expect(event.tookMs).toBe(event.at - state.reportedAt);
      expect(state.canCome === "yes" || state.visitOffered).toBe(true);
      if (event.how === "visited") expect(new Set(state.visitors).size).toBe(2);
      if (event.how !== "inPerson") continue;
      expect([event.approvedBy === undefined, event.by === event.approvedBy, state.canCome === "no"]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});

test("SC-6 in any history only somebody who had no part reviews a case, and only one that is over", () => {
  overCases(32, () => {
    const part = new Set<string>();
    let isOver = false;
    return ({ events, command }) => {
      for (const event of events) {
        if (event.type === "CaseReviewed") expect([part.has(event.by), isOver]).toEqual([false, true]);
        if (event.type === "HomeVisitPlanned") for (const visitor of event.visitors) part.add(visitor);
        if (event.type === "CaseEnded") isOver = true;
      }
      if (command.type !== "ObserveCase") part.add(command.actor);
    };
  });
});
