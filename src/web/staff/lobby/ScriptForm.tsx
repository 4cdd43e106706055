import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CountedScript } from "#contract/scripts";
import { LANGUAGE_NAME, LANGUAGE_TAG, LANGUAGES } from "../../shared/language";
import { FormDialog } from "../FormDialog";
import { FormField, saidIn } from "../FormField";

type Written = Pick<CountedScript, "scriptId" | "version" | "situation" | "serviceIds" | "segmentIds" | "text"> & {
  readonly to?: NonNullable<CountedScript["to"]>;
};

export type ScriptFormProps = {
  /** The version that is written anew; a new script when absent. */
  readonly from?: CountedScript;
  readonly known: readonly CountedScript[];
  readonly onWrite: (script: Written) => void;
  readonly onClose: () => void;
};

const SITUATIONS = [
  "divert",
  "nextTime",
  "retain",
  "care",
  "refusal",
  "special",
] as const satisfies readonly CountedScript["situation"][];
const CHANNELS = [
  "selfService",
  "eBankZone",
  "adviser",
  "otherWindow",
  "vipZone",
  "otherOutlet",
  "appointment",
] as const satisfies readonly NonNullable<CountedScript["to"]>[];
const ANY = "any";

/** The next version of a script, in four languages. */
export function ScriptForm({ from, known, onWrite, onClose }: ScriptFormProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const write = (form: HTMLFormElement): void => onWrite(writtenIn(saidIn(form), from, known));
  return (
    <FormDialog
      title={from ? `${t("scripts.rewrite")} · ${from.scriptId}` : t("scripts.new")}
      onSubmit={write}
      onClose={onClose}
    >
      {!from && (
        <FormField
          label={t("scripts.id")}
          name="scriptId"
          pattern="[a-z][a-z0-9\-]+"
          maxLength={40}
          hint={t("scripts.idHint")}
          required
          autoFocus
        />
      )}
      <Choice
        label={t("scripts.situation")}
        name="situation"
        first={from?.situation}
        options={SITUATIONS.map((value) => ({ value, label: t(`situation.${value}`) }))}
      />
      <Choice
        label={ui("console.field.to")}
        name="to"
        first={from?.to}
        options={[
          { value: ANY, label: t("scripts.any") },
          ...CHANNELS.map((value) => ({ value, label: ui(`common.channel.${value}`) })),
        ]}
      />
      <FormField
        label={t("scripts.services")}
        name="serviceIds"
        hint={t("scripts.listHint")}
        defaultValue={from?.serviceIds.join(", ")}
      />
      <FormField label={t("scripts.segments")} name="segmentIds" defaultValue={from?.segmentIds.join(", ")} />
      {LANGUAGES.map((language) => (
        <FormField
          key={language}
          label={LANGUAGE_NAME[language]}
          name={language}
          lang={LANGUAGE_TAG[language]}
          maxLength={400}
          defaultValue={from?.text[language]}
          required
        />
      ))}
    </FormDialog>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly first: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ label, name, first, options }: ChoiceProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={first}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

function writtenIn(
  said: Readonly<Record<string, string>>,
  from: CountedScript | undefined,
  known: readonly CountedScript[],
): Written {
  const { scriptId = from?.scriptId ?? "", situation = "divert", to = ANY, serviceIds, segmentIds } = said;
  const { zh = "", en = "", es = "", ko = "" } = said;
  return {
    scriptId,
    version: known.filter((script) => script.scriptId === scriptId).length + 1,
    // Both come from the choices above.
    situation: situation as CountedScript["situation"],
    ...(to !== ANY && { to: to as NonNullable<CountedScript["to"]> }),
    serviceIds: listOf(serviceIds),
    segmentIds: listOf(segmentIds),
    text: { zh, en, es, ko },
  };
}

const listOf = (text = ""): string[] => text.split(/[\s,，、]+/u).filter((id) => id !== "");
