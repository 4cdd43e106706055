import { LANGUAGES, type GuideContent, type Text } from "./model";

/** Where the content is wrong, and what should be there. */
export type GuideFault = { readonly place: string; readonly expected: string };

/** Everything that is wrong, rules GU-1 to GU-4; empty for content that can be published. */
export function faultsOf({ questions, forms, guides }: GuideContent): readonly GuideFault[] {
  const questionIds = new Set(questions.map(({ id }) => id));
  const formIds = new Set(forms.map(({ id }) => id));
  const partIds = new Set(guides.flatMap(({ parts = [] }) => parts.map(({ id }) => id)));
  return [
    ...repeated(
      "questions",
      questions.map(({ id }) => id),
    ),
    ...repeated(
      "forms",
      forms.map(({ id }) => id),
    ),
    ...repeated(
      "guides",
      guides.map(({ serviceId }) => serviceId),
    ),
    ...questions.flatMap(({ id, kind, label, hint, choices = [], partId }) => [
      ...unsaid(`questions/${id}/label`, label),
      ...(hint ? unsaid(`questions/${id}/hint`, hint) : []),
      ...choices.flatMap((choice) => unsaid(`questions/${id}/choices/${choice.id}`, choice.label)),
      ...((kind === "choice") === choices.length > 0
        ? []
        : [{ place: `questions/${id}/choices`, expected: "choices" }]),
      ...(partId === undefined || partIds.has(partId) ? [] : [{ place: `questions/${id}/partId`, expected: "part" }]),
    ]),
    ...forms.flatMap(({ id, title, declaration, questionIds: asked }) => [
      ...unsaid(`forms/${id}/title`, title),
      ...(declaration ? unsaid(`forms/${id}/declaration`, declaration) : []),
      ...strangers(`forms/${id}/questionIds`, asked, questionIds),
    ]),
    ...guides.flatMap(({ serviceId, summary, steps, words, formIds: named, parts = [] }) => [
      ...unsaid(`guides/${serviceId}/summary`, summary),
      ...unsaid(`guides/${serviceId}/words`, words),
      ...steps.flatMap((step, at) => unsaid(`guides/${serviceId}/steps/${at}`, step)),
      ...parts.flatMap((part) => [
        ...unsaid(`guides/${serviceId}/parts/${part.id}/label`, part.label),
        ...unsaid(`guides/${serviceId}/parts/${part.id}/hint`, part.hint),
      ]),
      ...strangers(`guides/${serviceId}/formIds`, named, formIds),
    ]),
  ];
}

function unsaid(place: string, text: Text): readonly GuideFault[] {
  return LANGUAGES.filter((language) => text[language].trim() === "").map((language) => ({
    place: `${place}/${language}`,
    expected: "text",
  }));
}

function strangers(place: string, ids: readonly string[], known: ReadonlySet<string>): readonly GuideFault[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ place: `${place}/${id}`, expected: "known" }));
}

function repeated(place: string, ids: readonly string[]): readonly GuideFault[] {
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...new Set(twice)].map((id) => ({ place: `${place}/${id}`, expected: "once" }));
}
