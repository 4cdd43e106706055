import { accept, refuse, type Result } from "#base/result";
import { formsOf, questionsOf } from "#domain/guide/asked-of";
import type { QuestionKind, Text } from "#domain/guide/model";
import { type Prefill, prefillOf } from "#domain/journey/model";
import type { TicketState } from "#domain/lobby-day/model";
import type { Viewing } from "../vault/vault";
import type { JourneysDeps } from "./journeys";

export type FilledQuestion = {
  readonly fieldId: string;
  readonly label: Text;
  readonly kind: QuestionKind;
  /** Absent when it was not answered. */
  readonly value?: string;
  /** What the chosen choice is called. */
  readonly choice?: Text;
};

export type FilledForm = {
  readonly formId: string;
  readonly title: Text;
  readonly declaration?: Text;
  readonly questions: readonly FilledQuestion[];
};

export type TellerView = {
  readonly journeyId: string;
  readonly prefill: Prefill;
  readonly forms: readonly FilledForm[];
};

export type TellerViewRefusal =
  | { readonly code: "journey.unknown" }
  | { readonly code: "journey.ended" }
  | { readonly code: "journey.notAtWindow" }
  | { readonly code: "lobby.ticketUnknown"; readonly ticketId: string };

/** The customer sits at the window, or the papers are worked on there. */
const AT_WINDOW: readonly TicketState[] = ["inService", "awaitingAuthorisation", "inReview", "wrapUp"];

/**
 * What the customer of a ticket filled in, for the person who serves it, from the arrival at the window on. Rules JN-1
 * to JN-3. The vault tells who read what for before it hands anything out.
 */
export async function tellerView(
  { book, lobbies, guide }: Pick<JourneysDeps, "book" | "lobbies" | "guide">,
  { outletId, ticketId }: { readonly outletId: string; readonly ticketId: string },
  viewing: Viewing,
): Promise<Result<TellerView, TellerViewRefusal>> {
  const ticket = lobbies.live(outletId)?.day.tickets.get(ticketId);
  if (!ticket) return refuse({ code: "lobby.ticketUnknown", ticketId });
  if (!AT_WINDOW.includes(ticket.state) || ticket.staffId !== viewing.by)
    return refuse({ code: "journey.notAtWindow" });
  const journey = await book.read(ticket.visitId);
  // Only its own ticket opens a journey: a visit's id is no secret, and anybody can put it on another one.
  if (!journey?.visits.some((visit) => visit.ticketId === ticketId)) return refuse({ code: "journey.unknown" });
  if (journey.state === "ended") return refuse({ code: "journey.ended" });
  const content = guide();
  const chosen = { serviceIds: [ticket.serviceId], partIds: journey.choice.partIds };
  const asked = new Map(questionsOf(content, chosen).map((question) => [question.id, question]));
  const answers = journey.answered.size > 0 ? await book.answers(journey, viewing) : {};
  const forms = formsOf(content, chosen).map(({ id: formId, title, declaration, questionIds }): FilledForm => {
    const questions = questionIds.flatMap((fieldId) => {
      const question = asked.get(fieldId);
      if (!question) return [];
      const value = answers[fieldId];
      const choice = question.choices?.find(({ id }) => id === value)?.label;
      const said = { ...(value !== undefined && { value }), ...(choice && { choice }) };
      return [{ fieldId, label: question.label, kind: question.kind, ...said }];
    });
    return { formId, title, ...(declaration && { declaration }), questions };
  });
  return accept({ journeyId: journey.journeyId, prefill: prefillOf(journey), forms });
}
