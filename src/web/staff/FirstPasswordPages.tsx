import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { postIdentity } from "../shared/session/session";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { DoorPage } from "./DoorPage";
import { FormField, saidIn } from "./FormField";
import { PasswordField } from "./PasswordField";
import { useDeed } from "./use-deed";

/** The first administrator, with the code from the server's terminal. */
export function SetUpPage() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    void deed.run(
      () => postIdentity("/set-up", language, said),
      () => t("setUp.done"),
    );
  };
  return (
    <DoorPage title={t("setUp.title")}>
      <p>{t("setUp.text")}</p>
      <form onSubmit={submit}>
        <FormField label={t("setUp.code")} name="code" autoComplete="off" required autoFocus />
        <FormField label={t("signIn.accountId")} name="accountId" autoComplete="username" required />
        <NewPassword />
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--main" disabled={deed.isBusy}>
          {t("setUp.submit")}
        </button>
      </form>
      <ToSignIn />
    </DoorPage>
  );
}

/** Somebody whom an administrator has invited chooses the own password. */
export function InvitationPage() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    void deed.run(
      () => postIdentity<{ accountId: string }>("/invitation", language, said),
      ({ accountId: id }) => t("invitation.done", { id }),
    );
  };
  return (
    <DoorPage title={t("invitation.title")}>
      <form onSubmit={submit}>
        <FormField label={t("invitation.code")} name="code" autoComplete="off" required autoFocus />
        <NewPassword />
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--main" disabled={deed.isBusy}>
          {t("invitation.submit")}
        </button>
      </form>
      <ToSignIn />
    </DoorPage>
  );
}

function NewPassword() {
  const { t } = useTranslation("staff");
  const hint = t("passwordHint");
  return (
    <PasswordField
      label={t("signIn.password")}
      name="password"
      autoComplete="new-password"
      hint={hint}
      isNew
      required
    />
  );
}

function ToSignIn() {
  const { t } = useTranslation("staff");
  return (
    <p className="door__ways">
      <a href="/staff/sign-in">{t("signIn.title")}</a>
    </p>
  );
}
