import { accept, refuse, type Result } from "#base/result";
import { OFF, type Roster, type RosterProblem } from "./problem";
import type { NrpFault } from "./parse-nrp";

/** A roster as a table: a line for each person, a column for each day, shift id or nothing, between tabs. */
export function writeRosterTable({ days, people, shifts }: RosterProblem, roster: Roster): string {
  const lines = people.map((_, person) =>
    Array.from(roster.subarray(person * days, (person + 1) * days), (cell) => shifts[cell - 1]?.id ?? "").join("\t"),
  );
  return `${lines.join("\n")}\n`;
}

/** Reads such a table back. The last line may end without a line break. */
export function readRosterTable({ days, people, shifts }: RosterProblem, text: string): Result<Roster, NrpFault> {
  const lines = text.replace(/\r?\n$/u, "").split(/\r?\n/u);
  if (lines.length !== people.length)
    return refuse({ line: lines.length, problem: `${lines.length} lines for ${people.length} people` });
  const cellOf = new Map([["", OFF], ...shifts.map(({ id }, shift) => [id, shift + 1] as const)]);
  const roster = new Uint8Array(people.length * days);
  for (const [person, line] of lines.entries()) {
    const ids = line.split("\t");
    if (ids.length !== days) return refuse({ line: person + 1, problem: `${ids.length} columns for ${days} days` });
    for (const [day, id] of ids.entries()) {
      const cell = cellOf.get(id.trim());
      if (cell === undefined) return refuse({ line: person + 1, problem: `there is no shift "${id}" (day ${day})` });
      roster[person * days + day] = cell;
    }
  }
  return accept(roster);
}
