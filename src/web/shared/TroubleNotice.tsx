import { useTranslation } from "react-i18next";
import type { Trouble } from "./send";
import { StatusWord } from "./StatusWord";
import { useTroubleWord } from "./words";

export type TroubleNoticeProps = { readonly trouble: Trouble | undefined; readonly dismiss: () => void };

/** Why the last deed did not come about, until somebody has read it. */
export function TroubleNotice({ trouble, dismiss }: TroubleNoticeProps) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  return (
    <div role="alert">
      {trouble && (
        <p className="trouble card">
          <StatusWord tone="actNow" word={troubleWord(trouble)} />
          <button type="button" className="button" onClick={dismiss}>
            {t("console.dismiss")}
          </button>
        </p>
      )}
    </div>
  );
}
