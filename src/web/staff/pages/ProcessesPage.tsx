import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ProcessEntry, ProcessMeasures } from "#contract/quality/processes";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { AskDialog, textIn } from "../practice/AskDialog";
import { Otherwise } from "../practice/Otherwise";
import { StepTable } from "../practice/StepTable";
import { useOutletOptions, usePracticeWord, useSaid } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { Variants } from "../practice/Variants";
import { VersionForm } from "../practice/VersionForm";
import "../site/site.css";
import "../practice/practice.css";

/** How the network does things: versions with measured minutes, what is done otherwise, and variants at a risk. */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const said = useSaid();
  const { answer: entries, retry } = useFetched<readonly ProcessEntry[]>("/api/v1/processes", { once: true });
  const [chosen, setChosen] = useState(new URLSearchParams(location.search).get("process") ?? undefined);
  if (!entries) return <p className="soft">{t("loading")}</p>;
  const entry = entries.find(({ processId }) => processId === chosen) ?? entries[0];
  const titleOf = ({ versions, processId }: ProcessEntry): string => said(versions.at(-1)?.title ?? {}, processId);
  return (
    <>
      <header className="site-head">
        <h1>{t("processes")}</h1>
        {entry && (
          <select aria-label={t("process")} value={entry.processId} onChange={(event) => setChosen(event.target.value)}>
            {entries.map((one) => (
              <option key={one.processId} value={one.processId}>
                {titleOf(one)}
              </option>
            ))}
          </select>
        )}
      </header>
      {entry ? (
        <OneProcess key={entry.processId} entry={entry} title={titleOf(entry)} onChanged={retry} />
      ) : (
        <p className="soft">{t("noProcesses")}</p>
      )}
    </>
  );
}

type OneProcessProps = { readonly entry: ProcessEntry; readonly title: string; readonly onChanged: () => void };

function OneProcess({ entry, title, onChanged }: OneProcessProps) {
  const { t } = useTranslation("process");
  const word = usePracticeWord();
  const { deed, post } = useSendDeed(onChanged);
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const { processId, versions } = entry;
  const measures = useFetched<ProcessMeasures>(`/api/v1/processes/${processId}/measured`, { once: true }).answer ?? [];
  const [asking, setAsking] = useState<Asking>();
  const version = versions.at(-1);
  if (!version) return null;
  const { versionId, stage, deviations, counts } = version;
  const late = counts.reduce((sum, one) => sum + one.late, 0);
  const measuredOf = (id: string | undefined) => measures.find((one) => one.versionId === id);
  const path = `/processes/${processId}/versions`;
  const close = (): void => setAsking(undefined);
  const deviate = async (form: FormData): Promise<void> => {
    const body = { outletId: textIn(form, "outletId"), step: textIn(form, "step"), reason: textIn(form, "reason") };
    if (await post(`${path}/${versionId}/deviations`, t("deviationLogged"), { deviationId: newId(), ...body })) close();
  };
  return (
    <>
      <p className="finding" data-tone={late + deviations.length > 0 ? "warn" : undefined} role="status">
        {t("finding", { title, version: versionId, deviations: deviations.length, late })}
      </p>
      <DeedNotice deed={deed} />
      <section className="panel card" aria-labelledby="steps">
        <header className="site-case__head">
          <h2 id="steps">{t("stepsOf", { version: versionId })}</h2>
          <StatusWord tone={stage === "fixed" ? "ok" : "quiet"} word={word("stage", stage)} />
        </header>
        <p className="soft">{word("stageMeans", stage)}</p>
        <StepTable version={version} measured={measuredOf(versionId)} before={measuredOf(versions.at(-2)?.versionId)} />
        <VersionDeeds
          stage={stage}
          onAsk={setAsking}
          onAdvance={(to) => void post(`${path}/${versionId}/stage`, t("done"), { to })}
        />
      </section>
      <Otherwise version={version} names={entry.names} outlets={outlets} />
      <Variants entry={entry} version={version} outlets={outlets} post={post} />
      {asking === "deviation" && (
        <DeviationDialog version={version} outlets={outlets} onSay={(form) => void deviate(form)} onClose={close} />
      )}
      {asking === "version" && (
        <VersionForm
          version={version}
          nextId={`r${versions.length + 1}`}
          onAdopt={(template, writtenBy) => {
            void post(path, t("adopted"), { template, writtenBy }).then((taken) => taken && close());
          }}
          onClose={close}
        />
      )}
    </>
  );
}

type Asking = "version" | "deviation";

const NEXT = { rigid: "optimising", optimising: "fixed", fixed: "retired", retired: undefined } as const;

type VersionDeedsProps = {
  readonly stage: keyof typeof NEXT;
  readonly onAsk: (asking: Asking) => void;
  readonly onAdvance: (to: string) => void;
};

function VersionDeeds({ stage, onAsk, onAdvance }: VersionDeedsProps) {
  const { t } = useTranslation("process");
  const { may } = useSession();
  const word = usePracticeWord();
  const next = NEXT[stage];
  return (
    <p className="deeds">
      {may("programme.propose") && stage !== "retired" && (
        <button type="button" className="button" onClick={() => onAsk("deviation")}>
          {t("logDeviation")}
        </button>
      )}
      {may("routing.approve") && next && (
        <button type="button" className="button" onClick={() => onAdvance(next)}>
          {t("toStage", { stage: word("stage", next) })}
        </button>
      )}
      {may("routing.approve") && (
        <button type="button" className="button button--main" onClick={() => onAsk("version")}>
          {t("nextVersion")}
        </button>
      )}
    </p>
  );
}

type DeviationDialogProps = {
  readonly version: ProcessEntry["versions"][number];
  readonly outlets: readonly OutletEntry[];
  readonly onSay: (form: FormData) => void;
  readonly onClose: () => void;
};

function DeviationDialog({ version, outlets, onSay, onClose }: DeviationDialogProps) {
  const { t } = useTranslation("process");
  const said = useSaid();
  const { me } = useSession();
  const options = useOutletOptions(
    me.outletIds.length > 0 ? outlets.filter(({ outletId }) => me.outletIds.includes(outletId)) : outlets,
  );
  const steps = version.steps.map(({ stepId, text }) => ({ value: stepId, label: said(text, stepId) }));
  return (
    <AskDialog
      title={t("logDeviation")}
      fields={[
        { name: "outletId", label: t("outlet"), kind: "choice", options },
        { name: "step", label: t("step"), kind: "choice", options: steps },
        { name: "reason", label: t("reason"), kind: "line", hint: t("aboutWork") },
      ]}
      onSay={onSay}
      onClose={onClose}
    />
  );
}
