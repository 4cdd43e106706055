import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork } from "#domain/network/network";
import { evolve as evolveBook, draftOf as draftOfBook } from "#domain/policy/evolve";
import { emptyPolicyBook, type PolicyBook } from "#domain/policy/model";
import { decidePolicy } from "../plan/decide-policy";
import { exportPolicies } from "./export-policies";
import type { SourceFile } from "./import-fault";
import { planImport } from "./import-network";
import { planPolicyImport } from "./import-policies";

const planned = planImport(
  ["network.json", "world.json"].map((name) => ({
    name,
    text: readFileSync(new URL(`../../../examples/demo-network/${name}`, import.meta.url), "utf8"),
  })),
  emptyNetwork(),
  0,
);
const network = planned.ok ? planned.value.events.reduce(evolve, draftOf(emptyNetwork())) : emptyNetwork();

const plan = (files: readonly SourceFile[], book: PolicyBook) => {
  let ids = 0;
  return planPolicyImport({ files, network, book, now: 7, setBy: "han", newId: () => `new-${(ids += 1)}` });
};

function imported(files: readonly SourceFile[], book: PolicyBook = emptyPolicyBook()): PolicyBook {
  const read = plan(files, book);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.faults, null, 1));
  const decision = read.value && decidePolicy(read.value, book);
  if (!decision?.ok) throw new Error("refused");
  return decision.value.reduce(evolveBook, draftOfBook(book));
}

const faultsIn = (name: string, text: string): readonly string[] => {
  const read = plan([{ name, text }], emptyPolicyBook());
  const faults = read.ok ? [] : read.refusal.faults;
  return faults.map(({ file, line, field, code }) => `${file}:${line} ${field} ${code}`);
};

const HEAD =
  "valueId,key,scope_outletTypeId,scope_outletId,scope_serviceId,scope_segmentId,value,validFrom,validTo,approvedBy\n";
const BOOK = `${HEAD}${[
  "v1,diversion.secondary.waitOverMs,,,,,540000,2026-01-01,,park",
  "v2,diversion.secondary.combine,,,,,or,2026-01-01,,park",
  "v3,calling.priorityForms,,,,,priorityCall;vipWindow,2026-01-01,,park",
  "v4,diversion.secondary.waitOverMs,,O01,,,480000,2026-01-01,2027-01-01,park",
  "v5,diversion.secondary.waitingOverPerOpenWindow,basic,,,,off,2026-01-01,,park",
  'v6,calling.rules,,O02,,,"[{""kind"":""credit""}]",2026-01-01,,park',
].join("\n")}\n`;
const book = imported([{ name: "policies.csv", text: BOOK }]);

test.each(["json", "csv"] as const)("EX-8 policies come back identical through %s", (form) => {
  const file = exportPolicies(book, form);
  expect(imported([file])).toEqual(book);
  const again = plan([file], book);
  expect(again.ok && again.value && decidePolicy(again.value, book)).toEqual({ ok: true, value: [] });
});

test("EX-8 the file that an export writes is the one that was read, byte for byte", () => {
  expect(exportPolicies(book, "csv").text).toBe(BOOK);
});

test("EX-8 a value without an id is the one that says the same, or a new one", () => {
  const text = `${HEAD}${[
    ",diversion.secondary.waitOverMs,,,,,540000,2026-01-01,,park",
    ",fairness.passesMax,,,,,4,2026-01-01,,park",
  ].join("\n")}\n`;
  const after = imported([{ name: "policies.csv", text }], book);
  expect([...after.standing].flatMap(([, values]) => values.map(({ valueId }) => valueId))).toEqual(["v1", "new-1"]);
});

test("EX-8 files that hold no policies leave the book alone", () => {
  expect(plan([{ name: "outlets.csv", text: "" }], book)).toEqual({ ok: true, value: undefined });
});

test("EX-8 every fault of a policy file is named by file, line and field", () => {
  const text = `${HEAD}${[
    "v1,diversion.secondary.waitOverMs,,O99,,,540000,2026-01-01,,park",
    "v1,diversion.secondary.waitOverMs,,,,,,01.02.2026,,park",
  ].join("\n")}\n`;
  expect(faultsIn("policies.csv", text)).toEqual([
    "policies.csv:3 value import.missing",
    "policies.csv:3 validFrom import.malformed",
    "policies.csv:2 scope_outletId policy.scopeUnknown",
  ]);
});

test("EX-8 a rule of the policies that is broken is named at the value that breaks it", () => {
  const text = `${HEAD}${[
    "v1,coffee.cupsMax,,,,,2,2026-01-01,,park",
    "v2,diversion.secondary.waitOverMs,,,,,soon,2026-01-01,,park",
    "v3,diversion.secondary.combine,,,,,or,2026-01-01,2025-01-01,park",
    "v4,diversion.secondary.combine,,,,,or,2026-01-01,,han",
    'v5,calling.rules,,,,,"[{""kind"":""interleave""}]",2026-01-01,,park',
    "v6,diversion.secondary.waitOverMs,basic,O01,,,540000,2026-01-01,,park",
  ].join("\n")}\n`;
  expect(faultsIn("policies.csv", text)).toEqual([
    "policies.csv:2 key policy.unknownKey",
    "policies.csv:3 value policy.wrongValue",
    "policies.csv:4 validTo policy.validityReversed",
    "policies.csv:5 approvedBy policy.selfApproved",
    "policies.csv:6 value policy.wrongValue",
    "policies.csv:7 scope policy.scopeUnclear",
  ]);
});

test("EX-8 a JSON file of another form, with a stranger's field or without its list, is refused", () => {
  const text = '{\n  "format": "coffee/1",\n  "cups": 3\n}\n';
  expect(faultsIn("policies.json", text)).toEqual([
    "policies.json:2 format import.notAChoice",
    "policies.json:3 cups import.unknownField",
    "policies.json:1 values import.notAList",
  ]);
});

test("EX-8 two files of policies are one too many", () => {
  const read = plan([exportPolicies(book, "csv"), exportPolicies(book, "json")], book);
  expect(read).toMatchObject({ refusal: { faults: [{ file: "policies.json", code: "import.sectionTwice" }] } });
});
