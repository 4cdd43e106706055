import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import { dayAfter } from "../forecast/dates";
import type { WeekChoice } from "./use-week";

/** Which outlet, which week. */
export function WeekPicker({ outlets, outletId, monday, thisMonday, onOutlet, onWeek }: WeekChoice) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="roster-head__choice">
      {outlets.length > 1 && (
        <p className="field">
          <label htmlFor={id}>{t("head.outlet")}</label>
          <select id={id} value={outletId} onChange={(event) => onOutlet(event.target.value)}>
            {outlets.map((outlet) => (
              <option key={outlet.outletId} value={outlet.outletId}>
                {`${outlet.outletId} · ${outlet.name[language]}`}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="deeds">
        <button type="button" className="button" onClick={() => onWeek(dayAfter(monday, -7))}>
          {t("head.before")}
        </button>
        <button type="button" className="button" disabled={monday === thisMonday} onClick={() => onWeek(thisMonday)}>
          {t("head.thisWeek")}
        </button>
        <button type="button" className="button" onClick={() => onWeek(dayAfter(monday, 7))}>
          {t("head.after")}
        </button>
      </p>
    </div>
  );
}
