import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { DeedNotice } from "../DeedNotice";
import { saidIn } from "../FormField";
import type { Deed } from "../use-deed";

export type PlanDayFormProps = {
  readonly summary: OutletSummary;
  readonly deed: Deed;
  readonly onPlan: (body: object) => void;
};

/** A day that no published roster has planned: a head says who is on duty. */
export function PlanDayForm({ summary, deed, onPlan }: PlanDayFormProps) {
  const { t } = useTranslation("site");
  const { opensAt, closesAt, staff } = summary;
  return (
    <section className="panel card" aria-labelledby="plan-day">
      <h2 id="plan-day">{t("day.plan")}</h2>
      <p>{t("day.planWhy")}</p>
      <DeedNotice deed={deed} />
      <form
        className="line"
        onSubmit={(event) => {
          event.preventDefault();
          const { dutyHead = "", deputy } = saidIn(event.currentTarget);
          onPlan({ opensAt, closesAt, dutyHead, ...(deputy !== undefined && { deputy }) });
        }}
      >
        {(["dutyHead", "deputy"] as const).map((name) => (
          <p key={name} className="field">
            <label htmlFor={`plan-${name}`}>{t(`day.${name}`)}</label>
            <select id={`plan-${name}`} name={name} required={name === "dutyHead"}>
              {name === "deputy" && <option value="">{"–"}</option>}
              {staff.map(({ staffId, badgeName }) => (
                <option key={staffId} value={staffId}>{`${badgeName} (${staffId})`}</option>
              ))}
            </select>
          </p>
        ))}
        <button type="submit" className="button button--main">
          {t("day.planNow")}
        </button>
      </form>
    </section>
  );
}
