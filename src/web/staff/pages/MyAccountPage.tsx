import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { OwnSession } from "#contract/identity";
import { clockTime } from "../../shared/format";
import { postIdentity } from "../../shared/session/session";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { BreakGlassPanel } from "../BreakGlassPanel";
import { DeedNotice } from "../DeedNotice";
import { saidIn } from "../FormField";
import { PasswordField } from "../PasswordField";
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

type ChangePanelProps = {
  readonly id: string;
  readonly title: string;
  /** Where the form's fields go, and what is said when they were taken. */
  readonly path: string;
  readonly done: string;
  readonly submit: string;
  readonly children: ReactNode;
};

/** A panel that changes something of one's own; the form is empty again afterwards. */
function ChangePanel({ id, title, path, done, submit, children }: ChangePanelProps) {
  const language = useLanguage();
  const deed = useDeed();
  const [round, setRound] = useState(0);
  const send = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    const isDone = await deed.run(
      () => postIdentity(path, language, said),
      () => done,
    );
    if (isDone) setRound(round + 1);
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form key={round} onSubmit={(event) => void send(event)}>
        {children}
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--main">
          {submit}
        </button>
      </form>
    </section>
  );
}

function PasswordPanel() {
  const { t } = useTranslation("staff");
  const words = { title: t("account.password"), done: t("account.changed"), submit: t("account.change") };
  return (
    <ChangePanel id="password" path="/me/password" {...words}>
      <PasswordField label={t("account.old")} name="old" autoComplete="current-password" required />
      <PasswordField
        label={t("account.next")}
        name="next"
        autoComplete="new-password"
        hint={t("passwordHint")}
        isNew
        required
      />
    </ChangePanel>
  );
}

function PinPanel() {
  const { t } = useTranslation("staff");
  const words = { title: t("account.pin"), done: t("account.pinSet"), submit: t("account.setPin") };
  return (
    <ChangePanel id="pin" path="/me/pin" {...words}>
      <PasswordField label={t("account.old")} name="password" autoComplete="current-password" required />
      <PasswordField
        label={t("account.pinField")}
        name="pin"
        inputMode="numeric"
        autoComplete="off"
        pattern="\d{6}"
        required
      />
    </ChangePanel>
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
