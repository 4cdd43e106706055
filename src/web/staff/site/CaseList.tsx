import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOnList, CasesFound } from "#contract/quality/cases";
import type { OutletEntry } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { CaseFilters, type Looked } from "./CaseFilters";
import { toneOf } from "./CaseView";
import { useDistance, usePersonWord, useSiteWord } from "./use-site-words";

/** The words that a kind's cases are found by, and the group of the catalogue that names them. */
export type Topics = { readonly group: string; readonly codes: readonly string[] };

export type CaseListProps = {
  readonly kind: CaseOnList["kind"];
  readonly topics: Topics;
  /** What a topic is called where the group does not say. */
  readonly topicWord?: (topic: string) => string;
  /** A new number has the list read again. */
  readonly version: number;
  readonly onOpen: (row: CaseOnList) => void;
  /** What a row says of itself beside what all rows say. */
  readonly note?: (row: CaseOnList) => ReactNode;
};

const PAGE = 25;
const LOOK_EVERY_MS = 5_000;

/** Cases that the reader may see, by what is due first; found by outlet, topic, number, and what is overdue. */
export function CaseList({ kind, topics, topicWord, version, onOpen, note }: CaseListProps) {
  const { t } = useTranslation("site");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const [looked, setLooked] = useState<Looked>({ outlet: "", which: "open", topic: "", number: "" });
  const [pages, setPages] = useState<readonly string[]>([]);
  const { answer, retry } = useFetched<CasesFound>(addressOf(kind, looked, pages.at(-1)));
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (version > 0) again();
    // What was just done reaches the list a second later, and others work on it too.
    const timer = setInterval(() => again(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [version]);
  const look = (change: Partial<Looked>): void => {
    setPages([]);
    setLooked({ ...looked, ...change });
  };
  const next = answer?.next;
  const word = useSiteWord();
  return (
    <section className="panel card">
      {answer && pages.length === 0 && <Lead found={answer} />}
      <CaseFilters looked={looked} outlets={outlets} topics={topics} onLook={look} />
      {answer?.cases.length === 0 && <p className="soft">{t("noCases")}</p>}
      {answer && answer.cases.length > 0 && (
        <Rows
          found={answer}
          outlets={outlets}
          topicWord={topicWord ?? ((topic) => word(topics.group, topic))}
          onOpen={onOpen}
          {...(note && { note })}
        />
      )}
      <p className="deeds">
        {pages.length > 0 && (
          <button type="button" className="button" onClick={() => setPages(pages.slice(0, -1))}>
            {t("previous")}
          </button>
        )}
        {next !== undefined && (
          <button type="button" className="button" onClick={() => setPages([...pages, next])}>
            {t("next")}
          </button>
        )}
      </p>
    </section>
  );
}

function addressOf(kind: string, { outlet, which, topic, number }: Looked, after: string | undefined): string {
  const asked = new URLSearchParams({ kind, limit: String(PAGE) });
  if (which !== "all") asked.set("open", "true");
  if (which === "overdue") asked.set("overdue", "true");
  if (which === "repeated") asked.set("repeated", "true");
  if (outlet !== "") asked.set("unitIds", outlet);
  if (topic !== "") asked.set("topic", topic);
  if (number !== "") asked.set("idPrefix", number);
  if (after !== undefined) asked.set("after", after);
  return `/api/v1/quality/cases?${asked.toString()}`;
}

type RowsProps = Pick<CaseListProps, "onOpen" | "note"> & {
  readonly found: CasesFound;
  readonly outlets: readonly OutletEntry[];
  readonly topicWord: (topic: string) => string;
};

const isLate = ({ isOpen, dueAt }: CaseOnList, at: number): boolean => isOpen && dueAt !== undefined && dueAt <= at;

/** The finding first: how many are overdue, which stand first, and the longest of them. */
function Lead({ found: { cases, at, next } }: { readonly found: CasesFound }) {
  const { t } = useTranslation("site");
  const distance = useDistance();
  const late = cases.filter((row) => isLate(row, at));
  const longest = Math.min(...late.map(({ dueAt }) => dueAt ?? at));
  if (late.length === 0) return null;
  const hasMore = late.length === cases.length && next !== undefined;
  const said = { count: late.length, span: distance(longest, at) };
  return (
    <p>
      <StatusWord tone="actNow" word={t(hasMore ? "overdueAtLeast" : "overdueLead", said)} />
    </p>
  );
}

function Rows({ found, outlets, topicWord, onOpen, note }: RowsProps) {
  const { t } = useTranslation("site");
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column.case")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.person")}</th>
            <th scope="col">{t("column.due")}</th>
          </tr>
        </thead>
        <tbody>
          {found.cases.map((row) => (
            <Row
              key={`${row.unitId} ${row.caseId}`}
              row={row}
              at={found.at}
              names={found.names}
              outlets={outlets}
              topicWord={topicWord}
              onOpen={onOpen}
              {...(note && { note })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<RowsProps, "found"> & Pick<CasesFound, "at" | "names"> & { readonly row: CaseOnList };

function Row({ row, at, names, outlets, topicWord, onOpen, note }: RowProps) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const word = useSiteWord();
  const personWord = usePersonWord(undefined, names);
  const distance = useDistance();
  const { outletId, topic, state, grade, dueAt, openedAt } = row;
  const outlet = outlets.find((one) => one.outletId === outletId)?.name[language] ?? outletId;
  const overdue = isLate(row, at);
  return (
    <tr>
      <td>
        <button type="button" className="button site-open" onClick={() => onOpen(row)}>
          {topicWord(topic)}
        </button>
        <br />
        <span className="soft">
          {`${outletId} · ${outlet}`}
          {grade !== "" && ` · ${word("grade", grade)}`}
          {openedAt > 0 && ` · ${distance(openedAt, at)}`}
        </span>
        {note?.(row)}
      </td>
      <td>
        <StatusWord tone={row.isOpen ? toneOf(state) : "quiet"} word={word("state", state)} />
      </td>
      <td>{personWord(row.person)}</td>
      <td>
        {overdue && <StatusWord tone="actNow" word={t("overdueBy", { span: distance(dueAt ?? at, at) })} />}
        {!overdue && (dueAt === undefined ? "–" : distance(dueAt, at))}
      </td>
    </tr>
  );
}
