import { MINUTE_MS, type EpochMs } from "#base/time";
import type { RoutineDay, Slot } from "./model";

/** When each of the three inspections is signed, half-open. RT-5 */
export function slotTime(
  { opensAt, closesAt, terms }: RoutineDay,
  slot: Slot,
): { readonly from: EpochMs; readonly before: EpochMs } {
  const around = terms.closeWithinMin * MINUTE_MS;
  switch (slot) {
    case "preOpen":
      return { from: 0, before: opensAt };
    case "peak":
      return { from: opensAt, before: closesAt };
    case "close":
      return { from: closesAt - around, before: closesAt + around };
  }
}
