import { useState } from "react";
import type { SavedScenarioView, ScenarioView } from "#contract/what-if";

export type OpenScenarios = {
  readonly editing: { readonly scenarioId: string; readonly from: ScenarioView } | undefined;
  readonly shownId: string | undefined;
  /** The outlets that were last asked about; nothing before the first question. */
  readonly asked: readonly string[] | undefined;
  readonly ask: (outletIds: readonly string[]) => void;
  readonly edit: (from: ScenarioView, scenarioId: string) => void;
  readonly close: () => void;
  readonly show: (one: SavedScenarioView) => void;
  /** The form gives way to what it asked for. */
  readonly showPlaying: (scenarioId: string) => void;
  readonly hide: (scenarioId: string) => void;
};

/** Which scenario lies open to be written, which to be read, and where they ask. */
export function useOpenScenarios(): OpenScenarios {
  const [editing, setEditing] = useState<OpenScenarios["editing"]>();
  const [shownId, setShownId] = useState<string>();
  const [asked, ask] = useState<readonly string[]>();
  const close = (): void => setEditing(undefined);
  return {
    editing,
    shownId,
    asked,
    ask,
    edit: (from, scenarioId) => {
      ask(from.outletIds);
      setEditing({ from, scenarioId });
    },
    close,
    show: ({ scenarioId, scenario }) => {
      ask(scenario.outletIds);
      setShownId(scenarioId);
    },
    showPlaying: (scenarioId) => {
      close();
      setShownId(scenarioId);
    },
    hide: (scenarioId) => {
      if (shownId === scenarioId) setShownId(undefined);
    },
  };
}
