import { useTranslation } from "react-i18next";
import { newId, send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { useDeed } from "../use-deed";
import { CHOICES } from "./act";
import { OutletChoice, useOutletChoice } from "./OutletChoice";
import { actsPath } from "./use-case";
import { useSiteWord } from "./use-site-words";

export type NewSurveyProps = {
  readonly onDrafted: (opened: { readonly outletId: string; readonly caseId: string }) => void;
};

const LANGUAGES = [
  ["zh", "中文"],
  ["en", "English"],
  ["es", "Español"],
  ["ko", "한국어"],
] as const;
const QUESTIONS = ["q1", "q2", "q3"] as const;

/** Drafts a survey: every sentence in four languages, the first question at least. */
export function NewSurvey({ onDrafted }: NewSurveyProps) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const deed = useDeed();
  const choice = useOutletChoice();
  const outletId = choice.outletId ?? "";

  const draft = async (form: HTMLFormElement): Promise<void> => {
    const caseId = newId();
    const body = draftOf(saidIn(form), language);
    const path = `${actsPath({ kind: "survey", outletId, caseId })}/draft`;
    if (await deed.run(() => send({ method: "POST", path, body, language }))) onDrafted({ outletId, caseId });
  };
  return (
    <details className="panel card">
      <summary>{t("surveys.new")}</summary>
      {!choice.isFixed && <OutletChoice {...choice} />}
      <form
        className="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          void draft(event.currentTarget);
        }}
      >
        <Sentences name="title" legend={t("surveys.titleField")} isNeeded />
        <Sentences name="consent" legend={t("surveys.consent")} isNeeded isPrefilled />
        {QUESTIONS.map((id, at) => (
          <Sentences
            key={id}
            name={id}
            legend={t("surveys.questionNo", { number: at + 1 })}
            isNeeded={at === 0}
            hasTheme
          />
        ))}
        <FormField
          label={t("surveys.shareField")}
          name="share"
          type="number"
          min={1}
          max={100}
          defaultValue={20}
          required
        />
        <FormField label={t("surveys.from")} name="from" type="date" required />
        <FormField label={t("surveys.to")} name="to" type="date" required />
        <p className="deeds">
          <button type="submit" className="button button--main" disabled={deed.isBusy || outletId === ""}>
            {t("surveys.draft")}
          </button>
        </p>
        <DeedNotice deed={deed} />
      </form>
    </details>
  );
}

/** What the form said, as the interface takes it; a question that is not asked in the own language is none. */
function draftOf(said: Readonly<Record<string, string>>, language: string): object {
  const sentence = (name: string) =>
    Object.fromEntries(LANGUAGES.map(([code]) => [code, said[`${name}-${code}`] ?? ""]));
  const questions = QUESTIONS.filter((id) => said[`${id}-${language}`] !== undefined).map((questionId) => {
    return { questionId, theme: said[`${questionId}-theme`] ?? "other", text: sentence(questionId) };
  });
  const { from, to } = said;
  return {
    title: sentence("title"),
    consent: sentence("consent"),
    questions,
    sharePercent: Number(said["share"]),
    from,
    to,
  };
}

type SentencesProps = {
  readonly name: string;
  readonly legend: string;
  readonly isNeeded: boolean;
  readonly isPrefilled?: boolean;
  readonly hasTheme?: boolean;
};

/** One sentence in every language. */
function Sentences({ name, legend, isNeeded, isPrefilled = false, hasTheme = false }: SentencesProps) {
  const { i18n } = useTranslation("opinion");
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  return (
    <fieldset className="site-sentences">
      <legend>{legend}</legend>
      {LANGUAGES.map(([code, label]) => (
        <FormField
          key={code}
          label={label}
          name={`${name}-${code}`}
          lang={code}
          required={isNeeded}
          maxLength={500}
          defaultValue={isPrefilled ? i18n.getFixedT(code, "opinion")("surveys.consentText") : undefined}
        />
      ))}
      {hasTheme && (
        <p className="field">
          <label htmlFor={`${name}-theme`}>{t("themes.theme")}</label>
          <select id={`${name}-theme`} name={`${name}-theme`}>
            {CHOICES.category.map((theme) => (
              <option key={theme} value={theme}>
                {word("category", theme)}
              </option>
            ))}
          </select>
        </p>
      )}
    </fieldset>
  );
}
