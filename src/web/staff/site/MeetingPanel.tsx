import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { minutesSeconds } from "../../shared/format";
import type { RoutineState } from "./day-steps";
import { usePersonWord, useSiteWord } from "./use-site-words";

const MEETING_STEPS = ["grooming", "review", "training", "interaction", "summary"] as const;

export type MeetingPanelProps = {
  readonly day: RoutineState;
  readonly now: number;
  readonly summary: OutletSummary;
  readonly onAct: (path: string, body: object) => void;
  readonly onSign: () => void;
};

/** The morning meeting: who is there, its steps in their order with the time that runs, and the signature. */
export function MeetingPanel({ day, now, summary, onAct, onSign }: MeetingPanelProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const { meeting } = day;
  if (!meeting) return <Begin summary={summary} onBegin={(body) => onAct("meeting", body)} />;
  const step = MEETING_STEPS[meeting.step];
  const ran = minutesSeconds((meeting.signedAt ?? now) - meeting.startedAt);
  return (
    <section className="panel card" aria-labelledby="meeting">
      <h2 id="meeting">{t("meeting.title")}</h2>
      <p className="site-timer" role="timer">
        {t("meeting.runs", { time: ran })}
      </p>
      <ol className="site-meeting">
        {MEETING_STEPS.map((one, index) => (
          <li key={one} data-done={index < meeting.step || undefined} aria-current={one === step ? "step" : undefined}>
            {word("meetingStep", one)}
          </li>
        ))}
      </ol>
      <p className="deeds">
        {step !== undefined && (
          <button type="button" className="button button--main" onClick={() => onAct("meeting-steps", { step })}>
            {t("meeting.done", { step: word("meetingStep", step) })}
          </button>
        )}
        {step === undefined && (
          <button type="button" className="button button--main" onClick={onSign}>
            {t(meeting.signedAt === undefined ? "sign" : "signAnew")}
          </button>
        )}
      </p>
    </section>
  );
}

type BeginProps = { readonly summary: OutletSummary; readonly onBegin: (body: object) => void };

/** Everybody is there until somebody says otherwise. */
function Begin({ summary, onBegin }: BeginProps) {
  const { t } = useTranslation("site");
  const personWord = usePersonWord(summary);
  const everybody = summary.staff.map(({ staffId }) => staffId);
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const turn = (staffId: string): void =>
    setAbsent(absent.includes(staffId) ? absent.filter((one) => one !== staffId) : [...absent, staffId]);
  return (
    <section className="panel card" aria-labelledby="meeting">
      <h2 id="meeting">{t("meeting.title")}</h2>
      <fieldset className="site-many">
        <legend>{t("meeting.present")}</legend>
        {everybody.map((staffId) => (
          <label key={staffId} className="choice">
            <input type="checkbox" checked={!absent.includes(staffId)} onChange={() => turn(staffId)} />
            {personWord(staffId)}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="button button--main"
        onClick={() => onBegin({ present: everybody.filter((one) => !absent.includes(one)), absent })}
      >
        {t("meeting.begin")}
      </button>
    </section>
  );
}
