import { useEffect, useState } from "react";
import type { GuideQuestion } from "#contract/guide/guide";
import { PageTrouble } from "../shared/PageTrouble";
import type { Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { nextOpen } from "./answer-fault";
import { CheckPage } from "./CheckPage";
import { readAnswers, saveAnswers, type OwnVisit } from "./own-visit";
import type { PreparedProps } from "./PrepareRoutes";
import { QuestionPage } from "./QuestionPage";
import type { View } from "./view";

type AnswerPagesProps = PreparedProps & {
  readonly view: Extract<View, { readonly page: "question" | "check" }>;
  readonly questions: readonly GuideQuestion[];
};

/** One question a page, each saved as soon as it is answered; then all of them to check. */
export function AnswerPages({ view, questions, own, journey, set, go, entries }: AnswerPagesProps) {
  const language = useLanguage();
  const { answers, setAnswers, trouble } = useAnswers(own);
  const asked = view.page === "question" ? view.fieldId : undefined;
  const isNothingAsked = questions.length === 0 && view.page === "question";
  useEffect(() => {
    if (isNothingAsked) go({ page: "check" });
  }, [isNothingAsked, go]);
  if (!answers) return trouble && <PageTrouble trouble={trouble} onRetry={() => location.reload()} />;

  if (view.page === "check") {
    return (
      <CheckPage
        questions={questions}
        answers={answers}
        own={own}
        journey={journey}
        set={set}
        go={go}
        entries={entries}
      />
    );
  }
  const question = questions.find(({ id }) => id === asked) ?? nextOpen(questions, journey.answered) ?? questions[0];
  if (!question) return undefined;
  const at = questions.indexOf(question);

  const save = async (answer: string): Promise<Trouble | undefined> => {
    if (answer !== (answers[question.id] ?? "")) {
      const sent = await saveAnswers(own, { [question.id]: answer }, language);
      if (!sent.ok) return sent.trouble;
      setAnswers({ ...answers, [question.id]: answer });
      set(sent.answer);
    }
    const next = questions[at + 1];
    go(next ? { page: "question", fieldId: next.id } : { page: "check" });
    return undefined;
  };
  return (
    <QuestionPage
      key={question.id}
      question={question}
      at={at + 1}
      of={questions.length}
      answer={answers[question.id] ?? ""}
      onSave={save}
      onBack={() => history.back()}
    />
  );
}

type Answers = Readonly<Record<string, string>>;

/** What was answered so far, from whichever device; read once, then kept as it is saved. */
function useAnswers(own: OwnVisit) {
  const language = useLanguage();
  const [answers, setAnswers] = useState<Answers>();
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    let isWanted = true;
    void readAnswers(own, language).then((sent) => {
      if (!isWanted) return;
      if (sent.ok) setAnswers(sent.answer.answers);
      else setTrouble(sent.trouble);
    });
    return () => {
      isWanted = false;
    };
  }, [own, language]);
  return { answers, setAnswers, trouble };
}
