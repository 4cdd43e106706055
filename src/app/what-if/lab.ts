import { refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/what-if/decide";
import type { WhatIfRefusal } from "#domain/what-if/messages";
import {
  emptyScenarioBook,
  type SavedScenario,
  type Scenario,
  type ScenarioBook,
  type ScenarioBookDraft,
  type WhatIfCommand,
  type WhatIfEvent,
} from "#domain/what-if/model";
import { filmOf, type Film } from "#engine/what-if/film";
import { ENDLESS_MONTH, openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import { armsOf, type ArmsDeps, type ArmsRefusal } from "./arms";
import { createRuns, type Run, type Runs } from "./runs";
import type { WhatIfTwin } from "./twin";

export type LabDeps = ArmsDeps & {
  readonly journal: Journal;
  readonly twin: WhatIfTwin;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  readonly codeVersion: string;
  readonly onTrouble: (trouble: unknown) => void;
};

export type LabRefusal =
  | WhatIfRefusal
  | ArmsRefusal
  | { readonly code: "whatIf.busy" }
  | { readonly code: "whatIf.filmGone"; readonly scenarioId: string };

export type Lab = {
  /** Every scenario that stands, newest first. */
  readonly all: () => Promise<readonly SavedScenario[]>;
  readonly one: (scenarioId: string) => Promise<SavedScenario | undefined>;
  readonly save: (scenarioId: string, scenario: Scenario, cause: Cause) => Promise<Result<SavedScenario, LabRefusal>>;
  readonly share: (scenarioId: string, isShared: boolean, cause: Cause) => Promise<Result<true, LabRefusal>>;
  readonly drop: (scenarioId: string, cause: Cause) => Promise<Result<true, LabRefusal>>;
  /** Begins to play; what came of it is kept with the scenario. */
  readonly start: (scenarioId: string) => Promise<Result<Run, LabRefusal>>;
  readonly cancel: (scenarioId: string) => void;
  readonly run: (scenarioId: string) => Run | undefined;
  readonly film: (scenarioId: string, asked: FilmAsked) => Promise<Result<Film, LabRefusal>>;
  /** What still plays is given up. */
  readonly stop: () => void;
};

export type FilmAsked = { readonly arm: "baseline" | "scenario"; readonly outletId: string };

/** Runs at a time: the machine is the lobbies'. */
const RUNS_MAX = 2;
/** What-if questions with their answers: docs/guide/what-if.md. */
export async function openLab(deps: LabDeps): Promise<Lab> {
  const { now, newId } = deps;
  const stream = await openBook(deps.journal);
  const known = (scenarioId: string): SavedScenario | undefined => stream.state().scenarios.get(scenarioId);
  const submit = async (command: WhatIfCommand, cause: Cause): Promise<Result<true, LabRefusal>> => {
    const done = await stream.submit(command, cause);
    return done.ok ? { ok: true, value: true } : done;
  };
  const runs = createRuns({
    ...deps,
    keep: ({ scenarioId, owner: actor, revision }, finding) =>
      submit({ type: "KeepFinding", now: now(), actor, scenarioId, revision, finding }, { commandId: newId(), actor }),
  });
  return {
    all: async () => {
      await stream.refresh();
      return [...stream.state().scenarios.values()].sort((one, other) => other.savedAt - one.savedAt);
    },
    one: async (scenarioId) => {
      await stream.refresh();
      return known(scenarioId);
    },
    save: async (scenarioId, scenario, cause) => {
      const before = known(scenarioId)?.revision;
      const done = await submit({ type: "SaveScenario", now: now(), actor: cause.actor, scenarioId, scenario }, cause);
      const saved = known(scenarioId);
      if (!done.ok) return done;
      // What is still being played is no longer asked.
      if (saved?.revision !== before) runs.giveUp(scenarioId);
      return saved ? { ok: true, value: saved } : refuse({ code: "whatIf.unknown", scenarioId });
    },
    share: (scenarioId, isShared, cause) =>
      submit({ type: "ShareScenario", now: now(), actor: cause.actor, scenarioId, isShared }, cause),
    drop: (scenarioId, cause) => submit({ type: "DropScenario", now: now(), actor: cause.actor, scenarioId }, cause),
    start: async (scenarioId) => startRun(deps, runs, known(scenarioId), scenarioId),
    cancel: runs.giveUp,
    run: runs.of,
    film: (scenarioId, asked) => filmFor(deps, runs, known(scenarioId), scenarioId, asked),
    stop: runs.stop,
  };
}

function openBook(journal: Journal) {
  return openContext<WhatIfCommand, WhatIfEvent, ScenarioBookDraft, ScenarioBook, WhatIfRefusal>(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "what-if" },
    initial: emptyScenarioBook,
    decide,
    evolve,
  });
}

async function startRun(
  deps: ArmsDeps,
  runs: Runs,
  saved: SavedScenario | undefined,
  scenarioId: string,
): Promise<Result<Run, LabRefusal>> {
  if (!saved) return refuse({ code: "whatIf.unknown", scenarioId });
  const under = runs.of(scenarioId);
  if (under?.state === "running") return { ok: true, value: under };
  if (runs.running() >= RUNS_MAX) return refuse({ code: "whatIf.busy" });
  const made = await armsOf(deps, saved.scenario);
  return made.ok ? { ok: true, value: runs.begin(saved, made.value) } : made;
}

async function filmFor(
  deps: ArmsDeps,
  runs: Runs,
  saved: SavedScenario | undefined,
  scenarioId: string,
  { arm, outletId }: FilmAsked,
): Promise<Result<Film, LabRefusal>> {
  if (!saved) return refuse({ code: "whatIf.unknown", scenarioId });
  const { scenario, finding } = saved;
  const kept = runs.armsOf(saved);
  if (!kept && finding && scenario.baseline.kind === "now") return refuse({ code: "whatIf.filmGone", scenarioId });
  const made = kept ? { ok: true as const, value: kept } : await armsOf(deps, scenario);
  if (!made.ok) return made;
  const outletIx = scenario.outletIds.indexOf(outletId);
  if (outletIx < 0) return refuse({ code: "whatIf.outsideScenario", field: "outletId", outletId });
  return { ok: true, value: filmOf(made.value[arm], `${scenario.seed}/0`, outletIx) };
}
