import type { SavedScenarioView, ScenarioView } from "#contract/what-if";
import { send, type Sent } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";

export const SCENARIOS_PATH = "/api/v1/what-if/scenarios";

export type ScenarioDeeds = {
  /** Keeps it and plays it at once. */
  readonly play: (scenarioId: string, scenario: ScenarioView) => Promise<void>;
  readonly cancel: (scenarioId: string) => Promise<void>;
  /** Shares what was one's own alone, and takes back what was shared. */
  readonly share: (one: SavedScenarioView) => Promise<void>;
  readonly drop: (scenarioId: string) => Promise<void>;
};

/** What can be done with a scenario: kept and played at once, shared, dropped, given up. */
export function useScenarioDeeds(
  deed: Deed,
  onChanged: () => void,
  onPlaying: (scenarioId: string) => void,
): ScenarioDeeds {
  const language = useLanguage();
  const post = (scenarioId: string, path = "", body: object = {}): Promise<Sent<unknown>> =>
    send({ method: "POST", path: `${SCENARIOS_PATH}/${scenarioId}${path}`, language, body });
  const act = async (scenarioId: string, path: string, body?: object): Promise<void> => {
    await deed.run(() => post(scenarioId, path, body));
    onChanged();
  };
  const play = async (scenarioId: string, scenario: ScenarioView): Promise<void> => {
    if ((await deed.run(() => post(scenarioId, "", scenario))) === undefined) return;
    if ((await deed.run(() => post(scenarioId, "/play"))) === undefined) return;
    onPlaying(scenarioId);
    onChanged();
  };
  return {
    play,
    cancel: (scenarioId) => act(scenarioId, "/cancel"),
    share: ({ scenarioId, isShared }) => act(scenarioId, "/share", { isShared: !isShared }),
    drop: (scenarioId) => act(scenarioId, "/drop"),
  };
}
