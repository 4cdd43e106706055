import { useTranslation } from "react-i18next";
import { switchLanguage } from "./i18n";
import { LANGUAGE_NAME, LANGUAGE_TAG, LANGUAGES } from "./language";
import { useLanguage } from "./use-language";

/** Every language under its own name; the page follows at once. */
export function LanguageBar() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  return (
    <div className="language-bar" role="group" aria-label={t("common.language")}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button"
          lang={LANGUAGE_TAG[choice]}
          aria-pressed={choice === language}
          onClick={() => void switchLanguage(i18n, choice)}
        >
          {LANGUAGE_NAME[choice]}
        </button>
      ))}
    </div>
  );
}
