import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { calendarFileRoutes, calendarRoutes, shippedCalendarRoutes, type CalendarRoutesDeps } from "./calendar";
import { coverRoutes, forecastRoutes, forecastSheetRoutes, twinRoutes, type ForecastRoutesDeps } from "./forecasts";
import { jobRoutes, type JobRoutesDeps } from "./jobs";
import { learnedFromRoutes } from "./learned-from";
import { networkFlowRoutes } from "./network-flow";
import { productivityRoutes, standardDecisionRoutes, standardRoutes, type StandardRoutesDeps } from "./standard-times";

export type FlowRoutesDeps = CalendarRoutesDeps & ForecastRoutesDeps & StandardRoutesDeps & JobRoutesDeps;

/** Customer flow: history, forecasts, calendar, standard times and the jobs that make them. */
export function flowRoutes(deps: FlowRoutesDeps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(forecastRoutes(deps));
    await app.register(forecastSheetRoutes(deps));
    await app.register(coverRoutes(deps));
    await app.register(twinRoutes(deps));
    await app.register(learnedFromRoutes({ ...deps, calendar: () => deps.calendar.state() }));
    await app.register(networkFlowRoutes(deps));
    await app.register(calendarRoutes(deps));
    await app.register(calendarFileRoutes(deps));
    await app.register(shippedCalendarRoutes(deps));
    await app.register(standardRoutes(deps));
    await app.register(productivityRoutes(deps));
    await app.register(standardDecisionRoutes(deps));
    await app.register(jobRoutes(deps));
  };
}
