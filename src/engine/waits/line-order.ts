import { servesLane } from "#domain/lobby-day/eligibility";
import type { Lane, LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { CallingRule } from "#domain/lobby-day/calling-rules";

/** What the calling rules of a window compare first, as far as they order everybody alike. */
export type LineOrder = "firstCome" | "priority" | "credit";

/** The order of the windows that could serve this lane: that of the first open one, whose rules the others share. */
export function orderFor(day: LobbyDay, lane: Lane): LineOrder {
  for (const window of day.windows.values()) {
    if (window.state === "open" && servesLane(day, window, lane)) return orderOf(window.rules);
  }
  return "firstCome";
}

function orderOf(rules: readonly CallingRule[]): LineOrder {
  if (rules.some(({ kind }) => kind === "priority")) return "priority";
  return rules.some(({ kind }) => kind === "credit") ? "credit" : "firstCome";
}

/** Whether the first is called before the second, both being able to be called by the same window. */
export function standsBefore(order: LineOrder, one: Ticket, other: Ticket): boolean {
  if (order === "priority" && one.lane.level !== other.lane.level) return one.lane.level > other.lane.level;
  if (order === "credit") {
    const lead = one.waitFrom - one.lane.creditMs - (other.waitFrom - other.lane.creditMs);
    if (lead !== 0) return lead < 0;
  }
  return one.rank < other.rank;
}
