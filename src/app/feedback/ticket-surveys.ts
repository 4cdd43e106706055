import { refuse, type Result } from "#base/result";
import type { SurveyRefusal, Survey } from "#domain/survey/model";
import { isAsked } from "#domain/survey/sample";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { CaseList } from "../ports/case-list";
import type { Quality, QualityRefusal } from "../quality/quality";

export type TicketSurveysDeps = {
  readonly quality: Pick<Quality, "read" | "submit">;
  readonly list: Pick<CaseList, "list">;
  readonly lobbies: Pick<Lobbies, "live">;
};

type TicketPlace = { readonly outletId: string; readonly ticketId: string };
export type SurveyAnswer = {
  readonly agreed: boolean;
  readonly scores: Readonly<Record<string, number>>;
  readonly words?: string;
};

/** Surveys at the page of a ticket: whoever holds its secret id is the one who was served. FE-7 */
export type TicketSurveys = {
  /** The survey that this ticket is asked now; undefined when it was not drawn, has answered, or was not served. */
  readonly of: (place: TicketPlace) => Promise<Survey | undefined>;
  readonly answer: (
    place: TicketPlace,
    surveyId: string,
    answer: SurveyAnswer,
    cause: Cause,
  ) => Promise<Result<undefined, QualityRefusal | SurveyRefusal>>;
};

/** Surveys that run at one outlet at a time. */
const RUNNING_MAX = 20;
const SERVED: readonly (string | undefined)[] = ["done", "notPossible", "referred"];

export function createTicketSurveys({ quality, list, lobbies }: TicketSurveysDeps): TicketSurveys {
  const servedOn = ({ outletId, ticketId }: TicketPlace): string | undefined => {
    const day = lobbies.live(outletId)?.day;
    const ticket = day?.tickets.get(ticketId);
    return ticket?.state === "ended" && SERVED.includes(ticket.outcome) ? day?.businessDate : undefined;
  };
  return {
    of: async (place) => {
      const today = servedOn(place);
      if (today === undefined) return undefined;
      const { outletId, ticketId } = place;
      const query = { unitIds: [outletId], kind: "survey", state: "running" } as const;
      for (const { caseId } of await list.list(query, { limit: RUNNING_MAX })) {
        // What the survey's own `evolve` made.
        const survey = (await quality.read("survey", { outletId, caseId })).state as Survey;
        if (isAsked(survey, ticketId, today)) return survey;
      }
      return undefined;
    },
    answer: async (place, surveyId, { agreed, scores, words }, cause) => {
      if (servedOn(place) === undefined) return refuse({ code: "survey.notAsked" });
      const { outletId, ticketId } = place;
      const said = words === undefined ? {} : { words: { personal: { text: words } } };
      const asked = agreed
        ? ({ type: "AnswerSurvey", ticketId, scores: { ...scores }, agreed, ...said } as const)
        : ({ type: "DeclineSurvey", ticketId } as const);
      const done = await quality.submit("survey", { outletId, caseId: surveyId }, asked, cause);
      return done.ok ? { ok: true, value: undefined } : done;
    },
  };
}
