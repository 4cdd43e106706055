import { MINUTE_MS } from "#base/time";
import type { Rng } from "#base/rng";
import type { SurveyQuestion, Survey } from "#domain/survey/model";
import { isDrawn } from "#domain/survey/sample";
import type { TicketSurveys } from "../../feedback/ticket-surveys";
import { headOf } from "./branch";
import type { Deed } from "./deeds";
import type { LobbyScript } from "./lobby-script";
import { dateOn, newCaseId, onDay, type MonthScene } from "./month-scene";

/** What the month's survey asks, in every language. */
export type SurveyWords = Pick<Survey, "title" | "consent"> & { readonly questions: readonly SurveyQuestion[] };

/** An outlet's survey of the month: how it came about, and who answers on a day. */
export type MonthSurvey = {
  readonly deeds: readonly Deed[];
  readonly answersOn: (date: string, script: LobbyScript, rng: Rng) => readonly Deed[];
};

const FIRST_DAY = 4;
const LAST_DAY = 24;
const SHARE_PERCENT = 6;
/** Of those who are asked so many answer, and so many say no: assumptions of ours. */
const ANSWERS_SHARE = 0.55;
const DECLINES_SHARE = 0.1;
const BEST = 5;
const POINT_MS = 12 * MINUTE_MS;

/** Drafted by the head, approved by the district, answered at the page of the ticket by some who were drawn. */
export function monthSurvey(
  scene: MonthScene,
  { words, surveys }: { readonly words: SurveyWords; readonly surveys: Pick<TicketSurveys, "answer"> },
): MonthSurvey {
  const { branch, scribe, say } = scene;
  const { outletId } = branch;
  const draftedAt = onDay(scene, FIRST_DAY - 2, "16:50");
  const surveyId = newCaseId(scene, draftedAt);
  const script = scribe("survey", surveyId);
  const from = dateOn(scene, FIRST_DAY);
  const to = dateOn(scene, LAST_DAY);
  const drafted = { type: "DraftSurvey", surveyId, outletId, ...words, sharePercent: SHARE_PERCENT, from, to } as const;
  const answersOn: MonthSurvey["answersOn"] = (date, { tickets, closedAt }, rng) =>
    tickets.flatMap(({ ticketId, finishedAt, waitedMs }) => {
      const luck = rng.next();
      const scores = words.questions.map(
        ({ questionId }) =>
          [questionId, Math.min(BEST, Math.max(1, Math.round(BEST - waitedMs / POINT_MS + rng.normal() / 2)))] as const,
      );
      const isAsked = date >= from && date <= to && isDrawn({ surveyId, sharePercent: SHARE_PERCENT }, ticketId);
      if (!isAsked || finishedAt === undefined || luck > ANSWERS_SHARE + DECLINES_SHARE) return [];
      const at = finishedAt + (2 + rng.below(3)) * MINUTE_MS;
      if (at >= closedAt) return [];
      const agreed = luck <= ANSWERS_SHARE;
      const said = agreed && rng.next() < 0.3 ? { words: say("survey.words", rng) } : {};
      const answer: Deed = {
        ...{ at, by: "customer", key: `survey/${ticketId}` },
        run: (_occasion, cause) =>
          surveys.answer(
            { outletId, ticketId },
            surveyId,
            { agreed, scores: Object.fromEntries(scores), ...said },
            cause,
          ),
      };
      return [answer];
    });
  return {
    deeds: [
      script(draftedAt, headOf(branch), drafted),
      script(onDay(scene, FIRST_DAY - 1, "10:10"), branch.manager, { type: "ApproveSurvey" }),
    ],
    answersOn,
  };
}
