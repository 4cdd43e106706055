import { useTranslation } from "react-i18next";
import { dayAfter } from "../forecast/dates";
import { OutletSelect } from "../OutletSelect";
import { TimeSteps } from "../TimeSteps";
import type { WeekChoice } from "./use-week";

/** Which outlet, which week. */
export function WeekPicker({ outlets, outletId, monday, thisMonday, onOutlet, onWeek }: WeekChoice) {
  const { t } = useTranslation("roster");
  return (
    <div className="roster-head__choice">
      {outlets.length > 1 && (
        <OutletSelect label={t("head.outlet")} outlets={outlets} chosen={{ outletId, onChoose: onOutlet }} />
      )}
      <TimeSteps
        words={{ before: t("head.before"), now: t("head.thisWeek"), after: t("head.after") }}
        isNow={monday === thisMonday}
        onBefore={() => onWeek(dayAfter(monday, -7))}
        onNow={() => onWeek(thisMonday)}
        onAfter={() => onWeek(dayAfter(monday, 7))}
      />
    </div>
  );
}
