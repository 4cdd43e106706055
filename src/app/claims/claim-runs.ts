import { accept, refuse, type Result } from "#base/result";
import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { CLAIMS } from "#engine/claims/all-claims";
import { runClaim, type ClaimSize, type Finding, type PlayTask } from "#engine/claims/run-claim";
import type { PlanSources } from "../plan/lobby-plan";
import { NETWORK_UNIT } from "../plan/sources";
import type { Jobs } from "../ports/jobs";
import { put, remove, type Cell, type Rows, type RowTable } from "../ports/rows";
import { claimScene } from "./claim-scene";

/** What a run is asked for, and all that is needed to get the same again. */
export type ClaimAsk = {
  readonly size: ClaimSize;
  readonly date: BusinessDate;
  /** Where claims about one lobby are played. */
  readonly outletId: string;
  readonly seed: string;
  readonly codeVersion: string;
  readonly policyVersion: number;
};

export type ClaimRun = {
  readonly runId: string;
  readonly startedAt: EpochMs;
  readonly state: "running" | "done";
  readonly ask: ClaimAsk;
  readonly claims: number;
  /** In the order of the claims; those that the network has nothing for are left out. */
  readonly findings: readonly Finding[];
  readonly failed: readonly FailedClaim[];
};
type FailedClaim = { readonly claimId: string; readonly error: string };

export type ClaimRefusal =
  { readonly code: "claims.nothingToPlay" } | { readonly code: "claims.outletUnknown"; readonly outletId: string };

/** Name under which runs are worked off, one at a time. */
export const CLAIMS_JOB = "claims";

type RunRow = {
  readonly unitId: string;
  readonly runId: string;
  readonly startedAt: EpochMs;
  readonly state: string;
  readonly ask: Cell;
  readonly findings: Cell;
};

const CLAIM_RUNS: RowTable<RunRow> = {
  name: "claim_runs",
  columns: ["unitId", "runId", "startedAt", "state", "ask", "findings"],
  key: ["unitId", "runId"],
};

export type ClaimRunsDeps = {
  readonly rows: Rows;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly sources: () => PlanSources;
  readonly now: () => EpochMs;
  /** Ids in the order in which they are made. */
  readonly newId: () => string;
  readonly codeVersion: string;
};

type StartAsk = Pick<ClaimAsk, "size" | "date" | "seed"> & { readonly outletId?: string | undefined };

export type ClaimRuns = {
  /** The run that is being played, and the last one that came to its end. */
  readonly known: () => Promise<{ readonly underWay?: ClaimRun; readonly last?: ClaimRun }>;
  readonly start: (ask: StartAsk) => Promise<Result<ClaimRun, ClaimRefusal>>;
};

/** Rules CLM-1, CLM-3, CLM-4. */
export function createClaimRuns(deps: ClaimRunsDeps): ClaimRuns {
  const { rows, jobs, sources, now, newId, codeVersion } = deps;
  const known: ClaimRuns["known"] = async () => {
    const runs = await readRuns(rows);
    const [underWay, last] = [
      runs.findLast(({ state }) => state === "running"),
      runs.findLast(({ state }) => state === "done"),
    ];
    return { ...(underWay && { underWay }), ...(last && { last }) };
  };
  return {
    known,
    start: async ({ size, date, seed, outletId }) => {
      const { underWay, last } = await known();
      if (underWay) {
        await jobs.enqueue(CLAIMS_JOB, underWay.runId, { runId: underWay.runId }); // Nothing, unless it was lost.
        return accept(underWay);
      }
      const scene = claimScene(sources(), { date, seed, codeVersion, ...(outletId !== undefined && { outletId }) });
      if (!scene)
        return refuse(
          outletId === undefined ? { code: "claims.nothingToPlay" } : { code: "claims.outletUnknown", outletId },
        );
      const { plan } = scene.home;
      const ask = { size, date, seed, codeVersion, outletId: plan.outletId, policyVersion: plan.policy.version };
      const run: ClaimRun = {
        runId: newId(),
        startedAt: now(),
        state: "running",
        ask,
        claims: CLAIMS.length,
        findings: [],
        failed: [],
      };
      const kept = last ? [rowOf(last)] : [];
      await rows.write([remove(CLAIM_RUNS, { unitId: NETWORK_UNIT }), put(CLAIM_RUNS, [...kept, rowOf(run)])]);
      await jobs.enqueue(CLAIMS_JOB, run.runId, { runId: run.runId });
      return accept(run);
    },
  };
}

type PlayRunDeps = Pick<ClaimRunsDeps, "rows" | "sources"> & { readonly play: PlayTask };

/** Plays what a run has not played yet, claim after claim. Rules CLM-2 and CLM-5. */
export async function playClaimRun(
  { rows, sources, play }: PlayRunDeps,
  runId: string,
  signal: AbortSignal,
): Promise<void> {
  let run = (await readRuns(rows)).find((one) => one.runId === runId);
  if (run?.state !== "running") return;
  const { date, outletId, seed, codeVersion, size } = run.ask;
  const scene = claimScene(sources(), { date, outletId, seed, codeVersion });
  const over = new Set([...run.findings, ...run.failed].map(({ claimId }) => claimId));
  const isCut = (): boolean => signal.aborted; // A function, because it changes while a claim is played.
  for (const claim of scene ? CLAIMS : []) {
    if (isCut()) return;
    if (over.has(claim.claimId) || !scene) continue;
    let [finding, failure]: [Finding | undefined, FailedClaim | undefined] = [undefined, undefined];
    try {
      finding = await runClaim(claim, scene, size, play);
    } catch (error) {
      if (isCut()) return;
      failure = { claimId: claim.claimId, error: error instanceof Error ? error.message : String(error) };
    }
    run = {
      ...run,
      claims: run.claims - (finding || failure ? 0 : 1),
      findings: finding ? [...run.findings, finding] : run.findings,
      failed: failure ? [...run.failed, failure] : run.failed,
    };
    await rows.write([put(CLAIM_RUNS, [rowOf(run)])]);
  }
  await rows.write([remove(CLAIM_RUNS, { unitId: NETWORK_UNIT }), put(CLAIM_RUNS, [rowOf({ ...run, state: "done" })])]);
}

type RunDetail = Pick<ClaimRun, "claims" | "findings" | "failed">;

function rowOf({ runId, startedAt, state, ask, claims, findings, failed }: ClaimRun): RunRow {
  const detail: RunDetail = { claims, findings, failed };
  return { unitId: NETWORK_UNIT, runId, startedAt, state, ask, findings: plain(detail) };
}

/** Numbers that JSON does not know, as the wait of nobody, are not kept. */
const plain = (detail: RunDetail): Cell => JSON.parse(JSON.stringify(detail)) as Cell;

async function readRuns(rows: Rows): Promise<readonly ClaimRun[]> {
  const found = await rows.select(CLAIM_RUNS, { where: { unitId: NETWORK_UNIT } });
  return found.map(({ runId, startedAt, state, ask, findings }) => {
    // Only `rowOf` writes these columns, so they hold what it took.
    const detail = findings as unknown as RunDetail;
    return {
      runId,
      startedAt,
      state: state === "done" ? "done" : "running",
      ask: ask as unknown as ClaimAsk,
      ...detail,
    };
  });
}
