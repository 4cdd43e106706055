import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rng } from "#base/rng";
import { oneOf, walkRandomly } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { DAY_MS, template } from "./given.fixture";
import { limitAt } from "./limit-at";
import type { ProcessCommand, ProcessEvent } from "./messages";
import {
  CONTROLS,
  emptyProcessBook,
  isInForce,
  PROCESS_STAGES,
  type ProcessBook,
  type ProcessBookDraft,
} from "./model";

const STAFF = ["ida", "hao", "rita", "wen"] as const;
const STEPS = ["greet", "identify", "tell", "serve"] as const;
const TYPES = [
  "AdoptProcessVersion",
  "AdvanceProcessVersion",
  "LogProcessDeviation",
  "CountLateSteps",
  "ProposeVariant",
  "ApproveVariant",
  "DeclineVariant",
  "WithdrawVariant",
] as const satisfies readonly ProcessCommand["type"][];

function randomCommand(rng: Rng, now: number, book: ProcessBookDraft): ProcessCommand {
  const type = oneOf(rng, TYPES);
  const processId = oneOf(rng, ["reception", "referral"] as const);
  const versions = book.processes.get(processId)?.length ?? 0;
  // Now and then a name that is used, or a step that stands twice.
  const isNext = type === "AdoptProcessVersion" && rng.next() < 0.9;
  const versionId = `r${String(isNext ? versions + 1 : versions)}`;
  const drawn = STEPS.filter(() => rng.next() < 0.9);
  const steps = [...drawn, ...(rng.next() < 0.1 ? drawn.slice(0, 1) : [])].map((stepId) => ({
    ...{ stepId, text: { en: stepId }, owner: "teller" as const, limitMin: rng.next() < 0.1 ? 0 : 5 },
    controls: CONTROLS.slice(0, 3).filter(() => rng.next() < 0.5),
  }));
  return {
    ...{ type, now, actor: oneOf(rng, STAFF), processId, versionId, writtenBy: oneOf(rng, STAFF) },
    template: template(versionId, { processId, steps }),
    to: oneOf(rng, PROCESS_STAGES),
    deviationId: `d${String(rng.below(20))}`,
    variantId: `v${String(rng.below(8))}`,
    outletId: "O01",
    outletIds: ["O01"],
    step: oneOf(rng, STEPS),
    skips: [oneOf(rng, STEPS)],
    eases: [],
    reason: "r",
    riskOwner: oneOf(rng, STAFF),
    until: now + rng.below(200) * DAY_MS,
    daysMax: 90,
    date: `2026-11-${String(10 + rng.below(20))}`,
    late: rng.below(5),
    of: 5,
    worst: [],
  };
}

type Check = (book: ProcessBook, events: readonly ProcessEvent[]) => void;

function walk(seed: number, check: Check): void {
  const context = { initial: emptyProcessBook, decide, evolve, command: randomCommand };
  walkRandomly<ProcessCommand, ProcessEvent, ProcessBookDraft>(seed, 40, 5 * DAY_MS, context, ({ state, events }) =>
    check(state, events),
  );
}

const overHistories = (check: Check): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => walk(seed, check)),
    { seed: 29, numRuns: 60 },
  );

test("random books reach every event, so that what holds on them means something", () => {
  const types = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) walk(seed, (_book, events) => events.forEach(({ type }) => types.add(type)));
  expect(types.size).toBe(8);
});

test("PC-1 and PC-2 in any history steps have ids of their own and real limits, and no name of a version is used twice", () => {
  overHistories(({ processes }) => {
    for (const versions of processes.values()) {
      expect(new Set(versions.map(({ versionId }) => versionId)).size).toBe(versions.length);
      for (const { steps } of versions) {
        expect(new Set(steps.map(({ stepId }) => stepId)).size).toBe(steps.length);
        expect(steps.filter(({ limitMin = 1 }) => limitMin <= 0)).toEqual([]);
      }
    }
  });
});

