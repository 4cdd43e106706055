import { useTranslation } from "react-i18next";
import type { ProcessEntry, Template } from "#contract/quality/processes";
import { useLanguage } from "../../shared/use-language";
import { FormDialog } from "../FormDialog";
import { FormField } from "../FormField";
import { textIn } from "./AskDialog";
import { OWNERS, stepsIn } from "./pasted-steps";
import { usePracticeWord, useRoleWord, useSaid } from "./use-practice-words";

type Version = ProcessEntry["versions"][number];
type Step = Version["steps"][number];

export type VersionFormProps = {
  readonly version: Version;
  /** The next version's name, as it is proposed. */
  readonly nextId: string;
  readonly onAdopt: (template: Omit<Template, "processId">, writtenBy: string) => void;
  readonly onClose: () => void;
};

/** The next version from the present one: words, owners and limits change, steps go and come; controls stay. */
export function VersionForm({ version, nextId, onAdopt, onClose }: VersionFormProps) {
  const { t } = useTranslation("process");
  const language = useLanguage();
  const roleWord = useRoleWord();
  const adopt = (element: HTMLFormElement): void => {
    const form = new FormData(element);
    const kept = version.steps.flatMap((step) => stepIn(form, step, language) ?? []);
    const versionId = textIn(form, "versionId");
    const added = stepsIn(textIn(form, "added"), { language, versionId, roleWord, first: kept.length + 1 });
    const { title, owner } = version;
    onAdopt({ versionId, title, owner, steps: [...kept, ...added] }, textIn(form, "writtenBy"));
  };
  return (
    <FormDialog title={t("nextVersion")} onSubmit={adopt} onClose={onClose}>
      <p>{t("nextVersionIntro")}</p>
      <FormField label={t("versionName")} name="versionId" defaultValue={nextId} required maxLength={40} />
      <FormField label={t("writtenBy")} name="writtenBy" hint={t("writtenByHint")} required maxLength={64} />
      {version.steps.map((step) => (
        <StepFields key={step.stepId} step={step} />
      ))}
      <p className="field">
        <label htmlFor="added">{t("addStep")}</label>
        <textarea id="added" name="added" rows={4} maxLength={8_000} aria-describedby="added-hint" />
        <span id="added-hint" className="soft">
          {t("addStepHint")}
        </span>
      </p>
    </FormDialog>
  );
}

function StepFields({ step }: { readonly step: Step }) {
  const { t } = useTranslation("process");
  const said = useSaid();
  const word = usePracticeWord();
  const roleWord = useRoleWord();
  const { stepId, text, owner, limitMin, controls } = step;
  return (
    <fieldset className="practice-step">
      <legend>{said(text, stepId)}</legend>
      <FormField label={t("words")} name={`text ${stepId}`} defaultValue={said(text)} required maxLength={200} />
      <p className="field">
        <label htmlFor={`owner ${stepId}`}>{t("owner")}</label>
        <select id={`owner ${stepId}`} name={`owner ${stepId}`} defaultValue={owner}>
          {OWNERS.map((role) => (
            <option key={role} value={role}>
              {roleWord(role)}
            </option>
          ))}
        </select>
      </p>
      <FormField
        label={t("limitMin")}
        name={`limit ${stepId}`}
        type="number"
        min="0.5"
        step="0.5"
        defaultValue={limitMin}
      />
      {controls.length > 0 ? (
        <p className="soft">{t("guardedBy", { controls: controls.map((one) => word("control", one)).join(", ") })}</p>
      ) : (
        <label>
          <input type="checkbox" name={`drop ${stepId}`} /> {t("leaveOut")}
        </label>
      )}
    </fieldset>
  );
}

/** A step as the form leaves it; nothing when it is left out. */
function stepIn(form: FormData, step: Step, language: "zh" | "en" | "es" | "ko"): Step | undefined {
  const { stepId, limitMin: _limitMin, ...rest } = step;
  if (form.has(`drop ${stepId}`)) return undefined;
  const limitMin = Number(textIn(form, `limit ${stepId}`));
  return {
    ...rest,
    stepId,
    text: { ...step.text, [language]: textIn(form, `text ${stepId}`) },
    owner: OWNERS.find((role) => role === textIn(form, `owner ${stepId}`)) ?? step.owner,
    ...(limitMin > 0 && { limitMin }),
  };
}
