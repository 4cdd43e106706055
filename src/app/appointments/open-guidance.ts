import type { Journal } from "../ports/journal";
import { openGuide, type GuideStream } from "../guidance/guide-stream";
import { createGuidePlaces, type GuidePlaces, type GuidePlacesDeps } from "../guidance/places";
import { createAppointments, type Appointments, type AppointmentsDeps } from "./appointments";
import { type Booking, createBooking } from "./booking";
import { createJourneyBook, type JourneyBookDeps } from "./journey-book";
import { createJourneys, type Journeys, type JourneysDeps } from "./journeys";
import type { AppointmentNotices } from "./notices";
import { endOldJourneys, observeAppointments } from "./watch";

export type GuidanceDeps = Omit<AppointmentsDeps, "journal"> &
  Omit<GuidePlacesDeps, "guide"> &
  Omit<JourneyBookDeps, "now" | "journal"> &
  Omit<JourneysDeps, "book" | "appointments" | "guide"> & {
    readonly journal: Journal;
    /** Nobody is told of an appointment without. */
    readonly notices?: AppointmentNotices;
  };

/** Guide, journeys and appointments, put together. */
export type Guidance = {
  readonly guide: GuideStream;
  readonly places: GuidePlaces;
  readonly appointments: Appointments;
  readonly journeys: Journeys;
  readonly booking: Booking;
  /** What the check-in and the window need. */
  readonly house: JourneysDeps;
  /** One round of what time alone changes. JN-12, JN-13 */
  readonly look: () => Promise<void>;
};

export async function openGuidance(deps: GuidanceDeps): Promise<Guidance> {
  const guide = await openGuide(deps.journal);
  const content = () => guide.state().content;
  const appointments = createAppointments(deps);
  const book = createJourneyBook({ ...deps, now: deps.wall.now });
  const house: JourneysDeps = { ...deps, book, appointments, guide: content };
  const journeys = createJourneys(house);
  const booking = createBooking({
    ...house,
    clockOf: deps.clockOf,
    journeys,
    ...(deps.notices && { notices: deps.notices }),
  });
  return {
    guide,
    places: createGuidePlaces({ ...deps, guide: content }),
    appointments,
    journeys,
    booking,
    house,
    look: async () => {
      await observeAppointments({ ...house, booking, clockOf: deps.clockOf });
      await endOldJourneys(house);
    },
  };
}
