import { useTranslation } from "react-i18next";
import type { OwnRecordView } from "#contract/quality/own-record";
import { LANGUAGE_TAG } from "../../shared/language";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { OwnReviews } from "../personal/OwnReviews";
import { KeptTable } from "../personal/StaffRetention";
import { useDay, useSaid } from "../practice/use-practice-words";
import { CorrectionsOf } from "../site/CorrectionPanel";
import { SanctionsOf } from "../site/SanctionPanel";
import { toneOf } from "../site/CaseView";
import { useSiteWord } from "../site/use-site-words";
import "../site/site.css";
import "../practice/practice.css";

const RECORD = "/api/v1/identity/me/record";

/** What is kept of the reader, with the right to object and to take it along. (source: 1-30, 2-24) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  useTopic("personal");
  const { t } = useTranslation("site");
  const { me } = useSession();
  const language = useLanguage();
  const { answer: record, retry } = useFetched<OwnRecordView>(RECORD, { once: true });
  const outletIds = [...new Set(me.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : [])))];
  return (
    <>
      <h1>{t("record.title")}</h1>
      <p>{t("record.intro")}</p>
      {record && <Kept record={record} />}
      {record && record.kept.length > 0 && <HowLong record={record} />}
      <p className="deeds">
        <a className="button" href={RECORD} download={`record-${me.accountId}.json`}>
          {t("record.take")}
        </a>
        <a className="button" href={`${RECORD}/paper?language=${language}`} download={`record-${me.accountId}.pdf`}>
          {t("record.takePdf")}
        </a>
      </p>
      {record && <OwnReviews reviews={record.reviews} onChange={retry} />}
      {outletIds.map((outletId) => (
        <section key={outletId} className="panel card" aria-label={outletId}>
          <h2>{t("corrections.title")}</h2>
          <CorrectionsOf outletId={outletId} own />
          <h2>{t("sanctions.title")}</h2>
          <SanctionsOf outletId={outletId} staffId={me.accountId} />
        </section>
      ))}
      {record && <OwnCases record={record} />}
      {record && <OwnReadings record={record} />}
      {record && record.work.months.length > 0 && <OwnMonths record={record} />}
    </>
  );
}

type RecordProps = { readonly record: OwnRecordView };

/** The numbers first. */
function Kept({ record: { corrections, sanctions, cases, readings } }: RecordProps) {
  const { t } = useTranslation("site");
  const unread = readings.filter(({ readAt }) => readAt === undefined);
  return (
    <p className="finding" data-tone={unread.some(({ isLate }) => isLate) ? "warn" : undefined} role="status">
      {t("record.kept", {
        notes: corrections.length,
        steps: sanctions.length,
        cases: cases.filter(({ isOpen }) => isOpen).length,
        unread: unread.length,
      })}
    </p>
  );
}

/** Until when each kind of record names the reader. (source: 2-11, 1-30) */
function HowLong({ record }: RecordProps) {
  const { kept } = record;
  const { t } = useTranslation("personal");
  return (
    <section className="panel card" aria-labelledby="how-long">
      <h2 id="how-long">{t("own")}</h2>
      <p className="soft">{t("staffIntro")}</p>
      <KeptTable kinds={kept} own />
      <EachUntil record={record} />
    </section>
  );
}

/** Every single record that has an end, and the day until which it names the reader, the first first. */
function EachUntil({ record }: RecordProps) {
  const { t } = useTranslation("site");
  const { t: own } = useTranslation("personal");
  const word = useSiteWord();
  const day = useDay();
  const { corrections, sanctions, cases, drills, attempts, letters, deviations, fixtures } = record;
  const each = [
    ...corrections.map((one) => ({ ...one, id: one.correctionId, name: word("behaviour", one.behaviour) })),
    ...sanctions.map((one) => ({ ...one, id: one.sanctionId, name: word("ladder", one.step) })),
    ...cases.map((one) => ({ ...one, id: `${one.kind} ${one.caseId}`, name: caseName(word, one) })),
    ...drills.map((one) => ({ ...one, id: one.drillId, name: `${own("record.drill")} · ${one.date}` })),
    ...attempts.map((one) => ({ ...one, id: one.attemptId, name: `${own("record.skillTest")} · ${one.month}` })),
    ...letters.map((one) => ({ ...one, id: one.letterId, name: `${own("record.targetLetter")} · ${one.until}` })),
    ...deviations.map((one) => ({ ...one, id: one.deviationId, name: `${one.processId} · ${one.step}` })),
    ...fixtures.map((one) => ({ ...one, id: one.fixtureId, name: `${own("record.fixture")} · ${one.fixtureId}` })),
  ].flatMap(({ id, name, keptUntil }) => (keptUntil === undefined ? [] : [{ id, name, keptUntil }]));
  return (
    <details className="panel">
      <summary>{own("each", { count: each.length })}</summary>
      <ul className="rows">
        {each
          .sort((left, right) => left.keptUntil - right.keptUntil)
          .map(({ id, name, keptUntil }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="soft">{t("record.until", { day: day(keptUntil) })}</span>
            </li>
          ))}
      </ul>
    </details>
  );
}

