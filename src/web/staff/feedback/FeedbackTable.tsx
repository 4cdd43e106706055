import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackEntry, FeedbackWords } from "#contract/feedback";
import type { OutletSummary } from "#contract/outlets";
import { clockTime } from "../../shared/format";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { ColumnHeads } from "../ColumnHeads";

export type FeedbackTableProps = {
  readonly summary: OutletSummary;
  readonly entries: readonly FeedbackEntry[];
  /** What the words are read for; they stay closed while nothing is said. */
  readonly purpose: string;
};

const COLUMNS = ["when", "ticket", "service", "by", "score", "words"] as const;

/** Each answer with its ticket; the words behind a button, because each reading is kept. */
export function FeedbackTable({ summary, entries, purpose }: FeedbackTableProps) {
  const { t } = useTranslation("feedback");
  return (
    <div className="table" role="group" aria-labelledby="feedback-list" tabIndex={0}>
      <table>
        <ColumnHeads names={COLUMNS.map((column) => t(`column.${column}`))} />
        <tbody>
          {entries.map((entry) => (
            <FeedbackRow key={entry.ticketId} summary={summary} entry={entry} purpose={purpose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Pick<FeedbackTableProps, "summary" | "purpose"> & { readonly entry: FeedbackEntry };

function FeedbackRow({ summary, entry, purpose }: RowProps) {
  const { t } = useTranslation("feedback");
  const language = useLanguage();
  const { businessDate, givenAt, number, serviceId, staffId, score, setAside } = entry;
  const service = summary.services.find((one) => one.serviceId === serviceId)?.name[language] ?? serviceId;
  const staff = summary.staff.find((one) => one.staffId === staffId)?.badgeName ?? staffId ?? "–";
  return (
    <tr>
      <td>{`${businessDate} ${clockTime(givenAt, language, summary.timeZone)}`}</td>
      <td>{number === undefined ? "–" : <TicketChip number={number} />}</td>
      <td>{service}</td>
      <td>{staff}</td>
      <td>
        <StatusWord tone={toneOf(score)} word={t("scored", { score })} />
        {setAside && <span className="policy__meaning soft">{t(`setAside.${setAside}`)}</span>}
      </td>
      <td>{entry.hasWords ? <Words outletId={summary.outletId} entry={entry} purpose={purpose} /> : t("noWords")}</td>
    </tr>
  );
}

function toneOf(score: number): Tone {
  if (score >= 4) return "ok";
  return score === 3 ? "quiet" : "warn";
}

type WordsProps = { readonly outletId: string; readonly entry: FeedbackEntry; readonly purpose: string };

function Words({ outletId, entry, purpose }: WordsProps) {
  const { t } = useTranslation("feedback");
  const language = useLanguage();
  const deed = useDeed();
  const [words, setWords] = useState<string>();
  const { businessDate, ticketId, number } = entry;
  const read = async (): Promise<void> => {
    const path = `${outletPath(outletId)}/feedback/${businessDate}/${ticketId}/words`;
    const asked = `${path}?purpose=${encodeURIComponent(purpose)}`;
    setWords((await deed.run(() => send<FeedbackWords>({ method: "GET", path: asked, language })))?.words);
  };
  if (words !== undefined) return <blockquote className="feedback__words">{words}</blockquote>;
  return (
    <>
      <button type="button" className="button" disabled={purpose.length < 3} onClick={() => void read()}>
        {t("read")} <span className="visually-hidden">{number ?? ticketId}</span>
      </button>
      <DeedNotice deed={deed} />
    </>
  );
}
