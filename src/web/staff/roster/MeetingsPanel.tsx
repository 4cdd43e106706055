import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { AskDialog, textIn, type AskField } from "../practice/AskDialog";
import { clockOf, spanOf, type RosterWords } from "./use-roster-words";
import { isOver, type Week } from "./week";

export type MeetingsPanelProps = {
  readonly week: Week;
  readonly words: RosterWords;
  /** Undefined where the week is only looked at. */
  readonly onAct: ((action: string, body: object, said: string) => void) | undefined;
};

const MINUTES = "60";

/** When people meet or learn together, off the peak unless somebody says why not. (source: 4-31) */
export function MeetingsPanel({ week, words, onAct }: MeetingsPanelProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const { meetings, people } = week;
  const fields: readonly AskField[] = [
    { name: "title", kind: "line", label: t("meetings.name") },
    {
      ...{ name: "what", kind: "choice", label: t("meetings.what") },
      options: (["meeting", "training"] as const).map((value) => ({ value, label: t(`meetings.kind.${value}`) })),
    },
    { name: "minutes", kind: "number", label: t("meetings.minutes"), first: MINUTES },
    {
      ...{ name: "people", kind: "many", label: t("meetings.people") },
      options: people.map(({ staffId }) => ({ value: staffId, label: words.person(staffId) })),
    },
    { name: "quorum", kind: "number", label: t("meetings.quorum"), optional: true },
    {
      ...{ name: "day", kind: "choice", label: t("meetings.day"), optional: true, hint: t("meetings.least") },
      options: daysAhead(week).map((day) => ({ value: String(day), label: words.fullDay(day) })),
    },
    {
      ...{ name: "time", kind: "choice", label: t("meetings.time"), optional: true },
      options: halfHours(week).map((from) => ({ value: String(from), label: clockOf(from) })),
    },
    { name: "reason", kind: "line", label: t("meetings.reason"), optional: true },
  ];
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("meetings.title", { count: meetings.length })}</h2>
      <ul className="rows">
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.meetingId} {...{ meeting, week, words, onAct }} />
        ))}
      </ul>
      {onAct && week.state !== "empty" && (
        <p className="deeds">
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t("meetings.plan")}
          </button>
        </p>
      )}
      {onAct && isAsking && (
        <AskDialog
          title={t("meetings.plan")}
          intro={t("meetings.intro")}
          fields={fields}
          onSay={(form) => {
            onAct("meetings", { meetingId: newId(), ...meetingIn(form) }, t("meetings.planned"));
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

type MeetingRowProps = MeetingsPanelProps & { readonly meeting: Week["meetings"][number] };

function MeetingRow({ meeting, week, words, onAct }: MeetingRowProps) {
  const { t } = useTranslation("roster");
  const { meetingId, kind, title, day, fromMin, minutes, staffIds, attending, quorum, cost, breaks, reason } = meeting;
  const when = `${words.day(day)} ${spanOf(fromMin, fromMin + minutes)}`;
  const there = { there: attending.length, of: staffIds.length };
  const isShort = attending.length < quorum;
  const hurts = cost > 0 || breaks.length > 0;
  return (
    <li>
      <span>
        {`${t("meetings.row", { kind: t(`meetings.kind.${kind}`), title, when, minutes, ...there })} `}
        {isShort && <StatusWord tone="warn" word={t("meetings.few")} />}
        {hurts && (
          <StatusWord tone="warn" word={reason === undefined ? t("meetings.hurts") : t("meetings.costs", { reason })} />
        )}
      </span>
      {onAct && !isOver(week, day) && (
        <button
          type="button"
          className="button"
          aria-label={t("meetings.callOffThis", { title })}
          onClick={() => onAct("meetings/call-off", { meetingId }, t("meetings.calledOff"))}
        >
          {t("meetings.callOff")}
        </button>
      )}
    </li>
  );
}

function meetingIn(form: FormData): object {
  const [day, time] = [textIn(form, "day"), textIn(form, "time")];
  const [quorum, reason] = [textIn(form, "quorum"), textIn(form, "reason")];
  return {
    kind: textIn(form, "what"),
    title: textIn(form, "title"),
    minutes: Number(textIn(form, "minutes")),
    staffIds: form.getAll("people"),
    ...(quorum !== "" && { quorum: Number(quorum) }),
    ...(day !== "" && time !== "" && { at: { day: Number(day), fromMin: Number(time) } }),
    ...(reason !== "" && { reason }),
  };
}

const daysAhead = (week: Week): readonly number[] =>
  [...new Set(week.templates.flatMap(({ days }) => days))].filter((day) => !isOver(week, day)).sort();

const HALF_HOUR = 30;

/** Half hours of the week's working hours. */
function halfHours({ templates }: Week): readonly number[] {
  const first = Math.ceil(Math.min(...templates.map(({ fromMin }) => fromMin)) / HALF_HOUR);
  const last = Math.floor(Math.max(...templates.map(({ toMin }) => toMin)) / HALF_HOUR);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => (first + at) * HALF_HOUR);
}
