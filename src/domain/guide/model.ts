import type { Frozen } from "#base/frozen";

export const LANGUAGES = ["zh", "en", "es", "ko"] as const;

/** A text in every language. */
export type Text = Readonly<Record<(typeof LANGUAGES)[number], string>>;

export const QUESTION_KINDS = ["text", "date", "phone", "mail", "amount", "number", "choice"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question. Its answer belongs to the customer's errand, whichever forms ask for it. */
export type Question = {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly kind: QuestionKind;
  readonly optional?: true;
  /** Of a choice alone. */
  readonly choices?: readonly { readonly id: string; readonly label: Text }[];
  /** Longest answer, in characters. */
  readonly lengthMax?: number;
  /** Asked only of those who chose this part of a bundle. */
  readonly partId?: string;
};

export type Form = {
  readonly id: string;
  readonly title: Text;
  /** Above the signature: what the customer declares. */
  readonly declaration?: Text;
  readonly questionIds: readonly string[];
};

/** Something of a bundle that a customer may take along; what is always in it is chosen by nobody. */
export type Part = { readonly id: string; readonly label: Text; readonly hint: Text; readonly always?: true };

export type Guide = {
  readonly serviceId: string;
  readonly summary: Text;
  readonly steps: readonly Text[];
  readonly formIds: readonly string[];
  /** Words that people use and the service's name lacks, separated by spaces. */
  readonly words: Text;
  readonly parts?: readonly Part[];
  /** What the customer should know of a document of this service beside its name, by document id. */
  readonly documentNotes?: Readonly<Record<string, Text>>;
};

/** The guide as a bank writes it. */
export type GuideContent = {
  readonly questions: readonly Question[];
  readonly forms: readonly Form[];
  readonly guides: readonly Guide[];
};

export type GuideDraft = { content: GuideContent };
export type GuideBook = Frozen<GuideDraft>;

export function emptyGuide(): GuideDraft {
  return { content: { questions: [], forms: [], guides: [] } };
}
