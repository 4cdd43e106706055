import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { createOutbox, type Outbox } from "../journal/outbox";
import { eventOf, recordsOf, type Cause } from "../journal/records";
import { JournalUnavailable, type Journal, type StreamId } from "../ports/journal";
import type { CaseContext } from "./case-context";
import { createEntries, type Entries, type Entry } from "./case-entries";

export type Submitted<Event, State> = {
  readonly events: readonly Event[];
  readonly version: number;
  readonly state: State;
  readonly repeated: boolean;
};

export type Cases<Command, Event, State, Refusal> = {
  /** A case as it stands; with version 0 when there is none. */
  readonly read: (stream: StreamId) => Promise<{ readonly state: State; readonly version: number }>;
  /**
   * Decides and keeps. Durable when it answers; a repeated command gives the first answer.
   *
   * @param finish what is only done once the rules have said yes and before anything is kept: texts go to the vault
   * @throws JournalUnavailable when the store is away
   */
  readonly submit: (
    stream: StreamId,
    command: Command,
    cause: Cause,
    finish?: (command: Command) => Promise<Command>,
  ) => Promise<Result<Submitted<Event, State>, Refusal>>;
};

type Happened = { readonly type: string; readonly at: EpochMs };

/** How often a command is decided anew because another server was faster. */
const ATTEMPTS_MAX = 3;

/** Opens a context of many cases; each is loaded when it is asked for. */
export function openCases<Command, Event extends Happened, Draft, State, Refusal>(
  journal: Journal,
  context: CaseContext<Command, Event, Draft, State, Refusal>,
  committed: (stream: StreamId) => void = () => undefined,
): Cases<Command, Event, State, Refusal> {
  const entries = createEntries(journal, context);
  const attempt = attempting(journal, createOutbox(journal), context, entries);

  const submit: Cases<Command, Event, State, Refusal>["submit"] = async (
    stream,
    command,
    cause,
    finish = (asked) => Promise.resolve(asked),
  ) => {
    for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
      const entry = await entries.of(stream);
      const mine = entry.turn.then(() => attempt(stream, entry, { command, cause, finish }));
      entry.turn = mine.catch(() => undefined);
      // Nobody knows whether a write that failed was kept: the case is loaded again before anybody uses it.
      const answer = await mine.catch((error: unknown) => {
        entries.forget(stream);
        throw error;
      });
      if (answer !== "conflict") {
        if (answer.ok && answer.value.events.length > 0 && !answer.value.repeated) committed(stream);
        return answer;
      }
      entries.forget(stream);
    }
    throw new JournalUnavailable(`another server keeps writing to ${stream.stream}`);
  };

  return {
    submit,
    read: async (stream) => {
      const entry = await entries.of(stream);
      return { state: stateOf<Draft, State>(entry), version: entry.end.seq };
    },
  };
}

/** A draft is what `evolve` may write and a state the same thing read-only, which generics cannot express. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a named cast: a context reads its own state
function stateOf<Draft, State>({ draft }: Entry<Draft>): State {
  return draft as unknown as State;
}

type Request<Command> = {
  readonly command: Command;
  readonly cause: Cause;
  readonly finish: (command: Command) => Promise<Command>;
};

/** One try of one command: decided, finished, decided on what is kept, and written. */
function attempting<Command, Event extends Happened, Draft, State, Refusal>(
  journal: Pick<Journal, "readCommand">,
  outbox: Outbox,
  { decide }: CaseContext<Command, Event, Draft, State, Refusal>,
  { fold }: Entries<Draft>,
) {
  type Answer = Result<Submitted<Event, State>, Refusal>;
  return async (
    stream: StreamId,
    entry: Entry<Draft>,
    { command, cause, finish }: Request<Command>,
  ): Promise<Answer | "conflict"> => {
    const state = stateOf<Draft, State>(entry);
    const answer = (events: readonly Event[], repeated = false): Answer => ({
      ok: true,
      value: { events, version: entry.end.seq, state: stateOf<Draft, State>(entry), repeated },
    });
    if (entry.commandIds.has(cause.commandId)) {
      return answer((await journal.readCommand(stream, cause.commandId)).map(eventOf<Event>), true);
    }
    const sounded = decide(command, state);
    if (!sounded.ok) return sounded;
    if (sounded.value.length === 0) return answer([]);
    const decision = decide(await finish(command), state);
    if (!decision.ok) return decision;
    const { seq: expectedSeq, hash: expectedHash } = entry.end;
    const records = recordsOf(stream, entry.end, decision.value, cause);
    const outcome = await outbox.append({ stream, expectedSeq, expectedHash, records });
    if (outcome === "conflict") return "conflict";
    fold(entry, records);
    return answer(decision.value);
  };
}
