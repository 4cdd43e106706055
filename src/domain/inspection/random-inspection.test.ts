import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#base/calendar";
import type { Rng } from "#base/rng";
import { inAnyHistory, oneOf, type Step } from "../../../tests/support/random-history";
import { coverageOf } from "./coverage";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { by, plan, ref, saw, SIX } from "./given.fixture";
import type { InspectionCommand, InspectionEvent } from "./messages";
import {
  type InspectionDraft,
  type InspectionKind,
  isMystery,
  QUALITIES,
  unplannedInspection,
  visibleToOutlet,
} from "./model";
import { videoSample } from "./video-sample";

const TYPES = [
  "AssignInspector",
  "AcceptAssignment",
  "DeclineAssignment",
  "StartInspection",
  "SubmitReport",
  "CheckReport",
  "ReleaseResults",
  "AppealResults",
  "DecideAppeal",
  "FinaliseResults",
  "CancelInspection",
] as const satisfies readonly InspectionCommand["type"][];

const KINDS = ["onSite", "mysteryExternal", "selfAssessment"] as const satisfies readonly InspectionKind[];

function randomCommand(rng: Rng, now: number, { state, scheme }: InspectionDraft): InspectionCommand {
  if (state === "unplanned") {
    const moduleIds = rng.next() < 0.8 ? SIX : SIX.slice(1);
    return {
      ...plan({ kind: oneOf(rng, KINDS), scheme: { ...scheme, version: 1, moduleIds, itemIds: ["a", "b"] } }),
      now,
    };
  }
  const drawn = oneOf(rng, TYPES);
  const type = drawn === "CancelInspection" && rng.next() < 0.8 ? "SubmitReport" : drawn;
  const seen = [saw("a"), saw("b", "notOk"), saw("z")].filter(() => rng.next() < 0.7);
  const own = {
    inspector: oneOf(rng, ["M-07", "ida", "lin"]),
    homeUnitId: oneOf(rng, ["O01", "district"]),
    reason: "r",
    results: type === "DecideAppeal" ? [saw(oneOf(rng, ["a", "b"]), "na")] : seen,
    percent: 10 * rng.below(10),
    narrative: ref("n"),
    lacking: QUALITIES.filter(() => rng.next() < 0.1),
    tickets: [{ outletId: "O01", businessDate: "2026-11-25", ticketId: "t1" }],
    itemIds: ["b"],
    grounds: ref("g"),
    reasons: ref("r"),
  };
  return { ...by(oneOf(rng, ["M-07", "ida", "lin", "qc", "hao", "dora"]), 0, type, own as never), now };
}

const context = { initial: unplannedInspection, decide, evolve, command: randomCommand };
const DAY_MS = 86_400_000;
type Seen = Step<InspectionCommand, InspectionEvent, InspectionDraft>;
const overVisits = (seed: number, begin: () => (step: Seen) => void): void =>
  inAnyHistory<InspectionCommand, InspectionEvent, InspectionDraft>(
    context,
    { seed, steps: 30, stepMs: 2 * DAY_MS, runs: 80 },
    begin,
  );

test("random inspections reach every state, so that what holds on them means something", () => {
  const states = new Set<string>();
  overVisits(
    80,
    () =>
      ({ state }) =>
        void states.add(state.state),
  );
  expect(states.size).toBe(10);
});

test("IN-1, IN-2 and IN-15 in any history a visit keeps its scheme, mystery ones six aspects, and no inspector is of the outlet", () => {
  overVisits(81, () => {
    let pinned = "";
    return ({ state, events, command }) => {
      for (const event of events) {
        if (event.type === "InspectionPlanned") pinned = JSON.stringify(event.scheme);
        if (event.type === "InspectorAssigned" && command.type === "AssignInspector") {
          expect(state.kind === "selfAssessment" || command.homeUnitId !== state.outletId).toBe(true);
        }
      }
      expect(JSON.stringify(state.scheme)).toBe(pinned);
      if (isMystery(state.kind)) expect(state.scheme.moduleIds).toHaveLength(state.terms.aspects);
    };
  });
});

test("IN-3, IN-8 and IN-11 in any history nothing of a mystery visit shows, and nothing counts, before the release", () => {
  overVisits(82, () => ({ state, events }) => {
    if (state.releasedAt === undefined) {
      expect([state.tickets.length, visibleToOutlet(state) && isMystery(state.kind)]).toEqual([0, false]);
    }
    for (const event of events) {
      if (event.type !== "ResultsReleased") continue;
      expect([state.checkedBy === undefined, event.releasedBy === ""]).toEqual([false, false]);
      expect(state.tickets).toEqual(event.tickets);
    }
  });
});

