import type { ScoreCounts, SurveyDraft, SurveyEvent } from "./model";

/** Folds one event into the survey it is handed, and hands that same survey back. Never refuses. */
export function evolve(survey: SurveyDraft, event: SurveyEvent): SurveyDraft {
  switch (event.type) {
    case "SurveyDrafted": {
      const { type: _type, at: _at, by, ...drafted } = event;
      Object.assign(survey, drafted);
      survey.state = "drafted";
      survey.draftedBy = by;
      survey.scores = new Map(event.questions.map(({ questionId }) => [questionId, [0, 0, 0, 0, 0]]));
      break;
    }
    case "SurveyApproved":
      survey.state = "running";
      break;
    case "SurveyStopped":
      survey.state = "stopped";
      break;
    case "SurveyDeclined":
      survey.answered.add(event.ticketId);
      survey.declined += 1;
      break;
    case "SurveyAnswered":
      survey.answered.add(event.ticketId);
      for (const [questionId, score] of Object.entries(event.scores)) count(survey, questionId, score);
      break;
  }
  return survey;
}

function count({ scores }: SurveyDraft, questionId: string, score: number): void {
  const counts: ScoreCounts = scores.get(questionId) ?? [0, 0, 0, 0, 0];
  const at = score - 1;
  counts[at] = (counts[at] ?? 0) + 1;
  scores.set(questionId, counts);
}
