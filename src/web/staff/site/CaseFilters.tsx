import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { useLanguage } from "../../shared/use-language";
import type { Topics } from "./CaseList";
import { useSiteWord } from "./use-site-words";

export type Looked = {
  readonly outlet: string;
  readonly which: "open" | "overdue" | "repeated" | "all";
  readonly topic: string;
  readonly number: string;
};

export type CaseFiltersProps = {
  readonly looked: Looked;
  readonly outlets: readonly OutletEntry[];
  readonly topics: Topics;
  readonly onLook: (change: Partial<Looked>) => void;
};

const WHICH = ["open", "overdue", "all"] as const;
const WITH_REPEATS = ["open", "overdue", "repeated", "all"] as const;

/** What of the list is looked at. */
export function CaseFilters({ looked, outlets, topics, onLook }: CaseFiltersProps) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const word = useSiteWord();
  const id = useId();
  const which = topics.group === "clause" ? WITH_REPEATS : WHICH;
  return (
    <form className="line" role="search" onSubmit={(event) => event.preventDefault()}>
      <p className="field">
        <label htmlFor={`${id}-which`}>{t("filter.which")}</label>
        <select
          id={`${id}-which`}
          value={looked.which}
          onChange={(event) => onLook({ which: event.target.value as Looked["which"] })}
        >
          {which.map((one) => (
            <option key={one} value={one}>
              {t(`filter.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-outlet`}>{t("outlet")}</label>
        <select id={`${id}-outlet`} value={looked.outlet} onChange={(event) => onLook({ outlet: event.target.value })}>
          <option value="">{t("filter.everywhere")}</option>
          {outlets.map(({ outletId, name }) => (
            <option key={outletId} value={outletId}>{`${outletId} · ${name[language]}`}</option>
          ))}
        </select>
      </p>
      {topics.codes.length > 0 && (
        <p className="field">
          <label htmlFor={`${id}-topic`}>{t("filter.topic")}</label>
          <select id={`${id}-topic`} value={looked.topic} onChange={(event) => onLook({ topic: event.target.value })}>
            <option value="">{t("filter.anything")}</option>
            {topics.codes.map((code) => (
              <option key={code} value={code}>
                {word(topics.group, code)}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor={`${id}-number`}>{t("filter.number")}</label>
        <input
          id={`${id}-number`}
          type="search"
          maxLength={64}
          pattern="[\w.:\-]*"
          value={looked.number}
          onChange={(event) => /^[\w.:-]*$/u.test(event.target.value) && onLook({ number: event.target.value })}
        />
      </p>
    </form>
  );
}
