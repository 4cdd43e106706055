import { accept, refuse, type Result } from "#base/result";
import { rulesInForce } from "#domain/labour-rules/rules-in-force";
import type { LabourRule, UnionRule } from "#domain/labour-rules/model";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { readJson } from "../exchange/json-text";
import type { Path } from "../exchange/place";
import { schemaFaults } from "../exchange/schema-faults";
import { bankFaults } from "./bank-faults";
import { BANK_SCHEMA, type BankFile } from "./bank-schema";

export type BankFileRefusal = { readonly code: "import.faulty"; readonly faults: readonly ImportFault[] };

/** Reads a bank's week, defaults filled in, or names everything that is wrong with it by line and field. */
export function readBank({ name, text }: SourceFile): Result<BankProblem, BankFileRefusal> {
  const json = readJson(text);
  if (!json.ok) {
    const { code, place, found } = json.refusal;
    const fault: ImportFault = {
      code,
      severity: "refusal",
      file: name,
      ...place,
      field: "",
      params: { received: found },
    };
    return refuse({ code: "import.faulty", faults: [fault] });
  }
  const { value, placeOf } = json.value;
  const read = BANK_SCHEMA.safeParse(value);
  const faults = read.success ? bankFaults(read.data) : schemaFaults(value, read.error.issues);
  const labour = read.success ? lawOf(read.data) : undefined;
  if (read.success && labour?.ok && faults.length === 0) return accept(toBank(read.data, labour.value));
  const union =
    labour && !labour.ok
      ? [{ code: "import.invalid", path: ["labour", "union"], params: { received: labour.refusal.id } } as const]
      : [];
  return refuse({
    code: "import.faulty",
    faults: [...faults, ...union].map(({ code, path, params }): ImportFault => ({
      code,
      severity: "refusal",
      file: name,
      ...placeOf(path),
      field: fieldOf(path),
      params,
    })),
  });
}

/** Optional fields that are absent are left out by the schema itself. */
const lawOf = ({ labour }: BankFile) => rulesInForce(labour.profile, labour.union as readonly UnionRule[]);

/** `people[0].posts[1]`, as the other imports write it. */
const fieldOf = (path: Path): string =>
  path.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");

function toBank(file: BankFile, rules: readonly LabourRule[]): BankProblem {
  const { monday, publishedOn, posts, travel, weights } = file;
  const { lateFrom, ...prices } = weights;
  return {
    monday,
    publishedOn,
    rules,
    posts,
    travel,
    weights: { ...prices, lateFromMin: lateFrom },
    templates: file.templates.map(({ from, to, lunches, ...rest }) => ({
      ...rest,
      fromMin: from,
      toMin: to,
      lunchesMin: lunches,
    })),
    presence: file.presence.map(({ from, to, ...rest }) => ({ ...rest, fromMin: from, toMin: to })),
    demand: file.demand.flatMap(({ days, from, ...rest }) => days.map((day) => ({ ...rest, day, fromMin: from }))),
    meetings: file.meetings.map(({ from, to, decided, ...rest }) => ({
      ...rest,
      fromMin: from,
      toMin: to,
      decided: decided && { day: decided.day, fromMin: decided.from, reason: decided.reason },
    })),
    people: file.people.map(({ ended, ...rest }) => ({ ...rest, endedMin: ended })),
  };
}
