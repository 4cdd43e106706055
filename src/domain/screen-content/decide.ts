import { accept, refuse, type Result } from "#base/result";
import type { ScreenRefusal } from "./messages";
import type { Card, ScreenBook, ScreenBookDraft, ScreenCommand, ScreenEvent } from "./model";

export type Decision = Result<readonly ScreenEvent[], ScreenRefusal>;
type CommandOf<Type extends ScreenCommand["type"]> = Extract<ScreenCommand, { readonly type: Type }>;

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
/** As much as a glance at the hall screen reads. */
export const LINE_CHARACTERS_MAX = 90;
export const SHOW_SEC = { least: 5, most: 60 } as const;

/** Rules SCR-1 to SCR-4 and SCR-6 of ./SPEC.md. */
export function decide(command: ScreenCommand, book: ScreenBook): Decision {
  switch (command.type) {
    case "WriteCard":
      return write(command, book);
    case "ApproveCard":
      return approve(command, book);
    case "RetireCard": {
      const { now, actor, cardId } = command;
      const versions = book.cards.get(cardId);
      if (!versions) return refuse({ code: "screen.unknown", cardId });
      const upToVersion = versions.length;
      if (book.retired.get(cardId) === upToVersion) return accept([]);
      return accept([{ type: "CardRetired", at: now, cardId, upToVersion, by: actor }]);
    }
  }
}

function write({ now, actor, card }: CommandOf<"WriteCard">, book: ScreenBook): Decision {
  const fault = wordsFault(card) ?? timeFault(card);
  if (fault) return refuse(fault);
  const expected = (book.cards.get(card.cardId)?.length ?? 0) + 1;
  if (card.version !== expected) return refuse({ code: "screen.versionOutOfOrder", expected });
  return accept([{ type: "CardWritten", at: now, card, by: actor }]);
}

function wordsFault({ content }: Card): ScreenRefusal | undefined {
  const words = content.kind === "line" ? content.text : content.about;
  const missing = LANGUAGES.find((language) => words[language].trim() === "");
  if (missing) return { code: "screen.textMissing", language: missing };
  if (content.kind !== "line") return undefined;
  const language = LANGUAGES.find((one) => Array.from(words[one]).length > LINE_CHARACTERS_MAX);
  return language && { code: "screen.lineTooLong", language, limit: LINE_CHARACTERS_MAX };
}

function timeFault({ showSec, firstDay, lastDay, hours }: Card): ScreenRefusal | undefined {
  const { least: leastSec, most: mostSec } = SHOW_SEC;
  if (showSec < leastSec || showSec > mostSec) return { code: "screen.showOutOfRange", leastSec, mostSec };
  if (firstDay > lastDay) return { code: "screen.daysReversed" };
  return hours && hours.from >= hours.to ? { code: "screen.hoursReversed" } : undefined;
}

function approve({ now, actor, cardId, version }: CommandOf<"ApproveCard">, book: ScreenBook): Decision {
  const written = book.cards.get(cardId)?.[version - 1];
  if (!written) return refuse({ code: "screen.unknown", cardId });
  if (version <= (book.retired.get(cardId) ?? 0)) return refuse({ code: "screen.retired", cardId });
  if (written.writtenBy === actor) return refuse({ code: "screen.selfApproved", person: actor });
  if (written.approvedBy !== undefined) return accept([]);
  return accept([{ type: "CardApproved", at: now, cardId, version, by: actor }]);
}

/** Folds one event into the book it is handed. */
export function evolve(book: ScreenBookDraft, event: ScreenEvent): ScreenBookDraft {
  switch (event.type) {
    case "CardWritten": {
      const { card, by: writtenBy } = event;
      const versions = book.cards.get(card.cardId) ?? [];
      book.cards.set(card.cardId, [...versions, { ...card, writtenBy, approvedBy: undefined }]);
      return book;
    }
    case "CardApproved": {
      const written = book.cards.get(event.cardId)?.[event.version - 1];
      if (written) written.approvedBy = event.by;
      return book;
    }
    case "CardRetired":
      book.retired.set(event.cardId, event.upToVersion);
      return book;
  }
}
