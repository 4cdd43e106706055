import { beforeEach, expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { present } from "#base/assert";
import { emptyPolicyBook } from "#domain/policy/model";
import { emptyNetwork } from "#domain/network/network";
import { CLAIMS } from "#engine/claims/all-claims";
import type { PlayTask } from "#engine/claims/run-claim";
import { figuresOf } from "#engine/simulation/day-figures";
import { figuresOfGroups } from "#engine/simulation/group-figures";
import { DEMO_DATE, demoNetwork } from "../../../tests/fixtures/demo-day";
import type { Rows } from "../ports/rows";
import { createClaimRuns, playClaimRun, type ClaimRuns } from "./claim-runs";
import { claimsSheet } from "./claims-sheet";

const network = demoNetwork();
const sources = () => ({ network, policies: emptyPolicyBook() });
const ASK = { size: "quick", date: DEMO_DATE, seed: "7", outletId: "O03" } as const;
/** What the days would have shown does not matter here, only that they were played. */
const briefly: PlayTask = async (task) => {
  const { plan, seed, codeVersion, groups = [] } = task;
  const figures = [...figuresOf(plan), ...figuresOfGroups(groups)];
  const values = Float64Array.from({ length: 2 * figures.length }, (_, ix) => 1 + ((ix * 7) % 11));
  const { outletId, policy } = plan;
  return { outletId, seed, policyVersion: policy.version, codeVersion, first: 0, count: 2, figures, values };
};

let rows: Rows;
let runs: ClaimRuns;
let made = 0;
let asked: string[];
beforeEach(() => {
  rows = createMemoryRows();
  asked = [];
  runs = createClaimRuns({
    ...{ rows, sources, now: () => 1_000 + made, codeVersion: "1.2.3" },
    newId: () => `run-${(made += 1)}`,
    jobs: { enqueue: async (_name, key) => asked.push(key) > 0 },
  });
});

test("CLM-1 asking while a run is under way is asking for that one", async () => {
  const [first, second] = [await runs.start(ASK), await runs.start({ ...ASK, seed: "8" })];
  expect(first.ok && second.ok && second.value.runId === first.value.runId).toBe(true);
  expect(new Set(asked).size).toBe(1);
});

test("CLM-2 CLM-3 CLM-4 a run cut short goes on where it stopped, and the last one stays meanwhile", async () => {
  const { runId } = await started();
  const stop = new AbortController();
  let played = 0;
  const until: PlayTask = (task, count) => {
    played += 1;
    if (played === 40) stop.abort();
    return briefly(task, count);
  };
  await playClaimRun({ rows, sources, play: until }, runId, stop.signal);
  const cut = present((await runs.known()).underWay, "run under way");
  expect(cut.findings.length).toBeGreaterThan(0);
  expect(cut.findings.length).toBeLessThan(CLAIMS.length);

  await playClaimRun({ rows, sources, play: briefly }, runId, new AbortController().signal);
  const over = present((await runs.known()).last, "run that is over");
  expect(over.findings.map(({ claimId }) => claimId)).toEqual(CLAIMS.map(({ claimId }) => claimId));
  expect(over.findings.slice(0, cut.findings.length)).toEqual(cut.findings);
  expect(over.ask).toEqual({ ...ASK, codeVersion: "1.2.3", policyVersion: 0 });

  await runs.start(ASK);
  const { underWay, last } = await runs.known();
  expect([underWay?.findings, last]).toEqual([[], over]);
  expect(claimsSheet(over).rows.length).toBeGreaterThan(CLAIMS.length);
});

test("CLM-5 a claim that cannot be played fails alone and says why", async () => {
  const { runId } = await started();
  let tasks = 0;
  const play: PlayTask = (task, count) =>
    (tasks += 1) === 1 ? Promise.reject(new Error("a thread has ended")) : briefly(task, count);
  await playClaimRun({ rows, sources, play }, runId, new AbortController().signal);
  const { failed, findings } = present((await runs.known()).last, "run that is over");
  expect(failed).toEqual([{ claimId: "T1", error: "a thread has ended" }]);
  expect(findings).toHaveLength(CLAIMS.length - 1);
});

test("CLM-5 a network of which nothing is known, or an outlet that is closed, is refused", async () => {
  const empty = createClaimRuns({
    ...{ rows, now: () => 1, codeVersion: "1.2.3", newId: () => "x", jobs: { enqueue: async () => true } },
    sources: () => ({ network: emptyNetwork(), policies: emptyPolicyBook() }),
  });
  const { outletId: _, ...anywhere } = ASK;
  expect(await empty.start(anywhere)).toEqual({ ok: false, refusal: { code: "claims.nothingToPlay" } });
  const refusal = { code: "claims.outletUnknown", outletId: "O99" };
  expect(await runs.start({ ...ASK, outletId: "O99" })).toEqual({ ok: false, refusal });
});

async function started() {
  const begun = await runs.start(ASK);
  return begun.ok ? begun.value : expect.fail(begun.refusal.code);
}
