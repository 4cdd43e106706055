import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { FormField, saidIn } from "../FormField";
import type { RoutineState } from "./day-steps";
import { usePersonWord } from "./use-site-words";

export type DocumentPanelProps = {
  readonly day: RoutineState;
  readonly summary: OutletSummary;
  readonly onAct: (path: string, body: object) => void;
};

/** Documents passed on, each read by everybody for himself; and posts handed over from one person to another. */
export function DocumentPanel({ day, summary, onAct }: DocumentPanelProps) {
  const { t } = useTranslation("site");
  const { me, may } = useSession();
  const documents = Object.entries(day.documents);
  return (
    <section className="panel card" aria-labelledby="documents">
      <h2 id="documents">{t("documents.title")}</h2>
      {documents.length === 0 && <p className="soft">{t("documents.none")}</p>}
      <ul className="rows">
        {documents.map(([documentId, readers]) => (
          <li key={documentId}>
            <span>{documentId}</span>
            <StatusWord
              tone={readers.length >= summary.staff.length ? "ok" : "warn"}
              word={t("documents.read", { count: readers.length, of: summary.staff.length })}
            />
            {!readers.includes(me.accountId) && may("post.take") && (
              <button type="button" className="button" onClick={() => onAct("documents-read", { documentId })}>
                {t("documents.confirm")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may("siteLog.write") && (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault();
            onAct("documents", { documentId: saidIn(event.currentTarget)["documentId"] ?? "" });
            event.currentTarget.reset();
          }}
        >
          <FormField
            label={t("documents.number")}
            name="documentId"
            required
            maxLength={64}
            pattern="[\w.:\-]+"
            hint={t("documents.hint")}
          />
          <button type="submit" className="button">
            {t("documents.pass")}
          </button>
        </form>
      )}
      <HandOvers day={day} summary={summary} onAct={onAct} />
    </section>
  );
}

function HandOvers({ day, summary, onAct }: DocumentPanelProps) {
  const { t } = useTranslation("site");
  const { me, may } = useSession();
  const personWord = usePersonWord(summary);
  const handOvers = Object.entries(day.handOvers);
  return (
    <>
      <h3>{t("handOver.title")}</h3>
      <ul className="rows">
        {handOvers.map(([handOverId, { post, from, to, accepted }]) => (
          <li key={handOverId}>
            <span>{t("handOver.one", { post, from: personWord(from), to: personWord(to) })}</span>
            <StatusWord tone={accepted ? "ok" : "warn"} word={t(accepted ? "handOver.accepted" : "handOver.open")} />
            {!accepted && to === me.accountId && (
              <button type="button" className="button" onClick={() => onAct("posts-accept", { handOverId })}>
                {t("handOver.accept")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may("post.take") && (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault();
            const { post = "", to = "" } = saidIn(event.currentTarget);
            onAct("posts", { handOverId: newId(), post, to });
          }}
        >
          <FormField label={t("handOver.post")} name="post" required maxLength={64} pattern="[\w.:\-]+" />
          <p className="field">
            <label htmlFor="hand-over-to">{t("handOver.to")}</label>
            <select id="hand-over-to" name="to" required>
              {summary.staff
                .filter(({ staffId }) => staffId !== me.accountId)
                .map(({ staffId, badgeName }) => (
                  <option key={staffId} value={staffId}>{`${badgeName} (${staffId})`}</option>
                ))}
            </select>
          </p>
          <button type="submit" className="button">
            {t("handOver.offer")}
          </button>
        </form>
      )}
    </>
  );
}
