import { present } from "#base/assert";
import type { Frozen } from "#base/frozen";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { FeedbackCommand, FeedbackEvent, FeedbackRefusal, SetAsideReason } from "./messages";

export type AnswerDraft = {
  readonly ticketId: string;
  readonly number?: string;
  readonly serviceId: string;
  readonly staffId: string | undefined;
  readonly score: number;
  readonly deviceMark: string;
  readonly givenAt: EpochMs;
  setAside: SetAsideReason | undefined;
  text: VaultRef | undefined;
};

/** Everything said of one outlet on one business date, by ticket. */
export type FeedbackBookDraft = { answers: Map<string, AnswerDraft> };
export type FeedbackBook = Frozen<FeedbackBookDraft>;

export type Decision = Result<readonly FeedbackEvent[], FeedbackRefusal>;
type Give = Extract<FeedbackCommand, { readonly type: "GiveFeedback" }>;

export function emptyFeedbackBook(): FeedbackBookDraft {
  return { answers: new Map() };
}

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: FeedbackCommand, book: FeedbackBook): Decision {
  const known = book.answers.get(command.ticketId);
  if (command.type === "AddText") {
    if (!known) return refuse({ code: "feedback.notGiven" });
    if (known.text) return refuse({ code: "feedback.textGiven" });
    const { now: at, ticketId, text } = command;
    return accept([{ type: "TextAdded", at, ticketId, text }]);
  }
  const { score } = command;
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse({ code: "feedback.scoreOutOfRange", score });
  if (known) return known.score === score ? accept([]) : refuse({ code: "feedback.givenAlready", score: known.score });
  const { type: _type, now: at, actor: _actor, circumstances: _circumstances, ...said } = command;
  const reason = setAsideFor(command, book);
  return accept([
    { type: "FeedbackGiven", at, ...said },
    ...(reason ? [{ type: "FeedbackSetAside", at, ticketId: said.ticketId, reason } as const] : []),
  ]);
}

/** FB-3, in the order of FB-4. */
function setAsideFor({ deviceMark, circumstances }: Give, { answers }: FeedbackBook): SetAsideReason | undefined {
  if (circumstances.byStaff) return "byStaff";
  const fromDevice = [...answers.values()].filter((answer) => answer.deviceMark === deviceMark).length;
  if (fromDevice >= circumstances.perDeviceMax) return "manyFromOneDevice";
  return circumstances.servedMs < circumstances.shortServiceMs ? "serviceTooShort" : undefined;
}

/** Folds one event into the book it is handed, and hands that same book back for `reduce`. Never refuses. */
export function evolve(book: FeedbackBookDraft, event: FeedbackEvent): FeedbackBookDraft {
  if (event.type === "FeedbackGiven") {
    const { type: _type, at: givenAt, staffId, ...said } = event;
    book.answers.set(said.ticketId, { ...said, staffId, givenAt, setAside: undefined, text: undefined });
    return book;
  }
  const answer = present(book.answers.get(event.ticketId), "answer of an event");
  if (event.type === "TextAdded") answer.text = event.text;
  else answer.setAside = event.reason;
  return book;
}

/** The answers that count. */
export function counted({ answers }: FeedbackBook): readonly Frozen<AnswerDraft>[] {
  return [...answers.values()].filter(({ setAside }) => setAside === undefined);
}
