import { expect, test } from "vitest";
import {
  adopting,
  advancing,
  approving,
  DAY_MS,
  deciding,
  deviating,
  given,
  proposing,
  template,
  without,
} from "./given.fixture";
import { limitAt } from "./limit-at";
import type { ProcessCommand } from "./messages";
import { isInForce, type ProcessBook, type ProcessTemplate } from "./model";

const ADOPTED = adopting(template("r1"));
const stages = (book: ProcessBook): unknown =>
  book.processes.get("reception")?.map(({ versionId, stage }) => `${versionId} ${stage}`);

const faulty: readonly (readonly [string, Partial<ProcessTemplate>])[] = [
  ["title", { title: { en: " " } }],
  ["steps", { steps: [] }],
  ["steps/greet", { steps: [...template("r1").steps, ...template("r1").steps] }],
  ["steps/greet/limitMin", { steps: template("r1").steps.map((step) => ({ ...step, limitMin: 0 })) }],
  ["versionId", { versionId: "one two" }],
];
test.each(faulty)("PC-1 a template that is wrong names the place: %s", (place, change) => {
  expect(given().refusal(adopting(template("r1", change)))).toMatchObject({ code: "process.faulty", place });
});

test("PC-2 a version begins rigid, and the next one retires it", () => {
  const { book, then, refusal } = given(ADOPTED, advancing("optimising"), adopting(template("r2")));
  expect(stages(book)).toEqual(["r1 retired", "r2 rigid"]);
  expect(then(adopting(template("r2")))).toEqual([]);
  const used = { code: "process.versionUsed", processId: "reception" };
  expect(refusal(ADOPTED)).toEqual({ ...used, versionId: "r1" });
  expect(refusal(adopting(without("r2", "greet")))).toEqual({ ...used, versionId: "r2" });
});

test("PC-3 a version goes one stage at a time and never back", () => {
  const { book, then, refusal } = given(ADOPTED, advancing("optimising"), advancing("fixed"));
  expect(then(advancing("fixed"))).toEqual([]);
  const skipped = { code: "process.stageSkipped", processId: "reception" };
  expect(refusal(advancing("rigid"))).toEqual({ ...skipped, from: "fixed", to: "rigid" });
  expect(given(ADOPTED).refusal(advancing("fixed"))).toEqual({ ...skipped, from: "rigid", to: "fixed" });
  expect(refusal(advancing("retired", "r9"))).toMatchObject({ code: "process.unknownVersion" });
  then(advancing("retired"));
  expect(stages(book)).toEqual(["r1 retired"]);
});

test("PC-4 no version drops a control, and its step may go when another one carries it", () => {
  const { then, refusal } = given(ADOPTED);
  expect(refusal(adopting(without("r2", "tell")))).toEqual({ code: "process.controlDropped", control: "disclosure" });
  expect(then(adopting(without("r2", "greet")))).toHaveLength(2);
  const merged = template("r3")
    .steps.slice(1, 2)
    .map((step) => ({ ...step, controls: ["identity", "disclosure"] as const }));
  expect(then(adopting(template("r3", { steps: merged })))).toHaveLength(2);
});

test("PC-4 retiring a process does not free the next version from its controls", () => {
  const { refusal } = given(ADOPTED, advancing("optimising"), advancing("fixed"), advancing("retired"));
  expect(refusal(adopting(without("r2", "identify")))).toEqual({ code: "process.controlDropped", control: "identity" });
});

test("PC-5 nobody adopts alone what he wrote", () => {
  expect(given().refusal(adopting(template("r1"), "wen"))).toEqual({ code: "process.selfApproved", person: "wen" });
});

test("PC-6 a deviation is logged once, with the stage that the version was in and who says so", () => {
  const { book } = given(ADOPTED, deviating("d1"), deviating("d1"), advancing("optimising"), deviating("d2"));
  const logged = [...book.deviations.values()].map(({ deviationId, stage, loggedBy }) => [
    deviationId,
    stage,
    loggedBy,
  ]);
  expect(logged).toEqual([
    ["d1", "rigid", "lin"],
    ["d2", "optimising", "lin"],
  ]);
});

test("PC-6 nobody deviates from what is unknown or retired", () => {
  const { refusal } = given(ADOPTED, adopting(template("r2")));
  expect(refusal(deviating("d1"))).toMatchObject({ code: "process.retired" });
  expect(refusal(deviating("d1", "r9"))).toMatchObject({ code: "process.unknownVersion" });
  expect(refusal(deviating("d1", "r2", "dance"))).toEqual({ code: "process.unknownStep", step: "dance" });
});

