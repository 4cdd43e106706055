import { availableParallelism } from "node:os";
import { v7 as uuid } from "uuid";
import { startTwinThreads } from "#adapter/workers/twin-threads";
import { CLAIMS_JOB, createClaimRuns, playClaimRun } from "#app/claims/claim-runs";
import type { PlanSources } from "#app/plan/lobby-plan";
import type { Jobs } from "#app/ports/jobs";
import type { Rows } from "#app/ports/rows";
import { businessDateAt } from "#base/calendar";
import type { ServerDeps } from "#server/create-server";
import { VERSION } from "./version";

export type ClaimsOfficeDeps = {
  readonly rows: Rows;
  readonly jobs: Jobs;
  readonly sources: () => PlanSources;
  readonly wall: { readonly now: () => number };
  readonly clockOf: (outletId: string) => { readonly now: () => number };
};

/** Half of the machine stays with the lobbies and with those who look ahead. */
const threadsForClaims = (): number => Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2)));

/** Claims played when somebody asks, as a job on threads that are there only as long. */
export async function openClaimsOffice(deps: ClaimsOfficeDeps): Promise<NonNullable<ServerDeps["claims"]>> {
  const { rows, jobs, sources, wall, clockOf } = deps;
  await jobs.work(CLAIMS_JOB, async ({ runId }, signal) => {
    const threads = startTwinThreads(threadsForClaims());
    const close = (): void => void threads.close();
    signal.addEventListener("abort", close, { once: true });
    try {
      await playClaimRun({ rows, sources, play: threads.replicate }, String(runId), signal);
      signal.throwIfAborted(); // Cut short: another start goes on with it.
    } finally {
      signal.removeEventListener("abort", close);
      await threads.close();
    }
  });
  const runs = createClaimRuns({ rows, jobs, sources, now: wall.now, newId: uuid, codeVersion: VERSION });
  return { runs, businessDate: () => businessDateOf(sources(), { wall, clockOf }) };
}

/** Where all outlets lie in one time zone, the date of each of them. */
function businessDateOf(
  { network }: PlanSources,
  { wall, clockOf }: Pick<ClaimsOfficeDeps, "wall" | "clockOf">,
): string {
  const [first] = network.outlets.values();
  return first ? businessDateAt(clockOf(first.id).now(), first.timeZone) : businessDateAt(wall.now(), "UTC");
}
