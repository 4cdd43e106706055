import { accept, refuse, type Result } from "#base/result";
import type { CommandOf, Survey, SurveyCommand, SurveyEvent, SurveyRefusal } from "./model";
import { isAsked } from "./sample";

export type Decision = Result<readonly SurveyEvent[], SurveyRefusal>;

const LANGUAGES = ["zh", "en", "es", "ko"] as const;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: SurveyCommand, survey: Survey): Decision {
  const { state, surveyId } = survey;
  const { now: at, actor: by } = command;
  if (command.type === "DraftSurvey") {
    return state === "undrafted" ? draft(command) : refuse({ code: "survey.idTaken", surveyId });
  }
  if (state === "undrafted") return refuse({ code: "survey.unknown" });
  switch (command.type) {
    case "ApproveSurvey":
      if (state === "running") return accept([]);
      if (state !== "drafted") return refuse({ code: "survey.wrongState", state });
      if (by === survey.draftedBy) return refuse({ code: "survey.secondPersonNeeded", staffId: by });
      return accept([{ type: "SurveyApproved", at, by }]);
    case "StopSurvey":
      return accept(state === "stopped" ? [] : [{ type: "SurveyStopped", at, by }]);
    case "AnswerSurvey":
      return answer(command, survey);
    case "DeclineSurvey": {
      const { ticketId, today } = command;
      if (survey.answered.has(ticketId)) return accept([]);
      if (!isAsked(survey, ticketId, today)) return refuse({ code: "survey.notAsked" });
      return accept([{ type: "SurveyDeclined", at, ticketId }]);
    }
  }
}

function draft({ type: _type, now: at, actor: by, ...drafted }: CommandOf<"DraftSurvey">): Decision {
  const said = [drafted.title, drafted.consent, ...drafted.questions.map(({ text }) => text)];
  const language = LANGUAGES.find((one) => said.some((sentence) => sentence[one].trim() === ""));
  if (language !== undefined) return refuse({ code: "survey.wordsMissing", language });
  if (drafted.to < drafted.from) return refuse({ code: "survey.daysWrong" });
  return accept([{ type: "SurveyDrafted", at, by, ...drafted }]);
}

function answer(
  { now: at, ticketId, scores, words, agreed, today }: CommandOf<"AnswerSurvey">,
  survey: Survey,
): Decision {
  if (survey.answered.has(ticketId)) return refuse({ code: "survey.answeredAlready" });
  if (!isAsked(survey, ticketId, today)) return refuse({ code: "survey.notAsked" });
  if (!agreed) return refuse({ code: "survey.notAgreed" });
  const open = survey.questions.find(({ questionId }) => !isScore(scores[questionId]));
  if (open) return refuse({ code: "survey.scoreMissing", questionId: open.questionId });
  const own = survey.questions.map(({ questionId }) => [questionId, scores[questionId] ?? 0] as const);
  return accept([
    { type: "SurveyAnswered", at, ticketId, scores: Object.fromEntries(own), ...(words !== undefined && { words }) },
  ]);
}

const isScore = (score: number | undefined): boolean =>
  score !== undefined && Number.isInteger(score) && score >= 1 && score <= 5;
