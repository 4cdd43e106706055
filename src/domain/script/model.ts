import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";

/**
 * When something is said: leading elsewhere out of the line, at the counter where it could be done next time, keeping
 * a good customer, a kind word, a "no" with another way, help for who needs it.
 */
export type Situation = "divert" | "nextTime" | "retain" | "care" | "refusal" | "special";

export type ScriptText = { readonly zh: string; readonly en: string; readonly es: string; readonly ko: string };

/** One version of a script as somebody wrote it. */
export type Script = {
  readonly scriptId: string;
  /** Counts up from 1. */
  readonly version: number;
  readonly situation: Situation;
  /** The channel it leads to; any when absent. */
  readonly to?: string;
  /** Services it speaks of; all when empty. */
  readonly serviceIds: readonly string[];
  /** Classes of customers it is for; all when empty. */
  readonly segmentIds: readonly string[];
  readonly text: ScriptText;
};

export type ScriptCommand =
  | Asked<"WriteScript", { readonly script: Script }>
  | Asked<"ApproveScript", { readonly scriptId: string; readonly version: number }>
  | Asked<"RetireScript", { readonly scriptId: string }>;

export type ScriptEvent =
  | Happened<"ScriptWritten", { readonly script: Script; readonly by: string }>
  | Happened<"ScriptApproved", { readonly scriptId: string; readonly version: number; readonly by: string }>
  | Happened<"ScriptRetired", { readonly scriptId: string; readonly by: string }>;

export type WrittenDraft = Script & { readonly writtenBy: string; approvedBy: string | undefined };

export type ScriptBookDraft = {
  /** Versions of each script, oldest first. */
  scripts: Map<string, WrittenDraft[]>;
  retired: Set<string>;
};
export type Written = Frozen<WrittenDraft>;
export type ScriptBook = Frozen<ScriptBookDraft>;

export function emptyScriptBook(): ScriptBookDraft {
  return { scripts: new Map(), retired: new Set() };
}
