import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ErasureLogView, FoundCaseView } from "#contract/quality/personal-data";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { AskDialog, textIn } from "../practice/AskDialog";
import { useDay } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { toneOf } from "../site/CaseView";
import { useSiteWord } from "../site/use-site-words";
import { ErasureList } from "./ErasureList";
import { useExport } from "./use-export";

const KINDS = ["complaint", "opinion", "proposal"] as const;
const GROUNDS = ["askedByPerson", "consentWithdrawn", "keptTooLong", "court"] as const;
const PURPOSES = ["askedByPerson", "court", "supervisor"] as const;

type Sought = { readonly outletId: string; readonly kind: string; readonly number: string };
type Asking = { readonly found: FoundCaseView; readonly what: "export" | "erasure" };

/** A customer's case by its receipt number; his words for him, and his end. (source: 1-30) */
export function CustomerData() {
  const { t } = useTranslation("personal");
  const [sought, setSought] = useState<Sought>();
  const path = sought && `/api/v1/quality/people?${new URLSearchParams(sought).toString()}`;
  const { answer: found } = useFetched<readonly FoundCaseView[]>(path, { once: true });
  const log = useFetched<ErasureLogView>("/api/v1/quality/erasures", { once: true });
  const { deed, post } = useSendDeed(log.retry);
  const { save, take } = useExport(deed, t("exported"));
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const say = async ({ found: one, what }: Asking, form: FormData): Promise<void> => {
    const address = `/outlets/${one.outletId}/quality/people/${sought?.kind ?? ""}/${one.caseId}`;
    const why = textIn(form, "why");
    const handOut = (): Promise<boolean> => {
      if (textIn(form, "form") === "data") return save(`${address}/export`, { purpose: why }, `${one.receipt}.json`);
      const asked = new URLSearchParams({ purpose: why, language }).toString();
      return take(`${address}/paper?${asked}`, `${one.receipt}.pdf`);
    };
    const done =
      what === "export" ? await handOut() : await post(`${address}/erasure-request`, t("asked"), { ground: why });
    if (done) setAsking(undefined);
  };
  const forms = (["paper", "data"] as const).map((value) => ({ value, label: t(`forms.${value}`) }));
  const form = { name: "form", kind: "choice", label: t("form"), options: forms } as const;
  const codes = asking?.what === "export" ? PURPOSES : GROUNDS;
  return (
    <>
      <section className="panel card" aria-labelledby="customers">
        <h2 id="customers">{t("customers")}</h2>
        <p className="soft">{t("customersIntro")}</p>
        <Search outlets={outlets} onSearch={setSought} />
        <DeedNotice deed={deed} />
        {found && <Found found={found} onAsk={setAsking} />}
        {asking && (
          <AskDialog
            title={t(asking.what === "export" ? "export" : "ask")}
            intro={t(asking.what === "export" ? "exportIntro" : "askIntro")}
            fields={[
              {
                ...{ name: "why", kind: "choice", label: t(asking.what === "export" ? "purpose" : "ground") },
                options: codes.map((value) => ({ value, label: t(`why.${value}`) })),
              },
              ...(asking.what === "export" ? [form] : []),
            ]}
            onSay={(form) => void say(asking, form)}
            onClose={() => setAsking(undefined)}
          />
        )}
      </section>
      <ErasureList log={log.answer ?? []} outlets={outlets} onDone={log.retry} />
    </>
  );
}

type SearchProps = { readonly outlets: readonly OutletEntry[]; readonly onSearch: (sought: Sought) => void };

function Search({ outlets, onSearch }: SearchProps) {
  const { t } = useTranslation("personal");
  const word = useSiteWord();
  const language = useLanguage();
  const [outletId, kind] = [useId(), useId()];
  return (
    <form
      className="line"
      onSubmit={(event) => {
        event.preventDefault();
        const { outlet = "", what = "", number = "" } = saidIn(event.currentTarget);
        onSearch({ outletId: outlet, kind: what, number });
      }}
    >
      <p className="field">
        <label htmlFor={outletId}>{t("outlet")}</label>
        <select id={outletId} name="outlet" required>
          {outlets.map((one) => (
            <option key={one.outletId} value={one.outletId}>{`${one.outletId} · ${one.name[language]}`}</option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={kind}>{t("kind")}</label>
        <select id={kind} name="what">
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {word("caseKind", one)}
            </option>
          ))}
        </select>
      </p>
      <FormField label={t("number")} hint={t("numberHint")} name="number" required minLength={4} maxLength={64} />
      <button type="submit" className="button button--main">
        {t("find")}
      </button>
    </form>
  );
}

type FoundProps = { readonly found: readonly FoundCaseView[]; readonly onAsk: (asking: Asking) => void };

function Found({ found, onAsk }: FoundProps) {
  const { t } = useTranslation("personal");
  const word = useSiteWord();
  const day = useDay();
  return (
    <>
      <p role="status" className="soft">
        {t("found", { count: found.length })}
      </p>
      <ul className="rows">
        {found.map((one) => (
          <li key={one.caseId}>
            <span>
              <strong>{one.receipt}</strong> <span className="soft">{day(one.openedAt)}</span>
            </span>
            <StatusWord tone={toneOf(one.state)} word={word("state", one.state)} />
            <span className="deeds">
              <button type="button" className="button" onClick={() => onAsk({ found: one, what: "export" })}>
                {t("export")}
              </button>
              {!one.isOpen && (
                <button type="button" className="button" onClick={() => onAsk({ found: one, what: "erasure" })}>
                  {t("ask")}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