type OwnCase = OwnRecordView["cases"][number];

const caseName = (word: ReturnType<typeof useSiteWord>, { kind, outletId, caseId }: OwnCase): string =>
  `${word("caseKind", kind)} · ${outletId} · ${caseId.length > DAY_SIGNS ? caseId.slice(-6) : caseId}`;

/** Where a case of each kind is opened; kinds without a page of their own are named alone. */
const PAGE_OF: Readonly<Record<string, string>> = {
  complaint: "complaints",
  finding: "findings",
  specialCase: "special-cases",
  opinion: "opinions",
  proposal: "proposals",
  seminar: "seminars",
};

/** Days and months are short enough to be said whole; other numbers by their last signs. */
const DAY_SIGNS = 10;

function OwnCases({ record: { cases } }: RecordProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const open = cases.filter(({ isOpen }) => isOpen);
  return (
    <section className="panel card" aria-labelledby="own-cases">
      <h2 id="own-cases">{t("record.cases")}</h2>
      {open.length === 0 && <p className="soft">{t("record.noCases")}</p>}
      <ul className="rows">
        {open.map((one) => {
          const { kind, caseId, outletId, state } = one;
          const page = PAGE_OF[kind];
          const asked = new URLSearchParams({ outlet: outletId, case: caseId }).toString();
          const name = caseName(word, one);
          return (
            <li key={`${kind} ${outletId} ${caseId}`}>
              {page === undefined ? (
                <span>{name}</span>
              ) : (
                <a className="practice-link" href={`/staff/${page}?${asked}`}>
                  {name}
                </a>
              )}
              <StatusWord tone={toneOf(state)} word={word("state", state)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shifts and customers, month by month; the days are in what is taken along. */
function OwnMonths({ record: { work } }: RecordProps) {
  const { t } = useTranslation("personal");
  const number = new Intl.NumberFormat(LANGUAGE_TAG[useLanguage()], { maximumFractionDigits: 1 });
  return (
    <section className="panel card" aria-labelledby="own-work">
      <h2 id="own-work">{t("paper.work")}</h2>
      <div className="table">
        <table>
          <thead>
            <tr>
              {(["when", "shifts", "hours", "customers", "minutes"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`paper.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {work.months.map(({ month, shifts, paidMinutes, customers, minutes }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {[shifts, paidMinutes / 60, customers, minutes].map((figure, at) => (
                  <td key={FIGURES[at]} className="number">
                    {number.format(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const FIGURES = ["shifts", "hours", "customers", "minutes"] as const;

function OwnReadings({ record: { readings } }: RecordProps) {
  const { t } = useTranslation("site");
  const day = useDay();
  const said = useSaid();
  return (
    <section className="panel card" aria-labelledby="own-readings">
      <h2 id="own-readings">{t("record.readings")}</h2>
      {readings.length === 0 && <p className="soft">{t("record.noReadings")}</p>}
      <ul className="rows">
        {readings.map(({ documentId, title, version, readAt, dueBy, isLate }) => (
          <li key={documentId}>
            <a className="practice-link" href="/staff/handbook">{`${said(title, documentId)} · ${version}`}</a>
            {readAt === undefined ? (
              <StatusWord
                tone={isLate ? "actNow" : "warn"}
                word={t(isLate ? "record.late" : "record.due", { day: day(dueBy) })}
              />
            ) : (
              <StatusWord tone="ok" word={t("record.read", { day: day(readAt) })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
