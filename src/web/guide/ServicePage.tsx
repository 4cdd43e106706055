import { useTranslation } from "react-i18next";
import type { ServiceGuide } from "#contract/guide/guide";
import { PageTrouble } from "../shared/PageTrouble";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord } from "../shared/words";
import { PlaceList } from "./PlaceList";
import type { Go } from "./view";
import { moneyWord } from "./words";

type ServicePageProps = { readonly serviceId: string; readonly go: Go };

/** One service: how long, what it costs, how it goes, what to bring, where to go. */
export function ServicePage({ serviceId, go }: ServicePageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const path = `/api/v1/guide/services/${encodeURIComponent(serviceId)}`;
  const { answer: guide, trouble, retry } = useFetched<ServiceGuide>(path, { once: true });
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  if (!guide) return undefined;
  return (
    <article className="guide__service">
      <BackButton label={t("back")} onBack={() => go({ page: "search" })} />
      <h1>{guide.name[language]}</h1>
      <p className="lead">{guide.summary[language]}</p>
      <Facts guide={guide} />
      <p className="actions">
        <button type="button" className="button button--main" onClick={() => go({ page: "start", serviceId })}>
          {t("start")}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {t("print")}
        </button>
      </p>
      <h2>{t("steps")}</h2>
      <ol className="steps">
        {guide.steps.map((step) => (
          <li key={step[language]}>{step[language]}</li>
        ))}
      </ol>
      <Documents guide={guide} />
      <Forms guide={guide} />
      <OtherChannels guide={guide} />
      <PlaceList serviceId={serviceId} />
    </article>
  );
}

export function BackButton({ label, onBack }: { readonly label: string; readonly onBack: () => void }) {
  return (
    <button type="button" className="button button--quiet back" onClick={onBack}>
      <span aria-hidden="true">{"‹"}</span> {label}
    </button>
  );
}

type GuideProps = { readonly guide: ServiceGuide };

function Facts({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const { standardMin, prefillSavesMin, feeMinor, currency, limitMin } = guide;
  return (
    <dl className="facts">
      <div className="card">
        <dt>{t("facts.time")}</dt>
        <dd>
          <strong>{t("facts.minutes", { min: Math.ceil(standardMin) })}</strong>
          {prefillSavesMin >= 1 && <span>{t("facts.saves", { min: Math.floor(prefillSavesMin) })}</span>}
        </dd>
      </div>
      <div className="card">
        <dt>{t("facts.fee")}</dt>
        <dd>
          <strong>{feeMinor === 0 ? t("facts.free") : moneyWord(feeMinor, currency, language)}</strong>
        </dd>
      </div>
      <div className="card">
        <dt>{t("facts.limit")}</dt>
        <dd>
          <strong>{t("facts.limitMin", { min: limitMin })}</strong>
        </dd>
      </div>
    </dl>
  );
}

function Documents({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const documentWord = useDocumentWord();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      {guide.documents.length === 0 && <p>{t("noDocuments")}</p>}
      <ul className="bring">
        {guide.documents.map(({ documentId, note }) => (
          <li key={documentId}>
            {documentWord(documentId)}
            {note && <span className="lead"> · {note[language]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forms({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{t("forms")}</h2>
      {guide.forms.length === 0 && <p>{t("noForms")}</p>}
      <ul className="bring">
        {guide.forms.map(({ id, title }) => (
          <li key={id} className="bring__form">
            <span>{title[language]}</span>
            <a
              className="button no-print"
              href={`/api/v1/guide/forms/${encodeURIComponent(id)}/pdf?language=${language}`}
              download
              aria-label={t("downloadLabel", { title: title[language] })}
            >
              {t("download")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const OTHER = ["selfService", "smartTerminal", "eBankZone", "phone", "homeVisit", "advice", "intermediary"] as const;

/** The sentence about a visit to the counter is the rest of the page. */
function OtherChannels({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const others = OTHER.filter((channel) => guide.channels.includes(channel));
  if (others.length === 0) return undefined;
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">{t("channels.title")}</h2>
      <ul className="bring">
        {others.map((channel) => (
          <li key={channel}>{t(`channels.${channel}`)}</li>
        ))}
      </ul>
    </section>
  );
}
