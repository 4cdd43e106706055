import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ScenarioView, WhatIfOutletView } from "#contract/what-if";
import { useSession } from "../../shared/session/SessionGate";
import { FormField } from "../FormField";
import { ChangeForm } from "./ChangeForm";
import type { Words } from "./use-words";

export type ScenarioFormProps = {
  readonly from: ScenarioView;
  readonly outlets: readonly OutletEntry[];
  /** Of the first outlet: its recorded days. */
  readonly offers: WhatIfOutletView | undefined;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onOutlets: (outletIds: readonly string[]) => void;
  readonly onPlay: (scenario: ScenarioView) => void;
  readonly onClose: () => void;
};

/** A question to the twin: where, against which day, and what is otherwise. */
export function ScenarioForm(props: ScenarioFormProps) {
  const { from, outlets, offers, words, isBusy, onOutlets, onPlay, onClose } = props;
  const { t } = useTranslation("whatif");
  const [draft, setDraft] = useState(from);
  const set = (part: Partial<ScenarioView>): void => setDraft((before) => ({ ...before, ...part }));
  const { outletIds, baseline, changes } = draft;
  const choose = (chosen: ScenarioView["outletIds"]): void => {
    set({ outletIds: chosen });
    onOutlets(chosen);
  };
  return (
    <section className="panel card whatif__form" aria-labelledby="scenario-form">
      <h2 id="scenario-form">{t("form.title")}</h2>
      <FormField
        label={t("form.name")}
        name="name"
        value={draft.name}
        maxLength={80}
        onChange={(event) => set({ name: event.target.value })}
      />
      {outlets.length > 1 && <OutletFields outlets={outlets} chosen={outletIds} words={words} onChange={choose} />}
      <BaselineFields
        baseline={baseline}
        recorded={offers?.recordedDates ?? []}
        onChange={(next) => set({ baseline: next })}
      />
      <ChangeList changes={changes} words={words} onChange={(next) => set({ changes: next })} />
      {outletIds.length > 0 && (
        <ChangeForm outletIds={outletIds} words={words} onAdd={(change) => set({ changes: [...changes, change] })} />
      )}
      <RunFields replications={draft.replications} seed={draft.seed} onChange={set} />
      <p className="deeds">
        <button type="button" className="button" onClick={onClose}>
          {t("form.close")}
        </button>
        <button
          type="button"
          className="button button--main"
          disabled={isBusy || draft.name.trim() === "" || changes.length === 0 || outletIds.length === 0}
          onClick={() => onPlay(draft)}
        >
          {t("form.play")}
        </button>
      </p>
    </section>
  );
}

type OutletFieldsProps = {
  readonly outlets: readonly OutletEntry[];
  readonly chosen: ScenarioView["outletIds"];
  readonly words: Words;
  readonly onChange: (chosen: ScenarioView["outletIds"]) => void;
};

/** Where the question is asked. The chosen outlets stay in the order of all, whichever was ticked first. */
function OutletFields({ outlets, chosen, words, onChange }: OutletFieldsProps) {
  const { t } = useTranslation("whatif");
  const toggle = (outletId: string): void => {
    const next = chosen.includes(outletId) ? chosen.filter((one) => one !== outletId) : [...chosen, outletId];
    onChange(outlets.flatMap((one) => (next.includes(one.outletId) ? [one.outletId] : [])));
  };
  return (
    <fieldset className="whatif__outlets">
      <legend>{t("form.outlets")}</legend>
      {outlets.map(({ outletId }) => (
        <label key={outletId}>
          <input type="checkbox" checked={chosen.includes(outletId)} onChange={() => toggle(outletId)} />{" "}
          {words.outlet(outletId)}
        </label>
      ))}
    </fieldset>
  );
}

type ChangeListProps = {
  readonly changes: ScenarioView["changes"];
  readonly words: Words;
  readonly onChange: (changes: ScenarioView["changes"]) => void;
};

/** What is otherwise so far, each to be taken out again. */
function ChangeList({ changes, words, onChange }: ChangeListProps) {
  const { t } = useTranslation("whatif");
  return (
    <>
      <h3>{t("form.changes")}</h3>
      {changes.length === 0 && <p className="soft">{t("form.noChanges")}</p>}
      <ul className="whatif__changes">
        {changes.map((change, ix) => (
          <li key={`${ix} ${JSON.stringify(change)}`}>
            {words.change(change)}{" "}
            <button
              type="button"
              className="button"
              aria-label={t("form.removeThis", { change: words.change(change) })}
              onClick={() => onChange(changes.filter((_, at) => at !== ix))}
            >
              {t("form.remove")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type RunFieldsProps = Pick<ScenarioView, "replications" | "seed"> & {
  readonly onChange: (part: Partial<ScenarioView>) => void;
};

/** How often it is played, and with which luck. */
function RunFields({ replications, seed, onChange }: RunFieldsProps) {
  const { t } = useTranslation("whatif");
  return (
    <div className="whatif__row">
      <FormField
        label={t("form.replications")}
        name="replications"
        type="number"
        min={2}
        max={2_000}
        value={replications}
        onChange={(event) => onChange({ replications: Number(event.target.value) })}
      />
      <FormField
        label={t("form.seed")}
        name="seed"
        maxLength={40}
        value={seed}
        onChange={(event) => onChange({ seed: event.target.value })}
      />
    </div>
  );
}

type BaselineFieldsProps = {
  readonly baseline: ScenarioView["baseline"];
  readonly recorded: readonly string[];
  readonly onChange: (baseline: ScenarioView["baseline"]) => void;
};

function BaselineFields({ baseline, recorded, onChange }: BaselineFieldsProps) {
  const { t } = useTranslation("whatif");
  const { today } = useSession().me;
  const date = "date" in baseline ? baseline.date : "";
  const [newest = date] = recorded;
  return (
    <fieldset className="whatif__row">
      <legend>{t("form.baseline")}</legend>
      {(["day", "recorded", "now"] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="baseline"
            checked={baseline.kind === kind}
            disabled={kind === "recorded" && recorded.length === 0}
            onChange={() =>
              onChange(kind === "now" ? { kind } : { kind, date: kind === "recorded" ? newest : date || today })
            }
          />{" "}
          {t(`baselineKind.${kind}`)}
        </label>
      ))}
      {baseline.kind === "day" && (
        <FormField
          label={t("form.date")}
          name="date"
          type="date"
          required
          value={date}
          onChange={(event) => onChange({ kind: "day", date: event.target.value })}
        />
      )}
      {baseline.kind === "recorded" && (
        <p className="field">
          <label htmlFor="recorded">{t("form.date")}</label>
          <select
            id="recorded"
            value={date}
            onChange={(event) => onChange({ kind: "recorded", date: event.target.value })}
          >
            {[...new Set([date, ...recorded])].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </p>
      )}
    </fieldset>
  );
}
