import { useId } from "react";
import { useTranslation } from "react-i18next";
import { clockOf, spanOf, type RosterWords } from "./use-roster-words";
import { shiftAt, shiftOf, templatesOn, type Cell, type Lines, type Place, type Week } from "./week";

export type DayEditorProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly place: Place;
  readonly words: RosterWords;
  readonly onMove: (cells: readonly Cell[]) => void;
};

/** One person's day by form: shift, post and lunch, or a day off. */
export function DayEditor({ week, lines, place, words, onMove }: DayEditorProps) {
  const { t } = useTranslation("roster");
  const shift = shiftAt(lines, place);
  const templates = templatesOn(week, place.day);
  const lunches = templates.find((each) => each.id === shift?.template)?.lunchesMin ?? [];
  const posts = [...new Set([...week.demand.map(({ post }) => post), ...(shift ? [shift.post] : [])])].toSorted();
  const able = week.people.find(({ staffId }) => staffId === place.staffId)?.posts ?? [];
  const put = (templateId: string, post: string, lunchMin?: number): void => {
    const chosen = templates.find((each) => each.id === templateId);
    onMove([chosen ? { ...place, shift: shiftOf(week, place.day, chosen, post, lunchMin) } : place]);
  };
  const shifts = templates.map(({ id, fromMin, toMin }): Option => [
    id,
    `${words.template(id)} ${spanOf(fromMin, toMin)}`,
  ]);
  const postWord = (post: string): string =>
    able.includes(post) ? words.post(post) : t("day.notAble", { post: words.post(post) });
  return (
    <div className="day-editor">
      <Choice
        label={t("day.shift")}
        value={shift?.template ?? ""}
        options={[["", t("board.off")], ...shifts]}
        onChoose={(template) => put(template, shift?.post ?? able[0] ?? posts[0] ?? "", shift?.lunchMin)}
      />
      {shift && (
        <Choice
          label={t("day.post")}
          value={shift.post}
          options={posts.map((post): Option => [post, postWord(post)])}
          onChoose={(post) => put(shift.template, post, shift.lunchMin)}
        />
      )}
      {shift && lunches.length > 0 && (
        <Choice
          label={t("day.lunch")}
          value={String(shift.lunchMin ?? "")}
          options={lunches.map((lunch): Option => [String(lunch), clockOf(lunch)])}
          onChoose={(lunch) => put(shift.template, shift.post, Number(lunch))}
        />
      )}
    </div>
  );
}

type Option = readonly [value: string, word: string];

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
};

/** One of a few things, by name. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
    </p>
  );
}
