import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { clockTime, dayAndDate } from "../../shared/format";
import { useLanguage } from "../../shared/use-language";
import { ReasonDialog } from "../ReasonDialog";
import type { RosterWords } from "./use-roster-words";
import type { Week } from "./week";

export type WeekStepsProps = {
  readonly week: Week;
  readonly words: RosterWords;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onPublish: (reason: string | undefined) => void;
};

/** Where the week stands between need and notice, and its next step. (2-22) */
export function WeekSteps({ week, words, isBusy, onMake, onPublish }: WeekStepsProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { may } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const { state, notice, publishedAt, lateByDays, timeZone } = week;
  const isLate = notice.lateByDays > 0;
  return (
    <div className="week-steps">
      <StatusWord tone={state === "published" ? "ok" : isLate ? "warn" : "quiet"} word={t(`state.${state}`)} />
      {state === "published" && publishedAt !== undefined && (
        <span className="soft">
          {t(lateByDays > 0 ? "state.publishedLate" : "state.publishedAt", {
            at: `${dayAndDate(publishedAt, language, timeZone)} ${clockTime(publishedAt, language, timeZone)}`,
            count: lateByDays,
          })}
        </span>
      )}
      {state !== "published" && (
        <span className="soft">
          {t(isLate ? "state.late" : "state.publishBy", {
            date: words.date(notice.publishBy),
            count: notice.lateByDays,
          })}
        </span>
      )}
      {state !== "published" && may("roster.edit") && (
        <button type="button" className="button" disabled={isBusy} onClick={onMake}>
          {t(isBusy ? "head.making" : state === "empty" ? "head.make" : "head.makeAnew")}
        </button>
      )}
      {state === "draft" && may("roster.publish") && (
        <button
          type="button"
          className="button button--main"
          disabled={isBusy}
          onClick={() => (isLate ? setIsAsking(true) : onPublish(undefined))}
        >
          {t("head.publish")}
        </button>
      )}
      {isAsking && (
        <ReasonDialog
          title={t("head.publishLate", { count: notice.lateByDays })}
          onReason={(reason) => {
            setIsAsking(false);
            onPublish(reason);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
