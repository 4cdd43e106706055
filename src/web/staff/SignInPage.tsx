import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SignInOptions, SurfaceKind } from "#contract/identity";
import { asked } from "../shared/place";
import { backFrom, becomeInDemo, postIdentity } from "../shared/session/session";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { DoorPage } from "./DoorPage";
import { FormField, saidIn } from "./FormField";
import { PasswordField } from "./PasswordField";
import { useDeed, type Deed } from "./use-deed";

const DEMO_ROLES = [
  "teller",
  "reviewer",
  "lobbyManager",
  "customerManager",
  "branchHead",
  "districtManager",
  "headOffice",
  "administrator",
] as const;

/** Where everybody comes in: by password and code, by the bank's own sign-in, or by a role where it is only shown. */
export function SignInPage() {
  const { t } = useTranslation("staff");
  const { answer: options } = useFetched<SignInOptions>("/api/v1/identity/options");
  const deed = useDeed();
  const surface = surfaceAsked();
  const back = backFrom(location.search);
  const goBack = (): void => location.replace(back);
  const ssoTrouble = asked("trouble");
  return (
    <DoorPage title={t("signIn.title")}>
      {options?.demo && <DemoRoles surface={surface} back={back} deed={deed} onIn={goBack} />}
      {options?.demo && <h2>{t("signIn.other")}</h2>}
      <PasswordForm surface={surface} deed={deed} onIn={goBack} />
      {ssoTrouble !== undefined && <SsoTrouble code={ssoTrouble} />}
      {options?.sso && (
        <a className="button" href={`/api/v1/identity/sso?surface=${surface}&back=${encodeURIComponent(back)}`}>
          {t("signIn.sso")}
        </a>
      )}
      <p className="door__ways">
        <a href="/staff/invitation">{t("signIn.invited")}</a>
        {options?.setUpNeeded && <a href="/staff/set-up">{t("signIn.setUp")}</a>}
      </p>
    </DoorPage>
  );
}

type InProps = { readonly surface: SurfaceKind; readonly deed: Deed; readonly onIn: () => void };

function PasswordForm({ surface, deed, onIn }: InProps) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const [needsCode, setNeedsCode] = useState(false);
  const asksCode = needsCode || deed.trouble?.code === "identity.codeNeeded";
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    const done = await deed.run(() => postIdentity("/sign-in", language, { password: "", ...said, surface }));
    if (asksCode) setNeedsCode(true);
    if (done) onIn();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FormField
        label={t("signIn.accountId")}
        name="accountId"
        autoComplete="username"
        required
        autoFocus={self === top}
      />
      <PasswordField label={t("signIn.password")} name="password" autoComplete="current-password" required />
      {asksCode && (
        <FormField
          label={t("signIn.code")}
          name="code"
          autoComplete="one-time-code"
          required
          autoFocus={self === top}
        />
      )}
      <DeedNotice deed={deed} />
      <button type="submit" className="button button--main" disabled={deed.isBusy}>
        {t("signIn.submit")}
      </button>
    </form>
  );
}

function DemoRoles({ surface, back, deed, onIn }: InProps & { readonly back: string }) {
  const { t } = useTranslation("staff");
  const outletId = new URLSearchParams(back.split("?")[1]).get("outlet") ?? undefined;
  const enter = async (role: string): Promise<void> => {
    const at = outletId === undefined ? {} : { outletId };
    if (await deed.run(() => becomeInDemo({ role, ...at }, surface))) onIn();
  };
  return (
    <section aria-labelledby="demo-roles">
      <h2 id="demo-roles">{t("signIn.demoTitle")}</h2>
      <p className="soft">{t("demoNote")}</p>
      <ul className="door__roles">
        {DEMO_ROLES.map((role) => (
          <li key={role}>
            <button type="button" className="button" disabled={deed.isBusy} onClick={() => void enter(role)}>
              {t(`role.${role}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bank's sign-in comes back by an address, which can carry a code and no sentence. */
function SsoTrouble({ code }: { readonly code: string }) {
  const { t } = useTranslation("staff");
  return <p role="alert">{t(code === "identity.ssoUnknown" ? "signIn.ssoUnknown" : "signIn.ssoFailed")}</p>;
}

function surfaceAsked(): SurfaceKind {
  const surface = asked("surface");
  return surface === "console" || surface === "tablet" ? surface : "office";
}
