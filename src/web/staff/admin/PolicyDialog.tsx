import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PolicyPreviewEntry } from "#contract/head-desk";
import type { PolicyEntryView } from "#contract/head-office";
import { newId, send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { FormField, saidIn } from "../FormField";
import type { Deed } from "../use-deed";
import { plain } from "./entry";
import { usePolicyWords } from "./policy-words";
import { PolicyPreview } from "./PolicyPreview";

export type PolicyDialogProps = {
  readonly entry: PolicyEntryView;
  readonly outletId: string;
  readonly date: string;
  readonly deed: Deed;
  readonly onClose: () => void;
};

type Asked = {
  readonly key: string;
  readonly scope: Readonly<Record<string, string>>;
  readonly value: unknown;
  readonly from: string;
  readonly validTo?: string;
};

/** Asks for another value: where, from when until when; another person approves it. */
export function PolicyDialog({ entry, outletId, date, deed, onClose }: PolicyDialogProps) {
  const { t } = useTranslation("admin");
  const words = usePolicyWords();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [preview, setPreview] = useState<PolicyPreviewEntry>();
  const [objection, setObjection] = useState("");
  useEffect(() => dialog.current?.showModal(), []);

  const look = async (asked: Asked): Promise<void> => {
    const sent = await send<PolicyPreviewEntry>({
      method: "POST",
      path: "/api/v1/policies/preview",
      language,
      body: asked,
    });
    setPreview(sent.ok ? sent.answer : undefined);
    setObjection(sent.ok ? "" : troubleWord(sent.trouble));
  };
  const ask = async ({ from, ...change }: Asked): Promise<void> => {
    const body = { requestId: newId(), change: { kind: "policy", ...change }, from };
    await deed.run(
      () => send({ method: "POST", path: "/api/v1/changes", language, body }),
      () => t("asked"),
    );
    onClose();
  };
  return (
    <dialog ref={dialog} className="card panel" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{entry.key}</h2>
      <p>{words.meaning(entry.key)}</p>
      <p role="alert" className="fault">
        {objection}
      </p>
      <form
        onInput={() => setPreview(undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          const asked = askedIn(entry, event.currentTarget);
          void (preview ? ask(asked) : look(asked));
        }}
      >
        <ValueField entry={entry} />
        <PlaceFields outletId={outletId} date={date} />
        {preview && <PolicyPreview entry={entry} preview={preview} />}
        <p className="deeds">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button button--main">
            {preview ? t("ask") : t("preview")}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** Where and from when until when a value holds. */
function PlaceFields({ outletId, date }: Pick<PolicyDialogProps, "outletId" | "date">) {
  const { t } = useTranslation("admin");
  return (
    <>
      <FormField label={t("scopeOutlet")} name="outletId" defaultValue={outletId} hint={t("scopeHint")} />
      <FormField label={t("scopeType")} name="outletTypeId" />
      <FormField label={t("scopeService")} name="serviceId" />
      <FormField label={t("scopeSegment")} name="segmentId" />
      <FormField label={t("validFrom")} name="from" type="date" defaultValue={date} required />
      <FormField label={t("validTo")} name="validTo" type="date" />
    </>
  );
}

/** A field as the policy's definition asks for it; lists and rules as lines or data. */
function ValueField({ entry: { spec, value, unit } }: { readonly entry: PolicyEntryView }) {
  const { t } = useTranslation("admin");
  const words = usePolicyWords();
  const id = useId();
  const label = unit === "none" ? t("column.value") : `${t("column.value")} (${words.unit(unit)})`;
  const choices =
    spec.type === "flag" ? ["true", "false"] : "choices" in spec ? (spec["choices"] as readonly string[]) : undefined;
  if (choices && spec.type === "list") {
    return (
      <fieldset className="field">
        <legend>{label}</legend>
        {choices.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              name="value"
              value={one}
              defaultChecked={Array.isArray(value) && value.includes(one)}
            />
            {words.choice(one)}
          </label>
        ))}
      </fieldset>
    );
  }
  if (choices) {
    return (
      <p className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} name="value" defaultValue={plain(value)}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {words.choice(one)}
            </option>
          ))}
        </select>
      </p>
    );
  }
  if (spec.type === "amount") {
    return (
      <FormField label={label} name="value" inputMode="decimal" defaultValue={value === null ? "" : plain(value)} />
    );
  }
  const text = spec.type === "list" && Array.isArray(value) ? value.join("\n") : JSON.stringify(value, null, 1);
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name="value" rows={6} defaultValue={text} />
    </p>
  );
}

function askedIn({ key, spec }: PolicyEntryView, form: HTMLFormElement): Asked {
  const { from = "", validTo, outletId, outletTypeId, serviceId, segmentId } = saidIn(form);
  // One field, or a box for each choice of a list.
  const boxes = new FormData(form).getAll("value").filter((box) => typeof box === "string");
  const value = boxes.join("\n").trim();
  const scope = { outletId, outletTypeId, serviceId, segmentId };
  const named = Object.entries(scope).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    key,
    scope: Object.fromEntries(named),
    value: valueIn(spec.type, value),
    from,
    ...(validTo !== undefined && { validTo }),
  };
}

/** What was typed, as the definition holds it; what cannot be read goes as it is, and the server objects. */
function valueIn(type: PolicyEntryView["spec"]["type"], text: string): unknown {
  switch (type) {
    case "amount":
      return text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text);
    case "flag":
      return text === "true";
    case "choice":
      return text;
    case "list":
      return text.split("\n").flatMap((line) => line.trim() || []);
    default:
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
  }
}
