import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { NIGHTLY } from "#app/forecasting/twin-nights";
import { jobStatuses } from "#app/jobs/progress";
import type { Jobs } from "#app/ports/jobs";
import type { Rows } from "#app/ports/rows";
import { DateSchema } from "#contract/fields";
import { JobStatusSchema } from "#contract/forecasts";
import { needs } from "../access/access";
import { documented } from "../documented";

export type JobRoutesDeps = { readonly rows: Rows; readonly jobs: Pick<Jobs, "enqueue"> };

/** Work that nobody waits for: asked for here, watched here. */
export function jobRoutes({ rows, jobs }: JobRoutesDeps): FastifyPluginCallbackZod {
  const tags = ["jobs"];
  return (app, _options, done) => {
    const listing = { tags, operationId: "ListJobs", summary: "How far each job has come" };
    app.get(
      "/jobs",
      {
        schema: { ...listing, response: documented({ 200: z.array(JobStatusSchema) }) },
        config: needs("forecast.run", "network"),
      },
      () => jobStatuses(rows),
    );

    const asking = {
      tags,
      operationId: "RunNightly",
      summary: "Ask for the work of a night; asking twice is asking once",
    };
    const body = z.strictObject({ date: DateSchema });
    const response = documented({ 202: z.object({ isNew: z.boolean() }) });
    app.post(
      "/jobs/nightly",
      { schema: { ...asking, body, response }, config: needs("forecast.run", "network") },
      async (request, reply) => {
        const { date } = request.body;
        return reply.code(202).send({ isNew: await jobs.enqueue(NIGHTLY, date, { date }) });
      },
    );
    done();
  };
}
