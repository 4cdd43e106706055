import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { FormField, saidIn } from "../FormField";

export type DutyChangeFormProps = {
  readonly openDates: readonly string[];
  readonly summary: OutletSummary;
  readonly onAsk: (change: object) => void;
};

/** What was published is changed with a reason, and by two people. (source: 2-22) */
export function DutyChangeForm({ openDates, summary, onAsk }: DutyChangeFormProps) {
  const { t } = useTranslation("site");
  return (
    <form
      className="line"
      onSubmit={(event) => {
        event.preventDefault();
        const { date = "", head = "", reason = "" } = saidIn(event.currentTarget);
        onAsk({ day: { date, head }, reason });
      }}
    >
      <p className="field">
        <label htmlFor="change-date">{t("duty.day")}</label>
        <select id="change-date" name="date" required>
          {openDates.map((date) => (
            <option key={date}>{date}</option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor="change-head">{t("day.dutyHead")}</label>
        <select id="change-head" name="head" required>
          {summary.staff.map(({ staffId, badgeName }) => (
            <option key={staffId} value={staffId}>{`${badgeName} (${staffId})`}</option>
          ))}
        </select>
      </p>
      <FormField label={t("reason")} name="reason" required maxLength={200} />
      <button type="submit" className="button">
        {t("duty.ask")}
      </button>
    </form>
  );
}
