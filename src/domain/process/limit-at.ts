import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import { isInForce, type ProcessBook, type ProcessVersion } from "./model";

/**
 * Minutes that a step of a version may take at an outlet at a moment; undefined when it has no limit there, be it that
 * a variant leaves it out. PC-12
 */
export function limitAt(
  book: ProcessBook,
  { processId, versionId, steps }: Frozen<ProcessVersion>,
  stepId: string,
  outletId: string,
  now: EpochMs,
): number | undefined {
  const own = [...book.variants.values()].filter(
    (variant) =>
      variant.processId === processId &&
      variant.versionId === versionId &&
      variant.outletIds.includes(outletId) &&
      isInForce(book, variant, now),
  );
  if (own.some(({ skips }) => skips.includes(stepId))) return undefined;
  const eased = own.flatMap(({ eases }) => eases.filter((one) => one.stepId === stepId)).map((one) => one.limitMin);
  const limitMin = steps.find((step) => step.stepId === stepId)?.limitMin;
  return eased.length > 0 ? Math.max(...eased) : limitMin;
}
