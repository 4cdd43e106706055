import type { Result } from "#base/result";
import { decideContests } from "./decide-contests";
import { decideCorrections } from "./decide-corrections";
import { decideLines } from "./decide-lines";
import { decideNotices } from "./decide-notices";
import type { CommandOf, FindingCommand, FindingEvent, FindingRefusal } from "./messages";
import type { FindingBook } from "./model";

export type Decision = Result<readonly FindingEvent[], FindingRefusal>;
export type Decider<Type extends FindingCommand["type"]> = (command: CommandOf<Type>, book: FindingBook) => Decision;
export type Deciders<Types extends FindingCommand["type"]> = { readonly [Type in Types]: Decider<Type> };

const deciders: Deciders<FindingCommand["type"]> = {
  ...decideNotices,
  ...decideLines,
  ...decideContests,
  ...decideCorrections,
};

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: FindingCommand, book: FindingBook): Decision {
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  return (deciders[command.type] as Decider<FindingCommand["type"]>)(command, book);
}
