import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeView, WhatIfOutletView } from "#contract/what-if";
import { useFetched } from "../../shared/use-fetched";
import { outletPath } from "../../shared/place";
import {
  CHANGE_KINDS,
  changeFrom,
  choicesOf,
  FIELDS,
  OF_NETWORK,
  OF_ONE_OUTLET,
  type ChangeKind,
  type FieldName,
} from "./change-fields";
import type { Words } from "./use-words";

export type ChangeFormProps = {
  readonly outletIds: readonly string[];
  readonly words: Words;
  readonly onAdd: (change: ChangeView) => void;
};

/** One more change: its kind first, then what that kind asks. */
export function ChangeForm({ outletIds, words, onAdd }: ChangeFormProps) {
  const { t } = useTranslation("whatif");
  const [kind, setKind] = useState<ChangeKind>("windows");
  const [at, setAt] = useState("");
  const isNetwork = outletIds.length > 1;
  const [first = ""] = outletIds;
  const where = outletIds.includes(at) ? at : first;
  const outlet = useFetched<WhatIfOutletView>(`${outletPath(where)}/what-if`).answer;
  const kinds = CHANGE_KINDS.filter((one) => isNetwork || !OF_NETWORK.has(one));
  const shown = kinds.includes(kind) ? kind : "windows";
  const asksWhere = isNetwork && !OF_NETWORK.has(shown);
  const needsOne = OF_ONE_OUTLET.has(shown);
  return (
    <form
      className="whatif__change"
      onSubmit={(event) => {
        event.preventDefault();
        const isHere = asksWhere && (needsOne || at !== "");
        onAdd(changeFrom(shown, new FormData(event.currentTarget), isHere ? [where] : undefined));
        event.currentTarget.reset();
      }}
    >
      <Labelled label={t("form.kind")}>
        {(id) => (
          <select id={id} value={shown} onChange={(event) => setKind(event.target.value as ChangeKind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {asksWhere && (
        <WhereField
          outletIds={outletIds}
          words={words}
          at={needsOne ? where : at}
          needsOne={needsOne}
          onChange={setAt}
        />
      )}
      {outlet &&
        FIELDS[shown].map((field) => (
          <ChangeField
            key={`${shown}/${where}/${field}`}
            field={field}
            outlet={outlet}
            outletIds={outletIds}
            words={words}
          />
        ))}
      <p className="deeds">
        <button type="submit" className="button" disabled={!outlet}>
          {t("form.add")}
        </button>
      </p>
    </form>
  );
}

type WhereFieldProps = {
  readonly outletIds: readonly string[];
  readonly words: Words;
  /** Empty for everywhere. */
  readonly at: string;
  readonly needsOne: boolean;
  readonly onChange: (at: string) => void;
};

/** At which outlet of the network something changes; everywhere, unless the change is of one outlet. */
function WhereField({ outletIds, words, at, needsOne, onChange }: WhereFieldProps) {
  const { t } = useTranslation("whatif");
  return (
    <Labelled label={t("form.where")}>
      {(id) => (
        <select id={id} value={at} onChange={(event) => onChange(event.target.value)}>
          {!needsOne && <option value="">{t("form.everywhere")}</option>}
          {outletIds.map((one) => (
            <option key={one} value={one}>
              {words.outlet(one)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type LabelledProps = { readonly label: string; readonly children: (id: string) => React.ReactNode };

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  );
}

type ChangeFieldProps = {
  readonly field: FieldName | `${FieldName}?`;
  readonly outlet: WhatIfOutletView;
  readonly outletIds: readonly string[];
  readonly words: Words;
};

function ChangeField({ field, outlet, outletIds, words }: ChangeFieldProps) {
  const { t } = useTranslation("whatif");
  const name = field.replace("?", "") as FieldName;
  const isOptional = field.endsWith("?");
  const label = t(`field.${name}`) + (isOptional ? ` ${t("form.optional")}` : "");
  const choices = choicesOf(name, outlet, outletIds);
  const isList = name === "serviceIds" || name === "segmentIds" || name === "toOutletIds";
  if (choices)
    return (
      <Labelled label={label}>
        {(id) => (
          <select id={id} name={name} multiple={isList} required={!isOptional} {...(isList && { size: 5 })}>
            {isOptional && !isList && <option value="">–</option>}
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {words.choice(name, choice)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    );
  const input = INPUTS[name] ?? { type: "text" };
  return <Labelled label={label}>{(id) => <input id={id} name={name} required={!isOptional} {...input} />}</Labelled>;
}

const INPUTS: { readonly [Name in FieldName]?: React.InputHTMLAttributes<HTMLInputElement> } = {
  count: { type: "number", min: -20, max: 20, defaultValue: 2 },
  factor: { type: "number", min: 0, max: 1_000, defaultValue: 120 },
  groups: { type: "number", min: 1, max: 12, defaultValue: 4 },
  share: { type: "number", min: 0, max: 100, defaultValue: 50 },
  gainMin: { type: "number", min: 0, max: 240, defaultValue: 5 },
  from: { type: "time" },
  to: { type: "time" },
};
