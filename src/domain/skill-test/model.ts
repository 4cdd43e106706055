import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

/** A text in the languages it is there in. */
export type PaperText = Readonly<Partial<Record<"zh" | "en" | "es" | "ko", string>>>;

export type Question = {
  readonly questionId: string;
  readonly topic: string;
  readonly text: PaperText;
  readonly options: readonly PaperText[];
  /** Which of the options, from 0. */
  readonly right: number;
};

/** Something that is shown with the hands. */
export type PracticalItem = { readonly itemId: string; readonly topic: string; readonly text: PaperText };

export type Paper = {
  readonly version: number;
  /** Share of each topic that must be right, as a percentage. */
  readonly passPct: number;
  readonly questions: readonly Question[];
  readonly practical: readonly PracticalItem[];
};

export type PaperShelfDraft = { papers: Paper[] };
export type PaperShelf = Frozen<PaperShelfDraft>;
export const noPapers = (): PaperShelfDraft => ({ papers: [] });

export type Score = { readonly right: number; readonly of: number };
/** By topic. */
export type Scores = Readonly<Record<string, Score>>;

export type AttemptDraft = {
  readonly attemptId: string;
  readonly staffId: string;
  /** `2026-11`. */
  readonly month: string;
  readonly version: number;
  readonly takenAt: EpochMs;
  scores: Scores;
  state: "waitsForPractical" | "passed" | "failed";
  watchedBy: string | undefined;
};
export type Attempt = Frozen<AttemptDraft>;

/** An outlet's attempts, oldest first. */
export type AttemptBookDraft = { attempts: Map<string, AttemptDraft> };
export type AttemptBook = Frozen<AttemptBookDraft>;
export const noAttempts = (): AttemptBookDraft => ({ attempts: new Map() });

export type PaperCommand = Asked<
  "PublishPaper",
  { readonly paper: Paper; readonly writtenBy: string; readonly topics: readonly string[] }
>;
export type PaperEvent = Happened<
  "PaperPublished",
  { readonly paper: Paper; readonly writtenBy: string; readonly publishedBy: string }
>;
export type PaperRefusal =
  | { readonly code: "skillTest.faulty"; readonly place: string }
  | { readonly code: "skillTest.topicMissing"; readonly topic: string }
  | { readonly code: "skillTest.versionOutOfOrder"; readonly expected: number }
  | { readonly code: "skillTest.selfApproved"; readonly person: string };

type OfAttempt = { readonly attemptId: string };
/** `paper`: the one that is answered, which the house adds. */
export type AttemptCommand =
  | Asked<
      "TakeTest",
      OfAttempt & {
        readonly month: string;
        readonly paper: Paper;
        readonly answers: Readonly<Record<string, number>>;
        readonly timesMax: number;
      }
    >
  | Asked<"WatchPractical", OfAttempt & { readonly paper: Paper; readonly done: Readonly<Record<string, boolean>> }>;
export type AttemptEvent =
  | Happened<
      "TestTaken",
      OfAttempt & {
        readonly staffId: string;
        readonly month: string;
        readonly version: number;
        readonly answers: Readonly<Record<string, number>>;
        readonly scores: Scores;
      }
    >
  | Happened<
      "PracticalWatched",
      OfAttempt & {
        readonly by: string;
        readonly done: Readonly<Record<string, boolean>>;
        readonly scores: Scores;
        readonly passed: boolean;
      }
    >;
export type AttemptRefusal =
  | { readonly code: "skillTest.unknown"; readonly attemptId: string }
  | { readonly code: "skillTest.answerMissing"; readonly questionId: string }
  | { readonly code: "skillTest.itemMissing"; readonly itemId: string }
  | { readonly code: "skillTest.waitsForPractical" }
  | { readonly code: "skillTest.passedAlready"; readonly month: string }
  | { readonly code: "skillTest.watchesHimself"; readonly person: string };

export type Standing = {
  readonly staffId: string;
  readonly state: "due" | "waitsForPractical" | "failed" | "passed" | "missed";
  readonly attempts: readonly Attempt[];
};

/** How each of these people stands in a month. QZ-5 */
export function standingsIn(
  { attempts }: AttemptBook,
  people: readonly string[],
  { month, isOver, times }: { readonly month: string; readonly isOver: boolean; readonly times: number },
): readonly Standing[] {
  return people.map((staffId) => {
    const own = [...attempts.values()].filter((one) => one.staffId === staffId && one.month === month);
    const passed = own.filter(({ state }) => state === "passed").length;
    if (passed >= times) return { staffId, state: "passed", attempts: own };
    if (isOver) return { staffId, state: "missed", attempts: own };
    const last = own.at(-1)?.state;
    return { staffId, state: last === undefined || last === "passed" ? "due" : last, attempts: own };
  });
}
