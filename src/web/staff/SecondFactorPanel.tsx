import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Enrolment } from "#contract/identity";
import { QrCode } from "../shared/QrCode";
import { postIdentity } from "../shared/session/session";
import { useSession } from "../shared/session/SessionGate";
import { StatusWord } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { FormField, saidIn } from "./FormField";
import { PasswordField } from "./PasswordField";
import { useDeed } from "./use-deed";

/** Codes by time from a telephone: turned on by showing that one works, with recovery codes for when it is lost. */
export function SecondFactorPanel({ isOwed = false }: { readonly isOwed?: boolean }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const { me, refresh } = useSession();
  const deed = useDeed();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();

  const begin = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    if (!me.hasTotp) {
      setEnrolment(await deed.run(() => postIdentity<Enrolment>("/me/totp", language, said)));
      return;
    }
    await deed.run(() => postIdentity("/me/totp/remove", language, said));
    await refresh();
  };
  const confirm = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    const confirmed = await deed.run(() => postIdentity<{ codes: string[] }>("/me/totp/confirm", language, said));
    if (!confirmed) return;
    setEnrolment(undefined);
    setCodes(confirmed.codes);
    await refresh();
  };
  return (
    <section className="panel card" aria-labelledby="totp">
      <h2 id="totp">{t("account.totp")}</h2>
      <StatusWord tone={me.hasTotp ? "ok" : "warn"} word={t(me.hasTotp ? "account.totpOn" : "account.totpOff")} />
      <DeedNotice deed={deed} />
      {codes && <RecoveryCodes codes={codes} />}
      {enrolment && <ConfirmForm enrolment={enrolment} onCode={(event) => void confirm(event)} />}
      {!enrolment && !(isOwed && me.hasTotp) && (
        <form onSubmit={(event) => void begin(event)}>
          <PasswordField label={t("account.old")} name="password" autoComplete="current-password" required />
          <button type="submit" className={me.hasTotp ? "button button--act-now" : "button button--main"}>
            {t(me.hasTotp ? "account.totpRemove" : "account.totpBegin")}
          </button>
        </form>
      )}
    </section>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <p>{t("account.recovery")}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}

type ConfirmFormProps = {
  readonly enrolment: Enrolment;
  readonly onCode: (event: SubmitEvent<HTMLFormElement>) => void;
};

function ConfirmForm({ enrolment, onCode }: ConfirmFormProps) {
  const { t } = useTranslation("staff");
  return (
    <form onSubmit={onCode}>
      <p>{t("account.totpScan")}</p>
      <div className="totp">
        <QrCode text={enrolment.uri} label={t("account.totpQr")} />
      </div>
      <p className="soft">{enrolment.secret}</p>
      <FormField label={t("account.totpCode")} name="code" inputMode="numeric" autoComplete="one-time-code" required />
      <button type="submit" className="button button--main">
        {t("account.totpConfirm")}
      </button>
    </form>
  );
}
