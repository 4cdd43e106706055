import { beforeAll, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { loadHighsSolver } from "#adapter/solver/highs";
import { emptyPolicyBook } from "#domain/policy/model";
import { replicateWeek } from "#engine/roster/loop/play-week";
import { createRosterSearch } from "#engine/roster/roster-search";
import { worldOf } from "#engine/simulation/world-of";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { NEEDS } from "../forecasting/forecast-rows";
import { put } from "../ports/rows";
import { createRosters, type Rosters, type WeekView } from "../rosters/rosters";
import { assumedNeeds } from "./assumed-needs";
import { makeLoopedWeek, type LoopedWeekDeps } from "./make-looped-week";
import { latestLoop } from "./roster-loop";
import type { SolveProblem } from "./solve-week";

const MONDAY = "2026-11-23";
const PLACE = { outletId: "O09", monday: MONDAY };
const WORK = 1e6;
const rounds: (readonly [number, number])[] = [];
let deps: Omit<LoopedWeekDeps, "rosters"> & { readonly rosters: Rosters };
let seen: WeekView;

beforeAll(async () => {
  const network = demoNetwork();
  const policies = emptyPolicyBook();
  const rows = createMemoryRows();
  await rows.write([put(NEEDS, assumedNeeds({ network, policies }, PLACE.outletId, MONDAY))]);
  const lp = await loadHighsSolver();
  const solve: SolveProblem = (problem) => {
    // Ruin and recreate alone: quick, and the same on every machine.
    const search = createRosterSearch(problem, { seed: 1, lp, thread: 1, polishWork: WORK });
    while (search.work() < WORK && search.step());
    const { roster, cost } = search.best();
    return Promise.resolve({ roster: roster.slice(), cost, bound: search.bound() });
  };
  const known = { rows, network: () => network, policies: () => policies, nowAt: () => 0, solve };
  deps = {
    ...known,
    rosters: createRosters({
      ...known,
      journal: createMemoryJournal(),
      findConflict: () => Promise.resolve(undefined),
    }),
    worlds: {
      around: (plan) =>
        Promise.resolve({ model: worldOf(network, plan, plan.businessDate), source: "assumed" as const }),
    },
    play: (task) => Promise.resolve(replicateWeek(task, 0, 2)),
    codeVersion: "test",
    rounds: 2,
  };
  const cause = { actor: "system", commandId: "c1" };
  const made = await makeLoopedWeek(deps, PLACE, cause, { onRound: (...round) => void rounds.push(round) });
  if (!made.ok) throw new Error(made.refusal.code);
  const view = await deps.rosters.view(PLACE);
  if (!view.ok) throw new Error(view.refusal.code);
  seen = view.value;
}, 60_000);

test("RL-5 a week made in the loop is a draft at kinds of windows that breaks no rule of any person", () => {
  const shifts = [...seen.week.lines.values()].flat();
  expect([seen.week.state, shifts.length > 20]).toEqual(["draft", true]);
  expect(shifts.filter(({ post }) => post === "window")).toEqual([]);
  expect(seen.verdict.violations.filter(({ person }) => person !== undefined)).toEqual([]);
  expect(rounds).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test("RL-4 what the twin saw of the made week is at hand without playing it, and old once a day is moved", async () => {
  const never = { ...deps, play: () => Promise.reject(new Error("played again")) };
  const latest = await latestLoop(never, PLACE);
  if (!latest.ok) throw new Error(latest.refusal.code);
  expect([latest.value.isOld, latest.value.seen?.days.length]).toEqual([false, 7]);
  const [staffId = "", [shift] = []] = [...seen.week.lines].find(([, own]) => own.length > 0) ?? [];
  const cells = [{ staffId, day: shift?.day ?? 0 }];
  await deps.rosters.ask(PLACE, { type: "ArrangeDays", cells }, { actor: "head", commandId: "c2" });
  const moved = await latestLoop(never, PLACE);
  expect(moved.ok && moved.value.isOld).toBe(true);
});
