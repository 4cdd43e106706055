import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import { refuse, type Result } from "#base/result";
import { decide, emptyFeedbackBook, evolve, type AnswerDraft, type FeedbackBook } from "#domain/feedback/feedback";
import type { FeedbackCommand, FeedbackEvent, FeedbackRefusal } from "#domain/feedback/messages";
import type { Ticket } from "#domain/lobby-day/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { openDayBooks, type DayBooks } from "../journal/day-books";
import type { Cause } from "../journal/records";
import type { LiveDay, LiveRefusal, Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import { sealed, unsealed, type TextMarks } from "../quality/seal";
import type { Vault, Viewing } from "../vault/vault";

export type FeedbackDeps = TextMarks & {
  readonly journal: Journal;
  readonly vault: Pick<Vault, "put" | "read">;
  readonly lobbies: Pick<Lobbies, "live" | "submit">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly wall: Clock;
  /** A keyed hash: the same text gives the same mark, and nobody finds the text from it. */
  readonly markOf: (text: string) => string;
};

export type GivenAnswer = Frozen<AnswerDraft>;
export type FeedbackObjection = FeedbackRefusal | LobbyRefusal | LiveRefusal;
type Place = { readonly outletId: string; readonly ticketId: string };

export type AskedFeedback = {
  /** Absent where the ticket has its score already and only a text is added. */
  readonly score?: number;
  readonly text?: string;
  /** What the browser calls itself, made up by its page. */
  readonly device: string;
  /** Somebody of staff has signed in there. */
  readonly byStaff: boolean;
};

export type FeedbackDesk = {
  /** Durable when it answers. @throws JournalUnavailable */
  readonly give: (place: Place, asked: AskedFeedback, cause: Cause) => Promise<Result<undefined, FeedbackObjection>>;
  readonly of: (place: Place) => Promise<GivenAnswer | undefined>;
  readonly list: (outletId: string, date: BusinessDate) => Promise<readonly GivenAnswer[]>;
  /** The words of one answer; the vault tells who read them and what for. Undefined where there are none, or no more. */
  readonly words: (place: Place, date: BusinessDate, viewing: Viewing) => Promise<string | undefined>;
};

/** What customers say of their service, by outlet and day. Rules in ./SPEC.md and of the context. */
export function openFeedbackDesk(deps: FeedbackDeps): FeedbackDesk {
  const { lobbies } = deps;
  const books: DayBooks<FeedbackCommand, FeedbackEvent, FeedbackBook, FeedbackRefusal> = openDayBooks(
    deps,
    "feedback",
    { initial: emptyFeedbackBook, decide, evolve },
  );

  return {
    give: async (place, asked, cause) => {
      const { outletId, ticketId } = place;
      const live = lobbies.live(outletId);
      const ticket = live?.day.tickets.get(ticketId);
      if (!live || !ticket) return refuse({ code: "lobby.ticketUnknown", ticketId });
      if (ticket.startedAt === undefined) return refuse({ code: "feedback.notServed" });
      const book = await books.of(outletId, live.day.businessDate);
      // What was set aside never became the ticket's rating, and may have words all the same.
      const before = ticket.score ?? book.state().answers.get(ticketId)?.score;
      const said = giving(deps, live, ticket, { score: before, ...asked }, cause);
      if (!said) return refuse({ code: "feedback.notGiven" });
      const given = await book.submit(said, cause);
      if (!given.ok) return given;
      const answer = book.state().answers.get(ticketId);
      const isToRate = answer && !answer.setAside && ticket.score === undefined;
      if (isToRate) await rate(deps, place, ticket, answer.score, cause);
      if (asked.text === undefined || answer?.text) return { ok: true, value: undefined };
      return addText(place, asked.text, live);
    },
    of: async ({ outletId, ticketId }) => {
      const date = lobbies.live(outletId)?.day.businessDate;
      return date === undefined ? undefined : (await books.of(outletId, date)).state().answers.get(ticketId);
    },
    list: async (outletId, date) => [...(await books.of(outletId, date)).state().answers.values()],
    words: async ({ outletId, ticketId }, date, viewing) => {
      const ref = (await books.of(outletId, date)).state().answers.get(ticketId)?.text;
      return ref && (await unsealed(deps.vault, ref.token, viewing))?.["text"];
    },
  };

  async function addText(
    { outletId, ticketId }: Place,
    text: string,
    live: LiveDay,
  ): Promise<Result<undefined, FeedbackObjection>> {
    const { businessDate } = live.day;
    const book = await books.of(outletId, businessDate);
    const stamp = { now: live.clock.now(), actor: "customer" };
    const asked = { type: "AddText", ...stamp, ticketId, text: { personal: { text } } } as const;
    const whole = await sealed<FeedbackCommand>(deps.vault, `feedback/${ticketId}`, asked, deps);
    // One text for each ticket: its id is the command's as well.
    const done = await book.submit(whole, { commandId: `${ticketId}/text`, actor: "customer" });
    return done.ok ? { ok: true, value: undefined } : done;
  }
}

/** The command, with what the house knows; undefined when there is neither a score nor one given before. */
function giving(
  deps: FeedbackDeps,
  { day, clock }: LiveDay,
  ticket: Ticket,
  { score, device, byStaff }: Pick<AskedFeedback, "device" | "byStaff"> & { readonly score: number | undefined },
  { actor }: Cause,
): FeedbackCommand | undefined {
  if (score === undefined) return undefined;
  const now = clock.now();
  const { outletId, businessDate: date } = day;
  const { ticketId, number, serviceId, servedMs, servedSince } = ticket;
  const staffId = ticket.tellerId ?? ticket.staffId;
  const outletTypeId = deps.network().outlets.get(outletId)?.typeId;
  const place = { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
  return {
    type: "GiveFeedback",
    now,
    actor,
    ticketId,
    number,
    serviceId,
    ...(staffId !== undefined && { staffId }),
    score,
    deviceMark: deps.markOf(`${date}/device/${device}`),
    circumstances: {
      servedMs: servedMs + (servedSince === undefined ? 0 : now - servedSince),
      byStaff,
      perDeviceMax: resolvePolicy(deps.policies(), "feedback.perDeviceMax", place).value,
      shortServiceMs: resolvePolicy(deps.policies(), "feedback.shortServiceMs", place).value,
    },
  };
}

/** FE-1. A refusal means that the counter's keys were faster, and theirs stays. */
async function rate(
  { lobbies }: FeedbackDeps,
  { outletId, ticketId }: Place,
  { ratingRequested: asked }: Ticket,
  score: number,
  { actor, commandId }: Cause,
): Promise<void> {
  await lobbies.submit(outletId, { commandId, command: { type: "Rate", actor, ticketId, score, asked } });
}
