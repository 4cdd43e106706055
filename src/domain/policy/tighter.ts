import type { Definition, PolicyData } from "./definition";

/**
 * Whether a value is looser than a minimum standard, in the direction the definition calls tighter. Switched off is
 * the loosest of all. Always false for a policy that is no minimum standard.
 */
export function isLooser({ tighter }: Definition, value: PolicyData, minimum: PolicyData): boolean {
  if (tighter === "none") return false;
  const [asked, least] = [rank(value, tighter), rank(minimum, tighter)];
  return tighter === "lower" ? asked > least : asked < least;
}

function rank(value: PolicyData, tighter: "lower" | "higher"): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return tighter === "lower" ? Infinity : -Infinity;
}
