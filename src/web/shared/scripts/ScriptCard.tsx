import { useTranslation } from "react-i18next";
import type { CountedScript } from "#contract/scripts";
import { isLanguage, LANGUAGE_TAG } from "../language";
import { useLanguage } from "../use-language";
import { acceptancePct } from "./script-for";
import "./script-card.css";

export type ScriptCardProps = {
  readonly script: CountedScript;
  /** The customer's own, where it is known. */
  readonly language?: string | undefined;
};

/** What to say, in the customer's language, and how often it has worked. */
export function ScriptCard({ script, language }: ScriptCardProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const spoken = isLanguage(language ?? null) ? (language as typeof own) : own;
  const pct = acceptancePct(script);
  return (
    <figure className="script">
      <blockquote lang={LANGUAGE_TAG[spoken]}>{script.text[spoken]}</blockquote>
      {script.said > 0 && (
        <figcaption className="soft">
          {t("common.script.said", { count: script.said })}
          {pct !== undefined && ` · ${t("common.script.yes", { pct })}`}
        </figcaption>
      )}
    </figure>
  );
}
