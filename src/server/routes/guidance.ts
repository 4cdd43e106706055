import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Guidance } from "#app/appointments/open-guidance";
import { appointmentRoutes, bookingRoutes, type AppointmentRoutesDeps } from "./appointments";
import { checkInRoutes, type CheckInRoutesDeps } from "./check-in";
import { guideContentRoutes, guideRoutes, type GuideRoutesDeps } from "./guide";
import { formRoutes, type FormRoutesDeps } from "./forms";
import { journeyRoutes } from "./journeys";

export type GuidanceRoutesDeps = Omit<Guidance, "look"> &
  Omit<GuideRoutesDeps, "guide" | "places"> &
  Omit<CheckInRoutesDeps, "house"> &
  Pick<AppointmentRoutesDeps, "lobbies" | "todayAt"> &
  Pick<FormRoutesDeps, "printForm">;

/** Guide, pre-fill and appointments: before the visit, at the door, at the window. */
export function guidanceRoutes(deps: GuidanceRoutesDeps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(guideRoutes(deps));
    await app.register(guideContentRoutes(deps));
    await app.register(formRoutes(deps));
    await app.register(journeyRoutes(deps));
    await app.register(bookingRoutes(deps));
    await app.register(appointmentRoutes(deps));
    await app.register(checkInRoutes(deps));
  };
}
