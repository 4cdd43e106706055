import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import { Choice } from "./DayEditor";
import type { RosterWords } from "./use-roster-words";
import { openDays, type Week } from "./week";

export type BoardView = {
  /** A single day, or the whole week. */
  readonly day: number | undefined;
  /** One post, or all of them. */
  readonly post: string | undefined;
  /** Whether differences from what was published are to be seen. */
  readonly isCompared: boolean;
};

export type ViewPickerProps = {
  readonly week: Week;
  readonly view: BoardView;
  readonly words: RosterWords;
  readonly onView: (view: BoardView) => void;
  readonly path: string;
};

/** What of the week is shown, and taking it along. */
export function ViewPicker({ week, view, words, onView, path }: ViewPickerProps) {
  const { t } = useTranslation("roster");
  const posts = [...new Set(week.demand.map(({ post }) => post))].toSorted();
  return (
    <div className="view-picker">
      <Choice
        label={t("view.show")}
        value={String(view.day ?? "")}
        options={[["", t("view.week")], ...openDays(week).map((day) => [String(day), words.fullDay(day)] as const)]}
        onChoose={(day) => onView({ ...view, day: day === "" ? undefined : Number(day) })}
      />
      <Choice
        label={t("view.post")}
        value={view.post ?? ""}
        options={[["", t("view.allPosts")], ...posts.map((post) => [post, words.post(post)] as const)]}
        onChoose={(post) => onView({ ...view, post: post === "" ? undefined : post })}
      />
      {week.state === "published" && (
        <label className="choice">
          <input
            type="checkbox"
            checked={view.isCompared}
            onChange={({ target: { checked } }) => onView({ ...view, isCompared: checked })}
          />
          {t("view.compare")}
        </label>
      )}
      <TakeAlong path={path} />
      <p className="board__legend">
        {(["present", "needed", "missing"] as const).map((one) => (
          <span key={one}>
            <span className={`board__swatch board__swatch--${one}`} aria-hidden="true" />
            {t(`view.${one}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

function TakeAlong({ path }: { readonly path: string }) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  return (
    <p className="deeds view-picker__take">
      <button type="button" className="button" onClick={() => print()}>
        {t("view.print")}
      </button>
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} className="button" href={`${path}/sheet?format=${format}&language=${language}`} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
