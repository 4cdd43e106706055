import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TokenEntry } from "#contract/identity";
import { dateOfYear } from "../shared/format";
import { postIdentity } from "../shared/session/session";
import { StatusWord } from "../shared/StatusWord";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { FormField, saidIn } from "./FormField";
import { ReasonDialog } from "./ReasonDialog";
import { useDeed } from "./use-deed";

const RIGHTS = ["read", "lobby", "office"] as const;

/** Programs that may send requests; a token is shown once, when it is made. */
export function TokensPanel() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const [leaving, setLeaving] = useState<TokenEntry>();
  const { answer = [], retry } = useFetched<readonly TokenEntry[]>("/api/v1/identity/tokens");
  const create = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const rights = new FormData(form).getAll("rights");
    const { label, days } = saidIn(form);
    const body = { label, rights, days: Number(days) };
    const say = ({ token }: { token: string }): string => t("accounts.tokenOnce", { token });
    if (await deed.run(() => postIdentity<{ token: string }>("/tokens", language, body), say)) form.reset();
    retry();
  };
  const revoke = async ({ tokenId }: TokenEntry, reason: string): Promise<void> => {
    setLeaving(undefined);
    await deed.run(() => postIdentity(`/tokens/${tokenId}/revoke`, language, { reason }));
    retry();
  };
  return (
    <section className="panel card" aria-labelledby="tokens">
      <h2 id="tokens">{t("accounts.tokens")}</h2>
      <DeedNotice deed={deed} />
      <TokenForm onCreate={create} />
      <ul className="rows">
        {answer.map((token) => (
          <TokenRow key={token.tokenId} token={token} onRevoke={() => setLeaving(token)} />
        ))}
      </ul>
      {leaving && (
        <ReasonDialog
          title={`${t("accounts.revoke")}: ${leaving.label}`}
          onReason={(reason) => void revoke(leaving, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
}

function TokenForm({ onCreate }: { readonly onCreate: (event: SubmitEvent<HTMLFormElement>) => Promise<void> }) {
  const { t } = useTranslation("staff");
  return (
    <form className="line" onSubmit={(event) => void onCreate(event)}>
      <FormField label={t("accounts.tokenLabel")} name="label" maxLength={60} required />
      <FormField
        label={t("accounts.tokenDays")}
        name="days"
        type="number"
        min={1}
        max={365}
        defaultValue={365}
        required
      />
      <p className="deeds">
        {RIGHTS.map((right) => (
          <label key={right} className="choice">
            <input type="checkbox" name="rights" value={right} defaultChecked={right === "read"} />
            {t(`accounts.rights.${right}`)}
          </label>
        ))}
      </p>
      <button type="submit" className="button">
        {t("accounts.createToken")}
      </button>
    </form>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: TokenEntry; readonly onRevoke: () => void }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  return (
    <li>
      <span>
        <strong>{token.label}</strong> {token.rights.map((right) => t(`accounts.rights.${right}`)).join(", ")}
        {token.expiresAt !== undefined && (
          <span className="soft"> {t("accounts.tokenUntil", { day: dateOfYear(token.expiresAt, language) })}</span>
        )}
      </span>
      {!token.isOpen && <StatusWord tone="quiet" word={t(token.revoked ? "accounts.revoked" : "accounts.tokenOver")} />}
      {token.isOpen && (
        <button type="button" className="button button--act-now" onClick={onRevoke}>
          {t("accounts.revoke")} <span className="visually-hidden">{token.label}</span>
        </button>
      )}
    </li>
  );
}