test("IN-4, IN-5, IN-6 and IN-14 in any history only who accepted reports, wholly, and says whether in time", () => {
  overVisits(83, () => {
    const order: string[] = [];
    return ({ state, events, command }) => {
      for (const event of events) {
        order.push(event.type);
        if (event.type === "AssignmentDeclined") expect([event.reason, state.inspector]).toEqual(["r", undefined]);
        if (event.type === "InspectionCancelled") {
          // A report that was sent back is none.
          const [reported, sentBack] = [order.lastIndexOf("ReportSubmitted"), order.lastIndexOf("ReportSentBack")];
          expect(reported).toBeLessThanOrEqual(sentBack);
        }
        if (event.type !== "ReportSubmitted") continue;
        expect(command.actor).toBe(state.inspector);
        const lastAccepted = order.lastIndexOf("AssignmentAccepted");
        expect(lastAccepted).toBeGreaterThan(order.lastIndexOf("InspectorAssigned"));
        expect(event.results.map(({ itemId }) => itemId).sort()).toEqual(state.scheme.itemIds);
        expect(event.inTime).toBe(event.at < (state.reportBy ?? 0));
      }
    };
  });
});

test("IN-7, IN-9 and IN-10 in any history the second person is never the first, and what is final never changes", () => {
  overVisits(84, () => {
    let final: string | undefined;
    return ({ state, events, command }) => {
      for (const event of events) {
        if (event.type === "ReportChecked" || event.type === "ReportSentBack") {
          expect(command.actor).not.toBe(state.inspector);
        }
        if (event.type === "ReportSentBack") expect([event.reason, event.lacking.length > 0]).toEqual(["r", true]);
        if (event.type === "ResultsAppealed") expect(event.at).toBeLessThan(state.appealUntil);
        if (event.type === "AppealDecided") {
          expect([state.inspector, state.checkedBy, state.appeal?.by]).not.toContain(command.actor);
          expect(event.results.filter(({ itemId }) => !state.appeal?.itemIds.includes(itemId))).toEqual([]);
        }
        if (event.type === "ResultsFinal" && command.type === "FinaliseResults") {
          expect(event.at).toBeGreaterThanOrEqual(state.appealUntil);
        }
      }
      if (state.state === "final") final ??= JSON.stringify([state.results, state.percent]);
      if (final !== undefined) expect(JSON.stringify([state.results, state.percent])).toBe(final);
    };
  });
});

test("IN-12 whatever visits were made, an outlet is an alarm exactly if the quarter is old and lacks one", () => {
  const quarter = { start: "2026-10-01", end: "2027-01-01" };
  const visit = fc.record({
    outletId: fc.constantFrom("O01", "O02", "O03"),
    madeOn: fc.integer({ min: -20, max: 110 }).map((day) => addDays(quarter.start, day)),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 6 }), fc.integer({ min: 1, max: 92 }), (visits, day) => {
      const terms = { perQuarterMin: 1, alarmFromDay: 60 };
      for (const one of coverageOf(["O01", "O02", "O03"], visits, quarter, day, terms)) {
        const own = visits.filter(
          ({ outletId, madeOn }) => outletId === one.outletId && madeOn >= quarter.start && madeOn < quarter.end,
        );
        expect([one.visits, one.alarm]).toEqual([own.length, own.length === 0 && day >= 60]);
      }
    }),
    { seed: 85, numRuns: 200 },
  );
});

test("IN-13 whatever a month holds, the draw repeats itself, has no half-hour twice, and half of it is peak if there is enough", () => {
  const month = fc.array(fc.boolean(), { maxLength: 60 });
  fc.assert(
    fc.property(month, fc.integer({ min: 1, max: 12 }), fc.string(), (peaks, count, seed) => {
      const slots = peaks.map((isPeak, slot) => ({ date: "2026-11-23", slot, isPeak }));
      const drawn = videoSample(seed, "O01", slots, count);
      expect(drawn).toEqual(videoSample(seed, "O01", slots, count));
      expect(new Set(drawn.map(({ slot }) => slot)).size).toBe(Math.min(count, slots.length));
      const inPeak = drawn.filter(({ isPeak }) => isPeak).length;
      expect(inPeak).toBeGreaterThanOrEqual(Math.min(Math.ceil(count / 2), peaks.filter(Boolean).length));
    }),
    { seed: 86, numRuns: 200 },
  );
});
