import { assert } from "./assert";
import type { Result } from "./result";

/** A state on which some commands were accepted, and what further ones lead to. */
export type Given<Command, Event, Refusal> = {
  /** @throws InvariantError when it is refused */
  readonly then: (command: Command) => readonly Event[];
  /** @throws InvariantError when it is accepted */
  readonly refusal: (command: Command) => Refusal;
};

/** Lets a context decide one command after the other on a draft that is folded in place. */
export function givenOn<Command extends { readonly type: string }, Event, Draft, Refusal>(
  draft: Draft,
  decide: (command: Command, state: Draft) => Result<readonly Event[], Refusal>,
  evolve: (draft: Draft, event: Event) => Draft,
  commands: readonly Command[],
): Given<Command, Event, Refusal> {
  const then = (command: Command): readonly Event[] => {
    const decision = decide(command, draft);
    assert(decision.ok, `${command.type} is refused: ${JSON.stringify(decision)}`);
    decision.value.reduce(evolve, draft);
    return decision.value;
  };
  const refusal = (command: Command): Refusal => {
    const decision = decide(command, draft);
    assert(!decision.ok, `${command.type} is accepted`);
    return decision.refusal;
  };
  commands.forEach(then);
  return { then, refusal };
}
