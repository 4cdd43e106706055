import fc from "fast-check";
import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { HOUR_MS } from "#base/time";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide, decideReading, evolve, evolveReadings } from "./decide";
import type { HandbookCommand, HandbookEvent, ReadingCommand } from "./messages";
import { type DocumentVersion, emptyLibrary, emptyReadings, type LibraryDraft, readingsOf } from "./model";

const DAY_MS = 24 * HOUR_MS;

const CARD: DocumentVersion = {
  ...{ documentId: "fire", version: 1, kind: "emergencyCard", title: { en: "Fire" }, body: { en: "# Out" } },
  ...{ readers: ["teller", "lobbyManager"], readWithinDays: 7, drillEveryDays: 180 },
};
const publishing = (change: Partial<DocumentVersion> = {}, actor = "dora", now = 0): HandbookCommand => ({
  type: "PublishDocument",
  ...{ now, actor, writtenBy: "wen", document: { ...CARD, ...change } },
});
const reading = (version: number, newest = version, actor = "lin", now = 5): ReadingCommand => ({
  type: "ConfirmReading",
  ...{ now, actor, documentId: "fire", version, newest },
});

function library(...commands: readonly HandbookCommand[]) {
  const books = emptyLibrary();
  return { books, ...givenOn(books, decide, evolve, commands) };
}
function readings(...commands: readonly ReadingCommand[]) {
  const receipts = emptyReadings();
  return { receipts, ...givenOn(receipts, decideReading, evolveReadings, commands) };
}

const faulty: readonly (readonly [string, Partial<DocumentVersion>])[] = [
  ["documentId", { documentId: "a fire" }],
  ["title", { title: {} }],
  ["body", { body: { en: " " } }],
  ["readers", { readers: [] }],
  ["readWithinDays", { readWithinDays: 0 }],
  ["drillEveryDays", { kind: "procedure" }],
];
test.each(faulty)("HB-1 a version that is wrong names the place: %s", (place, change) => {
  expect(library().refusal(publishing(change))).toMatchObject({ code: "handbook.faulty", place });
});

test("HB-1 a file stands in for a text", () => {
  const file = { fileId: "f", sha256: "0" };
  expect(library().then(publishing({ body: {}, file }))).toHaveLength(1);
});

test("HB-2 versions count up without a gap and are never changed", () => {
  const { then, refusal } = library(publishing());
  expect(then(publishing())).toEqual([]);
  const gap = { code: "handbook.versionOutOfOrder", expected: 2 };
  expect(refusal(publishing({ version: 3 }))).toEqual(gap);
  expect(refusal(publishing({ title: { en: "Blaze" } }))).toEqual(gap);
  expect(then(publishing({ version: 2 }))).toHaveLength(1);
});

test("HB-3 nobody publishes alone what he wrote", () => {
  expect(library().refusal(publishing({}, "wen"))).toEqual({ code: "handbook.selfApproved", person: "wen" });
});

test("HB-4 a retired document asks nobody, and its next version brings it back", () => {
  const retire: HandbookCommand = { type: "RetireDocument", now: 9, actor: "dora", documentId: "fire" };
  const { books, then } = library(publishing(), retire);
  const asked = () => readingsOf(books, emptyReadings(), { personId: "lin", roles: ["teller"] }, 10).length;
  expect([asked(), books.documents.get("fire")?.length]).toEqual([0, 1]);
  expect(then(retire)).toEqual([]);
  then(publishing({ version: 2 }));
  expect(asked()).toBe(1);
  expect(library().refusal(retire)).toEqual({ code: "handbook.unknown", documentId: "fire" });
});

test("HB-5 a receipt is given once, for the version that stands", () => {
  const { receipts, then, refusal } = readings(reading(1));
  expect(then(reading(1))).toEqual([]);
  expect(refusal(reading(1, 2))).toEqual({ code: "handbook.notNewest", version: 2 });
  then(reading(2));
  expect(receipts.receipts.get("fire")?.get("lin")?.version).toBe(2);
});

