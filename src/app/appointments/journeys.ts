import { addDays, businessDateAt, startOfDay } from "#base/calendar";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { fits, questionsOf } from "#domain/guide/asked-of";
import type { GuideContent } from "#domain/guide/model";
import type { JourneyRefusal } from "#domain/journey/messages";
import type { Choice, Journey, Needs } from "#domain/journey/model";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { JourneyCodes } from "../ports/journey-codes";
import type { Vault } from "../vault/vault";
import type { Appointments } from "./appointments";
import {
  type Answers,
  type AskedOfJourney,
  codeOf,
  hashOfKey,
  type JourneyBook,
  personalOf,
  personOf,
} from "./journey-book";
import { tellTicket } from "./tell-ticket";

export type JourneysDeps = {
  readonly book: JourneyBook;
  readonly codes: JourneyCodes;
  readonly appointments: Appointments;
  readonly lobbies: Pick<Lobbies, "live" | "submit">;
  readonly vault: Pick<Vault, "erase" | "put" | "read">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly guide: () => GuideContent;
  /** Real time: journeys belong to no outlet's clock. */
  readonly wall: Clock;
  readonly newId: () => string;
};

export type JourneysRefusal =
  | JourneyRefusal
  | { readonly code: "journey.serviceUnknown"; readonly serviceId: string }
  | { readonly code: "journey.answerUnfit"; readonly fieldId: string };

export type StartAsked = Choice & { readonly journeyId: string; readonly key: string; readonly language: string };

/** A customer's hold on a journey: its id and the secret that came with it. */
export type OwnJourney = { readonly journeyId: string; readonly key: string };

type Told = Promise<Result<Journey, JourneysRefusal>>;

export type Journeys = {
  readonly start: (asked: StartAsked, cause: Cause) => Told;
  /** Starts a journey under the visit of a ticket that the customer already has. JN-9 */
  readonly startOnTicket: (
    ticket: { readonly outletId: string; readonly ticketId: string },
    own: Pick<StartAsked, "key" | "language">,
    cause: Cause,
  ) => Told;
  readonly own: (own: OwnJourney) => Told;
  readonly answers: (own: OwnJourney) => Promise<Result<Answers, JourneysRefusal>>;
  readonly save: (own: OwnJourney, answers: Answers, cause: Cause) => Told;
  readonly choose: (own: OwnJourney, choice: Choice, cause: Cause) => Told;
  readonly confirmDocuments: (own: OwnJourney, documentIds: readonly string[], cause: Cause) => Told;
  /** Ends the journey and erases its people. JN-13 */
  readonly end: (own: OwnJourney, cause: Cause) => Told;
};

const UNKNOWN = refuse({ code: "journey.unknown" });
/** Codes tried before giving up: of a million living ones, five in a row are somebody else's once in 10^30 starts. */
const CODES_TRIED = 5;

/** What customers do with their journeys. */
export function createJourneys(deps: JourneysDeps): Journeys {
  const { book, lobbies } = deps;

  const own: Journeys["own"] = async ({ journeyId, key }) => {
    const journey = await book.read(journeyId);
    return journey?.keyHash === hashOfKey(key) ? accept(journey) : UNKNOWN;
  };
  /** A command on the own journey; then its ticket, if there is one, learns what has changed. */
  const submit: Submit = async (mine, asked, cause) => {
    const found = await own(mine);
    if (!found.ok) return found;
    const done = await book.submit(mine.journeyId, asked, cause);
    if (done.ok) await tellTicket(deps, done.value);
    return done;
  };
  const start: Journeys["start"] = async (asked, cause) => {
    const choice = { serviceIds: [...new Set(asked.serviceIds)], partIds: [...new Set(asked.partIds)] };
    const needs = neededBy(deps, choice);
    if (!needs.ok) return needs;
    const { journeyId, language } = asked;
    const known = await book.read(journeyId);
    const code = known?.code ?? (await keepCode(deps, journeyId));
    if (code === undefined) return UNKNOWN;
    const keyHash = hashOfKey(asked.key);
    return book.submit(
      journeyId,
      { type: "StartJourney", journeyId, code, keyHash, language, choice, needs: needs.value },
      cause,
    );
  };

  return {
    own,
    start,
    startOnTicket: async ({ outletId, ticketId }, mine, cause) => {
      const live = lobbies.live(outletId);
      const ticket = live?.day.tickets.get(ticketId);
      if (!live || !ticket || ticket.state === "ended") return UNKNOWN;
      const { visitId: journeyId, serviceId, routeLeft } = ticket;
      const started = await start({ ...mine, journeyId, serviceIds: [serviceId, ...routeLeft], partIds: [] }, cause);
      if (!started.ok) return started;
      const checkIn = { type: "CheckIn", outletId, date: live.day.businessDate, ticketId } as const;
      return submit({ journeyId, key: mine.key }, checkIn, { ...cause, commandId: deps.newId() });
    },
    answers: async (mine) => {
      const found = await own(mine);
      if (!found.ok) return found;
      return accept(await book.answers(found.value, { by: "customer", purpose: "ownAnswers" }));
    },
    ...changesOf(deps, own, submit),
    end: async (mine, cause) => {
      const found = await own(mine);
      return found.ok ? endJourney(deps, found.value, "customer", cause) : found;
    },
  };
}

