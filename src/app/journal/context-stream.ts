import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { JournalUnavailable, type Journal, type JournalRecord, type StreamId } from "../ports/journal";
import type { Sealing } from "../vault/sealed-field";
import { genesisHash } from "./chain";
import { eventOf, recordsOf, type Cause } from "./records";

/** A context of slow-moving facts (the network, its policy): three functions and where its events are kept. */
export type Context<Command, Event, Draft, State, Refusal> = {
  readonly stream: StreamId;
  readonly initial: () => Draft;
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Refusal>;
  readonly evolve: (draft: Draft, event: Event) => Draft;
  /** What of its events is not to be read in the journal; everything is when absent. */
  readonly sealing?: Sealing | undefined;
};

export type ContextStream<Command, Event, State, Refusal> = {
  readonly state: () => State;
  /** Number of events: the version that plans and forecasts name as their source. */
  readonly version: () => number;
  /** A record of this stream as the context knows it. */
  readonly eventOf: (record: JournalRecord) => Event;
  /** Folds what other servers have written since. */
  readonly refresh: () => Promise<void>;
  /** Durable when it answers. @throws JournalUnavailable when the store is away */
  readonly submit: (command: Command, cause: Cause) => Promise<Result<readonly Event[], Refusal>>;
};

type Happened = { readonly type: string; readonly at: EpochMs };

/** Streams that never end are kept with the month of no day. */
export const ENDLESS_MONTH = "1970-01-01";

/** How often a command is decided anew because another server was faster. */
const ATTEMPTS_MAX = 3;

/**
 * Loads a context from its stream and lets one command after the other change it. A repeated command gives the first
 * answer. Another server's events are folded when a write meets them.
 */
export async function openContext<Command, Event extends Happened, Draft, State, Refusal>(
  journal: Journal,
  { stream, initial, decide, evolve, sealing }: Context<Command, Event, Draft, State, Refusal>,
): Promise<ContextStream<Command, Event, State, Refusal>> {
  const opened = (record: JournalRecord): Event => {
    const event = eventOf<Event>(record);
    return sealing ? sealing.open(event) : event;
  };
  let draft = initial();
  let head = { seq: 0, hash: genesisHash(stream) };
  let turn: Promise<unknown> = Promise.resolve();
  // A draft is what `evolve` may write and a state the same thing read-only, which generics cannot express.
  const state = (): State => draft as unknown as State;

  const fold = (record: JournalRecord): void => {
    draft = evolve(draft, opened(record));
    head = { seq: record.seq, hash: record.hash };
  };
  const catchUp = async (): Promise<void> => {
    for (const record of await journal.read(stream, head.seq)) fold(record);
  };

  const attempt = async (command: Command, cause: Cause): Promise<Result<readonly Event[], Refusal> | "conflict"> => {
    const first = await journal.readCommand(stream, cause.commandId);
    if (first.length > 0) return { ok: true, value: first.map(opened) };
    const decision = decide(command, state());
    if (!decision.ok || decision.value.length === 0) return decision;
    const kept = sealing ? decision.value.map(sealing.seal) : decision.value;
    const records = recordsOf(stream, head, kept, cause);
    const [outcome] = await journal.append([{ stream, expectedSeq: head.seq, expectedHash: head.hash, records }]);
    if (outcome === "conflict") return "conflict";
    for (const record of records) fold(record);
    return decision;
  };

  await catchUp();
  return {
    state,
    version: () => head.seq,
    eventOf: opened,
    refresh: () => {
      const mine = turn.then(catchUp);
      turn = mine.catch(() => undefined);
      return mine;
    },
    submit: (command, cause) => {
      const mine = turn.then(async () => {
        for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
          const answer = await attempt(command, cause);
          if (answer !== "conflict") return answer;
          await catchUp();
        }
        throw new JournalUnavailable(`another server keeps writing to ${stream.stream}`);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}
