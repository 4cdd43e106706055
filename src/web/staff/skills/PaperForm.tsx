import { useId } from "react";
import { useTranslation } from "react-i18next";
import { DeedNotice } from "../DeedNotice";
import { FormField } from "../FormField";
import { textIn } from "../practice/AskDialog";
import { useSendDeed } from "../practice/use-send-deed";

/** A new version of the paper, which somebody else has written. */
export function PaperForm() {
  const { t } = useTranslation("skills");
  const { deed, post } = useSendDeed(() => undefined);
  const id = useId();
  const publish = async (target: HTMLFormElement): Promise<void> => {
    const form = new FormData(target);
    const body = { paper: parsed(textIn(form, "paper")), writtenBy: textIn(form, "writtenBy") };
    if (await post("/skill-papers", t("published"), body)) target.reset();
  };
  return (
    <details className="panel card">
      <summary>{t("publish")}</summary>
      <DeedNotice deed={deed} />
      <form
        className="practice-import"
        onSubmit={(event) => {
          event.preventDefault();
          void publish(event.currentTarget);
        }}
      >
        <p className="field">
          <label htmlFor={id}>{t("paper")}</label>
          <textarea id={id} name="paper" required spellCheck={false} rows={10} />
        </p>
        <FormField label={t("writtenBy")} name="writtenBy" required maxLength={64} />
        <p>
          <button type="submit" className="button button--main">
            {t("publish")}
          </button>
        </p>
      </form>
    </details>
  );
}

/** What was pasted, or nothing: the server says what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
