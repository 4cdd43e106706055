import { assert } from "#base/assert";
import { instantAt } from "#base/calendar";
import type { Rng } from "#base/rng";
import { startOfDayBefore } from "#base/working-days";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, SanctionCommand, SanctionEvent, SanctionRefusal } from "./messages";
import { emptySanctionRecord, isOpen, type SanctionRecordDraft, type SanctionTerms } from "./model";

const TERMS: SanctionTerms = {
  ladder: ["reminder", "noticeOfCriticism", "warningOrder", "referral"],
  hearingDays: 5,
  appealDays: 5,
  countsForDays: 365,
  timeZone: "Asia/Shanghai",
};
const DAY_MS = 86_400_000;
const MONDAY_10 = instantAt("2026-11-23", "10:00", "Asia/Shanghai");
const onDay = (day: number): number => MONDAY_10 + day * DAY_MS;
const ref = (name: string) => ({ token: `v-${name}`, hash: `h-${name}` });

type Own<Type extends SanctionCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor" | "sanctionId">;

function by<Type extends SanctionCommand["type"]>(
  actor: string,
  day: number,
  type: Type,
  sanctionId: string,
  own: Own<Type>,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: onDay(day), actor, sanctionId, ...own } as unknown as CommandOf<Type>;
}

const propose = (sanctionId: string, day = 0, actor = "hao", restsOn: readonly string[] = ["f1"]) =>
  by(actor, day, "ProposeSanction", sanctionId, {
    staffId: "wu",
    outletId: "O01",
    restsOn,
    grounds: ref("g"),
    terms: TERMS,
  });
const hear = (sanctionId: string, actor = "wu", day = 1) =>
  by(actor, day, "HearPerson", sanctionId, { statement: ref("s") });
const settle = (sanctionId: string, confirmed = true, actor = "dora", day = 2) =>
  by(actor, day, "DecideSanction", sanctionId, { confirmed, reasons: ref("r"), terms: TERMS });
const appeal = (sanctionId: string, actor = "wu", day = 3) =>
  by(actor, day, "AppealSanction", sanctionId, { grounds: ref("a") });
const decideAppeal = (sanctionId: string, stands: boolean, actor = "kim", day = 4) =>
  by(actor, day, "DecideAppeal", sanctionId, { stands, reasons: ref("d") });
const whole = (sanctionId: string, day: number) => [
  propose(sanctionId, day),
  hear(sanctionId, "wu", day),
  settle(sanctionId, true, "dora", day + 1),
];

function given(...commands: readonly SanctionCommand[]) {
  const record = emptySanctionRecord();
  const then = (command: SanctionCommand): readonly SanctionEvent[] => {
    const decision = decide(command, record);
    assert(decision.ok, `${command.type} is refused: ${JSON.stringify(decision)}`);
    decision.value.reduce(evolve, record);
    return decision.value;
  };
  commands.forEach(then);
  const refusal = (command: SanctionCommand): SanctionRefusal => {
    const decision = decide(command, record);
    assert(!decision.ok, `${command.type} is accepted`);
    return decision.refusal;
  };
  return { record, then, refusal };
}

test("SN-1 a sanction rests on something and is proposed by another", () => {
  expect(given().then(propose("s1"))).toMatchObject([{ staffId: "wu", proposedBy: "hao", step: "reminder" }]);
  expect(given().refusal(propose("s1", 0, "hao", []))).toEqual({ code: "sanction.groundsMissing" });
  expect(given().refusal(propose("s1", 0, "wu"))).toMatchObject({ code: "sanction.secondPersonNeeded" });
});

test("SN-2 one step after the other, and the last one again", () => {
  const { record, then } = given();
  for (const at of [0, 1, 2, 3, 4]) whole(`s${at}`, at * 10).forEach(then);
  expect([...record.sanctions.values()].map(({ step }) => step)).toEqual([...TERMS.ladder, "referral"]);
});

test("SN-3 after a year the ladder begins again", () => {
  const { then } = given(...whole("s1", 0));
  expect(then(propose("s2", 370))).toMatchObject([{ step: "reminder" }]);
});

test("SN-4 nobody is sanctioned unheard, unless he let the time pass", () => {
  const { refusal, then } = given(propose("s1"));
  expect(refusal(settle("s1"))).toMatchObject({ code: "sanction.notHeard" });
  expect(refusal(hear("s1", "hao"))).toEqual({ code: "sanction.notYours", staffId: "wu" });
  expect(then(settle("s1", true, "dora", 7))).toMatchObject([{ type: "SanctionConfirmed" }]);
  expect(given(propose("s1")).then(settle("s1", false))).toMatchObject([{ type: "SanctionRejected" }]);
});