test("PC-3 in any history a stage follows the one before it, and none comes back", () => {
  overHistories((_book, events) => {
    // The next version makes the one before it retire from whatever stage it had.
    const isNext = events.some(({ type }) => type === "ProcessVersionAdopted");
    for (const event of events) {
      if (event.type !== "ProcessStageChanged") continue;
      const [from, to] = [PROCESS_STAGES.indexOf(event.from), PROCESS_STAGES.indexOf(event.to)];
      expect(isNext ? [event.to, from < to] : to - from).toEqual(isNext ? ["retired", true] : 1);
    }
  });
});

test("PC-6 and PC-7 in any history what was done otherwise stands once, by the version and the stage of its time", () => {
  overHistories(({ processes, deviations, counts }, events) => {
    for (const event of events) {
      if (event.type !== "ProcessDeviationLogged" && event.type !== "LateStepsCounted") continue;
      const version = processes.get(event.processId)?.find(({ versionId }) => versionId === event.versionId);
      expect(version?.stage).toBe(event.stage);
      expect(version?.steps.map(({ stepId }) => stepId)).toContain(event.step);
      if (event.type === "ProcessDeviationLogged") {
        expect(event.stage).not.toBe("retired");
        expect(deviations.get(event.deviationId)?.at).toBe(event.at);
      }
    }
    const days = [...counts.values()].map((one) => JSON.stringify([one.processId, one.versionId, one.step, one.date]));
    expect(new Set(days).size).toBe(days.length);
  });
});

test("PC-12 in any history a variant takes away limits where it is in force, and nowhere else", () => {
  overHistories((book, events) => {
    const [now = 0] = events.map(({ at }) => at);
    for (const variant of book.variants.values()) {
      const version = book.processes.get(variant.processId)?.find((one) => one.versionId === variant.versionId);
      for (const step of version?.steps ?? []) {
        if (!version || !variant.skips.includes(step.stepId)) continue;
        if (isInForce(book, variant, now)) {
          expect(limitAt(book, version, step.stepId, "O01", now)).toBeUndefined();
        }
        expect(limitAt(book, version, step.stepId, "O02", now)).toBe(step.limitMin);
      }
    }
  });
});

test("PC-4 in any history a control once there is there ever after", () => {
  overHistories(({ processes }) => {
    for (const versions of processes.values()) {
      const carried = versions.map(({ steps }) => new Set(steps.flatMap(({ controls }) => controls)));
      carried.slice(1).forEach((now, at) => {
        expect([...(carried[at] ?? [])].filter((control) => !now.has(control))).toEqual([]);
      });
    }
  });
});

test("PC-2 and PC-3 in any history at most the last version of a process is in force", () => {
  overHistories(({ processes }) => {
    for (const versions of processes.values()) {
      expect(versions.slice(0, -1).filter(({ stage }) => stage !== "retired")).toEqual([]);
    }
  });
});

test("PC-8 to PC-10 in any history a variant in force has a guardless step, another's word and an end within the term", () => {
  overHistories((book, events) => {
    const [now = 0] = events.map(({ at }) => at);
    for (const variant of book.variants.values()) {
      if (!isInForce(book, variant, now)) continue;
      const { decidedAt = 0, until, proposedBy, riskOwner, skips, processId } = variant;
      const steps = book.processes.get(processId)?.at(-1)?.steps ?? [];
      expect(steps.filter(({ stepId, controls }) => skips.includes(stepId) && controls.length > 0)).toEqual([]);
      expect(riskOwner).not.toBe(proposedBy);
      expect(until - decidedAt).toBeLessThanOrEqual(90 * DAY_MS);
    }
  });
});

test("PC-5 and PC-9 in any history the second person is never the first", () => {
  overHistories((book, events) => {
    for (const event of events) {
      if (event.type === "ProcessVersionAdopted") expect(event.adoptedBy).not.toBe(event.writtenBy);
      if (event.type === "VariantApproved") expect(event.by).toBe(book.variants.get(event.variantId)?.riskOwner);
    }
  });
});
