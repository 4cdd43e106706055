import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketSurvey } from "#contract/quality/opinions";
import { send, type Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { ticketPath, type TicketPlace } from "./place";
import { TroubleNote } from "./TroubleNote";

type Asked = NonNullable<TicketSurvey["survey"]>;
const SCORES = [1, 2, 3, 4, 5] as const;

/** A few questions for those who were drawn; agreed to first, and a "no" is final. */
export function SurveySection({ place }: { readonly place: TicketPlace }) {
  const { answer } = useFetched<TicketSurvey>(`${ticketPath(place)}/survey`);
  return answer?.survey ? <Survey place={place} survey={answer.survey} /> : null;
}

function Survey({ place, survey }: { readonly place: TicketPlace; readonly survey: Asked }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const [stage, setStage] = useState<"asked" | "agreed" | "over">("asked");
  const [trouble, setTrouble] = useState<Trouble>();
  const { surveyId, title, consent, questions } = survey;
  const give = async (body: object): Promise<void> => {
    const sent = await send({ method: "POST", path: `${ticketPath(place)}/surveys/${surveyId}`, body, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) setStage("over");
  };
  const answer = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const scores = questions.map(({ questionId }) => [questionId, Number(said.get(questionId))] as const);
    const words = said.get("words");
    const isSaid = typeof words === "string" && words.trim() !== "";
    void give({ agreed: true, scores: Object.fromEntries(scores), ...(isSaid && { words }) });
  };
  return (
    <section className="section card section__body" aria-labelledby="survey">
      <h2 id="survey">{title[language]}</h2>
      {stage === "asked" && (
        <>
          <p>{consent[language]}</p>
          <button type="button" className="button button--main" onClick={() => setStage("agreed")}>
            {t("survey.agree")}
          </button>
          <button type="button" className="button" onClick={() => void give({ agreed: false, scores: {} })}>
            {t("survey.decline")}
          </button>
        </>
      )}
      {stage === "agreed" && <ScoreForm questions={questions} onAnswer={answer} />}
      {stage === "over" && <p role="status">{t("survey.thanks")}</p>}
      <TroubleNote trouble={trouble} />
    </section>
  );
}

type ScoreFormProps = { readonly questions: Asked["questions"]; readonly onAnswer: (form: HTMLFormElement) => void };

function ScoreForm({ questions, onAnswer }: ScoreFormProps) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  return (
    <form
      className="agreed"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(event.currentTarget);
      }}
    >
      {questions.map(({ questionId, text }) => (
        <fieldset key={questionId} className="scores">
          <legend>{text[language]}</legend>
          {SCORES.map((score) => (
            <label key={score}>
              <input type="radio" name={questionId} value={score} required />
              <span>{score}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="soft">{t("survey.scale")}</p>
      <label className="field">
        <span>{t("rate.text")}</span>
        <textarea name="words" rows={3} maxLength={1_000} />
      </label>
      <button type="submit" className="button button--main">
        {t("survey.send")}
      </button>
    </form>
  );
}
