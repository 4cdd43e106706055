import type { ListedCard, ScreenCard } from "#contract/screen-content";

/** What a card's form says, before its picture has been sent. */
export type CardDraft = {
  readonly card: Omit<ScreenCard, "content">;
  readonly words: Readonly<Record<"zh" | "en" | "es" | "ko", string>>;
  readonly kind: Kind;
  /** A picture chosen just now. */
  readonly file?: File;
  /** The picture of the version before. */
  readonly fileId?: string;
};
export type Kind = ListedCard["content"]["kind"];

/** Where only one end of the hours was said. */
const DAY = { from: "00:00", to: "23:59" } as const;

export const ANY_ZONE = "any";

export type DraftSources = {
  readonly kind: Kind;
  /** The version that is written anew; a new card when absent. */
  readonly from?: ListedCard | undefined;
  /** The place's own cards, every version. */
  readonly known: readonly ListedCard[];
};

/** The next version of a card as its form says it. */
export function draftIn(
  said: Readonly<Record<string, string>>,
  { kind, from, known }: DraftSources,
  file: File | undefined,
): CardDraft {
  const { cardId = from?.cardId ?? "", zone = ANY_ZONE, showSec, firstDay = "", lastDay = "", from: begins, to } = said;
  const { zh = "", en = "", es = "", ko = "" } = said;
  const fileId = from?.content.kind === "picture" ? from.content.fileId : undefined;
  return {
    card: {
      cardId,
      version: known.filter((card) => card.cardId === cardId).length + 1,
      // It comes from the choices of the form.
      ...(zone !== ANY_ZONE && { zone: zone as NonNullable<ScreenCard["zone"]> }),
      showSec: Number(showSec),
      firstDay,
      lastDay,
      ...((begins ?? to) !== undefined && { hours: { from: begins ?? DAY.from, to: to ?? DAY.to } }),
    },
    words: { zh, en, es, ko },
    kind,
    ...(file && { file }),
    ...(fileId !== undefined && { fileId }),
  };
}

/** The card as it is sent, once its picture is kept. */
export function cardOf({ card, words, kind }: CardDraft, fileId: string | undefined): ScreenCard {
  if (kind === "line") return { ...card, content: { kind, text: words } };
  return { ...card, content: { kind, fileId: fileId ?? "", about: words } };
}

export const wordsOf = ({ content }: ListedCard) => (content.kind === "line" ? content.text : content.about);
