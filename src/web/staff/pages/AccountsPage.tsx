import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountEntry } from "#contract/identity";
import { postIdentity } from "../../shared/session/session";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { AccountRow, type AccountDeeds } from "../AccountRow";
import { DeedNotice } from "../DeedNotice";
import { GivePostForm, NewAccountForm } from "../PostForms";
import { ReasonDialog } from "../ReasonDialog";
import { TokensPanel } from "../TokensPanel";
import { useDeed } from "../use-deed";
import { ColumnHeads } from "../ColumnHeads";

const SHOWN_MAX = 50;

/** People, their posts, and what proves who they are; and the programs. */
export function Page() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const [closing, setClosing] = useState<AccountEntry>();
  const [giving, setGiving] = useState<AccountEntry>();
  const { answer = [], retry } = useFetched<readonly AccountEntry[]>("/api/v1/identity/accounts");

  const change = async (path: string, body?: object, say?: (said: { opened: number; code: string }) => string) => {
    const done = await deed.run(
      () => postIdentity<{ opened: number; code: string }>(`/accounts${path}`, language, body),
      say,
    );
    retry();
    return done !== undefined;
  };
  const deeds: AccountDeeds = {
    invite: (id) => void change(`/${id}/invite`, undefined, ({ code }) => t("accounts.inviteCode", { id, code })),
    unlock: (id) => void change(`/${id}/end-lock-out`),
    resetFactor: (id) => void change(`/${id}/reset-totp`, undefined, () => t("accounts.factorReset", { id })),
    takePost: (id, post) => void change(`/${id}/posts/take`, post),
    givePost: setGiving,
    close: setClosing,
  };
  return (
    <>
      <h1>{t("page.accounts")}</h1>
      <DeedNotice deed={deed} />
      <NewPanel
        onOpen={(accountId, post) => change("", { accountId, posts: [post] })}
        onEverybody={() =>
          void change("/from-network", undefined, ({ opened: count }) => t("accounts.opened", { count }))
        }
      />
      <AccountsPanel accounts={answer} deeds={deeds} />
      <TokensPanel />
      {giving && (
        <GivePostForm
          account={giving}
          onPost={(post) => {
            setGiving(undefined);
            void change(`/${giving.accountId}/posts`, post);
          }}
          onClose={() => setGiving(undefined)}
        />
      )}
      {closing && (
        <ReasonDialog
          title={t("accounts.closeReason", { id: closing.accountId })}
          onReason={(reason) => {
            setClosing(undefined);
            void change(`/${closing.accountId}/close`, { reason });
          }}
          onClose={() => setClosing(undefined)}
        />
      )}
    </>
  );
}

type NewPanelProps = Parameters<typeof NewAccountForm>[0] & { readonly onEverybody: () => void };

function NewPanel({ onOpen, onEverybody }: NewPanelProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel card" aria-labelledby="new-account">
      <h2 id="new-account">{t("accounts.new")}</h2>
      <NewAccountForm onOpen={onOpen} />
      <p className="deeds">
        <button type="button" className="button" onClick={onEverybody}>
          {t("accounts.everybody")}
        </button>
      </p>
    </section>
  );
}

type AccountsPanelProps = { readonly accounts: readonly AccountEntry[]; readonly deeds: AccountDeeds };

function AccountsPanel({ accounts, deeds }: AccountsPanelProps) {
  const { t } = useTranslation("staff");
  const search = useId();
  const [words, setWords] = useState("");
  const found = accounts.filter((account) => isFound(account, words, (role) => t(`role.${role}`)));
  return (
    <section className="panel card" aria-labelledby="accounts">
      <h2 id="accounts">{t("accounts.count", { count: found.length })}</h2>
      <p className="field">
        <label htmlFor={search}>{t("accounts.search")}</label>
        <input id={search} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </p>
      <div className="table" role="group" aria-labelledby="accounts" tabIndex={0}>
        <table>
          <ColumnHeads
            names={(["id", "name", "posts", "state", "doing"] as const).map((column) => t(`accounts.${column}`))}
          />
          <tbody>
            {found.slice(0, SHOWN_MAX).map((account) => (
              <AccountRow key={account.accountId} account={account} deeds={deeds} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Every word is part of the number, the name, a role or a place. */
function isFound(
  account: AccountEntry,
  words: string,
  roleWord: (role: AccountEntry["posts"][number]["role"]) => string,
): boolean {
  const { accountId, badgeName = "", posts } = account;
  const places = posts.map(({ role, place }) => `${roleWord(role)} ${Object.values(place).join(" ")}`);
  const text = [accountId, badgeName, ...places].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
