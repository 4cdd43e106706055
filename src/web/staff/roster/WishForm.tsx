import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { Choice } from "./DayEditor";
import { spanOf, type RosterWords } from "./use-roster-words";
import { openDays, templatesOn, type Week } from "./week";

export type WishFormProps = {
  readonly week: Week;
  readonly words: RosterWords;
  readonly staffId: string;
  readonly onAct: (action: string, body: object) => void;
};

/** A day off, a shift one would rather not work, leave, or overtime: said until the week is published. */
export function WishForm(props: WishFormProps) {
  const { week, words, onAct } = props;
  const { t } = useTranslation("roster");
  const days = openDays(week);
  const [day, setDay] = useState(days[0] ?? 0);
  return (
    <section className="panel card" aria-label={t("my.wishes")}>
      <h2>{t("my.wishes")}</h2>
      <Asked {...props} />
      <Choice
        label={t("my.onDay")}
        value={String(day)}
        options={days.map((each) => [String(each), words.fullDay(each)] as const)}
        onChoose={(chosen) => setDay(Number(chosen))}
      />
      <p className="deeds">
        <button type="button" className="button" onClick={() => onAct("wishes", { wishId: newId(), day })}>
          {t("my.askOff")}
        </button>
        {templatesOn(week, day).map(({ id, fromMin, toMin }) => (
          <button
            key={id}
            type="button"
            className="button"
            onClick={() => onAct("wishes", { wishId: newId(), day, template: id })}
          >
            {t("my.rather", { shift: `${words.template(id)} ${spanOf(fromMin, toMin)}` })}
          </button>
        ))}
        <button type="button" className="button" onClick={() => onAct("leave", { leaveId: newId(), day })}>
          {t("my.askLeave")}
        </button>
      </p>
      <OvertimeOffer {...props} />
    </section>
  );
}

const OFFERED_HOURS = [0, 2, 4, 6, 8, 10, 12] as const;

/** Hours beyond the contract that one would work this week; a roster asks for no others. (source: 1-16) */
function OvertimeOffer({ week, words, staffId, onAct }: WishFormProps) {
  const { t } = useTranslation("roster");
  const offered = week.people.find((person) => person.staffId === staffId)?.overtimeMinutes ?? 0;
  return (
    <Choice
      label={t("my.overtime")}
      value={String(offered)}
      options={OFFERED_HOURS.map((hours) => [String(hours * 60), words.hours(hours * 60)] as const)}
      onChoose={(minutes) => onAct("overtime", { minutes: Number(minutes) })}
    />
  );
}

/** What one has asked for already. */
function Asked({ week, words, staffId, onAct }: WishFormProps) {
  const { t } = useTranslation("roster");
  const isOwn = (one: { readonly staffId: string }): boolean => one.staffId === staffId;
  return (
    <ul className="rows">
      {week.wishes.filter(isOwn).map(({ wishId, day, template }) => (
        <li key={wishId}>
          <span>
            {t(template === undefined ? "my.wishOff" : "my.wishNot", {
              day: words.day(day),
              shift: words.template(template ?? ""),
            })}
          </span>
          <button type="button" className="button" onClick={() => onAct("wishes/drop", { wishId })}>
            {t("my.dropWish")}
          </button>
        </li>
      ))}
      {week.leaves.filter(isOwn).map(({ leaveId, day, state }) => (
        <li key={leaveId}>
          <span>{t("my.leaveOn", { day: words.day(day) })}</span>
          <StatusWord tone={state === "asked" ? "warn" : "quiet"} word={t(`leave.${state}`)} />
        </li>
      ))}
    </ul>
  );
}
