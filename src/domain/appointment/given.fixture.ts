import { givenOn } from "#base/given.fixture";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { AppointmentCommand, HoldSlot } from "./messages";
import { type AppointmentTerms, emptyBook } from "./model";

export const TEN = Date.UTC(2026, 10, 24, 10);
export const TERMS: AppointmentTerms = {
  holdMs: 10 * MINUTE_MS,
  changeUntilMs: HOUR_MS,
  noShowAfterMs: 15 * MINUTE_MS,
  remindBeforeMs: 24 * HOUR_MS,
};

type Own<Type extends AppointmentCommand["type"]> = Omit<
  Extract<AppointmentCommand, { readonly type: Type }>,
  "type" | "now" | "actor"
>;

/** A command at so many minutes from ten o'clock, which is when `slot(0)` begins. */
export function at<Type extends AppointmentCommand["type"]>(
  minutes: number,
  type: Type,
  own: Own<Type>,
): Extract<AppointmentCommand, { readonly type: Type }> {
  // The three fields and the command's own are the whole command, which generics cannot express.
  return { type, now: TEN + minutes * MINUTE_MS, actor: "customer", ...own } as unknown as Extract<
    AppointmentCommand,
    { readonly type: Type }
  >;
}

export const slot = (halfHours: number): number => TEN + halfHours * 30 * MINUTE_MS;

export function hold(minutes: number, appointmentId: string, own: Partial<HoldSlot> = {}): HoldSlot {
  return at(minutes, "HoldSlot", {
    appointmentId,
    journeyId: `j-${appointmentId}`,
    slotAt: slot(0),
    familyId: "A",
    serviceIds: ["A1"],
    capacity: 2,
    terms: TERMS,
    ...own,
  });
}

export function given(...commands: readonly AppointmentCommand[]) {
  const book = emptyBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
