import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Quality } from "#app/quality/quality";
import { addDays } from "#base/calendar";
import {
  CorrectionsSchema,
  OpenDatesSchema,
  OutletPlaceSchema,
  RosterMonthSchema,
} from "#contract/quality/site-records";
import type { FindingBook } from "#domain/finding/model";
import { needs } from "../access/access";
import { documented } from "../documented";

export type SiteRecordRoutesDeps = {
  readonly quality: Pick<Quality, "read">;
  /** Whether an outlet opens on a date. */
  readonly opensOn: (outletId: string, date: string) => boolean;
};

const tags = ["cases"];
const DAYS_MAX = 31;

/** What a branch keeps of its own people and days: notes of corrected behaviour, and the dates its roster must cover. */
export function siteRecordRoutes({ quality, opensOn }: SiteRecordRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const notes = {
      operationId: "ListCorrections",
      summary: "Behaviour corrected on the spot: all notes, or your own",
      tags,
    };
    app.get(
      "/outlets/:outletId/corrections",
      {
        schema: { ...notes, params: OutletPlaceSchema, response: documented({ 200: CorrectionsSchema }) },
        config: needs(["siteLog.read", "sanction.answer"], "outlet"),
      },
      async (request) => {
        const { outletId } = request.params;
        // What the findings' own `evolve` made.
        const { state } = await quality.read("finding", { outletId, caseId: "book" });
        const all = [...(state as FindingBook).corrections.values()];
        const seesAll = request.allowed("siteLog.read", { outletId }).ok;
        const seen = seesAll ? all : all.filter(({ staffId }) => staffId === request.actor);
        return seen.map((note) => ({ ...note }));
      },
    );

    const dates = { operationId: "ListOpenDates", summary: "The dates of a month on which the outlet opens", tags };
    app.get(
      "/outlets/:outletId/open-dates/:month",
      {
        schema: { ...dates, params: RosterMonthSchema, response: documented({ 200: OpenDatesSchema }) },
        config: needs("roster.read", "outlet"),
      },
      (request) => {
        const { outletId, month } = request.params;
        const days = Array.from({ length: DAYS_MAX }, (_none, index) => addDays(`${month}-01`, index));
        return days.filter((date) => date.startsWith(month) && opensOn(outletId, date));
      },
    );
    done();
  };
}