test("PC-7 late steps of a day are counted once", () => {
  const counted: ProcessCommand = {
    ...{ type: "CountLateSteps", now: 5, actor: "system", processId: "reception", versionId: "r1" },
    ...{ step: "greet", date: "2026-11-23", late: 7, of: 90, worst: [{ outletId: "O05", late: 4 }] },
  };
  const { book, then } = given(ADOPTED, counted);
  expect(then({ ...counted, late: 9 })).toEqual([]);
  expect([...book.counts.values()]).toMatchObject([{ late: 7, of: 90, stage: "rigid", date: "2026-11-23" }]);
});

test("PC-8 a variant touches steps of the version in force, and none that a control guards", () => {
  const { refusal, then } = given(ADOPTED);
  expect(refusal(proposing({ skips: ["identify"] }))).toEqual({
    code: "process.stepGuarded",
    step: "identify",
    control: "identity",
  });
  const eased = [{ stepId: "tell", limitMin: 20 }];
  expect(refusal(proposing({ eases: eased }))).toMatchObject({ code: "process.stepGuarded", step: "tell" });
  expect(refusal(proposing({ skips: ["dance"] }))).toMatchObject({ code: "process.unknownStep" });
  expect(refusal(proposing({ skips: [] }))).toEqual({ code: "process.variantEmpty" });
  expect(refusal(proposing({ outletIds: [] }))).toEqual({ code: "process.variantEmpty" });
  expect(refusal(proposing({ versionId: "r9" }))).toMatchObject({ code: "process.unknownVersion" });
  expect(then(proposing())).toHaveLength(1);
  expect(then(proposing())).toEqual([]);
});

test("PC-9 only the named owner of the risk decides, and is not who proposed", () => {
  const { refusal, then } = given(ADOPTED, proposing());
  expect(given(ADOPTED).refusal(proposing({ riskOwner: "hao" }))).toMatchObject({ code: "process.selfApproved" });
  expect(refusal(approving("dora"))).toEqual({ code: "process.notTheRiskOwner", person: "rita" });
  expect(then(approving())).toHaveLength(1);
  expect(then(approving())).toEqual([]);
  expect(refusal(deciding("DeclineVariant"))).toMatchObject({ code: "process.variantWrongState", state: "approved" });
  expect(refusal(deciding("DeclineVariant", "rita", "v9"))).toMatchObject({ code: "process.variantUnknown" });
});

test("PC-10 a variant ends on its date, by withdrawal, or with its version", () => {
  const inForce = (book: ProcessBook, now: number) =>
    [...book.variants.values()].map((one) => isInForce(book, one, now));
  const approved = [ADOPTED, proposing(), approving()] as const;
  const end = 90 * DAY_MS;
  expect([end - 1, end].map((now) => inForce(given(...approved).book, now))).toEqual([[true], [false]]);
  expect(inForce(given(...approved, deciding("WithdrawVariant", "hao")).book, 30)).toEqual([false]);
  expect(inForce(given(...approved, adopting(template("r2"))).book, 30)).toEqual([false]);
  expect(inForce(given(ADOPTED, proposing()).book, 30)).toEqual([false]);
});

test("PC-10 nobody approves a variant that is too long, over already, or of a retired version", () => {
  const { refusal } = given(ADOPTED, proposing());
  expect(refusal(approving("rita", 20, 30))).toMatchObject({ code: "process.variantTooLong", daysMax: 30 });
  expect(refusal(approving("rita", 90 * DAY_MS))).toEqual({ code: "process.variantOver" });
  expect(refusal(proposing({ variantId: "v2", until: 10 }))).toEqual({ code: "process.variantOver" });
  expect(given(ADOPTED, proposing(), adopting(template("r2"))).refusal(approving())).toMatchObject({
    code: "process.retired",
  });
});

test("PC-12 a variant changes limits at its outlets and nowhere else", () => {
  const eases = [{ stepId: "greet", limitMin: 9 }];
  const limits = (...commands: readonly ProcessCommand[]) => {
    const { book } = given(ADOPTED, ...commands);
    const [version] = book.processes.get("reception") ?? [];
    return version && ["O07", "O01"].map((outletId) => limitAt(book, version, "greet", outletId, 30));
  };
  expect(limits(proposing({ skips: [], eases }))).toEqual([5, 5]);
  expect(limits(proposing({ skips: [], eases }), approving())).toEqual([9, 5]);
  expect(limits(proposing(), approving())).toEqual([undefined, 5]);
});
