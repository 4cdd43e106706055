import type { PlayedCard } from "#contract/screen-content";
import { useRealNow } from "../shared/live/use-live";
import { useLanguage } from "../shared/use-language";
import { turnOf } from "./play";

export type PlayedPicture = PlayedCard & { readonly content: { readonly kind: "picture" } };

export const isPicture = (card: PlayedCard): card is PlayedPicture => card.content.kind === "picture";

export type PlaylistProps = {
  /** At least one. */
  readonly pictures: readonly PlayedPicture[];
  readonly addressOf: (fileId: string) => string;
};

/** One picture at a time. All of them are fetched at once, so that they go on while the line is down. */
export function Playlist({ pictures, addressOf }: PlaylistProps) {
  const language = useLanguage();
  const shown = turnOf(pictures, useRealNow(1_000));
  return (
    <div className="playlist">
      {pictures.map((picture) => (
        <img
          key={`${picture.cardId} ${picture.content.fileId}`}
          src={addressOf(picture.content.fileId)}
          alt={picture.content.about[language]}
          hidden={picture !== shown}
        />
      ))}
    </div>
  );
}
