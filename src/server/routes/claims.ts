import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { claimsSheet } from "#app/claims/claims-sheet";
import type { ClaimRun, ClaimRuns } from "#app/claims/claim-runs";
import { csvOf } from "#app/forecasting/sheets";
import type { BusinessDate } from "#base/calendar";
import { ClaimRunSchema, ClaimRunsSchema, StartClaimsSchema, type ClaimRunView } from "#contract/claims";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type ClaimRoutesDeps = {
  readonly runs: ClaimRuns;
  /** The date on which the network's outlets work now. */
  readonly businessDate: () => BusinessDate;
};

const WHO = needs("claims.run", "anywhere");
const tags = ["claims"];

/** What the sources say of lobbies, played on the network when somebody asks. */
export function claimRoutes({ runs, businessDate }: ClaimRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const read = {
      tags,
      operationId: "GetClaimRuns",
      summary: "The run of the claims that is played, and the last one",
    };
    app.get(
      "/claims",
      { schema: { ...read, response: documented({ 200: ClaimRunsSchema }) }, config: WHO },
      async (_request, reply) => {
        const { underWay, last } = await runs.known();
        return reply.send({ ...(underWay && { underWay: view(underWay) }), ...(last && { last: view(last) }) });
      },
    );

    const ask = {
      tags,
      operationId: "RunClaims",
      summary: "Plays all claims; asking while they are played is asking once",
    };
    app.post(
      "/claims/runs",
      { schema: { ...ask, body: StartClaimsSchema, response: documented({ 202: ClaimRunSchema }) }, config: WHO },
      async (request, reply) => {
        const { size, seed, outletId, date = businessDate() } = request.body;
        const started = await runs.start({ size, seed, date, outletId });
        return started.ok ? reply.code(202).send(view(started.value)) : sendRefusal(request, reply, started.refusal);
      },
    );

    const sheet = { tags, operationId: "GetClaimsSheet", summary: "The last run as a file: CSV or JSON" };
    app.get(
      "/claims/sheet",
      { schema: { ...sheet, querystring: z.strictObject({ format: z.enum(["csv", "json"]) }) }, config: WHO },
      async (request, reply) => {
        const { last } = await runs.known();
        const { format } = request.query;
        if (!last) return sendTrouble(request, reply, { status: 404, code: "request.claimsNotPlayed" });
        void reply.header("content-disposition", `attachment; filename="claims-${last.ask.date}.${format}"`);
        if (format === "json") return reply.type("application/json").send(JSON.stringify(view(last), null, 2));
        return reply.type("text/csv; charset=utf-8").send(csvOf(claimsSheet(last)));
      },
    );
    done();
  };
}

/** The lists of a view may be written to, those of a run may not. */
function view({ findings, failed, ...run }: ClaimRun): ClaimRunView {
  return {
    ...run,
    failed: [...failed],
    findings: findings.map((finding) => ({
      ...finding,
      rules: [...finding.rules],
      warnings: [...finding.warnings],
      outletIds: [...finding.outletIds],
      arms: finding.arms.map(({ name, figures }) => ({ name, figures: [...figures] })),
      checks: [...finding.checks],
    })),
  };
}
