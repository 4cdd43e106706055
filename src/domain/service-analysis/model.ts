import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

/** One figure of a month, in per cent, minutes or cases, beside its target and the month before. */
export type PackFigure = {
  readonly indicator: string;
  readonly value: number | null;
  readonly before: number | null;
  /** Absent where nothing is promised. */
  readonly target?: { readonly limit: number; readonly better: "lower" | "higher" };
};

export type Gap = {
  readonly gapId: string;
  readonly month: string;
  readonly indicator: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly dueOn: BusinessDate;
};
export type ActionDraft = Gap & {
  progress: { readonly at: EpochMs; readonly by: string; readonly said: string }[];
  ended: { readonly at: EpochMs; readonly by: string; readonly effect: string } | undefined;
};
export type Action = Frozen<ActionDraft>;

export type PackDraft = {
  readonly month: string;
  figures: readonly PackFigure[];
  /** Actions of earlier months that were not over when it was opened. */
  readonly carried: readonly string[];
  signedBy: string | undefined;
};

/** Every pack of an outlet, and every action. */
export type AnalysisDraft = { packs: Map<string, PackDraft>; actions: Map<string, ActionDraft> };
export type Analysis = Frozen<AnalysisDraft>;

export function emptyAnalysis(): AnalysisDraft {
  return { packs: new Map(), actions: new Map() };
}

/** Whether a figure misses what was promised; one that could not be measured misses nothing. */
export function misses({ value, target }: PackFigure): boolean {
  if (value === null || !target) return false;
  return target.better === "lower" ? value > target.limit : value < target.limit;
}

/** The actions that stand in a month's pack: its own, and those carried into it. */
export function actionsIn({ packs, actions }: Analysis, month: string): readonly Action[] {
  const carried = packs.get(month)?.carried ?? [];
  return [...actions.values()].filter((action) => action.month === month || carried.includes(action.gapId));
}

export type AnalysisCommand =
  | Asked<"OpenPack", { readonly month: string; readonly figures: readonly PackFigure[] }>
  | Asked<"CountPack", { readonly month: string; readonly figures: readonly PackFigure[] }>
  | Asked<"NoteGap", Gap>
  | Asked<"ReportProgress", { readonly gapId: string; readonly said: string }>
  | Asked<"EndAction", { readonly gapId: string; readonly effect: string }>
  | Asked<"SignPack", { readonly month: string }>;
export type CommandOf<Type extends AnalysisCommand["type"]> = Extract<AnalysisCommand, { readonly type: Type }>;

type By = { readonly by: string };
export type AnalysisEvent =
  | Happened<
      "PackOpened",
      By & { readonly month: string; readonly figures: readonly PackFigure[]; readonly carried: readonly string[] }
    >
  | Happened<"PackCounted", { readonly month: string; readonly figures: readonly PackFigure[] }>
  | Happened<"GapNoted", By & Gap>
  | Happened<"ProgressReported", By & { readonly gapId: string; readonly said: string }>
  | Happened<"ActionEnded", By & { readonly gapId: string; readonly effect: string }>
  | Happened<"PackSigned", By & { readonly month: string }>;

export type AnalysisRefusal =
  | { readonly code: "analysis.openedAlready"; readonly month: string }
  | { readonly code: "analysis.monthsOutOfOrder"; readonly month: string }
  | { readonly code: "analysis.packUnknown"; readonly month: string }
  | { readonly code: "analysis.signedAlready"; readonly month: string }
  | { readonly code: "analysis.figureUnknown"; readonly indicator: string }
  | { readonly code: "analysis.gapTaken"; readonly gapId: string }
  | { readonly code: "analysis.gapUnknown"; readonly gapId: string }
  | { readonly code: "analysis.gapOver"; readonly gapId: string }
  | { readonly code: "analysis.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "analysis.gapMissing"; readonly indicator: string };
