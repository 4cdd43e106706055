import { useTranslation } from "react-i18next";
import type { PlayedCard } from "#contract/screen-content";
import { useRealNow } from "../shared/live/use-live";
import { useLanguage } from "../shared/use-language";
import { turnOf } from "./play";

/** Said where nobody has approved a sentence. */
const BUILT_IN = [
  "display.ticker.machine",
  "display.ticker.missed",
  "display.ticker.fair",
  "display.ticker.help",
] as const;
const EACH_SEC = 12;

export type TickerProps = {
  /** Cards that play now; pictures among them are not the ticker's. */ readonly cards: readonly PlayedCard[];
};

/** One sentence at a time, because moving text is hard to read from a chair. */
export function Ticker({ cards }: TickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const approved = cards.flatMap(({ content, showSec }) =>
    content.kind === "line" ? [{ text: content.text[language], showSec }] : [],
  );
  const said = approved.length > 0 ? approved : BUILT_IN.map((key) => ({ text: t(key), showSec: EACH_SEC }));
  return <p className="ticker">{turnOf(said, useRealNow(1_000))?.text}</p>;
}
