import type { Finding, SavedScenario, Scenario } from "#domain/what-if/model";
import { findingOf } from "#engine/what-if/play-what-if";
import type { Arms } from "./arms";
import type { Watch, WhatIfTwin } from "./twin";

/** Days played so far of all that are to be played, both arms together. */
export type Run = { readonly played: number; readonly of: number; readonly state: "running" | "failed" };

export type RunsDeps = {
  readonly twin: WhatIfTwin;
  readonly codeVersion: string;
  readonly onTrouble: (trouble: unknown) => void;
  /** Told of what came of a run that was played to its end. */
  readonly keep: (saved: SavedScenario, finding: Finding) => Promise<unknown>;
};

/** The scenarios that are being played, and those that were played last, as they were. */
export type Runs = {
  readonly begin: (saved: SavedScenario, arms: Arms) => Run;
  readonly of: (scenarioId: string) => Run | undefined;
  readonly running: () => number;
  readonly giveUp: (scenarioId: string) => void;
  /** What was played of this scenario as it stands; gone when many others were played since. */
  readonly armsOf: (saved: SavedScenario) => Arms | undefined;
  readonly stop: () => void;
};

type Running = { run: Run; readonly stop: AbortController };

/** Scenarios whose arms are kept as they were played, for their films. */
const ARMS_KEPT = 8;

export function createRuns({ twin, codeVersion, onTrouble, keep }: RunsDeps): Runs {
  const running = new Map<string, Running>();
  const kept = new Map<string, { readonly revision: number; readonly arms: Arms }>();
  const play = async (saved: SavedScenario, arms: Arms, mine: Running): Promise<void> => {
    try {
      const onPlayed = (count: number): void => void (mine.run = { ...mine.run, played: mine.run.played + count });
      const finding = await playBoth(twin, arms, saved.scenario, codeVersion, { onPlayed, signal: mine.stop.signal });
      await keep(saved, finding);
      running.delete(saved.scenarioId);
    } catch (error) {
      if (mine.stop.signal.aborted) return;
      mine.run = { ...mine.run, state: "failed" };
      onTrouble(error);
    }
  };
  return {
    begin: (saved, arms) => {
      const { scenarioId, revision, scenario } = saved;
      kept.delete(scenarioId);
      kept.set(scenarioId, { revision, arms });
      const [oldest] = kept.keys();
      if (kept.size > ARMS_KEPT && oldest !== undefined) kept.delete(oldest);
      const run: Run = { played: 0, of: 2 * scenario.replications, state: "running" };
      const mine: Running = { run, stop: new AbortController() };
      running.set(scenarioId, mine);
      // The scenario as it is now: the book may change under a run.
      void play({ ...saved }, arms, mine);
      return run;
    },
    of: (scenarioId) => running.get(scenarioId)?.run,
    running: () => [...running.values()].filter(({ run }) => run.state === "running").length,
    giveUp: (scenarioId) => {
      running.get(scenarioId)?.stop.abort();
      running.delete(scenarioId);
    },
    armsOf: ({ scenarioId, revision }) => {
      const known = kept.get(scenarioId);
      return known?.revision === revision ? known.arms : undefined;
    },
    stop: () => {
      for (const { stop } of running.values()) stop.abort();
    },
  };
}

/** Both arms on the same people, and what that says. @throws the signal's reason when it is given */
export async function playBoth(
  twin: WhatIfTwin,
  { baseline, scenario, worlds }: Arms,
  { replications, seed }: Pick<Scenario, "replications" | "seed">,
  codeVersion: string,
  watch: Watch,
): Promise<Finding> {
  const before = await twin.play({ arm: baseline, seed, codeVersion }, replications, watch);
  const after = await twin.play({ arm: scenario, seed, codeVersion }, replications, watch);
  return findingOf(baseline, before, after, worlds);
}
