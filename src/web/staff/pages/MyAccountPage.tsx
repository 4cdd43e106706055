import { type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { OwnSession } from "#contract/identity";
import { clockTime } from "../../shared/format";
import { postIdentity } from "../../shared/session/session";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { BreakGlassPanel } from "../BreakGlassPanel";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { SecondFactorPanel } from "../SecondFactorPanel";
import { useDeed } from "../use-deed";

/** What somebody sets for himself. */
export function Page() {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  return (
    <>
      <h1>{t("page.account")}</h1>
      <div className="panels">
        {me.hasPassword && <PasswordPanel />}
        {me.hasPassword && <PinPanel />}
        {me.hasPassword && <SecondFactorPanel />}
        <SessionsPanel />
        {me.permissions.includes("breakGlass.use") && <BreakGlassPanel />}
      </div>
    </>
  );
}

function PasswordPanel() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = saidIn(form);
    if (
      await deed.run(
        () => postIdentity("/me/password", language, said),
        () => t("account.changed"),
      )
    )
      form.reset();
  };
  return (
    <section className="panel card" aria-labelledby="password">
      <h2 id="password">{t("account.password")}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <FormField label={t("account.old")} name="old" type="password" autoComplete="current-password" required />
        <FormField
          label={t("account.next")}
          name="next"
          type="password"
          autoComplete="new-password"
          hint={t("passwordHint")}
          required
        />
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--main">
          {t("account.change")}
        </button>
      </form>
    </section>
  );
}

function PinPanel() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = saidIn(form);
    if (
      await deed.run(
        () => postIdentity("/me/pin", language, said),
        () => t("account.pinSet"),
      )
    )
      form.reset();
  };
  return (
    <section className="panel card" aria-labelledby="pin">
      <h2 id="pin">{t("account.pin")}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <FormField label={t("account.old")} name="password" type="password" autoComplete="current-password" required />
        <FormField
          label={t("account.pinField")}
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          pattern="\d{6}"
          required
        />
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--main">
          {t("account.setPin")}
        </button>
      </form>
    </section>
  );
}

function SessionsPanel() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const { answer = [], retry } = useFetched<readonly OwnSession[]>("/api/v1/identity/me/sessions");
  const end = async (handle: string): Promise<void> => {
    await postIdentity(`/me/sessions/${handle}/end`, language);
    retry();
  };
  return (
    <section className="panel card" aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      <ul className="rows">
        {answer.map(({ handle, surface, openedAt, activeAt, thisOne }) => (
          <li key={handle}>
            <span>
              <strong>{t(`account.surface.${surface}`)}</strong>{" "}
              {t("account.since", { from: clockTime(openedAt, language), active: clockTime(activeAt, language) })}
            </span>
            {thisOne ? (
              <span className="soft">{t("account.thisOne")}</span>
            ) : (
              <button type="button" className="button" onClick={() => void end(handle)}>
                {t("account.end")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
