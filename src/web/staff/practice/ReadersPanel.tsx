import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { DocumentEntry, Readers } from "#contract/quality/practice";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import { usePersonWord } from "../site/use-site-words";
import { useDay, useRoleWord, useSaid } from "./use-practice-words";

/** Who of an outlet has still to read what, the late ones first. (source: 2-06) */
export function ReadersPanel({ entries }: { readonly entries: readonly DocumentEntry[] }) {
  const { t } = useTranslation("process");
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <section className="panel card" aria-labelledby="reminders">
      <header className="site-case__head">
        <h2 id="reminders">{t("reminders")}</h2>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {outletId !== undefined && <Reminders key={outletId} outletId={outletId} entries={entries} />}
    </section>
  );
}

type RemindersProps = { readonly outletId: string; readonly entries: readonly DocumentEntry[] };

function Reminders({ outletId, entries }: RemindersProps) {
  const { t } = useTranslation("process");
  const said = useSaid();
  const roleWord = useRoleWord();
  const readers = useFetched<Readers>(`${outletPath(outletId)}/handbook/readers`, { once: true }).answer;
  const summary = useFetched<OutletSummary>(outletPath(outletId), { once: true }).answer;
  const personWord = usePersonWord(summary);
  if (!readers) return <p className="soft">{t("loading")}</p>;
  const titleOf = (id: string): string =>
    said(entries.find(({ documentId }) => documentId === id)?.versions.at(-1)?.title ?? {}, id);
  const all = readers.flatMap(({ readings }) => readings);
  const open = readers
    .map((reader) => ({ ...reader, unread: reader.readings.filter(({ readAt }) => readAt === undefined) }))
    .filter(({ unread }) => unread.length > 0)
    .sort((one, other) => lateIn(other.unread) - lateIn(one.unread));
  const read = all.length - open.reduce((sum, { unread }) => sum + unread.length, 0);
  return (
    <>
      <p role="status">{t("readShare", { read, of: all.length })}</p>
      <ul className="rows">
        {open.map(({ personId, roles, unread }) => (
          <li key={personId}>
            <span>
              <b>{personWord(personId)}</b> <span className="soft">{roles.map(roleWord).join(", ")}</span>
              <br />
              <Unread readings={unread} titleOf={titleOf} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type UnreadProps = { readonly readings: Readers[number]["readings"]; readonly titleOf: (id: string) => string };

/** What is late by its name, and how many more there are. */
function Unread({ readings, titleOf }: UnreadProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  const late = readings.filter(({ isLate }) => isLate);
  const more = readings.filter(({ isLate }) => !isLate);
  return (
    <>
      {late.map(({ documentId, dueBy }) => (
        <span key={documentId}>
          <StatusWord tone="actNow" word={titleOf(documentId)} />{" "}
          <span className="soft">{t("until", { date: day(dueBy) })}</span>
          <br />
        </span>
      ))}
      {more.length > 0 && (
        <span className="soft">
          {t("unread", { count: more.length, date: day(Math.min(...more.map(({ dueBy }) => dueBy))) })}
        </span>
      )}
    </>
  );
}

const lateIn = (readings: Readers[number]["readings"]): number => readings.filter(({ isLate }) => isLate).length;