test("HB-6 a new version asks again, and whoever has not read it in its days is late", () => {
  const { books, then } = library(publishing());
  const { receipts } = readings(reading(1));
  const at = (now: number) => readingsOf(books, receipts, { personId: "lin", roles: ["teller"] }, now);
  expect(at(6)).toEqual([{ documentId: "fire", version: 1, dueBy: 7 * DAY_MS, readAt: 5, isLate: false }]);
  then(publishing({ version: 2 }, "dora", DAY_MS));
  expect(at(8 * DAY_MS - 1)).toEqual([{ documentId: "fire", version: 2, dueBy: 8 * DAY_MS, isLate: false }]);
  expect(at(8 * DAY_MS)).toMatchObject([{ isLate: true }]);
  expect(readingsOf(books, receipts, { personId: "rui", roles: ["reviewer"] }, 6)).toEqual([]);
});

test("HB-5 and HB-6 in any history somebody has read the newest version exactly if he said so", () => {
  const act = fc.record({ publish: fc.boolean(), reader: fc.constantFrom("lin", "hao", "mei"), older: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const { books, then } = library(publishing());
      const { receipts } = readings();
      const said = new Set<string>();
      let version = 1;
      acts.forEach(({ publish, reader, older }, now) => {
        if (publish) {
          version += 1;
          then(publishing({ version }, "dora", now));
          said.clear();
          return;
        }
        const decision = decideReading(reading(older ? version - 1 : version, version, reader, now), receipts);
        if (!decision.ok) return;
        decision.value.reduce(evolveReadings, receipts);
        said.add(reader);
      });
      for (const personId of ["lin", "hao", "mei"]) {
        const [newest] = readingsOf(books, receipts, { personId, roles: ["teller"] }, acts.length);
        expect(newest?.readAt !== undefined).toBe(said.has(personId));
      }
    }),
    { seed: 31, numRuns: 100 },
  );
});

const DOCUMENTS = ["fire", "robbery"] as const;
function randomAct(rng: Rng, now: number, { documents }: LibraryDraft): HandbookCommand {
  const documentId = oneOf(rng, DOCUMENTS);
  if (rng.next() < 0.2) return { type: "RetireDocument", now, actor: "dora", documentId };
  const version = (documents.get(documentId)?.length ?? 0) + rng.below(3);
  const readers = rng.next() < 0.1 ? [] : ["teller"];
  const readWithinDays = rng.next() < 0.1 ? 0 : 7;
  const title = rng.next() < 0.1 ? {} : { en: oneOf(rng, ["Fire", "Out"]) };
  const change = { documentId, version, readers, readWithinDays, title };
  return publishing(change, oneOf(rng, ["dora", "wen"]), now);
}

test("HB-1 to HB-4 and HB-6 in any history versions are whole, count up and stay; who has not read in time is late", () => {
  const context = { initial: emptyLibrary, decide, evolve, command: randomAct };
  inAnyHistory<HandbookCommand, HandbookEvent, LibraryDraft>(context, { seed: 61, steps: 40, stepMs: DAY_MS }, () => {
    const published = new Map<string, string[]>();
    return ({ events, state, command }) => {
      for (const event of events) {
        if (event.type !== "DocumentPublished") continue;
        const { documentId, readers, title, readWithinDays } = event.document;
        expect([readers.length > 0, Object.keys(title).length > 0, readWithinDays > 0]).toEqual([true, true, true]);
        expect(event.publishedBy).not.toBe(event.writtenBy);
        published.set(documentId, [...(published.get(documentId) ?? []), JSON.stringify(event.document)]);
      }
      for (const [documentId, versions] of state.documents) {
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_one, at) => at + 1));
        const told = versions.map(({ publishedAt: _at, writtenBy: _wrote, publishedBy: _by, ...said }) => said);
        expect(told.map((one) => JSON.stringify(one))).toEqual(published.get(documentId));
      }
      const asked = readingsOf(state, emptyReadings(), { personId: "lin", roles: ["teller"] }, command.now);
      const standing = [...state.documents.keys()].filter((documentId) => !state.retired.has(documentId));
      expect(asked.map(({ documentId }) => documentId)).toEqual(standing);
      expect(asked.filter(({ isLate, dueBy }) => isLate !== dueBy <= command.now)).toEqual([]);
    };
  });
});
