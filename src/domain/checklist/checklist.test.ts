import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide, evolve } from "./decide";
import { type ChecklistCommand, type ChecklistEvent, emptySchemeLibrary, type SchemeLibraryDraft } from "./messages";
import { missingResult, scoreOf, type ItemResult, type Scheme, type SchemeItem } from "./scheme";

const item = (itemId: string, more: Partial<SchemeItem> = {}): SchemeItem => ({
  itemId,
  text: { en: itemId },
  points: 10,
  details: 1,
  evidence: "none",
  ...more,
});
const scheme: Scheme = {
  schemeId: "peak",
  version: 1,
  use: "peak",
  title: { en: "Peak" },
  deduction: "share",
  modules: [
    { moduleId: "env", text: { en: "Environment" }, weight: 60, items: [item("e1", { details: 4 }), item("e2")] },
    { moduleId: "people", text: { en: "People" }, weight: 40, items: [item("p1", { evidence: "photo" })] },
  ],
};
const saw = (itemId: string, result: ItemResult["result"] = "ok", more: Partial<ItemResult> = {}): ItemResult => ({
  itemId,
  result,
  hasNote: false,
  photos: 1,
  ...more,
});
const publish = (of: Scheme, writtenBy = "wen"): ChecklistCommand => ({
  type: "PublishScheme",
  now: 1,
  actor: "dora",
  writtenBy,
  scheme: of,
});
const retire: ChecklistCommand = { type: "RetireScheme", now: 2, actor: "dora", schemeId: "peak" };

function libraryAfter(...commands: readonly ChecklistCommand[]) {
  const library = emptySchemeLibrary();
  for (const command of commands) {
    const decision = decide(command, library);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    decision.value.reduce(evolve, library);
  }
  return library;
}
const refusalOf = (command: ChecklistCommand, library = emptySchemeLibrary()): unknown => {
  const decision = decide(command, library);
  return decision.ok ? decision.value : decision.refusal;
};
const [env, people] = scheme.modules as [Scheme["modules"][0], Scheme["modules"][0]];

test.each([
  [{ ...scheme, modules: [] }, "modules", "some"],
  [{ ...scheme, title: {} }, "title", "text"],
  [{ ...scheme, modules: [env, { ...people, items: [item("e1")] }] }, "items/e1", "unique"],
  [{ ...scheme, modules: [env, { ...people, items: [item("p1", { points: 0 })] }] }, "items/p1/points", "positive"],
  [{ ...scheme, modules: [env, { ...people, items: [item("p1", { text: { en: " " } })] }] }, "items/p1/text", "text"],
] as const)("CL-1 a scheme with a fault is refused at its place (%#)", (faulty, place, expected) => {
  expect(refusalOf(publish(faulty))).toEqual({ code: "checklist.faulty", place, expected });
});

test("CL-2 weights sum to 100 or are not there", () => {
  const weighing = (weight: number | undefined): Scheme => {
    const { weight: _weight, ...plain } = people;
    return { ...scheme, modules: [env, weight === undefined ? plain : { ...plain, weight }] };
  };
  expect(refusalOf(publish(weighing(39)))).toMatchObject({ place: "modules/weight", expected: "sumOf100" });
  expect(refusalOf(publish(weighing(undefined)))).toMatchObject({ place: "modules/weight" });
  expect(refusalOf(publish(scheme))).toMatchObject([{ type: "SchemePublished" }]);
});

test("CL-3 the next version has the next number, and a published one is never changed", () => {
  const library = libraryAfter(publish(scheme));
  expect(refusalOf(publish(scheme), library)).toEqual([]);
  expect(refusalOf(publish({ ...scheme, deduction: "wholeItem" }), library)).toEqual({
    code: "checklist.versionOutOfOrder",
    expected: 2,
  });
  expect(refusalOf(publish({ ...scheme, version: 2 }), library)).toMatchObject([{ type: "SchemePublished" }]);
});

test("CL-4 who wrote a scheme does not publish it alone", () => {
  expect(refusalOf(publish(scheme, "dora"))).toEqual({ code: "checklist.selfApproved", person: "dora" });
});

test("CL-5 a failing detail loses its share, or the whole item where the scheme says so", () => {
  const results = [saw("e1", "notOk", { failed: 1 }), saw("e2"), saw("p1")];
  expect(scoreOf(scheme, results)).toMatchObject({ got: 27.5, of: 30, percent: 60 * (17.5 / 20) + 40 });
  expect(scoreOf({ ...scheme, deduction: "wholeItem" }, results)).toMatchObject({ got: 20, percent: 70 });
});

test("CL-6 what does not apply leaves its module, and nothing at all has no score", () => {
  expect(scoreOf(scheme, [saw("e1", "notOk", { failed: 4 }), saw("e2"), saw("p1", "na")]).percent).toBe(50);
  expect(scoreOf(scheme, [saw("e1", "na"), saw("e2", "na"), saw("p1", "na")]).percent).toBeUndefined();
});

