import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { ImportForm } from "../practice/ImportForm";
import { SideBySidePanel } from "../practice/SideBySidePanel";
import { usePracticeWord } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { type Scheme, useSchemes } from "../site/use-schemes";
import "../site/site.css";
import "../practice/practice.css";

/** Checklists as a bank loads its own, and how an outlet's view of itself compares. (source: 2-02, 2-48) */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const { may } = useSession();
  const word = usePracticeWord();
  const schemes = useSchemes();
  const { deed, post } = useSendDeed(schemes.retry);
  const mayPublish = may("scorecard.scheme");
  return (
    <>
      <h1>{t("checklists")}</h1>
      <p>{t("checklistsIntro")}</p>
      <DeedNotice deed={deed} />
      <section className="panel card" aria-labelledby="schemes">
        <h2 id="schemes">{t("published")}</h2>
        {schemes.newest.length === 0 && <p className="soft">{t("noSchemes")}</p>}
        <ul className="rows">
          {schemes.newest.map((scheme) => (
            <li key={scheme.schemeId}>
              <SchemeText scheme={scheme} title={schemes.titleOf(scheme.schemeId)} />
              {scheme.retired && <StatusWord tone="quiet" word={word("stage", "retired")} />}
              {mayPublish && !scheme.retired && (
                <button
                  type="button"
                  className="button"
                  onClick={() => void post(`/checklists/${scheme.schemeId}/retire`, t("done"))}
                >
                  {t("retire")}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayPublish && (
        <section className="panel card" aria-labelledby="import">
          <h2 id="import">{t("import")}</h2>
          <ImportForm
            onImport={(text, writtenBy) => post("/checklists/file", t("schemePublished"), { text, writtenBy })}
          />
        </section>
      )}
      {may("siteLog.read") && <SideBySidePanel words={schemes} />}
    </>
  );
}

function SchemeText({ scheme, title }: { readonly scheme: Scheme; readonly title: string }) {
  const { t } = useTranslation("process");
  const word = usePracticeWord();
  const { schemeId, version, use, modules, deduction } = scheme;
  const items = modules.reduce((sum, module) => sum + module.items.length, 0);
  return (
    <span>
      <b>{title}</b>
      <br />
      <span className="soft">
        {`${schemeId} · ${word("use", use)} · ${t("schemeLine", { version, items })} · ${word("deduction", deduction)}`}
      </span>
    </span>
  );
}
