import type { Definition, PolicyData, ValueSpec } from "./definition";

const CODE = /^[A-Za-z0-9][A-Za-z0-9:._-]*$/;
/** Kinds of calling rules, as the lobby day knows them. */
export const CALLING_RULE_KINDS = [
  "appointmentDue",
  "queueOver",
  "preferQueues",
  "ratio",
  "priority",
  "interleave",
  "prefer",
  "firstCome",
  "longestWait",
  "ageing",
  "credit",
] as const;

/** What would fit instead, as a code with its parameters; `undefined` when the value fits. */
export function misfit({ spec }: Definition, value: PolicyData): string | undefined {
  switch (spec.type) {
    case "amount":
      return amountMisfit(spec, value);
    case "choice":
      return spec.choices.some((choice) => choice === value) ? undefined : `oneOf:${spec.choices.join(",")}`;
    case "flag":
      return typeof value === "boolean" ? undefined : "flag";
    case "list":
      return listMisfit(spec, value);
    case "shares":
      return isShares(value) ? undefined : "sharesOf100";
    case "callingRules":
      return isCallingRules(value) ? undefined : `callingRules:${CALLING_RULE_KINDS.join(",")}`;
  }
}

function amountMisfit(
  { min, max, whole, off }: Extract<ValueSpec, { type: "amount" }>,
  value: PolicyData,
): string | undefined {
  if (value === null && off) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) return "amount";
  if (whole && !Number.isInteger(value)) return "whole";
  return value >= min && value <= max ? undefined : `between:${min}:${max}`;
}

function listMisfit({ choices }: Extract<ValueSpec, { type: "list" }>, value: PolicyData): string | undefined {
  if (!isCodes(value)) return "list";
  return !choices || value.every((item) => choices.includes(item)) ? undefined : `someOf:${choices.join(",")}`;
}

function isCodes(value: PolicyData): value is readonly string[] {
  if (!Array.isArray(value)) return false;
  return (
    value.every((item: unknown) => typeof item === "string" && CODE.test(item)) && new Set(value).size === value.length
  );
}

function isShares(value: PolicyData): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const shares: readonly unknown[] = Object.values(value);
  const positive = shares.every((share): share is number => typeof share === "number" && share > 0);
  return positive && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-9;
}

function isCallingRules(value: PolicyData): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((rule: unknown) => {
    if (typeof rule !== "object" || rule === null || !("kind" in rule)) return false;
    return CALLING_RULE_KINDS.some((kind) => kind === rule.kind);
  });
}
