import { addDays, businessDateAt } from "#base/calendar";
import type { Clock } from "../ports/clock";
import type { Booking } from "./booking";
import { endJourney, type JourneysDeps } from "./journeys";

export type AppointmentWatchDeps = JourneysDeps & {
  readonly booking: Pick<Booking, "tell">;
  readonly clockOf: (outletId: string) => Clock;
};

/** Journeys ended in one round; the rest comes in the next. */
const ENDED_PER_ROUND = 200;
/** A reminder of a day before looks at tomorrow's book. */
const DAYS_LOOKED_AT = 2;

/** One round over the books of today and tomorrow. Saying it twice says it once. JN-12 */
export async function observeAppointments(deps: AppointmentWatchDeps): Promise<void> {
  const { appointments, booking, clockOf, network, newId } = deps;
  for (const { id: outletId, timeZone, retired } of network().outlets.values()) {
    if (retired) continue;
    const today = businessDateAt(clockOf(outletId).now(), timeZone);
    for (let ahead = 0; ahead < DAYS_LOOKED_AT; ahead += 1) {
      const place = { outletId, date: addDays(today, ahead) };
      const events = await appointments.observe(place, { commandId: newId(), actor: "system" });
      for (const event of events) {
        if (event.type !== "ReminderDue") continue;
        const one = await appointments.find(place, event.appointmentId);
        if (one) await booking.tell(one.journeyId, "appointmentReminder", { ...one, outletId });
      }
    }
  }
}

/** Ends journeys whose time is over, and erases their people. JN-13 */
export async function endOldJourneys(deps: JourneysDeps): Promise<number> {
  const { book, codes, newId, wall } = deps;
  const over = await codes.ended(wall.now(), ENDED_PER_ROUND);
  for (const { code, journeyId } of over) {
    const journey = await book.read(journeyId);
    if (journey) await endJourney(deps, journey, "time", { commandId: newId(), actor: "system" });
    else await codes.forget(code);
  }
  return over.length;
}