test("CL-7 a retired scheme stays readable and comes back with its next version", () => {
  const library = libraryAfter(publish(scheme), retire, retire);
  expect([library.retired.has("peak"), library.schemes.get("peak")?.length]).toEqual([true, 1]);
  expect(libraryAfter(publish(scheme), retire, publish({ ...scheme, version: 2 })).retired.size).toBe(0);
  expect(refusalOf(retire)).toEqual({ code: "checklist.unknown", schemeId: "peak" });
});

test("CL-8 every item has a result and the evidence it asks for", () => {
  expect(missingResult(scheme, [saw("e1"), saw("e2")])).toBe("p1");
  expect(missingResult(scheme, [saw("e1"), saw("e2"), saw("p1", "ok", { photos: 0 })])).toBe("p1");
  expect(missingResult(scheme, [saw("e1"), saw("e2"), saw("p1", "na", { photos: 0 })])).toBeUndefined();
});

test("CL-5 and CL-6 whatever is seen, a score lies between 0 and 100, and a further fault never raises it", () => {
  const seen = fc.constantFrom<ItemResult["result"]>("ok", "notOk", "na");
  const results = fc.tuple(seen, seen, seen, fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(results, fc.constantFrom("share", "wholeItem"), ([one, two, three, failed], deduction) => {
      const rule = { ...scheme, deduction } as const;
      const rest = [saw("e2", two), saw("p1", three)];
      const { percent = 0 } = scoreOf(rule, [saw("e1", one, { failed }), ...rest]);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      if (one !== "ok") return;
      const worse = scoreOf(rule, [saw("e1", "notOk", { failed }), ...rest]).percent ?? 0;
      expect(worse).toBeLessThanOrEqual(percent);
    }),
    { seed: 5, numRuns: 300 },
  );
});

function randomCommand(rng: Rng, now: number, { schemes }: SchemeLibraryDraft): ChecklistCommand {
  const schemeId = oneOf(rng, ["peak", "close"] as const);
  if (rng.next() < 0.2) return { type: "RetireScheme", now, actor: "dora", schemeId };
  const weights = rng.next() < 0.8 ? [60, 40] : [60, rng.below(60)];
  const modules = scheme.modules.map((one, at) => {
    const items = one.items.map((own) => ({ ...own, points: rng.next() < 0.05 ? 0 : 1 + rng.below(9) }));
    return { ...one, weight: weights[at] ?? 0, items };
  });
  const version = (schemes.get(schemeId)?.length ?? 0) + (rng.next() < 0.8 ? 1 : rng.below(3));
  return { ...publish({ ...scheme, schemeId, version, modules }, oneOf(rng, ["wen", "dora"])), now };
}

test("CL-1 to CL-4 and CL-7 in any history a scheme is sound, weighs 100, counts up, stays, and has two people behind it", () => {
  const context = { initial: emptySchemeLibrary, decide, evolve, command: randomCommand };
  inAnyHistory<ChecklistCommand, ChecklistEvent, SchemeLibraryDraft>(
    context,
    { seed: 63, steps: 25, stepMs: 9 },
    () => {
      const known = new Map<string, string[]>();
      return ({ events, state }) => {
        for (const event of events) {
          if (event.type === "SchemeRetired") {
            expect(state.retired.has(event.schemeId)).toBe(true);
            continue;
          }
          const { schemeId, modules } = event.scheme;
          expect(event.approvedBy).not.toBe(event.writtenBy);
          expect(modules.reduce((sum, { weight = 0 }) => sum + weight, 0)).toBe(100);
          expect(modules.flatMap(({ items }) => items).filter(({ points }) => points <= 0)).toEqual([]);
          expect(state.retired.has(schemeId)).toBe(false);
          known.set(schemeId, [...(known.get(schemeId) ?? []), JSON.stringify(event.scheme)]);
        }
        for (const [schemeId, versions] of state.schemes) {
          expect(versions.map(({ version }) => version)).toEqual(versions.map((_one, at) => at + 1));
          expect(versions.map((one) => JSON.stringify(one))).toEqual(known.get(schemeId));
        }
      };
    },
  );
});

test("CL-8 whatever was seen, nothing lacks exactly if every item has a result and its evidence", () => {
  const seen = fc.record({
    itemId: fc.constantFrom("e1", "e2", "p1"),
    result: fc.constantFrom<ItemResult["result"]>("ok", "notOk", "na"),
    photos: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.uniqueArray(seen, { selector: ({ itemId }) => itemId }), (drawn) => {
      const results = drawn.map(({ itemId, result, photos }) => saw(itemId, result, { photos }));
      const photo = drawn.find(({ itemId }) => itemId === "p1");
      const isWhole = drawn.length === 3 && (photo?.result === "na" || photo?.photos === 1);
      expect(missingResult(scheme, results) === undefined).toBe(isWhole);
    }),
    { seed: 64, numRuns: 200 },
  );
});
