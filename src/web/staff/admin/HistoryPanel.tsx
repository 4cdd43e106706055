import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryPageEntry } from "#contract/head-desk";
import { clockTime, dayAndDate } from "../../shared/format";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { UndoDialog } from "./UndoDialog";

export type HistoryPanelProps = {
  readonly deed: Deed;
  /** An entry is back, or will be on its day. */
  readonly onUndone: () => void;
};

/** Who changed what of the network, the newest first, each to be undone while nobody has changed it since. */
export function HistoryPanel({ deed, onUndone }: HistoryPanelProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { me } = useSession();
  const [before, setBefore] = useState<number>();
  const history = useFetched<HistoryPageEntry>(
    `/api/v1/network/history?limit=20${before === undefined ? "" : `&before=${before}`}`,
  );
  const [undoing, setUndoing] = useState<{ readonly seq: number; readonly id: string }>();
  const next = history.answer?.next;
  return (
    <section className="panel card" aria-labelledby="admin-history">
      <h2 id="admin-history">{t("history")}</h2>
      <ul className="rows">
        {(history.answer?.changes ?? []).map(({ seq, at, actor, type, section, id }) => (
          <li key={seq}>
            <span>
              {t(`historyOf.${type}`, { section: section ? t(`section.${section}`) : "", id: id ?? "" })}{" "}
              <span className="soft">{`${actor} · ${dayAndDate(at, language)} ${clockTime(at, language)}`}</span>
            </span>
            {me.permissions.includes("network.edit") && type !== "WorldDefined" && (
              <button type="button" className="button" onClick={() => setUndoing({ seq, id: id ?? "" })}>
                {t("undo")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="deeds">
        {before !== undefined && (
          <button type="button" className="button" onClick={() => setBefore(undefined)}>
            {t("newest")}
          </button>
        )}
        {next !== undefined && (
          <button type="button" className="button" onClick={() => setBefore(next)}>
            {t("older")}
          </button>
        )}
      </p>
      {undoing && (
        <UndoDialog
          {...undoing}
          deed={deed}
          onDone={() => {
            setUndoing(undefined);
            history.retry();
            onUndone();
          }}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </section>
  );
}
