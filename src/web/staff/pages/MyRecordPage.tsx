import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CorrectionsOf } from "../site/CorrectionPanel";
import { SanctionsOf } from "../site/SanctionPanel";
import "../site/site.css";

/** What is kept of the reader: notes of corrected behaviour and steps of the ladder, with the right to object. (2-24) */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const { me } = useSession();
  const outletIds = [...new Set(me.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : [])))];
  return (
    <>
      <h1>{t("record.title")}</h1>
      <p>{t("record.intro")}</p>
      {outletIds.map((outletId) => (
        <section key={outletId} className="panel card" aria-label={outletId}>
          <h2>{t("corrections.title")}</h2>
          <CorrectionsOf outletId={outletId} own />
          <h2>{t("sanctions.title")}</h2>
          <SanctionsOf outletId={outletId} staffId={me.accountId} />
        </section>
      ))}
    </>
  );
}
