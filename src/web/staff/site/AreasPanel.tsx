import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useTopic } from "../../shared/use-topic";
import { usePersonWord } from "./use-site-words";

/** The areas of the outlet, and who keeps each clean and in order. (source: 4-43) */
export function AreasPanel({ summary }: { readonly summary: OutletSummary }) {
  useTopic("screens");
  const { t } = useTranslation("site");
  const { t: zoneWord } = useTranslation("screens");
  const person = usePersonWord(summary);
  return (
    <section className="panel card" aria-labelledby="areas">
      <h2 id="areas">{t("areas.title")}</h2>
      <ul className="rows">
        {summary.zones.map(({ kind, ownerId }) => (
          <li key={kind}>
            <span>{zoneWord(`zoneWord.${kind}`)}</span>
            {ownerId === undefined ? (
              <StatusWord tone="warn" word={t("areas.nobody")} />
            ) : (
              <span className="soft">{person(ownerId)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
