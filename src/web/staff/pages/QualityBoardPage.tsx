import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { SiteBoard } from "#contract/quality/site-board";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { worstFirst } from "../site/worst-first";
import { useSiteWord } from "../site/use-site-words";
import "../site/site.css";

const EVERY_MS = 30_000;

/** How outlets stand: overdue complaints for all to see, repeats, missing duties, mystery visits. (source: 2-30, 2-42) */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const board = usePolled<SiteBoard>("/api/v1/quality/board", EVERY_MS).answer;
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  if (!board) return <p className="soft">{t("loading")}</p>;
  const overdue = board.outlets.reduce((sum, { complaints }) => sum + complaints.overdue, 0);
  const repeated = board.outlets.reduce((sum, { findings }) => sum + findings.repeated, 0);
  const bare = board.outlets.filter(({ visitAlarm }) => visitAlarm).length;
  return (
    <>
      <h1>{t("board.title")}</h1>
      <p className="finding" data-tone={overdue + repeated + bare > 0 ? "warn" : undefined} role="status">
        {t("board.finding", { overdue, repeated, bare })}
      </p>
      <section className="panel card" aria-labelledby="bulletin">
        <h2 id="bulletin">{t("board.bulletin")}</h2>
        <div className="table">
          <table className="site-board">
            <thead>
              <tr>
                <th scope="col">{t("outlet")}</th>
                <th scope="col">{t("board.complaints")}</th>
                <th scope="col">{t("board.findings")}</th>
                <th scope="col">{t("board.day")}</th>
                <th scope="col">{t("board.special")}</th>
                <th scope="col">{t("board.visits", { day: board.quarter.day })}</th>
                <th scope="col">{t("board.duty")}</th>
              </tr>
            </thead>
            <tbody>
              {worstFirst(board.outlets).map((one) => (
                <Standing key={one.outletId} one={one} outlets={outlets} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

type Row = SiteBoard["outlets"][number];

function Standing({ one, outlets }: { readonly one: Row; readonly outlets: readonly OutletEntry[] }) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const { outletId, complaints, findings, specialCases, dutyPublished, visits, visitAlarm } = one;
  const name = outlets.find((outlet) => outlet.outletId === outletId)?.name[language] ?? outletId;
  return (
    <tr>
      <th scope="row">{`${outletId} · ${name}`}</th>
      <td>
        <Counted open={complaints.open} late={complaints.overdue} />
      </td>
      <td>
        <Counted open={findings.open} late={findings.overdue} />
        {findings.repeated > 0 && (
          <>
            <br />
            <StatusWord tone="actNow" word={t("board.repeated", { count: findings.repeated })} />
          </>
        )}
      </td>
      <td>
        <DayWord day={one.day} />
      </td>
      <td>
        <Counted open={specialCases.open} late={specialCases.silent} />
      </td>
      <td>{visitAlarm ? <StatusWord tone="actNow" word={t("board.noVisit")} /> : visits}</td>
      <td>
        <StatusWord
          tone={dutyPublished ? "ok" : "warn"}
          word={t(dutyPublished ? "board.published" : "board.unpublished")}
        />
      </td>
    </tr>
  );
}

function Counted({ open, late }: { readonly open: number; readonly late: number }) {
  const { t } = useTranslation("site");
  return (
    <>
      {t("board.open", { count: open })}
      {late > 0 && (
        <>
          <br />
          <StatusWord tone="actNow" word={t("board.overdue", { count: late })} />
        </>
      )}
    </>
  );
}

function DayWord({ day }: Pick<Row, "day">) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  if (!day) return <StatusWord tone="warn" word={t("board.unplanned")} />;
  if (day.missed.length > 0) {
    return <StatusWord tone="actNow" word={day.missed.map((duty) => word("step", duty)).join(", ")} />;
  }
  const of = day.done + day.missing.length;
  return <StatusWord tone={day.missing.length === 0 ? "ok" : "quiet"} word={t("board.done", { done: day.done, of })} />;
}
