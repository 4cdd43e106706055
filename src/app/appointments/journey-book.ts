import { hash as digest } from "node:crypto";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { Personal, Unsealed } from "#base/vault-ref";
import { decide } from "#domain/journey/decide";
import { evolve } from "#domain/journey/evolve";
import type { JourneyCommand, JourneyEvent, JourneyRefusal } from "#domain/journey/messages";
import { type Journey, unstartedJourney } from "#domain/journey/model";
import type { Cause } from "../journal/records";
import { eventOf } from "../journal/records";
import type { Journal } from "../ports/journal";
import { openCases } from "../quality/cases";
import { sealed, type TextMarks, withoutTexts } from "../quality/seal";
import type { Vault, Viewing } from "../vault/vault";
import { journeyStream } from "./streams";

export type Answers = Readonly<Record<string, string>>;

export type JourneyBookDeps = TextMarks & {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly now: () => EpochMs;
};

type Stamped = "now" | "actor";
type Asked<Command> = Command extends unknown ? Unsealed<Omit<Command, Stamped>> : never;
export type AskedOfJourney = Asked<JourneyCommand>;

/** Journeys with their answers: events in the journal, answers in the vault under the journey's own key. */
export type JourneyBook = {
  /** As it stands in the journal now, whichever server wrote last; undefined when nobody started it. */
  readonly read: (journeyId: string) => Promise<Journey | undefined>;
  readonly submit: (journeyId: string, asked: AskedOfJourney, cause: Cause) => Promise<Result<Journey, JourneyRefusal>>;
  /** All answers, the later save of a question's answers winning. The view is logged before they are handed out. */
  readonly answers: (journey: Journey, viewing: Viewing) => Promise<Answers>;
};

export function createJourneyBook(deps: JourneyBookDeps): JourneyBook {
  const { journal, vault, now } = deps;
  const context = { initial: unstartedJourney, decide, evolve };
  const cases = openCases<JourneyCommand, JourneyEvent, ReturnType<typeof unstartedJourney>, Journey, JourneyRefusal>(
    journal,
    context,
  );
  return {
    read: async (journeyId) => {
      const stream = journeyStream(journeyId);
      if (!stream) return undefined;
      const records = await journal.read(stream, 0);
      if (records.length === 0) return undefined;
      return records.map(eventOf<JourneyEvent>).reduce(evolve, unstartedJourney());
    },
    submit: async (journeyId, asked, cause) => {
      const stream = journeyStream(journeyId);
      if (!stream) return refuse({ code: "journey.unknown" });
      // A command with its two stamps and its texts still outside the vault.
      const whole = { ...asked, now: now(), actor: cause.actor } as Unsealed<JourneyCommand>;
      const keep = (): Promise<JourneyCommand> => sealed(vault, personOf(journeyId), whole, deps);
      const done = await cases.submit(stream, withoutTexts<JourneyCommand>(whole), cause, keep);
      return done.ok ? accept(done.value.state) : done;
    },
    answers: async ({ journeyId, saves, answered }, viewing) => {
      const person = personOf(journeyId);
      const names = saves.map(({ token }) => token.slice(person.length + 1));
      const texts = await vault.read(person, names, viewing);
      const all: Record<string, string> = {};
      for (const name of names) Object.assign(all, answersIn(texts[name]));
      return Object.fromEntries(Object.entries(all).filter(([fieldId]) => answered.has(fieldId)));
    },
  };
}

/** Under whose key a journey's answers and contact lie. */
export const personOf = (journeyId: string): string => `journey/${journeyId}`;

/** An answer's name in the vault's fields; the salt lies beside them. */
const ANSWER = "answer:";

/** Answers on their way to the vault. */
export function personalOf(answers: Answers): Personal {
  return { personal: Object.fromEntries(Object.entries(answers).map(([id, said]) => [`${ANSWER}${id}`, said])) };
}

function answersIn(text: string | undefined): Answers {
  if (text === undefined) return {};
  // What `sealed` wrote.
  const fields = Object.entries(JSON.parse(text) as Record<string, string>);
  return Object.fromEntries(
    fields.filter(([name]) => name.startsWith(ANSWER)).map(([name, said]) => [name.slice(ANSWER.length), said]),
  );
}

/** What the journal keeps of a customer's secret. */
export const hashOfKey = (key: string): string => digest("sha256", key);

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/**
 * The short code of a journey: eight characters without I, L, O and U. The same id gives the same code, and another one
 * with the next attempt, should somebody have it already.
 */
export function codeOf(journeyId: string, attempt: number): string {
  const bits = BigInt(`0x${digest("sha256", `${journeyId} ${attempt}`).slice(0, 10)}`);
  return Array.from({ length: CODE_LENGTH }, (_, at) => ALPHABET[Number((bits >> BigInt(5 * at)) & 31n)]).join("");
}

/** A code as people type it: without the dash, in small letters, with the look-alikes of digits. */
export function codeTyped(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/gu, "").replaceAll("O", "0").replaceAll(/[IL]/gu, "1");
}
