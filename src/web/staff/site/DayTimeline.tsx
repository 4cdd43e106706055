import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { clockTime } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { ReasonDialog } from "../ReasonDialog";
import type { DayStep, RoutineState, StepName } from "./day-steps";
import type { Paper } from "./SignDialog";
import { useSchemes } from "./use-schemes";
import { outletPath } from "./use-case";
import { usePersonWord, useSiteWord } from "./use-site-words";

export type DayTimelineProps = {
  readonly day: RoutineState;
  readonly steps: readonly DayStep[];
  readonly summary: OutletSummary;
  /** Of a day that is over everything is read and nothing done. */
  readonly businessDate: string;
  readonly onAct: (path: string, body: object) => void;
  readonly onSign: (paper: Paper) => void;
};

const SLOTS = ["preOpen", "peak", "close"] as const;
const LOGS = ["lobbyLog", "dutyLog", "meetingLog"] as const;

/** The day from before opening to after closing, each step with its time, its proof, and the way to do it. */
export function DayTimeline(props: DayTimelineProps) {
  const { t } = useTranslation("site");
  return (
    <section className="panel card" aria-labelledby="timeline">
      <h2 id="timeline">{t("day.timeline")}</h2>
      <ol className="site-timeline">
        {props.steps.map((step) => (
          <Step key={step.name} {...props} step={step} />
        ))}
      </ol>
    </section>
  );
}

type StepProps = DayTimelineProps & { readonly step: DayStep };

function Step(props: StepProps) {
  const { step, day, summary, businessDate } = props;
  const { t } = useTranslation("site");
  const language = useLanguage();
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const { itemWord } = useSchemes();
  const time = (at: number): string => clockTime(at, language, summary.timeZone);
  const { doneAt, by, dueAt, tone, name } = step;
  const wrong = day.inspections[name]?.at(-1)?.wrong ?? [];
  const says =
    doneAt === undefined
      ? t(tone === "actNow" ? "day.isMissing" : "day.until", { time: time(dueAt) })
      : t("day.doneAt", { time: time(doneAt), who: by === undefined ? "" : personWord(by) });
  return (
    <li data-tone={tone}>
      <div>
        <strong>{word("step", name)}</strong>
        {name === "checkIn" && <span className="soft"> {personWord(day.dutyHead)}</span>}
        <br />
        <StatusWord tone={tone} word={says} />
        {name === "peak" && day.peakAskedAt !== undefined && doneAt === undefined && (
          <p className="soft">{t("day.peakAsked", { time: time(day.peakAskedAt) })}</p>
        )}
        {wrong.length > 0 && <p>{t("day.wrong", { what: wrong.map(itemWord).join("; ") })}</p>}
      </div>
      <span className="deeds">
        {signedAs(step) && (
          <a
            className="button"
            href={`${outletPath(summary.outletId)}/routine/${businessDate}/papers/${name}?language=${language}`}
            aria-label={`${t("day.paper")}: ${word("step", name)}`}
          >
            {t("day.paper")}
          </a>
        )}
        {businessDate === summary.businessDate && <StepDeed {...props} />}
      </span>
    </li>
  );
}

/** Whether a step was signed on a form, so that it can be printed. */
const signedAs = ({ name, doneAt }: DayStep): boolean =>
  doneAt !== undefined && (name === "meeting" || [...SLOTS, ...LOGS].some((one) => one === name));

function StepDeed({ step: { name, doneAt }, day, onAct, onSign }: StepProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const { me, may } = useSession();
  const [asksWhy, setAsksWhy] = useState(false);
  if (!may("siteLog.write") && !may("siteLog.sign")) return null;
  const paper = paperOf(name, doneAt !== undefined, word("step", name));
  if (paper) {
    return (
      <button type="button" className="button" onClick={() => onSign(paper)}>
        {t(doneAt === undefined ? "sign" : "signAnew")}
      </button>
    );
  }
  if (name === "checkIn" && [day.dutyHead, day.deputy].includes(me.accountId)) {
    const isHere = day.onDuty === me.accountId;
    return (
      <button type="button" className="button" onClick={() => onAct(isHere ? "check-out" : "check-in", {})}>
        {t(isHere ? "day.checkOut" : "day.checkIn")}
      </button>
    );
  }
  if (name !== "ready" || doneAt !== undefined || !day.inspections["preOpen"]) return null;
  const isWrong = (day.inspections["preOpen"].at(-1)?.wrong.length ?? 0) > 0;
  return (
    <>
      <button
        type="button"
        className="button button--main"
        onClick={() => (isWrong ? setAsksWhy(true) : onAct("ready", {}))}
      >
        {t("day.ready")}
      </button>
      {asksWhy && (
        <ReasonDialog
          title={t("day.readyDespite")}
          onReason={(reason) => {
            setAsksWhy(false);
            onAct("ready", { reason });
          }}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </>
  );
}

function paperOf(name: StepName, again: boolean, title: string): Paper | undefined {
  const slot = SLOTS.find((one) => one === name);
  if (slot) return { formId: "inspection", path: "inspections", title, slot, again: again && slot !== "peak" };
  const log = LOGS.find((one) => one === name);
  return log && { formId: log, path: "logs", title, again };
}
