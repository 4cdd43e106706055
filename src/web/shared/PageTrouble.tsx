import { useTranslation } from "react-i18next";
import type { Trouble } from "./send";
import { useTroubleWord } from "./words";

/** The outlet's day has not been opened: nothing that customers could do anything about. */
export const NOTHING_OPEN = "request.nothingOpen";

/** Instead of a page whose beginnings could not be read: what is wrong and the one thing to do. */
export function PageTrouble({ trouble, onRetry }: { readonly trouble: Trouble; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  return (
    <main className="broken">
      <div role="alert">
        <h1>{t("common.troubleTitle")}</h1>
        <p>{troubleWord(trouble)}</p>
      </div>
      <button type="button" className="button button--main" onClick={onRetry}>
        {t("common.tryAgain")}
      </button>
    </main>
  );
}
