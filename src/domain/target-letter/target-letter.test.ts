import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import {
  decide,
  evolve,
  type LetterBookDraft,
  type LetterCommand,
  type LetterEvent,
  noLetters,
  stateOf,
} from "./model";

const TEXT = {
  ...{ letterId: "l1", person: "hao", from: "2026-12-01", until: "2027-11-30", fingerprint: "f1" },
  targets: [{ name: "average wait", figure: 8, unit: "min" }],
};
const writing = (change: Partial<Extract<LetterCommand, { type: "WriteLetter" }>> = {}): LetterCommand => ({
  type: "WriteLetter",
  ...{ now: 1, actor: "mei", ...TEXT, ...change },
});
const signing = (actor: string, fingerprint = "f1"): LetterCommand => ({
  type: "SignLetter",
  ...{ now: 2, actor, letterId: "l1", fingerprint },
});
const withdrawing = (actor: string): LetterCommand => ({
  type: "WithdrawLetter",
  ...{ now: 3, actor, letterId: "l1", reason: "new year" },
});
function given(...commands: readonly LetterCommand[]) {
  const book = noLetters();
  const state = () => [...book.letters.values()].map(stateOf)[0];
  return { book, state, ...givenOn(book, decide, evolve, commands) };
}

test("TL-1 a letter has targets and days, and nobody writes one for himself", () => {
  const { refusal } = given();
  expect(refusal(writing({ person: "mei" }))).toEqual({ code: "targetLetter.forHimself" });
  expect(refusal(writing({ targets: [] }))).toEqual({ code: "targetLetter.targetMissing" });
  expect(refusal(writing({ until: "2026-11-30" }))).toEqual({ code: "targetLetter.datesReversed" });
});

test("TL-2 both sign the text that they have read, and nobody else", () => {
  const { state, then, refusal } = given(writing());
  expect(refusal(signing("lin"))).toEqual({ code: "targetLetter.notYours" });
  expect(refusal(signing("hao", "f0"))).toEqual({ code: "targetLetter.textChanged" });
  then(signing("hao"));
  expect(state()).toBe("halfSigned");
  then(signing("mei"));
  expect(state()).toBe("signed");
});

test("TL-3 a text is written anew until somebody has signed it", () => {
  const { then, refusal } = given(writing());
  expect(then(writing({ fingerprint: "f2" }))).toHaveLength(1);
  expect(refusal(writing({ actor: "dora", fingerprint: "f3" }))).toEqual({ code: "targetLetter.notYours" });
  then(signing("hao", "f2"));
  expect(refusal(writing({ fingerprint: "f3" }))).toEqual({ code: "targetLetter.signedAlready" });
});

test("TL-4 who gives a letter withdraws it until both have signed", () => {
  const half = given(writing(), signing("hao"));
  expect(half.refusal(withdrawing("hao"))).toEqual({ code: "targetLetter.notYours" });
  half.then(withdrawing("mei"));
  expect(half.state()).toBe("withdrawn");
  expect(half.refusal(signing("mei"))).toEqual({ code: "targetLetter.withdrawn" });
  const whole = given(writing(), signing("hao"), signing("mei"));
  expect(whole.refusal(withdrawing("mei"))).toEqual({ code: "targetLetter.signedAlready" });
});

test("TL-2 TL-3 TL-5 over random histories a signed letter has two hands under one text that never changes again", () => {
  const asked = fc.record({
    type: fc.constantFrom("write", "sign", "withdraw"),
    actor: fc.constantFrom("mei", "hao", "lin"),
    fingerprint: fc.constantFrom("f1", "f2"),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), (asks) => {
      const book = noLetters();
      let signed: string | undefined;
      for (const { type, actor, fingerprint } of asks) {
        const command =
          type === "write"
            ? writing({ actor, fingerprint })
            : type === "sign"
              ? signing(actor, fingerprint)
              : withdrawing(actor);
        const decided = decide(command, book);
        for (const event of decided.ok ? decided.value : []) {
          evolve(book, event);
          const again = decide(command, book);
          expect(again).toEqual({ ok: true, value: [] });
        }
        const letter = book.letters.get("l1");
        if (letter && stateOf(letter) === "signed") {
          signed ??= letter.fingerprint;
          expect(letter.fingerprint).toBe(signed);
          expect([...letter.signatures.keys()].sort()).toEqual([letter.person, letter.givenBy].sort());
        }
      }
    }),
    { seed: 49, numRuns: 300 },
  );
});

test("TL-1 and TL-4 over random histories a letter has another's targets, and is withdrawn by its giver before both have signed", () => {
  const command = (rng: Rng, now: number): LetterCommand => {
    const [actor, fingerprint] = [oneOf(rng, ["mei", "hao"]), oneOf(rng, ["f1", "f2"])];
    const targets = rng.next() < 0.8 ? TEXT.targets : [];
    const until = oneOf(rng, ["2026-11-01", "2027-11-30"]);
    const drawn = [writing({ actor, fingerprint, targets, until }), signing(actor, fingerprint)] as const;
    return { ...oneOf(rng, [...drawn, ...drawn, withdrawing(actor)]), now };
  };
  const context = { initial: noLetters, decide, evolve, command };
  const seen = new Set<string>();
  inAnyHistory<LetterCommand, LetterEvent, LetterBookDraft>(
    context,
    { seed: 50, steps: 8, stepMs: 9, runs: 200 },
    () => {
      let signatures = 0;
      return ({ state, events, command: { actor } }) => {
        for (const event of events) {
          seen.add(event.type);
          if (event.type === "LetterWritten") {
            signatures = 0;
            expect([event.person === event.givenBy, event.targets.length > 0, event.from <= event.until]).toEqual([
              false,
              true,
              true,
            ]);
          }
          if (event.type === "LetterSigned") signatures += 1;
          if (event.type !== "LetterWithdrawn") continue;
          expect([state.letters.get("l1")?.givenBy, event.reason, signatures < 2]).toEqual([actor, "new year", true]);
        }
      };
    },
  );
  expect(seen.size).toBe(3);
});
