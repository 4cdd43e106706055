import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EmergencyEntry, ExportTakenEntry, PersonalViewEntry } from "#contract/identity";
import { clockTime } from "../../shared/format";
import { postIdentity } from "../../shared/session/session";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { usePostWord } from "../words";
import { ColumnHeads } from "../ColumnHeads";

/** What head office looks at afterwards: broken glasses first, because somebody must answer for them. */
export function Page() {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  return (
    <>
      <h1>{t("page.audit")}</h1>
      {me.permissions.includes("breakGlass.review") && <Emergencies />}
      <OfADay />
    </>
  );
}

function Emergencies() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const postWord = usePostWord();
  const deed = useDeed();
  const { answer = [], retry } = useFetched<readonly EmergencyEntry[]>("/api/v1/identity/emergencies");
  const open = answer.filter(({ reviewedBy }) => reviewedBy === undefined);
  const review = async (emergencyId: string): Promise<void> => {
    await deed.run(() => postIdentity(`/emergencies/${emergencyId}/review`, language));
    retry();
  };
  return (
    <section className="panel card" aria-labelledby="emergencies">
      <h2 id="emergencies">{t("audit.emergencies")}</h2>
      {answer.length === 0 && <p>{t("audit.noEmergencies")}</p>}
      {open.length > 0 && <StatusWord tone="actNow" word={t("audit.open", { count: open.length })} />}
      <DeedNotice deed={deed} />
      <ul className="rows">
        {answer.map((one) => (
          <li key={one.emergencyId}>
            <span>
              {t("audit.lent", {
                who: one.accountId,
                post: postWord(one.post),
                from: clockTime(one.from, language),
                until: clockTime(one.until, language),
                reason: one.reason,
              })}
            </span>
            {one.reviewedBy !== undefined && (
              <StatusWord tone="ok" word={t("audit.reviewedBy", { by: one.reviewedBy })} />
            )}
            {one.reviewedBy === undefined && (
              <button type="button" className="button" onClick={() => void review(one.emergencyId)}>
                {t("audit.review")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who looked at whom and who took what along, day by day. */
function OfADay() {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const field = useId();
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <>
      <p className="field">
        <label htmlFor={field}>{t("audit.day")}</label>
        <input id={field} type="date" value={day} required onChange={(event) => setDay(event.target.value || day)} />
      </p>
      {me.permissions.includes("audit.export") && (
        <p className="deeds">
          <a className="button" href={`/api/v1/identity/audit/file?day=${day}`} download>
            {t("audit.save")}
          </a>
        </p>
      )}
      <PersonalViews day={day} />
      <Exports day={day} />
    </>
  );
}

function PersonalViews({ day }: { readonly day: string }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const { answer } = useFetched<readonly PersonalViewEntry[]>(`/api/v1/identity/personal-views?day=${day}`);
  const rows = answer?.map(({ at, by, personId, fields, purpose }) => {
    return [clockTime(at, language), by, personId, fields.join(", "), purpose];
  });
  const columns = (["at", "by", "person", "fields", "purpose"] as const).map((column) => t(`audit.${column}`));
  return <AuditTable title={t("audit.views")} none={t("audit.none")} columns={columns} rows={rows} />;
}

function Exports({ day }: { readonly day: string }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const { answer } = useFetched<readonly ExportTakenEntry[]>(`/api/v1/identity/exports?day=${day}`);
  const rows = answer?.map(({ at, by, what, path }) => [clockTime(at, language), by, what, path]);
  const columns = (["at", "by", "fields", "path"] as const).map((column) => t(`audit.${column}`));
  return <AuditTable title={t("audit.exports")} none={t("audit.noExports")} columns={columns} rows={rows} />;
}

type AuditTableProps = {
  readonly title: string;
  /** Said when there is nothing. */
  readonly none: string;
  readonly columns: readonly string[];
  /** Absent while they are fetched. */
  readonly rows: readonly (readonly string[])[] | undefined;
};

function AuditTable({ title, none, columns, rows }: AuditTableProps) {
  const id = useId();
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows?.length === 0 && <p>{none}</p>}
      {rows && rows.length > 0 && (
        <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
          <table>
            <ColumnHeads names={columns} />
            <tbody>
              {rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
