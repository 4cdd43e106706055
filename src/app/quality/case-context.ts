import type { Result } from "#base/result";

/** Three functions of a context of which there are many: each case is a stream of its own. */
export type CaseContext<Command, Event, Draft, State, Refusal> = {
  readonly initial: () => Draft;
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Refusal>;
  readonly evolve: (draft: Draft, event: Event) => Draft;
};
