import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { DayForms } from "#app/quality/day-forms";
import { siteBoard, type SiteBoardDeps } from "#app/quality/site-board";
import { DayFormPlaceSchema, DayFormSchema, SiteBoardSchema } from "#contract/quality/site-board";
import { needs } from "../access/access";
import { documented } from "../documented";
import { scopesOf } from "./cases";

export type SiteBoardRoutesDeps = {
  readonly board: SiteBoardDeps;
  readonly dayForms: DayForms;
  readonly outletIds: () => readonly string[];
};

const tags = ["cases"];

/** How outlets stand, and the forms of their days. */
export function siteBoardRoutes({ board, dayForms, outletIds }: SiteBoardRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const whole = { operationId: "GetSiteBoard", summary: "How the outlets that you may see stand", tags };
    app.get(
      "/quality/board",
      {
        schema: { ...whole, response: documented({ 200: SiteBoardSchema }) },
        config: needs("siteLog.read", "anywhere"),
      },
      async (request) => {
        const seen = outletIds().filter((outletId) => request.allowed("siteLog.read", { outletId }).ok);
        const { at, quarter, outlets } = await siteBoard(board, seen, scopesOf(request, seen));
        return {
          at,
          quarter: { ...quarter },
          outlets: outlets.map(({ day, ...standing }) => ({
            ...standing,
            ...(day && { day: { ...day, missing: [...day.missing], missed: [...day.missed] } }),
          })),
        };
      },
    );

    const form = { operationId: "GetDayForm", summary: "A form of a day with what its journal knows", tags };
    app.get(
      "/outlets/:outletId/routine/:businessDate/forms/:formId",
      {
        schema: { ...form, params: DayFormPlaceSchema, response: documented({ 200: DayFormSchema }) },
        config: needs("siteLog.read", "outlet"),
      },
      async (request) => {
        const { outletId, businessDate, formId } = request.params;
        const { known, missing, byPerson } = await dayForms(outletId, businessDate, formId, board.nowAt(outletId));
        return { known, missing: [...missing], byPerson: [...byPerson] };
      },
    );
    done();
  };
}
