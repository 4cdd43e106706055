import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDay } from "#contract/calendar";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { ReasonDialog } from "../ReasonDialog";
import { useDeed } from "../use-deed";
import { useNamed, useNumbers } from "./use-words";

export type CalendarTableProps = {
  readonly days: readonly CalendarDay[];
  readonly mayEdit: boolean;
  readonly onChanged: () => void;
};

/** The days of a period with what they do, where, and who says so. */
export function CalendarTable({ days, mayEdit, onChanged }: CalendarTableProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const named = useNamed();
  const numbers = useNumbers();
  const deed = useDeed();
  const id = useId();
  const [leaving, setLeaving] = useState<CalendarDay>();
  const removeWords = (day: CalendarDay) => ({ date: numbers.day(day.date), effect: named("effect", day.effect) });
  const remove = async ({ date, effect, unitId }: CalendarDay, reason: string): Promise<void> => {
    setLeaving(undefined);
    const body = { days: [{ date, effect, ...(unitId !== undefined && { unitId }) }], reason };
    await deed.run(() => send({ method: "POST", path: "/api/v1/calendar/days/remove", body, language }));
    onChanged();
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("calendar.days", { count: days.length })}</h2>
      <DeedNotice deed={deed} />
      {days.length === 0 && <p>{t("calendar.none")}</p>}
      {days.length > 0 && (
        <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("date")}</th>
                <th scope="col">{t("calendar.only")}</th>
                <th scope="col">{t("calendar.unit")}</th>
                <th scope="col">{t("calendar.note")}</th>
                <th scope="col">{t("calendar.source")}</th>
                {mayEdit && <th scope="col">{t("calendar.doing")}</th>}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <DayRow
                  key={`${day.date} ${day.effect} ${day.unitId ?? ""}`}
                  day={day}
                  removeWord={t("calendar.removeOne", removeWords(day))}
                  {...(mayEdit && { onRemove: () => setLeaving(day) })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving && (
        <ReasonDialog
          title={t("calendar.removeOne", removeWords(leaving))}
          onReason={(reason) => void remove(leaving, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
}

type DayRowProps = {
  readonly day: CalendarDay;
  readonly removeWord: string;
  readonly onRemove?: () => void;
};

function DayRow({ day, removeWord, onRemove }: DayRowProps) {
  const { t } = useTranslation("forecast");
  const named = useNamed();
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row">{numbers.day(day.date)}</th>
      <td>{named("effect", day.effect)}</td>
      <td>{day.unitId ?? t("calendar.everywhere")}</td>
      <td>{day.note ?? ""}</td>
      <td className="soft">{day.source}</td>
      {onRemove && (
        <td>
          <button type="button" className="button" aria-label={removeWord} onClick={onRemove}>
            {t("calendar.remove")}
          </button>
        </td>
      )}
    </tr>
  );
}
