import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { useLanguage } from "../../shared/use-language";
import { dayAfter } from "./dates";

export type DayPickerProps = {
  readonly outlets: readonly OutletEntry[];
  readonly outletId: string;
  readonly date: string;
  readonly today: string;
  readonly onOutlet: (outletId: string) => void;
  readonly onDate: (date: string) => void;
};

/** Which outlet, which day. */
export function DayPicker({ outlets, outletId, date, today, onOutlet, onDate }: DayPickerProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="forecast__choice">
      <p className="field">
        <label htmlFor={`${id}-outlet`}>{t("outlet")}</label>
        <select id={`${id}-outlet`} value={outletId} onChange={(event) => onOutlet(event.target.value)}>
          {outlets.map((outlet) => (
            <option key={outlet.outletId} value={outlet.outletId}>
              {`${outlet.outletId} · ${outlet.name[language]}`}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-date`}>{t("date")}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={date}
          required
          onChange={(event) => onDate(event.target.value || date)}
        />
      </p>
      <p className="deeds">
        <button type="button" className="button" onClick={() => onDate(dayAfter(date, -1))}>
          {t("before")}
        </button>
        <button type="button" className="button" disabled={date === today} onClick={() => onDate(today)}>
          {t("today")}
        </button>
        <button type="button" className="button" onClick={() => onDate(dayAfter(date, 1))}>
          {t("after")}
        </button>
      </p>
    </div>
  );
}
