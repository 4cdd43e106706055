import { expect, test } from "vitest";
import { QUALITY_ACTS } from "#contract/quality/acts";
import opinion from "#i18n/opinion.en.json";
import site from "#i18n/site.en.json";
import { neededFor } from "#server/access/quality-access";
import { type ActSpec, type CaseKnown, CHOICES, type Field } from "./act";
import { COMPLAINT_ACTS } from "./complaint-acts";
import { CORRECTION_ACTS, FINDING_ACTS, SANCTION_ACTS } from "./finding-acts";
import { OPINION_ACTS, SURVEY_ACTS } from "./opinion-acts";
import { readForm } from "./read-form";
import { inspectionActs, SPECIAL_CASE_ACTS } from "./site-acts";

const ID = "019ab000-0000-7000-8000-000000000001";
const SPECS: readonly (readonly [string, ActSpec])[] = [
  ...COMPLAINT_ACTS.map((spec) => ["complaint", spec] as const),
  ...[...FINDING_ACTS, ...CORRECTION_ACTS].map((spec) => ["finding", spec] as const),
  ...SANCTION_ACTS.map((spec) => ["sanction", spec] as const),
  ...inspectionActs((itemId) => itemId).map((spec) => ["inspection", spec] as const),
  ...SPECIAL_CASE_ACTS.map((spec) => ["specialCase", spec] as const),
  ...OPINION_ACTS.map((spec) => ["opinion", spec] as const),
  ...SURVEY_ACTS.map((spec) => ["survey", spec] as const),
];
const KNOWN: CaseKnown = {
  state: {
    outletId: "O01",
    noticeId: ID,
    givers: { "giver-1": {} },
    levels: { outlet: null },
    appeal: { itemIds: ["item.1"] },
    results: [{ itemId: "item.1", result: "notOk" }],
  },
  itemId: ID,
  me: "E1",
  newId: ID,
};
/** Fields that name something by an id of its own form. */
const NAMED: Readonly<Record<string, string>> = { ticketId: ID, seminarId: "2026-11" };
const KEPT = [{ fileId: "f1", sha256: "a".repeat(64) }];
const FILES = { proof: KEPT, files: KEPT };

function answered(field: Field): string {
  switch (field.kind) {
    case "number":
      return "3";
    case "yesNo":
      return "yes";
    case "date":
      return "2026-11-23";
    case "moment":
      return "2026-11-23T10:00";
    case "person":
    case "people":
      return "E2";
    default:
      if (field.options) return field.options(KNOWN)[0] ?? "";
      return field.list ? CHOICES[field.list][0] : (NAMED[field.name] ?? "word");
  }
}

function filled(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const field of fields) form.append(field.name, answered(field));
  return form;
}

test("every act that a page offers is one of the interface, says what it takes, and is for the same people", () => {
  for (const [kind, spec] of SPECS) {
    const act = QUALITY_ACTS.find((one) => one.kind === kind && one.type === spec.type);
    expect([spec.type, act?.path.endsWith(`/${spec.path}`)]).toEqual([spec.type, true]);
    if (!act) continue;
    expect([spec.type, [...spec.needs].sort()]).toEqual([spec.type, [...neededFor(act)].sort()]);
    const said = readForm(spec.fields, filled(spec.fields), "Asia/Shanghai", FILES);
    const body = spec.toBody ? spec.toBody(said, KNOWN) : said;
    const read = act.body ? act.body.safeParse(body) : { success: Object.keys(body).length === 0, error: undefined };
    expect([spec.type, read.success, read.error?.issues]).toEqual([spec.type, true, undefined]);
  }
});

test("every act, every field and every choice of a page's forms has its word", () => {
  type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
  const catalogues = [site, opinion] as unknown as readonly Words[];
  const isSaid = (group: string, word: string): boolean =>
    catalogues.some((words) => words[group]?.[word] !== undefined);
  const missing = SPECS.flatMap(([, { type, fields }]) => [
    ...(isSaid("act", type) ? [] : [`act.${type}`]),
    ...fields.flatMap(({ name }) => (isSaid("field", name) ? [] : [`field.${name}`])),
  ]);
  expect(missing).toEqual([]);
  const unnamed = Object.entries(CHOICES).flatMap(([list, codes]) =>
    codes.filter((code) => !isSaid(list, code)).map((code) => `${list}.${code}`),
  );
  expect(unnamed).toEqual([]);
});

test("what a form leaves empty is not there, and a moment is one of the outlet's own wall", () => {
  const fields: readonly Field[] = [
    { name: "dueBy", kind: "moment" },
    { name: "reason", kind: "line", optional: true },
    { name: "departments", kind: "many", list: "department" },
  ];
  const form = new FormData();
  form.append("dueBy", "2026-11-23T10:00");
  form.append("reason", "  ");
  form.append("departments", "legal");
  form.append("departments", "channels");
  expect(readForm(fields, form, "Asia/Shanghai")).toEqual({
    dueBy: Date.parse("2026-11-23T02:00:00Z"),
    departments: ["legal", "channels"],
  });
});
