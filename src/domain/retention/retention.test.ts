import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import {
  decide,
  evolve,
  isForgotten,
  LEGAL_BASIS,
  nobodyForgotten,
  type RetentionCommand,
  type RetentionEvent,
  STAFF_RECORDS,
} from "./model";

const forget = (change: Partial<RetentionCommand> = {}): RetentionCommand => ({
  type: "ForgetStaff",
  ...{ now: 500, actor: "system", kind: "drill", before: 100, records: 3, ...change },
});
const given = (...commands: readonly RetentionCommand[]) => {
  const book = nobodyForgotten();
  return { book, ...givenOn(book, decide, evolve, commands) };
};

test("KP-1 every kind of record stands on a ground", () => {
  expect(Object.keys(LEGAL_BASIS).sort()).toEqual([...STAFF_RECORDS].sort());
});

test("KP-2 a record that is open names its people, however far the line has gone", () => {
  const { book } = given(forget());
  expect(isForgotten(book, "drill", undefined)).toBe(false);
  expect(isForgotten(book, "drill", 99)).toBe(true);
  expect(isForgotten(book, "drill", 100)).toBe(false);
  expect(isForgotten(book, "duty", 99)).toBe(false);
});

test("KP-3 a night says what it forgot once, and nothing when there was nothing", () => {
  const { book, then } = given(forget());
  expect(then(forget({ before: 200, records: 0 }))).toEqual([]);
  expect(then(forget())).toEqual([]);
  expect(book.log).toEqual([{ at: 500, kind: "drill", before: 100, records: 3 }]);
});

test("KP-2 to KP-4 over random histories no line goes back, what is open keeps its people, and whoever was forgotten stays forgotten", () => {
  const asked = fc.record({
    kind: fc.constantFrom(...STAFF_RECORDS),
    before: fc.integer({ min: 0, max: 1_000 }),
    records: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), fc.integer({ min: 0, max: 1_000 }), (asks, overAt) => {
      const book = nobodyForgotten();
      for (const [now, one] of asks.entries()) {
        const gone = STAFF_RECORDS.filter((kind) => isForgotten(book, kind, overAt));
        const decided = decide(forget({ now, ...one }), book);
        const events: readonly RetentionEvent[] = decided.ok ? decided.value : [];
        for (const event of events) {
          expect(event.before).toBeGreaterThan(book.lines.get(event.kind) ?? -1);
          expect(event.records).toBeGreaterThan(0);
          evolve(book, event);
        }
        expect(gone.filter((kind) => !isForgotten(book, kind, overAt))).toEqual([]);
        expect(STAFF_RECORDS.filter((kind) => isForgotten(book, kind, undefined))).toEqual([]);
        expect(events.length).toBeLessThanOrEqual(one.records === 0 ? 0 : 1);
        expect(decide(forget({ now, ...one }), book)).toEqual({ ok: true, value: [] });
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});
