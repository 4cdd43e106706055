import { createRng } from "#base/rng";
import { givenOn } from "#base/given.fixture";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { JourneyCommand } from "./messages";
import { documentsConfirmed, prefillOf, unstartedJourney } from "./model";

const NEEDS = { fieldIds: ["name", "phone"], documentIds: ["id.card"] };
const CHOICE = { serviceIds: ["A1"], partIds: [] };
const by = { now: 1, actor: "customer" } as const;
const start: JourneyCommand = {
  ...by,
  type: "StartJourney",
  journeyId: "j",
  code: "K7QM2XTD",
  keyHash: "h",
  language: "en",
  choice: CHOICE,
  needs: NEEDS,
};
const ref = (name: string) => ({ token: `journey/j/${name}`, hash: `h-${name}` });
const save = (name: string, answered: string[], cleared: string[] = []): JourneyCommand => {
  return { ...by, type: "SaveAnswers", answers: ref(name), answered, cleared };
};
const checkIn = (ticketId: string, date = "2026-11-23", outletId = "O01"): JourneyCommand => {
  return { ...by, type: "CheckIn", outletId, date, ticketId };
};

function given(...commands: readonly JourneyCommand[]) {
  const journey = unstartedJourney();
  return { journey, ...givenOn(journey, decide, evolve, commands) };
}

test("JO-1 and JO-9 the visit of a ticket is the journey's, and a second look gives the same ticket", () => {
  const { journey, then, refusal } = given(start, checkIn("t1"));
  expect(then(checkIn("t1"))).toEqual([]);
  expect(refusal(checkIn("t2"))).toEqual({ code: "journey.alreadyHere" });
  expect(then(checkIn("t3", "2026-11-24"))).toHaveLength(1);
  expect(journey.visits.map(({ ticketId }) => ticketId)).toEqual(["t1", "t3"]);
});

test("JO-2 a started journey is its customer's: another secret is refused, the own one repeated", () => {
  const { then, refusal } = given(start);
  expect(then(start)).toEqual([]);
  expect(refusal({ ...start, keyHash: "other" })).toEqual({ code: "journey.idTaken" });
  expect(given().refusal(save("s1", ["name"]))).toEqual({ code: "journey.unknown" });
  expect(given().refusal({ ...start, choice: { serviceIds: [], partIds: [] } })).toEqual({
    code: "journey.nothingChosen",
  });
});

test("JO-3 a save is a token, a hash and the questions' ids", () => {
  expect(given(start).then(save("s1", ["name"]))).toEqual([
    { type: "AnswersSaved", at: 1, answers: ref("s1"), answered: ["name"], cleared: [] },
  ]);
});

test("JO-5 and JO-6 the pre-fill is complete with every question answered, and open again with one more", () => {
  const { journey, then } = given(start);
  expect(prefillOf(journey)).toBe("none");
  then(save("s1", ["name"]));
  expect(prefillOf(journey)).toBe("partial");
  then(save("s2", ["phone"]));
  expect(prefillOf(journey)).toBe("complete");
  const more = { fieldIds: ["name", "phone", "limit"], documentIds: [] };
  then({ ...by, type: "ChooseServices", choice: { serviceIds: ["A1", "A4"], partIds: [] }, needs: more });
  expect(prefillOf(journey)).toBe("partial");
  then(save("s3", ["limit"]));
  expect(prefillOf(journey)).toBe("complete");
  then(save("s4", [], ["phone"]));
  expect(prefillOf(journey)).toBe("partial");
});

test("JO-6 a service that asks nothing is never taken for a filled form", () => {
  expect(prefillOf({ needs: { fieldIds: [], documentIds: [] }, answered: new Set() })).toBe("none");
});

test("JO-7 services are chosen anew until the customer is there, and what was answered stays", () => {
  const { journey, then, refusal } = given(start, save("s1", ["name"]));
  const other = {
    ...by,
    type: "ChooseServices",
    choice: { serviceIds: ["A6"], partIds: ["sms"] },
    needs: NEEDS,
  } as const;
  expect(then(other)).toHaveLength(1);
  expect(then(other)).toEqual([]);
  expect([...journey.answered]).toEqual(["name"]);
  then(checkIn("t1"));
  expect(refusal({ ...other, choice: CHOICE })).toEqual({ code: "journey.alreadyHere" });
});

test("JO-8, JO-10 and JO-12 documents are confirmed one by one, also in the lobby, and none twice", () => {
  const { journey, then } = given(start, checkIn("t1"));
  const confirm: JourneyCommand = { ...by, type: "ConfirmDocuments", documentIds: ["id.card"] };
  expect(documentsConfirmed(journey)).toBe(false);
  expect(then(confirm)).toHaveLength(1);
  expect(then(confirm)).toEqual([]);
  expect(documentsConfirmed(journey)).toBe(true);
  expect(then(save("late", ["name"]))).toHaveLength(1);
});

test("JO-12 an appointment is noted, replaced by a later one, and dropped only while it is the one", () => {
  const slot = (appointmentId: string) => ({ outletId: "O01", date: "2026-11-24", appointmentId, slotAt: 5 });
  const note = (id: string): JourneyCommand => ({ ...by, type: "NoteAppointment", appointment: slot(id) });
  const { journey, then } = given(start, note("a"), note("b"));
  expect(then(note("b"))).toEqual([]);
  expect(then({ ...by, type: "DropAppointment", appointmentId: "a" })).toEqual([]);
  expect(journey.appointment?.appointmentId).toBe("b");
  then({ ...by, type: "DropAppointment", appointmentId: "b" });
  expect(journey.appointment).toBeUndefined();
});

test("JO-11 nothing is added to a journey that has ended", () => {
  const { then, refusal } = given(start, { ...by, type: "EndJourney", by: "customer" });
  expect(refusal(save("s1", ["name"]))).toEqual({ code: "journey.ended" });
  expect(then({ ...by, type: "EndJourney", by: "time" })).toEqual([]);
});

test("JO-4 every save that was accepted is kept in its order, whatever came between", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const rng = createRng(seed, "journey");
      const { journey, then } = given(start);
      const kept: string[] = [];
      for (let at = 0; at < 40; at += 1) {
        const draw = rng.next();
        const fieldId = NEEDS.fieldIds[rng.below(2)] ?? "name";
        if (draw < 0.6) {
          then(save(`s${at}`, [fieldId]));
          kept.push(`h-s${at}`);
        } else if (draw < 0.7) {
          then(save(`s${at}`, [], [fieldId]));
          kept.push(`h-s${at}`);
        } else if (draw < 0.85) then({ ...by, type: "ConfirmDocuments", documentIds: [`d${rng.below(3)}`] });
        else if (journey.visits.length === 0) then(checkIn("t"));
      }
      expect(journey.saves.map(({ hash }) => hash)).toEqual(kept);
    }),
    { seed: 31, numRuns: 60 },
  );
});
