import { refuse, type Result } from "#base/result";
import { decideForms } from "./decide-forms";
import { decidePeople } from "./decide-people";
import type { CommandOf, RoutineCommand, RoutineEvent, RoutineRefusal } from "./messages";
import type { RoutineDay } from "./model";

export type Decision = Result<readonly RoutineEvent[], RoutineRefusal>;
export type Decider<Type extends RoutineCommand["type"]> = (command: CommandOf<Type>, day: RoutineDay) => Decision;
export type Deciders<Types extends RoutineCommand["type"]> = { readonly [Type in Types]: Decider<Type> };

const deciders: Deciders<RoutineCommand["type"]> = { ...decidePeople, ...decideForms };

/** What the house may do by itself; everything else is a person's. RT-6 */
const BY_THE_HOUSE: ReadonlySet<RoutineCommand["type"]> = new Set([
  "PlanDay",
  "AskForPeakInspection",
  "ObserveRoutine",
]);

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: RoutineCommand, day: RoutineDay): Decision {
  const isPlanned = day.phase === "planned";
  if (command.type === "PlanDay" && isPlanned) return refuse({ code: "routine.plannedAlready" });
  if (command.type !== "PlanDay" && !isPlanned) return refuse({ code: "routine.notPlanned" });
  const isPerson = command.actor !== "system" && !command.actor.startsWith("device:");
  if (!isPerson && !BY_THE_HOUSE.has(command.type)) return refuse({ code: "routine.personNeeded" });
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  return (deciders[command.type] as Decider<RoutineCommand["type"]>)(command, day);
}
