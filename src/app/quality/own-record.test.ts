import { expect, test } from "vitest";
import { qualityHouse } from "../../../tests/fixtures/quality-house";
import { emptyLibrary } from "#domain/handbook/model";
import { emptyFixtureBook } from "#domain/fixture/model";
import { emptyProcessBook } from "#domain/process/model";
import { ownRecord } from "./own-record";

const OUTLET = "O03";
const BOOK = { outletId: OUTLET, caseId: "book" };
const NOTES = ["0199aaaa-0000-7000-8000-000000000001", "0199aaaa-0000-7000-8000-000000000002"] as const;

const nothing = () => Promise.resolve([]);
/** Nobody was tested, and nobody promised anything. */
const NONE = {
  ...{
    skills: { attemptsOf: nothing },
    letters: { list: nothing },
    processes: { deviations: () => Promise.resolve(emptyProcessBook().deviations) },
  },
  contactOf: () => Promise.resolve(undefined),
  workOf: () => Promise.resolve({ shifts: [], counter: [], months: [] }),
  fixtures: { standing: () => Promise.resolve({ standard: [], gaps: [], book: emptyFixtureBook() }) },
};

test("QA-19 somebody reads what is kept of him, in words, and nothing of anybody else", async () => {
  const { quality, list, projector, cause, views, retention } = await qualityHouse();
  const noted = [
    ["E060", NOTES[0]],
    ["E061", NOTES[1]],
  ] as const;
  for (const [staffId, correctionId] of noted) {
    const note = { type: "NoteCorrection", correctionId, staffId, behaviour: "bothHands" } as const;
    expect(await quality.submit("finding", BOOK, note, cause("head"))).toMatchObject({ ok: true });
  }
  const grounds = { personal: { text: "I held the forms" } };
  const disputed = { type: "DisputeCorrection", correctionId: NOTES[0], grounds } as const;
  expect(await quality.submit("finding", BOOK, disputed, cause("E060"))).toMatchObject({ ok: true });
  await projector.catchUp();

  const posts = [{ role: "teller", place: { kind: "outlet", outletId: OUTLET } }] as const;
  const handbook = { state: emptyLibrary, readings: () => Promise.resolve([[]]) };
  const drills = { standing: () => Promise.resolve({ today: "2026-11-23", drills: [], emergencies: [], cards: [] }) };
  const record = await ownRecord({ quality, handbook, list, drills, retention, ...NONE }, { accountId: "E060", posts });
  expect(record.corrections.map(({ correctionId, state }) => [correctionId, state])).toEqual([[NOTES[0], "disputed"]]);
  expect(record.corrections[0]?.said.flatMap(({ texts }) => texts)).toEqual([{ text: "I held the forms" }]);
  expect(record.sanctions).toEqual([]);
  expect(views.filter(({ by, purpose }) => by === "E060" && purpose === "own record")).toHaveLength(1);
});
