import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { businessDateAt } from "#base/calendar";
import { z } from "zod";
import { AdoptProcessSchema, TemplateSchema } from "#contract/quality/processes";
import type { ProcessTemplate } from "#domain/process/model";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { MONDAY_10, qualityHouse } from "../../../tests/fixtures/quality-house";
import { FLOW_DAYS } from "../history/flow-rows";
import { put } from "../ports/rows";
import { CASE_TABLE } from "./case-table";
import { createFlowClocks } from "./flow-clocks";
import { measuredVersions } from "./process-measures";
import { countLateSteps } from "./process-watch";
import { openProcesses } from "./processes";

const ZONE = "Asia/Shanghai";
const DAY_HOURS = 24;

const template = (versionId: string): ProcessTemplate => ({
  ...{ processId: "reception", versionId, title: { en: "Reception" }, owner: "branchHead" },
  steps: [
    { stepId: "wait", text: { en: "wait" }, owner: "lobbyManager", limitMin: 10, clock: "wait", controls: [] },
    { stepId: "ready", text: { en: "ready" }, owner: "branchHead", limitMin: 5, clock: "ready", controls: [] },
    { stepId: "greet", text: { en: "greet" }, owner: "lobbyManager", limitMin: 1, controls: [] },
  ],
});

/** A house with the processes on it, whose days have flow and routines. */
async function house() {
  const quality = await qualityHouse();
  const { journal, network, policies, later, cause } = quality;
  const rows = createMemoryRows();
  const sources = { rows, flowClocks: createFlowClocks(rows) };
  const now = () => later(0);
  const processes = await openProcesses({ journal, network: network.state, policies: policies.state, nowAt: now });
  const adopt = (versionId: string) =>
    processes.submit({ type: "AdoptProcessVersion", template: template(versionId), writtenBy: "wen" }, cause("dora"));
  /** A day on which people waited so many minutes each, and the outlet was ready so long before it opened. */
  const worked = async (outletId: string, businessDate: string, waits: readonly number[], readyMin: number | null) => {
    const waited = waits.reduce((times, minutes) => withTime(times, minutes * 60), NO_TIMES);
    const flow = {
      ...EMPTY_DAY_FLOW,
      services: { A01: { ...EMPTY_SERVICE_FLOW, issued: { "20": waits.length }, waited } },
    };
    const openedAt = MONDAY_10 - 3_600_000;
    const readyAt = readyMin === null ? null : openedAt - readyMin * 60_000;
    await rows.write([
      put(FLOW_DAYS, [{ unitId: outletId, businessDate, source: "lobby", flow }]),
      put(CASE_TABLE, [
        {
          ...{ unitId: outletId, kind: "routine", caseId: businessDate, outletId, state: "complete", isOpen: false },
          ...{ openedAt, dueAt: 0, lookAt: 0, person: "hao", topic: "routine", grade: "", changedAt: openedAt },
          summary: { readyAt },
        },
      ]),
    ]);
  };
  const count = () =>
    countLateSteps({
      ...{ ...sources, processes, now },
      outletIds: () => ["O01", "O02"],
      dateAt: (at) => businessDateAt(at, ZONE),
      newCommandId: () => cause("system").commandId,
    });
  const measure = () =>
    measuredVersions(sources, processes.state().processes.get("reception") ?? [], {
      ...{ outletIds: ["O01", "O02"], timeZone: ZONE, now: now() },
    });
  return { ...quality, processes, adopt, worked, count, measure, now };
}

test("PC-11 each version is measured over its own days, step by step, the oldest first", async () => {
  const { adopt, worked, measure, later } = await house();
  await adopt("r1");
  await worked("O01", "2026-11-23", [12, 12, 12], 20);
  later(DAY_HOURS);
  await adopt("r2");
  await worked("O01", "2026-11-24", [4, 4], 10);
  await worked("O02", "2026-11-24", [4, 4], 10);
  const [first, second] = await measure();
  expect(first).toMatchObject({ versionId: "r1", from: "2026-11-23", before: "2026-11-24" });
  expect(first?.steps).toMatchObject([
    { stepId: "wait", count: 3, meanMin: 12 },
    { stepId: "ready", count: 1, meanMin: 20 },
  ]);
  expect(second?.steps).toMatchObject([
    { stepId: "wait", count: 4, meanMin: 4 },
    { stepId: "ready", count: 2, meanMin: 10 },
  ]);
});

test("PC-7 the house counts late steps of days that are over, once, and names where they were late most", async () => {
  const { adopt, worked, count, processes, later } = await house();
  await adopt("r1");
  await worked("O01", "2026-11-23", [2, 30, 30], 1);
  await worked("O02", "2026-11-23", [30, 2], null);
  expect(await count()).toBe(0);
  later(DAY_HOURS);
  expect(await count()).toBe(2);
  expect(await count()).toBe(0);
  expect([...processes.state().counts.values()]).toMatchObject([
    {
      step: "wait",
      date: "2026-11-23",
      late: 3,
      of: 5,
      worst: [
        { outletId: "O01", late: 2 },
        { outletId: "O02", late: 1 },
      ],
    },
    { step: "ready", date: "2026-11-23", late: 2, of: 2 },
  ]);
});

