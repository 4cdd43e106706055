import type { ScriptBook, Written } from "./model";

/** How often a version was said, and what customers answered; not everything that is said is a question. */
export type ScriptCount = { readonly said: number; readonly accepted: number; readonly refused: number };

/** How a version is named where it was said: `script:version`. */
export function scriptRef({ scriptId, version }: { readonly scriptId: string; readonly version: number }): string {
  return `${scriptId}:${version}`;
}

/**
 * The newest approved version of each script that is not retired, in the order in which they are tried: whoever takes
 * the first that fits has the best one. Rules SW-3 and SW-5 of ./SPEC.md.
 *
 * @param countOf what is known of a version by its reference; nothing when absent
 */
export function scriptsInUse(
  { scripts, retired }: ScriptBook,
  countOf: (ref: string) => ScriptCount | undefined,
): readonly Written[] {
  const current = [...scripts].flatMap(([scriptId, versions]) => {
    const approved = versions.findLast(({ approvedBy }) => approvedBy !== undefined);
    return approved && !retired.has(scriptId) ? [approved] : [];
  });
  const rate = new Map(current.map((script) => [script, likelyYes(countOf(scriptRef(script)))]));
  return current.sort(
    (one, other) =>
      particular(other) - particular(one) ||
      (rate.get(other) ?? 0) - (rate.get(one) ?? 0) ||
      (one.scriptId < other.scriptId ? -1 : 1),
  );
}

/** A channel says more than a service, and a service more than a class of customers. */
function particular({ to, serviceIds, segmentIds }: Written): number {
  return (to === undefined ? 0 : 4) + (serviceIds.length > 0 ? 2 : 0) + (segmentIds.length > 0 ? 1 : 0);
}

/** @source Laplace's rule of succession: (yes + 1) / (answers + 2) */
function likelyYes({ accepted, refused }: ScriptCount = { said: 0, accepted: 0, refused: 0 }): number {
  return (accepted + 1) / (accepted + refused + 2);
}
