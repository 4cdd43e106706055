import { useTranslation } from "react-i18next";
import type { SkillMonthView } from "#contract/quality/skills";
import { FormDialog } from "../FormDialog";
import { useSaid } from "../practice/use-practice-words";

type Paper = NonNullable<SkillMonthView["paper"]>;

export type AnswerDialogProps = {
  readonly paper: Paper;
  readonly onSay: (answers: Readonly<Record<string, number>>) => void;
  readonly onClose: () => void;
};

/** All questions of a paper at once. */
export function AnswerDialog({ paper, onSay, onClose }: AnswerDialogProps) {
  const { t } = useTranslation("skills");
  const said = useSaid();
  return (
    <FormDialog
      title={t("take")}
      onSubmit={(form) => onSay(Object.fromEntries([...new FormData(form)].map(([id, ix]) => [id, Number(ix)])))}
      onClose={onClose}
    >
      <p className="soft">{t("hint", { pct: paper.passPct })}</p>
      {paper.questions.map(({ questionId, text, options }) => (
        <fieldset key={questionId} className="site-many">
          <legend>{said(text, questionId)}</legend>
          {options.map((option, ix) => (
            <label key={said(option, String(ix))}>
              <input type="radio" name={questionId} value={ix} required /> {said(option, String(ix))}
            </label>
          ))}
        </fieldset>
      ))}
    </FormDialog>
  );
}

export type PracticalDialogProps = {
  readonly paper: Paper;
  readonly onSay: (done: Readonly<Record<string, boolean>>) => void;
  readonly onClose: () => void;
};

/** What was shown with the hands, item by item: an empty box says that it was not. */
export function PracticalDialog({ paper, onSay, onClose }: PracticalDialogProps) {
  const { t } = useTranslation("skills");
  const said = useSaid();
  return (
    <FormDialog
      title={t("watch")}
      onSubmit={(form) => {
        const shown = new FormData(form);
        onSay(Object.fromEntries(paper.practical.map(({ itemId }) => [itemId, shown.has(itemId)])));
      }}
      onClose={onClose}
    >
      <fieldset className="site-many">
        <legend>{t("shown")}</legend>
        {paper.practical.map(({ itemId, text }) => (
          <label key={itemId}>
            <input type="checkbox" name={itemId} /> {said(text, itemId)}
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
