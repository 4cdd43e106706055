import type { GuideQuestion } from "#contract/guide/guide";

/** What is wrong with an answer as it was typed; undefined when it can be saved. The server asks the same again. */
export type AnswerFault = "missing" | "unfit";

const SHAPE: Readonly<Record<GuideQuestion["kind"], RegExp>> = {
  text: /\S/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  phone: /^\+?[\d ()-]{5,24}$/u,
  mail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
  amount: /^\d{1,12}([.,]\d{1,2})?$/u,
  number: /^[\p{L}\d ./-]+$/u,
  choice: /\S/u,
};

export function answerFault({ kind, optional }: GuideQuestion, typed: string): AnswerFault | undefined {
  const answer = typed.trim();
  if (answer === "") return optional ? undefined : "missing";
  return SHAPE[kind].test(answer) ? undefined : "unfit";
}

/** The first question without an answer, else the first of all: where somebody goes on. */
export function nextOpen(questions: readonly GuideQuestion[], answered: readonly string[]): GuideQuestion | undefined {
  return questions.find(({ id, optional }) => !optional && !answered.includes(id));
}
