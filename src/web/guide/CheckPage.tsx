import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuideQuestion, ServiceGuide } from "#contract/guide/guide";
import type { Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord } from "../shared/words";
import { nextOpen } from "./answer-fault";
import { confirmDocuments } from "./own-visit";
import type { PreparedProps } from "./PrepareRoutes";
import { Tick } from "./StartPage";
import { TroubleNote } from "./TroubleNote";
import { fullDateWord } from "./words";

type CheckPageProps = PreparedProps & {
  readonly questions: readonly GuideQuestion[];
  readonly answers: Readonly<Record<string, string>>;
};

/** All answers once more, each with the way to change it; then the documents at hand. */
export function CheckPage({ questions, answers, own, journey, set, go }: CheckPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [trouble, setTrouble] = useState<Trouble>();
  /** Ticked, and not yet known to be kept. */
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const open = nextOpen(questions, journey.answered);
  const confirm = async (documentId: string): Promise<void> => {
    setTicked((all) => [...all, documentId]);
    const sent = await confirmDocuments(own, [documentId], language);
    setTicked((all) => all.filter((one) => one !== documentId));
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) set(sent.answer);
  };
  return (
    <>
      {questions.length > 0 && <AnswerList questions={questions} answers={answers} go={go} />}
      <TroubleNote trouble={trouble} />
      {journey.serviceIds.map((serviceId) => (
        <Bring
          key={serviceId}
          serviceId={serviceId}
          confirmed={[...journey.documents, ...ticked]}
          onConfirm={(id) => void confirm(id)}
        />
      ))}
      <p className="lead">{t("check.privacy")}</p>
      <p className="actions">
        <button
          type="button"
          className="button button--main"
          onClick={() => go(open ? { page: "question", fieldId: open.id } : { page: "visit" })}
        >
          {open ? t("journey.goOn") : t("check.send")}
        </button>
      </p>
    </>
  );
}

function AnswerList({ questions, answers, go }: Pick<CheckPageProps, "questions" | "answers" | "go">) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  return (
    <>
      <h1>{t("check.title")}</h1>
      <dl className="answers">
        {questions.map((question) => (
          <div key={question.id} className="card">
            <dt>{question.label[language]}</dt>
            <dd>
              <Answer question={question} answer={answers[question.id]} />
            </dd>
            <dd>
              <button
                type="button"
                className="button"
                aria-label={t("check.changeLabel", { label: question.label[language] })}
                onClick={() => go({ page: "question", fieldId: question.id })}
              >
                {t("check.change")}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Answer({ question, answer }: { readonly question: GuideQuestion; readonly answer: string | undefined }) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  if (answer === undefined || answer === "") return <span className="lead">{t("check.notAnswered")}</span>;
  const choice = question.choices?.find(({ id }) => id === answer);
  if (choice) return choice.label[language];
  return question.kind === "date" ? fullDateWord(answer, language) : answer;
}

type BringProps = {
  readonly serviceId: string;
  readonly confirmed: readonly string[];
  readonly onConfirm: (documentId: string) => void;
};

function Bring({ serviceId, confirmed, onConfirm }: BringProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const documentWord = useDocumentWord();
  const { answer: guide } = useFetched<ServiceGuide>(`/api/v1/guide/services/${encodeURIComponent(serviceId)}`);
  if (!guide || guide.documents.length === 0) return undefined;
  return (
    <fieldset>
      <legend>
        <h2>
          {t("check.documents")} · {guide.name[language]}
        </h2>
      </legend>
      <p className="lead">{t("check.documentsHint")}</p>
      {guide.documents.map(({ documentId, note }) => (
        <Tick
          key={documentId}
          label={documentWord(documentId)}
          {...(note && { hint: note[language] })}
          checked={confirmed.includes(documentId)}
          disabled={confirmed.includes(documentId)}
          onChange={() => onConfirm(documentId)}
        />
      ))}
    </fieldset>
  );
}
