import { useTranslation } from "react-i18next";
import { oneDigit } from "../../shared/format";
import type { Language } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CaseFrame } from "../site/CaseFrame";
import { FactList } from "../site/CaseView";
import { NewSurvey } from "../site/NewSurvey";
import { SURVEY_ACTS } from "../site/opinion-acts";
import type { CaseState } from "../site/use-case";
import { useSiteWord } from "../site/use-site-words";

type Sentence = Readonly<Record<"zh" | "en" | "es" | "ko", string>>;
type Question = { readonly questionId: string; readonly theme: string; readonly text: Sentence };

const TOPICS = { group: "surveyTopic", codes: ["survey"] } as const;

/** Surveys among those who were served: who is asked is drawn, in four languages, with consent. (source: 0-42) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const { may } = useSession();
  return (
    <CaseFrame
      kind="survey"
      title={t("surveys.title")}
      topics={TOPICS}
      note={({ summary }) =>
        ` ${(summary["title"] as Sentence)[language]} · ${t("surveys.answers", { count: Number(summary["answers"]) })}`
      }
      begin={may("survey.write") && ((onOpened) => <NewSurvey onDrafted={onOpened} />)}
      one={({ caseId }) => ({
        title: t("surveys.one", { number: caseId.slice(-6) }),
        acts: SURVEY_ACTS,
        facts: (state) => <SurveyFacts state={state} />,
      })}
    />
  );
}

/** How content people were, question by question: the number first. */
function SurveyFacts({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const word = useSiteWord();
  const questions = (state["questions"] ?? []) as readonly Question[];
  const scores = (state["scores"] ?? {}) as Readonly<Record<string, readonly number[]>>;
  const answered = (state["answered"] as readonly string[]).length;
  const declined = Number(state["declined"]);
  return (
    <>
      <p>{(state["title"] as Sentence)[language]}</p>
      <FactList
        facts={[
          { name: "answers", value: answered - declined },
          { name: "declined", value: declined },
          { name: "share", value: t("surveys.share", { percent: Number(state["sharePercent"]) }) },
          { name: "days", value: t("surveys.days", { from: String(state["from"]), to: String(state["to"]) }) },
        ]}
      />
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("surveys.question")}</th>
              <th scope="col">{t("themes.theme")}</th>
              <th scope="col">{t("surveys.mean")}</th>
              {[1, 2, 3, 4, 5].map((score) => (
                <th key={score} scope="col" className="number">
                  {score}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ questionId, theme, text }) => (
              <tr key={questionId}>
                <th scope="row">{text[language]}</th>
                <td>{word("category", theme)}</td>
                <td className="number">{meanOf(scores[questionId] ?? [], language)}</td>
                {(scores[questionId] ?? []).map((count, at) => (
                  <td key={`${questionId} ${at}`} className="number">
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function meanOf(counts: readonly number[], language: Language): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return "–";
  return oneDigit(counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / total, language);
}
