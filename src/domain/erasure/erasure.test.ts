import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, type ErasureEvent, evolve, nobodyErased } from "./model";

const asked = fc.record({
  kind: fc.constantFrom("complaint", "opinion", "proposal"),
  caseId: fc.constantFrom("c1", "c2", "c3"),
  actor: fc.constantFrom("customer", "head-office"),
});

test("ER-1 an erasure says which case, when and who asked for it, and nothing more", () => {
  const decided = decide(
    { type: "ErasePeople", now: 7, actor: "head-office", kind: "complaint", caseId: "c1" },
    nobodyErased(),
  );
  expect(decided).toEqual({
    ok: true,
    value: [{ type: "PeopleErased", at: 7, kind: "complaint", caseId: "c1", by: "head-office" }],
  });
});

test("ER-2 over random histories each case is erased once, by whoever asked first", () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (asks) => {
      const book = nobodyErased();
      const events: ErasureEvent[] = [];
      for (const [now, one] of asks.entries()) {
        const decided = decide({ type: "ErasePeople", now, ...one }, book);
        for (const event of decided.ok ? decided.value : []) events.push(event);
        for (const event of decided.ok ? decided.value : []) evolve(book, event);
      }
      const firstOf = new Map<string, string>();
      for (const { kind, caseId, actor } of asks) {
        const key = `${kind} ${caseId}`;
        if (!firstOf.has(key)) firstOf.set(key, actor);
      }
      expect(events.map(({ kind, caseId, by }) => [`${kind} ${caseId}`, by])).toEqual([...firstOf]);
    }),
    { seed: 7, numRuns: 200 },
  );
});
