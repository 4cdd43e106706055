import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuideEntry } from "#contract/guide/guide";
import type { Journey } from "#contract/guide/journeys";
import { useLanguage } from "../shared/use-language";
import type { Go } from "./view";
import { codeWord, finds } from "./words";

type SearchPageProps = {
  readonly entries: readonly GuideEntry[];
  readonly visit: Journey | undefined;
  readonly go: Go;
};

const FAMILIES = ["A", "B", "C", "D"] as const;

/** By task, not by product: people type what they want to do. */
export function SearchPage({ entries, visit, go }: SearchPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const found = entries.filter(({ name, summary, words }) =>
    finds(text, [name, summary, words].map((said) => said[language]).join(" ")),
  );
  return (
    <>
      {visit && <Resume visit={visit} go={go} />}
      <h1>
        <label htmlFor="search">{t("search.label")}</label>
      </h1>
      <input
        id="search"
        type="search"
        className="field"
        autoComplete="off"
        aria-describedby="search-hint"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id="search-hint" className="lead">
        {t("search.hint")}
      </p>
      <p role="status" className="visually-hidden">
        {t("search.count", { count: found.length })}
      </p>
      {found.length === 0 && <p className="lead">{t("search.none", { text })}</p>}
      {familiesOf(found).map(([familyId, services]) => (
        <section key={familyId} aria-labelledby={`family-${familyId}`}>
          <h2 id={`family-${familyId}`}>{familyWord(familyId, t)}</h2>
          <ul className="services">
            {services.map(({ serviceId, name, summary }) => (
              <li key={serviceId}>
                <button type="button" className="card service" onClick={() => go({ page: "service", serviceId })}>
                  <span className="service__name">{name[language]}</span>
                  <span className="lead">{summary[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Resume({ visit, go }: { readonly visit: Journey; readonly go: Go }) {
  const { t } = useTranslation("guide");
  return (
    <button type="button" className="card resume" onClick={() => go({ page: "visit" })}>
      <span className="service__name">{t("journey.resume")}</span>
      <span>{t("journey.resumeHint", { code: codeWord(visit.code) })}</span>
    </button>
  );
}

function familiesOf(entries: readonly GuideEntry[]): readonly (readonly [string, readonly GuideEntry[]])[] {
  const ids = [...new Set(entries.map(({ familyId }) => familyId))].sort();
  return ids.map((id) => [id, entries.filter(({ familyId }) => familyId === id)] as const);
}

/** A bank's own family has its own id for a name. */
function familyWord(familyId: string, t: ReturnType<typeof useTranslation<"guide">>["t"]): string {
  const known = FAMILIES.find((one) => one === familyId);
  return known ? t(`family.${known}`) : familyId;
}
