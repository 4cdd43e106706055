import { useTranslation } from "react-i18next";
import { wholeMinutes } from "../shared/format";
import { StatusWord } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { queueLines, type Desk } from "./desk";

/** The lines of this outlet: who waits, and for how long the first one has. */
export function QueueTable({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="panel card" aria-labelledby="queues">
      <h2 id="queues">{t("console.queues")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("console.queue")}</th>
            <th scope="col">{t("console.waiting")}</th>
            <th scope="col">{t("console.longest")}</th>
          </tr>
        </thead>
        <tbody>
          {queueLines(desk).map(({ queueId, letter, name, waiting, longestMs, isLate }) => (
            <tr key={queueId}>
              <th scope="row">
                <strong>{letter}</strong> {name[language]}
              </th>
              <td>{waiting}</td>
              <td>
                {waiting > 0 && isLate && (
                  <StatusWord tone="actNow" word={t("console.minutes", { count: wholeMinutes(longestMs) })} />
                )}
                {waiting > 0 && !isLate && t("console.minutes", { count: wholeMinutes(longestMs) })}
                {waiting === 0 && <span aria-label={t("console.nobody")}>{"–"}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