type Submit = (mine: OwnJourney, asked: AskedOfJourney, cause: Cause) => Told;

/** What a customer adds to a journey under way. */
function changesOf(
  deps: JourneysDeps,
  own: Journeys["own"],
  submit: Submit,
): Pick<Journeys, "save" | "choose" | "confirmDocuments"> {
  return {
    save: async (mine, answers, cause) => {
      const found = await own(mine);
      if (!found.ok) return found;
      const unfit = unfitAnswer(deps.guide(), found.value.choice, answers);
      if (unfit !== undefined) return refuse({ code: "journey.answerUnfit", fieldId: unfit });
      const said = Object.entries(answers);
      const answered = said.filter(([, answer]) => answer !== "").map(([fieldId]) => fieldId);
      const cleared = said.filter(([, answer]) => answer === "").map(([fieldId]) => fieldId);
      return submit(mine, { type: "SaveAnswers", answers: personalOf(answers), answered, cleared }, cause);
    },
    choose: async (mine, { serviceIds, partIds }, cause) => {
      const choice = { serviceIds: [...new Set(serviceIds)], partIds: [...new Set(partIds)] };
      const needs = neededBy(deps, choice);
      if (!needs.ok) return needs;
      return submit(mine, { type: "ChooseServices", choice, needs: needs.value }, cause);
    },
    confirmDocuments: async (mine, documentIds, cause) => {
      return submit(mine, { type: "ConfirmDocuments", documentIds }, cause);
    },
  };
}

/** Ends a journey: its appointment is given up, answers and contact are erased, the code is forgotten. JN-13 */
export async function endJourney(
  { book, codes, appointments, vault, newId }: JourneysDeps,
  { journeyId, code, appointment }: Journey,
  by: "customer" | "time",
  cause: Cause,
): Promise<Result<Journey, JourneyRefusal>> {
  if (appointment) {
    // Too late to cancel means that it takes its course: the journey ends all the same.
    await appointments.cancel(appointment, appointment.appointmentId, "customer", { ...cause, commandId: newId() });
  }
  const ended = await book.submit(journeyId, { type: "EndJourney", by }, cause);
  if (!ended.ok) return ended;
  await vault.erase(personOf(journeyId));
  await codes.forget(code);
  return ended;
}

/** When a journey is to be forgotten: so many days after this instant, or after a later one that it waits for. */
export function keptUntil(
  { policies, wall }: Pick<JourneysDeps, "policies" | "wall">,
  key: "journey.keepDays" | "journey.keepAfterVisitDays",
  { timeZone = "UTC", notBefore = 0 }: { readonly timeZone?: string; readonly notBefore?: EpochMs } = {},
): EpochMs {
  const date = businessDateAt(Math.max(wall.now(), notBefore), timeZone);
  const days = resolvePolicy(policies(), key, { date }).value;
  return startOfDay(addDays(date, days + 1), timeZone);
}

async function keepCode(deps: JourneysDeps, journeyId: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < CODES_TRIED; attempt += 1) {
    const code = codeOf(journeyId, attempt);
    if (await deps.codes.keep({ code, journeyId, endsAt: keptUntil(deps, "journey.keepDays") })) return code;
  }
  return undefined;
}

/** Every question that needs an answer, and every document of the services. GU-5 */
function neededBy(
  { guide, network }: Pick<JourneysDeps, "guide" | "network">,
  choice: Choice,
): Result<Needs, JourneysRefusal> {
  const services = choice.serviceIds.map((serviceId) => network().services.get(serviceId));
  const strange = services.findIndex((service) => service === undefined || service.retired === true);
  if (strange >= 0) return refuse({ code: "journey.serviceUnknown", serviceId: choice.serviceIds[strange] ?? "" });
  const questions = questionsOf(guide(), choice);
  return accept({
    fieldIds: questions.filter(({ optional }) => !optional).map(({ id }) => id),
    documentIds: [...new Set(services.flatMap((service) => service?.documents ?? []))],
  });
}

/** The first answer that does not fit, or that answers nothing that was asked. JN-4; an empty one takes it back. */
function unfitAnswer(content: GuideContent, choice: Choice, answers: Answers): string | undefined {
  const asked = new Map(questionsOf(content, choice).map((question) => [question.id, question]));
  return Object.entries(answers).find(([fieldId, answer]) => {
    const question = asked.get(fieldId);
    return question === undefined || (answer !== "" && !fits(question, answer));
  })?.[0];
}
