import { useTranslation } from "react-i18next";
import { useRealNow } from "../shared/live/use-live";

const MESSAGES = [
  "display.ticker.machine",
  "display.ticker.missed",
  "display.ticker.fair",
  "display.ticker.help",
] as const;
const EACH_MS = 12_000;

/** One sentence at a time, because moving text is hard to read from a chair. */
export function Ticker() {
  const { t } = useTranslation();
  const turn = Math.floor(useRealNow(1_000) / EACH_MS) % MESSAGES.length;
  return <p className="ticker">{t(MESSAGES[turn] ?? MESSAGES[0])}</p>;
}
