import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import fc from "fast-check";
import { expect, test } from "vitest";
import { oneOf, walkRandomly } from "../../../tests/support/random-history";
import { decide, evolve } from "./decide";
import { emptyNoteBook, type NoteBookDraft, type NoteCommand, type NoteEvent, noteIdOf } from "./model";

const MATTER = { kind: "complaint", caseId: "c1", cause: "overdue", to: "han", level: "person" } as const;
const noteId = noteIdOf(MATTER);
const noted: NoteCommand = { type: "NoteMatter", now: 0, actor: "system", ...MATTER };
const claim = (inQuietHours: boolean): NoteCommand => {
  return { type: "ClaimSending", now: 1, actor: "system", noteId, way: "sms", inQuietHours };
};
const recorded: NoteCommand = { type: "RecordSending", now: 2, actor: "system", noteId, way: "sms", taken: true };
const read = (actor: string): NoteCommand => ({ type: "ReadNote", now: 3, actor, noteId });
const escalate = (now: number): NoteCommand => {
  return { type: "EscalateNote", now, actor: "system", noteId, above: "hao", level: "outlet", afterMs: 100 };
};
const given = (...commands: readonly NoteCommand[]) => givenOn(emptyNoteBook(), decide, evolve, commands);

test("NI-1 NI-6 a matter is noted once for each person and cause", () => {
  expect(given().then(noted)).toMatchObject([{ type: "MatterNoted", noteId, to: "han" }]);
  expect(given(noted).then(noted)).toEqual([]);
  expect(given(noted).then({ ...noted, cause: "dueSoon" })).toHaveLength(1);
  expect(given().refusal(recorded)).toEqual({ code: "staffNotice.unknown", noteId });
});

test("NI-2 NI-3 quiet hours hold it back until they are over; then it is claimed once and recorded", () => {
  const { then } = given(noted);
  expect(then(claim(true))).toMatchObject([{ type: "SendingHeldBack" }]);
  expect(then(claim(true))).toEqual([]);
  expect(then(recorded)).toEqual([]);
  expect(then(claim(false))).toMatchObject([{ type: "SendingClaimed", way: "sms" }]);
  expect(then(claim(false))).toEqual([]);
  expect(then(recorded)).toMatchObject([{ taken: true }]);
});

test("NI-4 an overdue matter that nobody reads goes up once, after its time", () => {
  const { then } = given(noted);
  expect(then(escalate(99))).toEqual([]);
  expect(then(escalate(100))).toMatchObject([
    { type: "NoteEscalated", to: "hao" },
    { to: "hao", level: "outlet" },
  ]);
  expect(then(escalate(900))).toEqual([]);
});

test("NI-5 only the addressee reads, and what was read goes no higher and nowhere else", () => {
  const { then, refusal } = given(noted);
  expect(refusal(read("hao"))).toEqual({ code: "staffNotice.notYours" });
  expect(then(read("han"))).toMatchObject([{ type: "NoteRead", by: "han" }]);
  expect(then(escalate(900))).toEqual([]);
  expect(then(claim(false))).toEqual([]);
});

test("NI-2 to NI-5 in any history nothing is sent twice, in quiet hours, or over the head of who has read it", () => {
  const seen = new Set<string>();
  const command = (rng: Rng, now: number): NoteCommand => {
    const drawn = oneOf(rng, [noted, claim(true), claim(false), recorded, read("han"), read("hao"), escalate(0)]);
    return { ...drawn, now };
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const counts = new Map<string, number>();
      let hasRead = false;
      const context = { initial: emptyNoteBook, decide, evolve, command };
      walkRandomly<NoteCommand, NoteEvent, NoteBookDraft>(seed, 15, 100, context, ({ events, command: last }) => {
        for (const { type } of events) {
          seen.add(type);
          counts.set(type, (counts.get(type) ?? 0) + 1);
          if (type === "SendingClaimed")
            expect([last.type === "ClaimSending" && last.inQuietHours, hasRead]).toEqual([false, false]);
          if (type === "NoteEscalated") expect(hasRead).toBe(false);
          if (type === "NoteRead") hasRead = true;
        }
        for (const once of ["SendingClaimed", "SendingRecorded", "NoteEscalated", "NoteRead"]) {
          expect(counts.get(once) ?? 0).toBeLessThanOrEqual(1);
        }
      });
    }),
    { seed: 36, numRuns: 200 },
  );
  expect(seen.size).toBe(6);
});
