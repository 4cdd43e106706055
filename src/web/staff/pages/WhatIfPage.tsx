import { useTranslation } from "react-i18next";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { SavedScenarioView, ScenarioView, WhatIfOutletView } from "#contract/what-if";
import { PageTrouble } from "../../shared/PageTrouble";
import { outletPath } from "../../shared/place";
import { newId } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { ScenarioForm } from "../what-if/ScenarioForm";
import { ScenarioList } from "../what-if/ScenarioList";
import { ShownScenario } from "../what-if/ShownScenario";
import { useOpenScenarios } from "../what-if/use-open-scenarios";
import { SCENARIOS_PATH, useScenarioDeeds } from "../what-if/use-scenario-deeds";
import { useWords } from "../what-if/use-words";
import { WorldPanel } from "../what-if/WorldPanel";
import "../what-if/what-if.css";

const REST_MS = 15_000;

/** Questions to the twin: build a scenario, play it against its baseline, compare, watch, keep, share. */
export function Page() {
  useTopic("whatif");
  const { t } = useTranslation("whatif");
  const { me } = useSession();
  const entries = useFetched<readonly OutletEntry[]>("/api/v1/outlets");
  const outlets = (entries.answer ?? []).filter(
    ({ outletId }) => me.outletIds.length === 0 || me.outletIds.includes(outletId),
  );
  if (entries.trouble) return <PageTrouble trouble={entries.trouble} onRetry={entries.retry} />;
  if (!entries.answer) return <p className="soft">{t("loading")}</p>;
  return <LabPage outlets={outlets} />;
}

function LabPage({ outlets }: { readonly outlets: readonly OutletEntry[] }) {
  const { t } = useTranslation("whatif");
  const { me } = useSession();
  const deed = useDeed();
  const open = useOpenScenarios();
  const { editing, shownId } = open;
  const list = usePolled<readonly SavedScenarioView[]>(SCENARIOS_PATH, REST_MS);
  const [home] = outlets;
  const subject = open.asked?.[0] ?? home?.outletId ?? "";
  const summary = useFetched<OutletSummary>(outletPath(subject)).answer;
  const offers = useFetched<WhatIfOutletView>(`${outletPath(subject)}/what-if`).answer;
  const words = useWords(outlets, summary);
  const { play, cancel, share, drop } = useScenarioDeeds(deed, list.retry, open.showPlaying);
  const today = home?.businessDate ?? offers?.recordedDates[0] ?? me.today;
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <DeedNotice deed={deed} />
      {!editing && <NewScenario onClick={() => open.edit(freshScenario(subject, today), newId())} />}
      {editing && (
        <ScenarioForm
          key={editing.scenarioId}
          from={editing.from}
          outlets={outlets}
          offers={offers}
          words={words}
          isBusy={deed.isBusy}
          onOutlets={open.ask}
          onPlay={(scenario) => void play(editing.scenarioId, scenario)}
          onClose={open.close}
        />
      )}
      {shownId !== undefined && (
        <ShownScenario
          key={shownId}
          scenarioId={shownId}
          timeZone={summary?.timeZone ?? "UTC"}
          segment={words.segment}
          onCancel={() => void cancel(shownId)}
        />
      )}
      {list.answer?.length === 0 && !editing && <p className="soft">{t("list.none")}</p>}
      <ScenarioList
        saved={list.answer ?? []}
        shownId={shownId}
        words={words}
        onShow={open.show}
        onEdit={({ scenario, scenarioId, isMine }) => open.edit(scenario, isMine ? scenarioId : newId())}
        onShare={(one) => void share(one)}
        onDrop={({ scenarioId }) => {
          open.hide(scenarioId);
          void drop(scenarioId);
        }}
      />
      {offers && <WorldPanel outlet={offers} words={words} />}
    </>
  );
}

function NewScenario({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation("whatif");
  return (
    <p>
      <button type="button" className="button button--main" onClick={onClick}>
        {t("list.new")}
      </button>
    </p>
  );
}

function freshScenario(outletId: string, date: string): ScenarioView {
  const day = { kind: "day", date } as const;
  return { name: "", outletIds: [outletId], baseline: day, changes: [], replications: 200, seed: "1" };
}
