import { z } from "zod";
import { definitionOf } from "#domain/policy/catalogue";
import type { PolicyData } from "#domain/policy/definition";
import type { PolicyValue } from "#domain/policy/model";
import { code, line } from "./text-codecs";

export const POLICY_FORMAT = "guichet.policies/1";
export const POLICY_JSON = "policies.json";
export const POLICY_CSV = "policies.csv";

const date = z.iso.date("2026-11-23");

/** One value of `policies.json`, or one line of `policies.csv`, whose scope is four columns. */
export const POLICY_ENTRY = z.strictObject({
  /** The exported id keeps a value what it is; a new value may go without. */
  valueId: line.max(100).exactOptional(),
  key: line,
  scope: z
    .strictObject({
      outletTypeId: code.exactOptional(),
      outletId: code.exactOptional(),
      serviceId: code.exactOptional(),
      segmentId: code.exactOptional(),
    })
    .default({}),
  value: z.unknown().refine((value) => value !== undefined),
  validFrom: date,
  validTo: date.exactOptional(),
  approvedBy: code,
});
export type PolicyEntry = z.infer<typeof POLICY_ENTRY>;

export function entryOf({ valueId, key, scope, value, validFrom, validTo, approvedBy }: PolicyValue): PolicyEntry {
  return { valueId, key, scope, value, validFrom, ...(validTo !== undefined && { validTo }), approvedBy };
}

/** A threshold that is switched off. */
const OFF = "off";
const LIST_MARK = ";";

/** A value in a cell as a person writes it: `600000`, `off`, `or`, `true`, `a;b;c`; shares and rules as JSON. */
export function writeValue(value: PolicyData): string {
  if (value === null) return OFF;
  if (typeof value === "string") return value;
  const isList = Array.isArray(value) && value.every((item) => typeof item === "string");
  return isList ? value.join(LIST_MARK) : JSON.stringify(value);
}

/** What a cell says by what its key holds; text that is not that stays text, and the policy's own rule refuses it. */
export function readValue(key: string, text: string): unknown {
  const type = definitionOf(key)?.spec.type;
  if (type === "choice") return text;
  if (type === "list") return text.split(LIST_MARK).map((item) => item.trim());
  if (text === OFF) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
