import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { RosterLoopView } from "#contract/roster-loop";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { Chart } from "../forecast/Chart";
import { Figure } from "../forecast/Figure";
import type { Deed } from "../use-deed";
import { clockOf, type RosterWords } from "./use-roster-words";
import { foundIn, waitsPlot, type LoopSlot } from "./waits-plot";
import { SLOT_MIN, type Week } from "./week";

export type WaitsPanelProps = {
  readonly week: Pick<Week, "outletId">;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
};

/** What the week lets customers expect: played on the simulation when somebody asks, from the forecast to the waits. */
export function WaitsPanel({ week: { outletId }, path, words, deed }: WaitsPanelProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const id = useId();
  const [seen, setSeen] = useState<RosterLoopView>();
  const play = async (): Promise<void> => {
    setSeen(await deed.run(() => send<RosterLoopView>({ method: "GET", path: `${path}/loop`, language })));
  };
  if (seen && seen.days.length > 0) return <Seen seen={seen} words={words} outletId={outletId} />;
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("waits.title")}</h2>
      <p>{t("waits.text")}</p>
      <p className="deeds">
        <button type="button" className="button" disabled={deed.isBusy} onClick={() => void play()}>
          {t(deed.isBusy ? "waits.playing" : "waits.play")}
        </button>
      </p>
    </section>
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

/** Each class of customers has the promise by itself. */
function Classes({ classes, outletId, percent }: ClassesProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { answer } = useFetched<OutletSummary>(outletPath(outletId), { once: true });
  const nameOf = (segmentId: string): string =>
    answer?.segments.find((one) => one.segmentId === segmentId)?.name[language] ?? segmentId;
  return (
    <ul className="rows">
      {classes.map(({ segmentId, came, late, isKept }) => (
        <li key={segmentId}>
          <span>{t("waits.class", { segment: nameOf(segmentId), share: percent(came > 0 ? late / came : 0) })}</span>
          <StatusWord tone={isKept ? "ok" : "warn"} word={t(isKept ? "waits.kept" : "waits.broken")} />
        </li>
      ))}
    </ul>
  );
}

const NONE: readonly LoopSlot[] = [];
