import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EmergencyEntry, PersonalViewEntry } from "#contract/identity";
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
      <PersonalViews />
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

function PersonalViews() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const field = useId();
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const { answer } = useFetched<readonly PersonalViewEntry[]>(`/api/v1/identity/personal-views?day=${day}`);
  return (
    <section className="panel card" aria-labelledby="views">
      <h2 id="views">{t("audit.views")}</h2>
      <p className="field">
        <label htmlFor={field}>{t("audit.day")}</label>
        <input id={field} type="date" value={day} required onChange={(event) => setDay(event.target.value || day)} />
      </p>
      {answer?.length === 0 && <p>{t("audit.none")}</p>}
      {answer && answer.length > 0 && (
        <div className="table" role="group" aria-labelledby="views" tabIndex={0}>
          <table>
            <ColumnHeads
              names={(["at", "by", "person", "fields", "purpose"] as const).map((column) => t(`audit.${column}`))}
            />
            <tbody>
              {answer.map((view) => (
                <tr key={`${view.at} ${view.by} ${view.personId}`}>
                  <td>{clockTime(view.at, language)}</td>
                  <td>{view.by}</td>
                  <td>{view.personId}</td>
                  <td>{view.fields.join(", ")}</td>
                  <td>{view.purpose}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
