import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Scheme } from "./use-schemes";

const RESULTS = ["ok", "notOk", "na"] as const;
type ItemResult = (typeof RESULTS)[number];

export type ItemsFormProps = {
  readonly scheme: Pick<Scheme, "modules">;
  readonly say: (said: Scheme["title"], otherwise: string) => string;
};

/** The items of a checklist, each with a word for what was seen. Their answers are read by `itemsSeen`. */
export function ItemsForm({ scheme, say }: ItemsFormProps) {
  return (
    <>
      {scheme.modules.map(({ moduleId, text, items }) => (
        <fieldset key={moduleId} className="site-items">
          <legend>{say(text, moduleId)}</legend>
          {items.map((item) => (
            <Item key={item.itemId} name={item.itemId} label={say(item.text, item.itemId)} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

function Item({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation("site");
  const id = useId();
  return (
    <p className="site-item">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={`item ${name}`} required defaultValue="">
        <option value="" disabled>
          {t("result.choose")}
        </option>
        {RESULTS.map((one) => (
          <option key={one} value={one}>
            {t(`result.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What was seen of each item, in the order of the checklist. */
export function itemsSeen(scheme: Pick<Scheme, "modules">, form: FormData) {
  return scheme.modules.flatMap(({ items }) =>
    items.map(({ itemId }) => {
      const said = form.get(`item ${itemId}`);
      const result: ItemResult = RESULTS.find((one) => one === said) ?? "na";
      return { itemId, result };
    }),
  );
}