test("PC-7 days before a version was adopted are not held against it", async () => {
  const { adopt, worked, count } = await house();
  await worked("O01", "2026-11-22", [30], 1);
  await adopt("r1");
  expect(await count()).toBe(0);
});

test("QA-22 what an outlet does otherwise carries its own time, and what is adopted the head office's", async () => {
  const { journal, network, policies, cause } = await qualityHouse();
  const times: Readonly<Record<string, number>> = { O03: 3_000, O09: 9_000 };
  const nowAt = (unitId: string) => times[unitId] ?? 1_000;
  const processes = await openProcesses({ journal, network: network.state, policies: policies.state, nowAt });
  const adopted = { type: "AdoptProcessVersion", template: template("r1"), writtenBy: "wen" } as const;
  expect(await processes.submit(adopted, cause("dora"))).toMatchObject({ value: [{ at: 1_000 }] });
  const otherwise = { type: "LogProcessDeviation", processId: "reception", versionId: "r1", step: "greet" } as const;
  const log = (outletId: string) =>
    processes.submit({ ...otherwise, deviationId: outletId, outletId, reason: "nobody came" }, cause("lin"));
  expect(await log("O09")).toMatchObject({ value: [{ at: 9_000 }] });
  expect(await log("O03")).toMatchObject({ value: [{ at: 3_000 }] });
  const variant = { processId: "reception", versionId: "r1", variantId: "v1", outletIds: ["O09"], skips: ["greet"] };
  const asked = { ...variant, eases: [], reason: "small", riskOwner: "dora", lastDate: "2026-12-31" };
  expect(await processes.submit({ type: "ProposeVariant", ...asked }, cause("lin"))).toMatchObject({
    value: [{ at: 9_000 }],
  });
  expect(
    await processes.submit({ type: "DeclineVariant", variantId: "v1", reason: "no" }, cause("dora")),
  ).toMatchObject({
    value: [{ at: 9_000 }],
  });
});

test("PC-12 where a variant leaves a step out nobody is late with it", async () => {
  const { adopt, worked, count, processes, cause, later } = await house();
  await adopt("r1");
  const variant = { variantId: "v1", processId: "reception", versionId: "r1", outletIds: ["O01"], skips: ["wait"] };
  const terms = { eases: [], reason: "harvest", riskOwner: "rita", lastDate: "2026-12-31" };
  await processes.submit({ type: "ProposeVariant", ...variant, ...terms }, cause("hao"));
  expect(await processes.submit({ type: "ApproveVariant", variantId: "v1" }, cause("rita"))).toMatchObject({
    ok: true,
  });
  expect(processes.inForce()).toEqual(["v1"]);
  await worked("O01", "2026-11-23", [30, 30], 20);
  await worked("O02", "2026-11-23", [30], 20);
  later(DAY_HOURS);
  await count();
  expect([...processes.state().counts.values()].find(({ step }) => step === "wait")).toMatchObject({ late: 1, of: 1 });
});

test("PC-10 a variant that would outlast the policy's days is not approved, and its last date is a whole one", async () => {
  const { adopt, processes, cause } = await house();
  await adopt("r1");
  const variant = { variantId: "v1", processId: "reception", versionId: "r1", outletIds: ["O01"], skips: ["greet"] };
  const terms = { eases: [], reason: "harvest", riskOwner: "rita", lastDate: "2027-11-23" };
  await processes.submit({ type: "ProposeVariant", ...variant, ...terms }, cause("hao"));
  expect(await processes.submit({ type: "ApproveVariant", variantId: "v1" }, cause("rita"))).toMatchObject({
    refusal: { code: "process.variantTooLong", daysMax: 180 },
  });
  expect(processes.state().variants.get("v1")?.until).toBe(Date.parse("2027-11-24T00:00+08:00"));
});

test("PC-1 the flows that we ship are sound: eight core flows and those to standardise, in four languages", async () => {
  const text = readFileSync(new URL("../../../examples/processes/core-flows.json", import.meta.url), "utf8");
  const flows = z.array(AdoptProcessSchema.extend({ template: TemplateSchema })).parse(JSON.parse(text));
  const { processes, cause } = await house();
  for (const flow of flows) {
    expect(await processes.submit({ type: "AdoptProcessVersion", ...flow }, cause("dora"))).toMatchObject({ ok: true });
  }
  const core = ["opening", "enquiry", "reception", "diversion", "education", "marketing", "complaint", "retention"];
  expect([...processes.state().processes.keys()]).toEqual([...core, "recognition", "referral"]);
  const texts = flows.flatMap(({ template: { title, steps } }) => [title, ...steps.map((step) => step.text)]);
  expect(texts.filter((one) => Object.keys(one).length !== 4)).toEqual([]);
});
