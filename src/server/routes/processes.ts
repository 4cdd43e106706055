import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { processEntries } from "#app/quality/process-entries";
import { measuredVersions, type MeasureSources } from "#app/quality/process-measures";
import type { Processes } from "#app/quality/processes";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema } from "#contract/headers";
import {
  AdoptProcessSchema,
  AdvanceProcessSchema,
  LogDeviationSchema,
  ProcessAnswerSchema,
  ProcessEntrySchema,
  ProcessMeasuresSchema,
} from "#contract/quality/processes";
import type { Network } from "#domain/network/network";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { change } from "./change";

export type ProcessRoutesDeps = MeasureSources & {
  readonly processes: Processes;
  readonly network: () => Network;
  /** Business time. */
  readonly clock: { readonly now: () => number };
};

const READS = needs("policy.read", "anywhere");
const DECIDES = needs("routing.approve", "network");
/** Whoever may propose to do something otherwise may say that it was done otherwise. */
const DEVIATES = "programme.propose";

const tags = ["processes"];
const ofProcess = z.strictObject({ processId: IdSchema });
const ofVersion = z.strictObject({ processId: IdSchema, versionId: IdSchema });
const ofOutlet = z.strictObject({ outletId: IdSchema.exactOptional() });

/** Processes as they are: versions with deviations and variants, and what was measured of each. (source: 3-03, 3-06) */
export function processRoutes({ processes, network, clock, ...sources }: ProcessRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "ListProcesses", summary: "Processes, their versions, deviations and variants", tags };
    app.get(
      "/processes",
      { schema: { ...list, response: documented({ 200: z.array(ProcessEntrySchema) }) }, config: READS },
      async () => {
        const entries = processEntries(processes.state(), await processes.deviations(), clock.now());
        return entries.map((entry) => answerOf(entry, network()));
      },
    );

    const measure = { operationId: "GetProcessMeasures", summary: "Measured minutes of each version, by step", tags };
    const measured = documented({ 200: ProcessMeasuresSchema });
    app.get(
      "/processes/:processId/measured",
      { schema: { ...measure, params: ofProcess, querystring: ofOutlet, response: measured }, config: READS },
      async (request) => {
        const { outlets } = network();
        const { outletId } = request.query;
        const outletIds = outletId === undefined ? [...outlets.keys()] : [outletId];
        const timeZone = outlets.get(outletIds[0] ?? "")?.timeZone ?? "UTC";
        const versions = processes.state().processes.get(request.params.processId) ?? [];
        const answer = await measuredVersions(sources, versions, { outletIds, timeZone, now: clock.now() });
        return answer.map(({ steps, ...version }) => ({ ...version, steps: [...steps] }));
      },
    );
    done();
  };
}

/** What is done with processes: adopted, taken on, and done otherwise. */
export function processDeedRoutes({ processes, network }: ProcessRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const adopt = { ...about, operationId: "AdoptProcessVersion", summary: "Adopt a version; the last one is retired" };
    app.post(
      "/processes/:processId/versions",
      { schema: { ...adopt, params: ofProcess, body: AdoptProcessSchema }, config: DECIDES },
      (request, reply) => {
        const { template, writtenBy } = request.body;
        const whole = { ...request.params, ...template };
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "AdoptProcessVersion", template: whole, writtenBy }, cause),
        );
      },
    );

    const advance = { ...about, operationId: "AdvanceProcessVersion", summary: "Take a version to its next stage" };
    app.post(
      "/processes/:processId/versions/:versionId/stage",
      { schema: { ...advance, params: ofVersion, body: AdvanceProcessSchema }, config: DECIDES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "AdvanceProcessVersion", ...request.params, ...request.body }, cause),
        ),
    );

    const log = { ...about, operationId: "LogProcessDeviation", summary: "Log what was done otherwise" };
    app.post(
      "/processes/:processId/versions/:versionId/deviations",
      { schema: { ...log, params: ofVersion, body: LogDeviationSchema }, config: needs(DEVIATES, "anywhere") },
      (request, reply) => {
        const { outletId } = request.body;
        if (!network().outlets.has(outletId)) {
          return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        }
        const verdict = request.allowed(DEVIATES, { outletId });
        if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
        return change(request, request.headers, reply, (cause) =>
          processes.submit({ type: "LogProcessDeviation", ...request.params, ...request.body }, cause),
        );
      },
    );
    done();
  };
}

/** Lists of their own: what the book keeps may not be handed out to be changed. */
function answerOf(entry: ReturnType<typeof processEntries>[number], { staff }: Network) {
  const { processId, versions, variants } = entry;
  const people = [
    ...versions.flatMap(({ adoptedBy, writtenBy, deviations }) => [
      ...[adoptedBy, writtenBy],
      ...deviations.map(({ loggedBy }) => loggedBy),
    ]),
    ...variants.flatMap(({ proposedBy, riskOwner }) => [proposedBy, riskOwner]),
  ];
  const named = people.map((person) => [person, staff.get(person)?.badgeName] as const);
  return {
    processId,
    names: Object.fromEntries(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const]))),
    versions: versions.map(({ steps, deviations, counts, ...version }) => ({
      ...version,
      steps: steps.map((step) => ({ ...step, controls: [...step.controls] })),
      deviations: [...deviations],
      counts: counts.map(({ worst, ...count }) => ({ ...count, worst: [...worst] })),
    })),
    variants: variants.map(({ outletIds, skips, eases, decidedAt, why, ...variant }) => ({
      ...variant,
      outletIds: [...outletIds],
      skips: [...skips],
      eases: [...eases],
      ...(decidedAt !== undefined && { decidedAt }),
      ...(why !== undefined && { why }),
    })),
  };
}
