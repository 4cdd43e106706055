import { useTranslation } from "react-i18next";
import type { SavedScenarioView } from "#contract/what-if";
import type { Words } from "./use-words";

export type ScenarioListProps = {
  readonly saved: readonly SavedScenarioView[];
  readonly shownId: string | undefined;
  readonly words: Words;
  readonly onShow: (one: SavedScenarioView) => void;
  readonly onEdit: (one: SavedScenarioView) => void;
  readonly onShare: (one: SavedScenarioView) => void;
  readonly onDrop: (one: SavedScenarioView) => void;
};

/** Kept questions, one's own and those that others share. */
export function ScenarioList({ saved, shownId, words, onShow, onEdit, onShare, onDrop }: ScenarioListProps) {
  const { t } = useTranslation("whatif");
  return (
    <ul className="panels whatif__list">
      {saved.map((one) => (
        <li key={one.scenarioId} className="card panel" aria-current={one.scenarioId === shownId || undefined}>
          <h3>{one.scenario.name}</h3>
          <p className="soft">
            {one.scenario.outletIds.join(", ")} · {t(`baselineKind.${one.scenario.baseline.kind}`)}
            {"date" in one.scenario.baseline && ` ${one.scenario.baseline.date}`}
            {!one.isMine && ` · ${t("list.of", { owner: one.owner })}`}
            {one.isMine && one.isShared && ` · ${t("list.isShared")}`}
          </p>
          <p>{one.scenario.changes.map(words.change).join("; ")}</p>
          <p className="deeds">
            <button type="button" className="button" onClick={() => onShow(one)}>
              {t("list.show")}
            </button>
            <button type="button" className="button" onClick={() => onEdit(one)}>
              {one.isMine ? t("list.change") : t("list.copy")}
            </button>
            {one.isMine && (
              <button type="button" className="button" onClick={() => onShare(one)}>
                {one.isShared ? t("list.unshare") : t("list.share")}
              </button>
            )}
            {one.isMine && (
              <button type="button" className="button" onClick={() => onDrop(one)}>
                {t("list.drop")}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
