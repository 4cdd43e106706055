import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide, type ErasureCommand, type ErasureEvent, evolve, nobodyErased } from "./model";

const CASE = { kind: "complaint", caseId: "c1" } as const;
const asking = (actor: string): ErasureCommand => ({
  type: "AskErasure",
  ...{ now: 5, actor, ...CASE, ground: "askedByPerson" },
});
const refusing = (actor: string): ErasureCommand => ({
  type: "RefuseErasure",
  ...{ now: 6, actor, ...CASE, reason: "a court asks for it" },
});
const erasing = (actor: string, own = false): ErasureCommand => ({
  type: "ErasePeople",
  ...{ now: 7, actor, ...CASE, own },
});
const given = (...commands: readonly ErasureCommand[]) => {
  const book = nobodyErased();
  return { book, ...givenOn(book, decide, evolve, commands) };
};

test("ER-1 an erasure says which case, when and who asked for it, and nothing more", () => {
  expect(given().then(erasing("customer", true))).toEqual([
    { type: "PeopleErased", at: 7, kind: "complaint", caseId: "c1", by: "customer" },
  ]);
});

test("ER-2 asked for again, an erasure is accepted and changes nothing, and neither does one that is done", () => {
  const { then } = given(asking("mei"));
  expect(then(asking("hao"))).toEqual([]);
  expect(then(erasing("hao"))).toHaveLength(1);
  expect(then(erasing("hao"))).toEqual([]);
  expect(then(asking("mei"))).toEqual([]);
});

test("ER-3 the bank erases with four eyes, its customer with his own", () => {
  const { then, refusal } = given();
  expect(refusal(erasing("mei"))).toEqual({ code: "erasure.notAsked" });
  then(asking("mei"));
  expect(refusal(erasing("mei"))).toEqual({ code: "erasure.secondPersonNeeded" });
  expect(then(erasing("hao"))).toHaveLength(1);
});

test("ER-4 a request is refused by somebody else, with a reason, and may be made again", () => {
  const { book, then, refusal } = given(asking("mei"));
  expect(refusal(refusing("mei"))).toEqual({ code: "erasure.secondPersonNeeded" });
  then(refusing("hao"));
  expect(refusal(erasing("hao"))).toEqual({ code: "erasure.notAsked" });
  expect(then(asking("mei"))).toHaveLength(1);
  expect(book.log.map(({ step, why }) => [step, why])).toEqual([
    ["asked", "askedByPerson"],
    ["refused", "a court asks for it"],
    ["asked", "askedByPerson"],
  ]);
});

/** Whatever an event of an erasure may say. */
const SAID: readonly string[] = ["type", "at", "kind", "caseId", "by", "ground", "reason"];
const PEOPLE = ["mei", "hao", "customer"] as const;
const asked = fc.record({
  type: fc.constantFrom("AskErasure", "RefuseErasure", "ErasePeople"),
  kind: fc.constantFrom("complaint", "opinion", "proposal"),
  caseId: fc.constantFrom("c1", "c2", "c3"),
  actor: fc.constantFrom(...PEOPLE),
});

test("ER-1 to ER-4 over random histories each case is erased once, never by one person of the bank alone, refused by another, and names nobody", () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 60 }), (asks) => {
      const book = nobodyErased();
      const erased = new Set<string>();
      for (const [now, one] of asks.entries()) {
        const own = one.actor === "customer";
        const command = { now, ...one, own, ground: "court", reason: "r" } as ErasureCommand;
        const key = `${one.kind}/${one.caseId}`;
        const askedBy = book.asked.get(key)?.by;
        const decided = decide(command, book);
        const events: readonly ErasureEvent[] = decided.ok ? decided.value : [];
        for (const event of events) {
          expect(Object.keys(event).filter((name) => !SAID.includes(name))).toEqual([]);
          if (event.type === "ErasureRefused") expect([askedBy === event.by, event.reason]).toEqual([false, "r"]);
          if (event.type === "PeopleErased") {
            expect(erased.has(key)).toBe(false);
            if (!own) expect(askedBy).toSatisfy((by) => by !== undefined && by !== event.by);
            erased.add(key);
          }
          evolve(book, event);
        }
      }
      expect([...book.erased.keys()].sort()).toEqual([...erased].sort());
    }),
    { seed: 7, numRuns: 300 },
  );
});
