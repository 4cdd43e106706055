import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { LatestRosterLoopView, RosterLoopView } from "#contract/roster-loop";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { Chart } from "../forecast/Chart";
import { Figure } from "../forecast/Figure";
import type { Deed } from "../use-deed";
import { clockOf, type RosterWords } from "./use-roster-words";
import { foundIn, waitsPlot, type LoopSlot } from "./waits-plot";
import { SLOT_MIN, type Week } from "./week";

export type WaitsPanelProps = {
  readonly week: Pick<Week, "outletId" | "state">;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
};

/** How often the newest play is looked for, and how often while a week is being made. */
const LOOK_MS = 30_000;
const MAKING_MS = 3_000;

/**
 * What the week lets customers expect, from the forecast to the waits: as the nightly job or whoever asked last had it
 * played; and how far the making of the week in the loop has come.
 */
export function WaitsPanel({ week: { outletId, state }, path, words, deed }: WaitsPanelProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const [isMaking, setIsMaking] = useState(false);
  const { answer, retry } = usePolled<LatestRosterLoopView>(`${path}/loop/latest`, isMaking ? MAKING_MS : LOOK_MS);
  const { seen, isOld = false, making } = answer ?? {};
  const isUnderWay = making?.state === "running";
  if (answer && isUnderWay !== isMaking) setIsMaking(isUnderWay);
  const play = async (): Promise<void> => {
    if (await deed.run(() => send<RosterLoopView>({ method: "GET", path: `${path}/loop`, language }))) retry();
  };
  const make = async (): Promise<void> => {
    const asked = () => send({ method: "POST", path: `${path}/loop/make`, body: {}, language });
    if (await deed.run(asked, () => t("waits.begun"))) retry();
  };
  const onPlay = state !== "empty" && (!seen || isOld) ? () => void play() : undefined;
  const onMake = state !== "published" && !isUnderWay ? () => void make() : undefined;
  return (
    <>
      {(onPlay ?? onMake ?? isUnderWay) && (
        <Steps {...{ isOld, making, onPlay, onMake }} isSeen={seen !== undefined} isBusy={deed.isBusy} />
      )}
      {seen && seen.days.length > 0 && <Seen seen={seen} words={words} outletId={outletId} />}
    </>
  );
}

type StepsProps = {
  readonly isSeen: boolean;
  readonly isOld: boolean;
  readonly isBusy: boolean;
  readonly making: LatestRosterLoopView["making"];
  readonly onPlay: (() => void) | undefined;
  readonly onMake: (() => void) | undefined;
};

/** What can be asked for, and how far what was asked for has come. */
function Steps({ isSeen, isOld, isBusy, making, onPlay, onMake }: StepsProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("waits.title")}</h2>
      {isOld && <p>{t("waits.old")}</p>}
      {!isSeen && <p>{t("waits.text")}</p>}
      {making && <Making making={making} />}
      <p className="deeds">
        {onPlay && (
          <button type="button" className="button" disabled={isBusy} onClick={onPlay}>
            {t(isBusy ? "waits.playing" : "waits.play")}
          </button>
        )}
        {onMake && (
          <button type="button" className="button" disabled={isBusy} onClick={onMake}>
            {t("waits.make")}
          </button>
        )}
      </p>
    </section>
  );
}

function Making({
  making: { state, done, of, error },
}: {
  readonly making: NonNullable<LatestRosterLoopView["making"]>;
}) {
  const { t } = useTranslation("roster");
  if (state === "failed") return <p>{t("waits.failed", { error })}</p>;
  if (state === "done") return null;
  const told = of === 0 ? t("waits.queued") : t("waits.making", { done, of });
  return (
    <p role="status">
      {told} <progress className="progress" max={Math.max(1, of)} value={done} aria-label={told} />
    </p>
  );
}

type SeenProps = { readonly seen: RosterLoopView; readonly words: RosterWords; readonly outletId: string };

function Seen({ seen, words, outletId }: SeenProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  const { slots: all, kept, worst } = foundIn(seen);
  const [day, setDay] = useState(worst?.day ?? seen.days[0]?.day);
  const slots = seen.days.find((one) => one.day === day)?.slots ?? NONE;
  const plot = useMemo(
    () =>
      waitsPlot(slots, {
        axis: t("waits.number"),
        arrivals: t("waits.arrivals"),
        needed: t("waits.needed"),
        rostered: t("waits.rostered"),
        late: t("waits.late"),
      }),
    [slots, t],
  );
  const percent = (share: number): string => `${words.number(100 * share)} %`;
  const params = { kept, all, minutes: seen.promiseMin, share: percent(worst?.lateShare ?? 0) };
  const when = worst ? `${words.day(worst.day)} ${clockOf(worst.slotMin)}` : "";
  return (
    <Figure
      finding={t(kept === all ? "waits.allKept" : "waits.finding", { ...params, when })}
      columns={["slot", "arrivals", "needed", "rostered", "lateShare", "promise"].map((name) =>
        t(`waits.${name}` as "waits.slot"),
      )}
      rows={slots.map(({ slot, arrivals, needed, rostered, lateShare, isKept }) => [
        clockOf(slot * SLOT_MIN),
        words.number(arrivals),
        needed,
        rostered,
        percent(lateShare),
        t(isKept ? "waits.kept" : "waits.broken"),
      ])}
    >
      <p className="field">
        <label htmlFor={id}>{t("waits.day")}</label>
        <select id={id} value={day} onChange={(event) => setDay(Number(event.target.value))}>
          {seen.days.map((one) => (
            <option key={one.day} value={one.day}>
              {words.fullDay(one.day)}
            </option>
          ))}
        </select>
      </p>
      <Chart optionOf={plot} />
      <Classes classes={seen.classes} outletId={outletId} percent={percent} />
      <p className="soft">{t("waits.how", { weeks: seen.weeksPlayed, share: percent(seen.lateShareMax) })}</p>
    </Figure>
  );
}

type ClassesProps = Pick<RosterLoopView, "classes"> & {
  readonly outletId: string;
  readonly percent: (share: number) => string;
};

/** Each class of customers has a promise of its own; weeks played before that were judged by one for all. */
function Classes({ classes, outletId, percent }: ClassesProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { answer } = useFetched<OutletSummary>(outletPath(outletId), { once: true });
  const nameOf = (segmentId: string): string =>
    answer?.segments.find((one) => one.segmentId === segmentId)?.name[language] ?? segmentId;
  return (
    <ul className="rows">
      {classes.map(({ segmentId, came, late, isKept, promiseMin: minutes, brokenSlots: count }) => {
        const said = { segment: nameOf(segmentId), share: percent(came > 0 ? late / came : 0) };
        const isOwn = minutes !== undefined && count !== undefined;
        return (
          <li key={segmentId}>
            <span>{isOwn ? t("waits.classOwn", { ...said, minutes, count }) : t("waits.class", said)}</span>
            <StatusWord tone={isKept ? "ok" : "warn"} word={t(isKept ? "waits.kept" : "waits.broken")} />
          </li>
        );
      })}
    </ul>
  );
}

const NONE: readonly LoopSlot[] = [];
