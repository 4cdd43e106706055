import type { Form, GuideContent, Question } from "./model";

/** What a customer came for. */
export type ChosenServices = { readonly serviceIds: readonly string[]; readonly partIds: readonly string[] };

/** The forms of a choice of services, each once. */
export function formsOf(
  { forms, guides }: GuideContent,
  { serviceIds }: Pick<ChosenServices, "serviceIds">,
): readonly Form[] {
  const named = serviceIds.flatMap((serviceId) => guides.find((guide) => guide.serviceId === serviceId)?.formIds ?? []);
  return [...new Set(named)].flatMap((formId) => forms.find(({ id }) => id === formId) ?? []);
}

/** The questions of a choice of services: each once, in the order in which its forms ask. GU-2, GU-4, GU-5 */
export function questionsOf(content: GuideContent, chosen: ChosenServices): readonly Question[] {
  const ids = new Set(formsOf(content, chosen).flatMap(({ questionIds }) => questionIds));
  return [...ids].flatMap((id) => {
    const question = content.questions.find((one) => one.id === id);
    return question && isAskedOf(question, content, chosen) ? [question] : [];
  });
}

function isAskedOf({ partId }: Question, { guides }: GuideContent, { serviceIds, partIds }: ChosenServices): boolean {
  if (partId === undefined || partIds.includes(partId)) return true;
  // The same question is asked of everybody who came for the part as a service of its own.
  const bundles = guides.filter(({ parts = [] }) => parts.some(({ id }) => id === partId));
  const isAlways = bundles.some(({ parts = [] }) => parts.some(({ id, always }) => id === partId && always === true));
  return isAlways || !bundles.some(({ serviceId }) => serviceIds.includes(serviceId));
}

/** The longest answer where a question does not say. */
const LENGTH_MAX = 200;

const SHAPE: Readonly<Record<Question["kind"], RegExp>> = {
  text: /\S/u,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
  phone: /^\+?[\d ()-]{5,24}$/u,
  mail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
  amount: /^\d{1,12}([.,]\d{1,2})?$/u,
  number: /^[\p{L}\d ./-]+$/u,
  choice: /\S/u,
};

/** Whether an answer fits its question. GU-6 */
export function fits({ kind, choices = [], lengthMax = LENGTH_MAX }: Question, answer: string): boolean {
  if (answer.length > lengthMax || !SHAPE[kind].test(answer)) return false;
  if (kind === "date") return !Number.isNaN(Date.parse(answer));
  return kind !== "choice" || choices.some(({ id }) => id === answer);
}
