import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarImported, ShippedCalendar } from "#contract/calendar";
import { send } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { useDeed } from "../use-deed";
import { useNamed, useNumbers } from "./use-words";

export type CalendarFormProps = {
  readonly date: string;
  /** Effects that the calendar knows already. */
  readonly effects: readonly string[];
  readonly onChanged: () => void;
};

/** Enters one day with its source. */
export function CalendarDayForm({ date, effects, onChanged }: CalendarFormProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const named = useNamed();
  const { day: dayWord } = useNumbers();
  const deed = useDeed();
  const id = useId();
  const enter = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const day = saidIn(form);
    const request = { method: "POST", path: "/api/v1/calendar/days", body: { days: [day] }, language } as const;
    const words = { date: dayWord(day["date"] ?? date), effect: named("effect", day["effect"] ?? "") };
    if (
      !(await deed.run(
        () => send(request),
        () => t("calendar.saved", words),
      ))
    )
      return;
    form.reset();
    onChanged();
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("calendar.add")}</h2>
      <DeedNotice deed={deed} />
      <form className="line" onSubmit={(event) => void enter(event)}>
        <FormField label={t("date")} name="date" type="date" defaultValue={date} required />
        <FormField
          label={t("calendar.effect")}
          name="effect"
          list={`${id}-effects`}
          pattern="[a-z][a-zA-Z0-9]{0,39}"
          hint={t("calendar.effectHint")}
          required
        />
        <datalist id={`${id}-effects`}>
          {effects.map((effect) => (
            <option key={effect} value={effect}>
              {named("effect", effect)}
            </option>
          ))}
        </datalist>
        <FormField label={t("calendar.unit")} name="unitId" hint={t("calendar.unitHint")} maxLength={64} />
        <FormField label={t("calendar.note")} name="note" maxLength={500} />
        <FormField label={t("calendar.source")} name="source" maxLength={500} required />
        <button type="submit" className="button button--main" disabled={deed.isBusy}>
          {t("calendar.save")}
        </button>
      </form>
    </section>
  );
}

/** Reads a calendar file; with one fault nothing of it is entered, and every fault is named. */
export function CalendarImport({ onChanged }: Pick<CalendarFormProps, "onChanged">) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const deed = useDeed();
  const id = useId();
  const [faults, setFaults] = useState<CalendarImported["faults"]>([]);
  const read = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (!(file instanceof File)) return;
    const request = {
      method: "POST",
      path: "/api/v1/calendar/import",
      language,
      body: { csv: await file.text() },
    } as const;
    const answer = await deed.run(
      () => send<CalendarImported>(request),
      ({ changes, faults: found }) => (found.length > 0 ? "" : t("calendar.imported", { count: changes })),
    );
    setFaults(answer?.faults ?? []);
    if (!answer || answer.faults.length > 0) return;
    form.reset();
    onChanged();
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("calendar.import")}</h2>
      <p className="soft">{t("calendar.importHelp")}</p>
      <DeedNotice deed={deed} />
      {faults.length > 0 && (
        <div role="alert">
          <p>{t("calendar.faults")}</p>
          <ul>
            {faults.map(({ line, code, detail }) => (
              <li key={`${line} ${detail}`}>{t("calendar.fault", { line, code, detail })}</li>
            ))}
          </ul>
        </div>
      )}
      <form className="line" onSubmit={(event) => void read(event)}>
        <FormField label={t("calendar.file")} name="file" type="file" accept=".csv,text/csv" required />
        <button type="submit" className="button" disabled={deed.isBusy}>
          {t("calendar.import")}
        </button>
        <a className="button" href="/api/v1/calendar/file" download>
          {t("calendar.export")}
        </a>
      </form>
    </section>
  );
}

/** Enters a country's calendar that comes with the program. */
export function ShippedCalendars({ onChanged }: Pick<CalendarFormProps, "onChanged">) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const deed = useDeed();
  const id = useId();
  const { answer = [] } = useFetched<readonly ShippedCalendar[]>("/api/v1/calendar/shipped", { once: true });
  const take = async (country: ShippedCalendar["country"]): Promise<void> => {
    const request = { method: "POST", path: `/api/v1/calendar/shipped/${country}`, language } as const;
    const entered = await deed.run(
      () => send<CalendarImported>(request),
      ({ changes }) => t("calendar.imported", { count: changes }),
    );
    if (entered) onChanged();
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("calendar.shipped")}</h2>
      <p className="soft">{t("calendar.shippedHelp")}</p>
      <DeedNotice deed={deed} />
      <ul className="rows">
        {answer.map(({ country, days, from, until }) => (
          <li key={country}>
            <strong>{t(`calendar.country.${country}`)}</strong>
            <span className="soft">
              {t("calendar.shippedSpan", { count: days, from: from.slice(0, 4), until: until.slice(0, 4) })}
            </span>
            <button
              type="button"
              className="button"
              disabled={deed.isBusy}
              aria-label={t("calendar.takeOne", { country: t(`calendar.country.${country}`) })}
              onClick={() => void take(country)}
            >
              {t("calendar.take")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
