import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { endOfWorkingDayAfter } from "#base/working-days";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { type CommandOf, type OpinionCommand, type OpinionDraft, type OpinionEvent, unheardOpinion } from "./model";

const ref = { token: "v", hash: "h" };
const calendar = { timeZone: "UTC", restWeekdays: [6, 7], restDates: [], workDates: [] };
const MONDAY = Date.UTC(2026, 10, 23, 9);

function by<Type extends OpinionCommand["type"]>(
  type: Type,
  own: Omit<CommandOf<Type>, "type" | "now" | "actor">,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: MONDAY, actor: "lin", ...own } as unknown as CommandOf<Type>;
}

const received = (own: Partial<CommandOf<"ReceiveOpinion">> = {}) =>
  by("ReceiveOpinion", {
    opinionId: "o1",
    outletId: "O01",
    channel: "box",
    theme: "waiting",
    text: ref,
    giver: ref,
    identityVerified: false,
    terms: { answerWithinDays: 5, calendar },
    ...own,
  });
const { giver: _giver, ...unsigned } = received();
const decided = by("DecideOpinion", { outcome: ref });
const given = (...commands: readonly OpinionCommand[]) => givenOn(unheardOpinion(), decide, evolve, commands);

test("OI-1 the web takes an opinion only from somebody whose identity is verified", () => {
  expect(given().refusal(received({ channel: "web" }))).toEqual({ code: "opinion.identityNeeded" });
  expect(given().then(received({ channel: "web", identityVerified: true }))).toMatchObject([{ channel: "web" }]);
  expect(given(received()).refusal(received())).toEqual({ code: "opinion.idTaken", opinionId: "o1" });
  expect(given().refusal(decided)).toEqual({ code: "opinion.unknown" });
});

test("OI-2 what was said and by whom is a reference in the event", () => {
  expect(given().then(received())).toMatchObject([{ text: ref, giver: ref }]);
});

test("OI-3 its outcome is due at the end of the fifth working day, and its theme may be put right before", () => {
  expect(given().then(received())).toMatchObject([{ dueBy: Date.UTC(2026, 11, 1) }]);
  expect(given(received()).then(by("SortOpinion", { theme: "fee" }))).toMatchObject([{ theme: "fee" }]);
  expect(given(received(), decided).refusal(by("SortOpinion", { theme: "fee" }))).toMatchObject({ state: "decided" });
});

test("OI-4 who gave a name is told, by letter only with its text; only then it is closed", () => {
  const { then, refusal } = given(received());
  expect(refusal(by("TellGiver", { by: "phone" }))).toMatchObject({ code: "opinion.wrongState" });
  expect(then(decided).map(({ type }) => type)).toEqual(["OpinionDecided"]);
  expect(refusal(by("TellGiver", { by: "letter" }))).toEqual({ code: "opinion.letterMissing" });
  const told = then(by("TellGiver", { by: "letter", letter: { text: ref, signedBy: "hao" } }));
  expect(told).toMatchObject([{ type: "GiverTold" }, { type: "OpinionClosed", how: "told" }]);
});

test("OI-5 without a name the outcome closes it", () => {
  expect(given(unsigned).then(decided)).toMatchObject([{ type: "OpinionDecided" }, { how: "nobodyToTell" }]);
});

test("OI-6 OI-7 it becomes a complaint once, and says which", () => {
  const { then, refusal } = given(received());
  expect(then(by("TurnIntoComplaint", { complaintId: "c1" }))).toMatchObject([{ complaintId: "c1" }]);
  expect(then(by("TurnIntoComplaint", { complaintId: "c1" }))).toEqual([]);
  expect(refusal(decided)).toEqual({ code: "opinion.wrongState", state: "complaint" });
});

test("OI-1 to OI-7 in any history the web knows who speaks, words are references, and nothing closes before who can be told knows", () => {
  const TYPES = ["SortOpinion", "DecideOpinion", "TellGiver", "TurnIntoComplaint"] as const;
  const seen = new Set<string>();
  const command = (rng: Rng, now: number, { state }: OpinionDraft): OpinionCommand => {
    if (state === "unheard") {
      const channel = oneOf(rng, ["box", "tablet", "web"] as const);
      const drawn = { ...(rng.next() < 0.5 ? received() : unsigned), channel, identityVerified: rng.next() < 0.5 };
      return { ...drawn, now: MONDAY + now };
    }
    const own = {
      theme: oneOf(rng, ["fee", "waiting"]),
      outcome: ref,
      by: oneOf(rng, ["phone", "letter"] as const),
      ...(rng.next() < 0.5 && { letter: { text: ref, signedBy: "hao" } }),
      complaintId: `c${rng.below(2)}`,
    };
    return { ...by(oneOf(rng, TYPES), own as never), now: MONDAY + now };
  };
  const context = { initial: unheardOpinion, decide, evolve, command };
  inAnyHistory<OpinionCommand, OpinionEvent, OpinionDraft>(
    context,
    { seed: 31, steps: 8, stepMs: 1_000, runs: 200 },
    () => {
      const order: string[] = [];
      let complaintId: string | undefined;
      return ({ state, events, command: asked }) => {
        for (const event of events) {
          order.push(event.type);
          if (event.type === "OpinionReceived") {
            expect(event.channel !== "web" || event.identityVerified).toBe(true);
            expect([event.text, event.dueBy]).toEqual([ref, endOfWorkingDayAfter(event.at, 5, calendar)]);
          }
          if (event.type === "OpinionSorted") expect(order).not.toContain("OpinionDecided");
          if (event.type === "GiverTold") expect(event.by !== "letter" || event.letter !== undefined).toBe(true);
          if (event.type === "OpinionBecameComplaint") complaintId ??= event.complaintId;
        }
        seen.add(state.state);
        expect(new Set(order.filter((type) => type !== "OpinionSorted")).size).toBe(
          order.filter((type) => type !== "OpinionSorted").length,
        );
        expect(state.complaintId).toBe(complaintId);
        if (state.state === "closed") expect(state.told).toBe(state.giver !== undefined);
        if (state.state === "decided") expect([state.told, state.giver]).toEqual([false, ref]);
        if (asked.type === "TellGiver") expect(decide(asked, state)).toEqual({ ok: true, value: [] });
      };
    },
  );
  expect([...seen].sort()).toEqual(["closed", "complaint", "decided", "received"]);
});