test("SN-5 neither the proposer nor the person decides", () => {
  const { refusal } = given(propose("s1"), hear("s1"));
  for (const actor of ["hao", "wu"]) {
    expect(refusal(settle("s1", true, actor))).toEqual({ code: "sanction.secondPersonNeeded", staffId: actor });
  }
});

test("SN-6 an appeal is decided by a fourth person, and a lifted sanction counts nowhere", () => {
  const { refusal, then } = given(...whole("s1", 0));
  expect(refusal(appeal("s1", "hao"))).toMatchObject({ code: "sanction.notYours" });
  expect(refusal(appeal("s1", "wu", 20))).toEqual({ code: "sanction.tooLate" });
  then(appeal("s1"));
  for (const actor of ["hao", "dora", "wu"]) {
    expect(refusal(decideAppeal("s1", true, actor))).toMatchObject({ staffId: actor });
  }
  then(decideAppeal("s1", false));
  expect(then(propose("s2", 5))).toMatchObject([{ step: "reminder" }]);
  const upheld = given(...whole("s1", 0), appeal("s1"), decideAppeal("s1", true));
  expect(upheld.then(propose("s2", 5))).toMatchObject([{ step: "noticeOfCriticism" }]);
});

test("SN-7 the next one waits until this one is decided", () => {
  const { refusal, then } = given(propose("s1"));
  expect(refusal(propose("s2"))).toEqual({ code: "sanction.anotherOpen", sanctionId: "s1" });
  expect(then(propose("s1"))).toEqual([]);
  expect(refusal(hear("s9"))).toEqual({ code: "sanction.unknown", sanctionId: "s9" });
  then(settle("s1", false));
  expect(refusal(hear("s1"))).toEqual({ code: "sanction.wrongState", state: "rejected" });
});

test("SN-1 to SN-7 in any history each step follows from what still counts, nobody goes unheard, nobody judges his own", () => {
  const TYPES = ["ProposeSanction", "HearPerson", "DecideSanction", "AppealSanction", "DecideAppeal"] as const;
  const command = (rng: Rng, now: number, record: SanctionRecordDraft): SanctionCommand => {
    const last = record.sanctions.size;
    const restsOn = rng.next() < 0.9 ? ["f1"] : [];
    const own = { staffId: "wu", outletId: "O01", restsOn, grounds: ref("g"), reasons: ref("r") };
    const flags = { statement: ref("s"), confirmed: rng.next() < 0.8, stands: rng.next() < 0.5, terms: TERMS };
    const type = oneOf(rng, TYPES);
    const sanctionId = `s${type === "ProposeSanction" ? last + 1 : last}`;
    const actor = oneOf(rng, ["wu", "hao", "dora", "kim"]);
    return { ...by(actor, 0, type, sanctionId, { ...own, ...flags } as never), now };
  };
  const context = { initial: emptySanctionRecord, decide, evolve, command };
  inAnyHistory<SanctionCommand, SanctionEvent, SanctionRecordDraft>(
    context,
    { seed: 11, steps: 40, stepMs: 40 * DAY_MS },
    () => {
      const heard = new Set<string>();
      /** What counts, by its own book: confirmed when, lifted or not. */
      const confirmed = new Map<string, { readonly step: number; readonly at: number }>();
      return ({ events, state, command: asked }) => {
        expect([...state.sanctions.values()].filter(isOpen).length).toBeLessThanOrEqual(1);
        for (const event of events) {
          const at = state.sanctions.get(event.sanctionId);
          if (event.type === "PersonHeard") heard.add(event.sanctionId);
          if (event.type === "SanctionProposed") {
            expect([event.proposedBy === "wu", event.restsOn.length > 0]).toEqual([false, true]);
            const since = startOfDayBefore(event.at, TERMS.countsForDays, TERMS.timeZone);
            const counting = [...confirmed.values()].filter((one) => one.at >= since).map(({ step }) => step);
            expect(TERMS.ladder.indexOf(event.step)).toBe(
              Math.min(Math.max(-1, ...counting) + 1, TERMS.ladder.length - 1),
            );
          }
          if (event.type === "SanctionConfirmed") {
            expect([at?.proposedBy, "wu"]).not.toContain(asked.actor);
            expect(heard.has(event.sanctionId) || event.at >= (at?.hearingUntil ?? Infinity)).toBe(true);
            confirmed.set(event.sanctionId, { step: TERMS.ladder.indexOf(at?.step ?? ""), at: event.at });
          }
          if (event.type === "SanctionAppealed")
            expect([asked.actor, event.at < (at?.appealUntil ?? 0)]).toEqual(["wu", true]);
          if (event.type === "AppealDecided") {
            expect([at?.proposedBy, at?.decidedBy, "wu"]).not.toContain(asked.actor);
            if (!event.stands) confirmed.delete(event.sanctionId);
          }
        }
      };
    },
  );
});
