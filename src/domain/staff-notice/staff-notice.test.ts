import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
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

test("NI-1 to NI-6 in any history a matter is noted once, sent once, never in quiet hours or over the head of who has read it", () => {
  const seen = new Set<string>();
  const command = (rng: Rng, now: number, { notes }: NoteBookDraft): NoteCommand => {
    const known = [...notes.keys()];
    const own = { noteId: known[rng.below(known.length)] ?? noteId };
    const matter = { caseId: `c${rng.below(2)}`, cause: oneOf(rng, ["overdue", "dueSoon"] as const) };
    const drawn = oneOf<NoteCommand>(rng, [
      { ...noted, ...matter },
      { ...claim(rng.next() < 0.5), ...own },
      { ...recorded, ...own },
      { ...read(oneOf(rng, ["han", "hao"])), ...own },
      { ...escalate(0), ...own },
    ]);
    return { ...drawn, now };
  };
  const context = { initial: emptyNoteBook, decide, evolve, command };
  inAnyHistory<NoteCommand, NoteEvent, NoteBookDraft>(context, { seed: 36, steps: 25, stepMs: 100, runs: 150 }, () => {
    const once = new Set<string>();
    const readBy = new Map<string, string>();
    const notedAt = new Map<string, number>();
    return ({ state, events, command: last }) => {
      for (const event of events) {
        seen.add(event.type);
        const key = `${event.type} ${event.noteId}`;
        // Somebody above may be told of what he knows already; his note stays the one he has.
        if (event.type !== "MatterNoted" || !notedAt.has(event.noteId)) expect(once.has(key)).toBe(false);
        once.add(key);
        if (event.type === "MatterNoted" && !notedAt.has(event.noteId)) notedAt.set(event.noteId, event.at);
        if (event.type === "SendingClaimed") {
          const isQuiet = last.type === "ClaimSending" && last.inQuietHours;
          expect([isQuiet, readBy.has(event.noteId)]).toEqual([false, false]);
        }
        if (event.type === "SendingRecorded") expect(once.has(`SendingClaimed ${event.noteId}`)).toBe(true);
        if (event.type === "NoteRead") {
          expect(state.notes.get(event.noteId)?.to).toBe(event.by);
          readBy.set(event.noteId, event.by);
        }
        if (event.type !== "NoteEscalated") continue;
        expect([readBy.has(event.noteId), event.noteId.includes("overdue")]).toEqual([false, true]);
        expect(event.at - (notedAt.get(event.noteId) ?? Infinity)).toBeGreaterThanOrEqual(100);
        expect(event.to).not.toBe(state.notes.get(event.noteId)?.to);
      }
      expect([...state.notes].map(([id, note]) => [id, note.notedAt])).toEqual([...notedAt]);
      expect(decide(last, state)).toEqual({ ok: true, value: [] });
    };
  });
  expect(seen.size).toBe(6);
});
