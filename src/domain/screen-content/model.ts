import type { BusinessDate, WallTime } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";

export type Words = { readonly zh: string; readonly en: string; readonly es: string; readonly ko: string };

/** A sentence of the ticker, or a kept picture with the words that stand for it. */
export type Content =
  | { readonly kind: "line"; readonly text: Words }
  | { readonly kind: "picture"; readonly fileId: string; readonly about: Words };

/** Hours of the outlet's wall, half-open, within one day. */
export type Hours = { readonly from: WallTime; readonly to: WallTime };

/** One version of a card as somebody wrote it. */
export type Card = {
  readonly cardId: string;
  /** Counts up from 1. */
  readonly version: number;
  readonly content: Content;
  /** The screens it is for; all of the place when absent. */
  readonly zone?: string;
  /** How long it stands before the next one. */
  readonly showSec: number;
  readonly firstDay: BusinessDate;
  /** The last day on which it plays. */
  readonly lastDay: BusinessDate;
  /** The whole day when absent. */
  readonly hours?: Hours;
};

export type ScreenCommand =
  | Asked<"WriteCard", { readonly card: Card }>
  | Asked<"ApproveCard", { readonly cardId: string; readonly version: number }>
  | Asked<"RetireCard", { readonly cardId: string }>;

export type ScreenEvent =
  | Happened<"CardWritten", { readonly card: Card; readonly by: string }>
  | Happened<"CardApproved", { readonly cardId: string; readonly version: number; readonly by: string }>
  | Happened<"CardRetired", { readonly cardId: string; readonly upToVersion: number; readonly by: string }>;

export type WrittenCardDraft = Card & { readonly writtenBy: string; approvedBy: string | undefined };

/** The cards of one place. */
export type ScreenBookDraft = {
  /** Versions of each card, oldest first. */
  cards: Map<string, WrittenCardDraft[]>;
  /** Up to which version a card was retired. */
  retired: Map<string, number>;
};
export type WrittenCard = Frozen<WrittenCardDraft>;
export type ScreenBook = Frozen<ScreenBookDraft>;

export function emptyScreenBook(): ScreenBookDraft {
  return { cards: new Map(), retired: new Map() };
}
