import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import {
  isInForce,
  type LateCount,
  type ProcessBook,
  type ProcessDeviation,
  type ProcessVariant,
  type ProcessVersion,
} from "#domain/process/model";

type VersionEntry = Frozen<ProcessVersion> & {
  readonly deviations: readonly ProcessDeviation[];
  readonly counts: readonly Frozen<LateCount>[];
};

export type ProcessEntry = {
  readonly processId: string;
  readonly versions: readonly VersionEntry[];
  readonly variants: readonly (ProcessVariant & { readonly inForce: boolean })[];
};

/** Of deviations and counts the newest are shown; the journal has them all. */
const SHOWN_MAX = 100;

/**
 * Every process with its versions, oldest first, what was done otherwise in each, and its variants.
 *
 * @param deviations what was done otherwise, as it may be shown
 */
export function processEntries(
  book: ProcessBook,
  deviations: ProcessBook["deviations"],
  now: EpochMs,
): readonly ProcessEntry[] {
  const [logged, counted] = [[...deviations.values()], [...book.counts.values()]];
  return [...book.processes].map(([processId, versions]) => ({
    processId,
    versions: versions.map((version) => {
      const ofVersion = (one: { readonly processId: string; readonly versionId: string }): boolean =>
        one.processId === processId && one.versionId === version.versionId;
      return {
        ...version,
        deviations: logged.filter(ofVersion).slice(-SHOWN_MAX).reverse(),
        counts: counted.filter(ofVersion).slice(-SHOWN_MAX).reverse(),
      };
    }),
    variants: [...book.variants.values()]
      .filter((variant) => variant.processId === processId)
      .map((variant) => ({ ...variant, inForce: isInForce(book, variant, now) })),
  }));
}
