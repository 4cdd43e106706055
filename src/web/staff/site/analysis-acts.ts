import type { Gap, PackFigure } from "#domain/service-analysis/model";
import { type ActSpec, choice, person } from "./act";

export type Action = Gap & {
  readonly progress: readonly { readonly at: number; readonly by: string; readonly said: string }[];
  readonly ended?: { readonly at: number; readonly by: string; readonly effect: string };
};
export type Pack = {
  readonly month: string;
  readonly figures: readonly PackFigure[];
  readonly carried: readonly string[];
  readonly signedBy?: string;
};
export type Book = {
  readonly packs: Readonly<Record<string, Pack>>;
  readonly actions: Readonly<Record<string, Action>>;
};

export const packsOf = (book: Book | undefined): readonly Pack[] => Object.values(book?.packs ?? {});

/** As the rules have it: a figure that could not be measured misses nothing. */
export function misses({ value, target }: PackFigure): boolean {
  if (value === null || !target) return false;
  return target.better === "lower" ? value > target.limit : value < target.limit;
}

/** A month's own actions, and those that were carried into it. */
export function actionsIn({ packs, actions }: Book, month: string): readonly Action[] {
  const carried = packs[month]?.carried ?? [];
  return Object.values(actions).filter((action) => action.month === month || carried.includes(action.gapId));
}

const always = (): boolean => true;

/** What people do with the pack of a month, and with its actions. */
export const ANALYSIS_DEEDS: Readonly<Record<"NoteGap" | "ReportProgress" | "EndAction", ActSpec>> = {
  NoteGap: {
    type: "NoteGap",
    path: "gaps",
    needs: ["analysis.write"],
    when: always,
    fields: [
      choice("cause", "cause"),
      { name: "action", kind: "line" },
      person("owner"),
      { name: "dueOn", kind: "date" },
    ],
  },
  ReportProgress: {
    type: "ReportProgress",
    path: "progress",
    needs: ["post.take", "analysis.write"],
    when: always,
    fields: [{ name: "progress", kind: "line" }],
    toBody: ({ progress }) => ({ said: progress }),
  },
  EndAction: {
    type: "EndAction",
    path: "end",
    needs: ["analysis.write", "analysis.read"],
    when: always,
    fields: [{ name: "effect", kind: "line" }],
  },
};

/** The body of a deed on a figure or an action. */
export function deedOn(
  type: string,
  { subject, gapId }: { readonly subject: PackFigure | Action; readonly gapId: string },
  month: string,
  said: object,
): object {
  return type === "NoteGap" ? { gapId, month, indicator: subject.indicator, ...said } : { gapId, ...said };
}
