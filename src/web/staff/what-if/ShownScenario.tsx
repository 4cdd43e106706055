import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedScenarioView } from "#contract/what-if";
import { PageTrouble } from "../../shared/PageTrouble";
import { usePolled } from "../../shared/use-polled";
import { FindingPanel } from "./FindingPanel";
import { LobbyFilm } from "./LobbyFilm";
import { SCENARIOS_PATH } from "./use-scenario-deeds";

const POLL_MS = 1_000;

export type ShownScenarioProps = {
  readonly scenarioId: string;
  readonly timeZone: string;
  readonly segment: (id: string) => string;
  readonly onCancel: () => void;
};

/** A scenario while it is played, and what came of it. */
export function ShownScenario({ scenarioId, timeZone, segment, onCancel }: ShownScenarioProps) {
  const { t } = useTranslation("whatif");
  const { answer: saved, trouble, retry } = usePolled<SavedScenarioView>(`${SCENARIOS_PATH}/${scenarioId}`, POLL_MS);
  const [watched, setWatched] = useState<string>();
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  if (!saved) return <p className="soft">{t("loading")}</p>;
  const { run, finding, scenario } = saved;
  const [first = ""] = scenario.outletIds;
  return (
    <>
      {run?.state === "running" && (
        <section className="panel card" aria-labelledby="playing">
          <h2 id="playing">{t("run.playing", { name: scenario.name })}</h2>
          <progress value={run.played} max={run.of} aria-labelledby="playing" className="whatif__progress" />
          <p role="status">{t("run.progress", { played: run.played, of: run.of })}</p>
          <p className="deeds">
            <button type="button" className="button" onClick={onCancel}>
              {t("run.cancel")}
            </button>
          </p>
        </section>
      )}
      {run?.state === "failed" && <p role="alert">{t("run.failed")}</p>}
      {!run && !finding && <p className="soft">{t("run.none")}</p>}
      {finding && (
        <>
          <FindingPanel saved={saved} finding={finding} names={{ segment, timeZone }} />
          {scenario.outletIds.length > 1 && (
            <p className="field">
              <label htmlFor="watched">{t("film.outlet")}</label>
              <select id="watched" value={watched ?? first} onChange={(event) => setWatched(event.target.value)}>
                {scenario.outletIds.map((outletId) => (
                  <option key={outletId}>{outletId}</option>
                ))}
              </select>
            </p>
          )}
          <LobbyFilm
            key={`${saved.revision} ${watched ?? first}`}
            scenarioId={scenarioId}
            outletId={watched ?? first}
            revision={saved.revision}
          />
        </>
      )}
    </>
  );
}
