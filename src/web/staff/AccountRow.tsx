import { useTranslation } from "react-i18next";
import type { AccountEntry, PostHeld } from "#contract/identity";
import { useRealNow } from "../shared/live/use-live";
import { StatusWord } from "../shared/StatusWord";
import { usePostWord } from "./words";

export type AccountDeeds = {
  readonly invite: (accountId: string) => void;
  readonly unlock: (accountId: string) => void;
  readonly resetFactor: (accountId: string) => void;
  readonly takePost: (accountId: string, post: PostHeld) => void;
  readonly givePost: (account: AccountEntry) => void;
  readonly close: (account: AccountEntry) => void;
};

const RENEW_MS = 5_000;

/** One person of the list, with what can be done. */
export function AccountRow({ account, deeds }: { readonly account: AccountEntry; readonly deeds: AccountDeeds }) {
  const { t } = useTranslation("staff");
  const postWord = usePostWord();
  const { accountId, badgeName, posts, closed } = account;
  return (
    <tr>
      <th scope="row">{accountId}</th>
      <td>{badgeName}</td>
      <td>
        <ul>
          {posts.map((post) => (
            <li key={postWord(post)} className="deeds">
              {postWord(post)}
              {!closed && (
                <button type="button" className="button button--quiet" onClick={() => deeds.takePost(accountId, post)}>
                  {t("accounts.takePost")} <span className="visually-hidden">{`${accountId} ${postWord(post)}`}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <AccountState account={account} />
      </td>
      <td>{!closed && <RowDeeds account={account} deeds={deeds} />}</td>
    </tr>
  );
}

function AccountState({ account }: { readonly account: AccountEntry }) {
  const { t } = useTranslation("staff");
  const now = useRealNow(RENEW_MS);
  const { closed, lockedUntil, hasPassword, hasTotp } = account;
  if (closed) return <StatusWord tone="quiet" word={t("accounts.closed")} />;
  if (lockedUntil > now) return <StatusWord tone="actNow" word={t("accounts.locked")} />;
  if (!hasPassword) return <StatusWord tone="warn" word={t("accounts.noPassword")} />;
  return <StatusWord tone="ok" word={t(hasTotp ? "accounts.factor" : "accounts.open")} />;
}

function RowDeeds({ account, deeds }: { readonly account: AccountEntry; readonly deeds: AccountDeeds }) {
  const { t } = useTranslation("staff");
  const { accountId } = account;
  const whose = <span className="visually-hidden">{accountId}</span>;
  return (
    <span className="deeds">
      <button type="button" className="button" onClick={() => deeds.invite(accountId)}>
        {t("accounts.invite")} {whose}
      </button>
      <button type="button" className="button" onClick={() => deeds.givePost(account)}>
        {t("accounts.givePost")} {whose}
      </button>
      {account.failures > 0 && (
        <button type="button" className="button" onClick={() => deeds.unlock(accountId)}>
          {t("accounts.unlock")} {whose}
        </button>
      )}
      {account.hasTotp && (
        <button type="button" className="button" onClick={() => deeds.resetFactor(accountId)}>
          {t("accounts.resetFactor")} {whose}
        </button>
      )}
      <button type="button" className="button button--act-now" onClick={() => deeds.close(account)}>
        {t("accounts.close")} {whose}
      </button>
    </span>
  );
}
