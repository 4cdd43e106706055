import { present } from "#base/assert";
import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";

export type Target = { readonly name: string; readonly figure: number; readonly unit: string };

/** What both sign. */
export type LetterText = {
  readonly person: string;
  readonly from: BusinessDate;
  /** The last day. */
  readonly until: BusinessDate;
  readonly targets: readonly Target[];
};

export type LetterDraft = LetterText & {
  readonly letterId: string;
  readonly givenBy: string;
  /** SHA-256 of the text in hex, which the house counts. */
  readonly fingerprint: string;
  signatures: Map<string, EpochMs>;
  withdrawn: string | undefined;
};
export type Letter = Frozen<LetterDraft>;

export type LetterBookDraft = { letters: Map<string, LetterDraft> };
export type LetterBook = Frozen<LetterBookDraft>;
export const noLetters = (): LetterBookDraft => ({ letters: new Map() });

type OfLetter = { readonly letterId: string };
export type LetterCommand =
  | Asked<"WriteLetter", OfLetter & LetterText & { readonly fingerprint: string }>
  | Asked<"SignLetter", OfLetter & { readonly fingerprint: string }>
  | Asked<"WithdrawLetter", OfLetter & { readonly reason: string }>;
export type LetterEvent =
  | Happened<"LetterWritten", OfLetter & LetterText & { readonly fingerprint: string; readonly givenBy: string }>
  | Happened<"LetterSigned", OfLetter & { readonly by: string; readonly fingerprint: string }>
  | Happened<"LetterWithdrawn", OfLetter & { readonly by: string; readonly reason: string }>;

export type LetterRefusal =
  | { readonly code: "targetLetter.unknown"; readonly letterId: string }
  | { readonly code: "targetLetter.forHimself" }
  | { readonly code: "targetLetter.targetMissing" }
  | { readonly code: "targetLetter.datesReversed" }
  | { readonly code: "targetLetter.signedAlready" }
  | { readonly code: "targetLetter.notYours" }
  | { readonly code: "targetLetter.textChanged" }
  | { readonly code: "targetLetter.withdrawn" };

export type LetterState = "written" | "halfSigned" | "signed" | "withdrawn";

export function stateOf({ signatures, withdrawn }: Letter): LetterState {
  if (withdrawn !== undefined) return "withdrawn";
  return signatures.size === 2 ? "signed" : signatures.size === 1 ? "halfSigned" : "written";
}

/** Rules of ./SPEC.md. Pure. */
export function decide(command: LetterCommand, { letters }: LetterBook): Result<readonly LetterEvent[], LetterRefusal> {
  const { letterId } = command;
  const letter = letters.get(letterId);
  if (command.type === "WriteLetter") return write(command, letter);
  if (!letter) return refuse({ code: "targetLetter.unknown", letterId });
  return command.type === "SignLetter" ? sign(command, letter) : withdraw(command, letter);
}

function write(
  { now: at, actor: givenBy, type: _type, ...text }: Extract<LetterCommand, { type: "WriteLetter" }>,
  letter: Letter | undefined,
): Result<readonly LetterEvent[], LetterRefusal> {
  if (letter?.fingerprint === text.fingerprint && letter.givenBy === givenBy) return accept([]);
  if (letter && letter.givenBy !== givenBy) return refuse({ code: "targetLetter.notYours" });
  if (letter?.withdrawn !== undefined) return refuse({ code: "targetLetter.withdrawn" });
  if (letter && letter.signatures.size > 0) return refuse({ code: "targetLetter.signedAlready" });
  if (text.person === givenBy) return refuse({ code: "targetLetter.forHimself" });
  if (text.targets.length === 0) return refuse({ code: "targetLetter.targetMissing" });
  if (text.until < text.from) return refuse({ code: "targetLetter.datesReversed" });
  return accept([{ type: "LetterWritten", at, ...text, givenBy }]);
}

function sign(
  { now: at, actor: by, letterId, fingerprint }: Extract<LetterCommand, { type: "SignLetter" }>,
  { person, givenBy, fingerprint: read, signatures, withdrawn }: Letter,
): Result<readonly LetterEvent[], LetterRefusal> {
  if (by !== person && by !== givenBy) return refuse({ code: "targetLetter.notYours" });
  if (withdrawn !== undefined) return refuse({ code: "targetLetter.withdrawn" });
  if (fingerprint !== read) return refuse({ code: "targetLetter.textChanged" });
  return accept(signatures.has(by) ? [] : [{ type: "LetterSigned", at, letterId, by, fingerprint }]);
}

function withdraw(
  { now: at, actor: by, letterId, reason }: Extract<LetterCommand, { type: "WithdrawLetter" }>,
  { givenBy, signatures, withdrawn }: Letter,
): Result<readonly LetterEvent[], LetterRefusal> {
  if (by !== givenBy) return refuse({ code: "targetLetter.notYours" });
  if (withdrawn !== undefined) return accept([]);
  if (signatures.size === 2) return refuse({ code: "targetLetter.signedAlready" });
  return accept([{ type: "LetterWithdrawn", at, letterId, by, reason }]);
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: LetterBookDraft, event: LetterEvent): LetterBookDraft {
  const { letterId } = event;
  if (event.type === "LetterWritten") {
    const { type: _type, at: _at, ...letter } = event;
    book.letters.set(letterId, { ...letter, signatures: new Map(), withdrawn: undefined });
    return book;
  }
  const letter = present(book.letters.get(letterId), letterId);
  if (event.type === "LetterSigned") letter.signatures.set(event.by, event.at);
  else letter.withdrawn = event.reason;
  return book;
}
