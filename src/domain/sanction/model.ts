import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import { startOfDayBefore } from "#base/working-days";

export type SanctionState = "proposed" | "heard" | "confirmed" | "rejected" | "appealed" | "upheld" | "lifted";

export type SanctionTerms = {
  readonly ladder: readonly string[];
  readonly hearingDays: number;
  readonly appealDays: number;
  readonly countsForDays: number;
  readonly timeZone: string;
};

export type SanctionDraft = {
  readonly sanctionId: string;
  readonly step: string;
  readonly proposedBy: string;
  readonly hearingUntil: EpochMs;
  state: SanctionState;
  decidedBy: string | undefined;
  decidedAt: EpochMs | undefined;
  appealUntil: EpochMs;
};

/** The record of one person. */
export type SanctionRecordDraft = { staffId: string; sanctions: Map<string, SanctionDraft> };
export type SanctionRecord = Frozen<SanctionRecordDraft>;
export type Sanction = Frozen<SanctionDraft>;

export function emptySanctionRecord(): SanctionRecordDraft {
  return { staffId: "", sanctions: new Map() };
}

export function isOpen({ state }: Sanction): boolean {
  return state === "proposed" || state === "heard" || state === "appealed";
}

/** The step after the highest one that still counts. SN-2, SN-3. */
export function nextStep({ sanctions }: SanctionRecord, now: EpochMs, terms: SanctionTerms): string {
  const { ladder, countsForDays, timeZone } = terms;
  const since = startOfDayBefore(now, countsForDays, timeZone);
  const counting = [...sanctions.values()].filter(
    ({ state, decidedAt = 0 }) => (state === "confirmed" || state === "upheld") && decidedAt >= since,
  );
  const highest = Math.max(-1, ...counting.map(({ step }) => ladder.indexOf(step)));
  return ladder[Math.min(highest + 1, ladder.length - 1)] ?? "";
}
