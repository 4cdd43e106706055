import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { OutletSelect } from "../OutletSelect";
import { TimeSteps } from "../TimeSteps";
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
  const id = useId();
  return (
    <div className="forecast__choice">
      <OutletSelect label={t("outlet")} outlets={outlets} chosen={{ outletId, onChoose: onOutlet }} />
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
      <TimeSteps
        words={{ before: t("before"), now: t("today"), after: t("after") }}
        isNow={date === today}
        onBefore={() => onDate(dayAfter(date, -1))}
        onNow={() => onDate(today)}
        onAfter={() => onDate(dayAfter(date, 1))}
      />
    </div>
  );
}
