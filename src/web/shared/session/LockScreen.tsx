import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { LanguageBar } from "../LanguageBar";
import type { Trouble } from "../send";
import { useLanguage } from "../use-language";
import { useTroubleWord } from "../words";
import { postIdentity } from "./session";
import type { SessionView } from "./SessionGate";
import "./session.css";

/** In front of everything until the PIN is right; nothing of the page behind can be read or reached. */
export function LockScreen({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const field = useId();
  const [trouble, setTrouble] = useState<Trouble>();
  const { me, refresh, signOut, become } = session;
  const who = me.badgeName ?? me.accountId;

  const unlock = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const word = new FormData(form).get("word");
    const sent = await postIdentity("/unlock", language, { word });
    setTrouble(sent.ok ? undefined : sent.trouble);
    form.reset();
    await refresh();
  };
  return (
    <main className="lock-screen" aria-labelledby={`${field}-title`}>
      <section className="card">
        <h1 id={`${field}-title`}>{t("session.lockedTitle")}</h1>
        <p>{t("session.lockedText", { who })}</p>
        <form onSubmit={(event) => void unlock(event)}>
          <label htmlFor={field}>{t("session.word")}</label>
          <input id={field} name="word" type="password" inputMode="numeric" autoComplete="off" required autoFocus />
          <p role="alert">{trouble && troubleWord(trouble)}</p>
          <button type="submit" className="button button--main">
            {t("session.unlock")}
          </button>
        </form>
        {me.demo && (
          <button type="button" className="button" onClick={() => void become({ accountId: me.accountId })}>
            {t("session.demoContinue", { who })}
          </button>
        )}
        <button type="button" className="button" onClick={signOut}>
          {t("session.signOut")}
        </button>
        <LanguageBar />
      </section>
    </main>
  );
}
