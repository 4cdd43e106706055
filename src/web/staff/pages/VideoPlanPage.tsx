import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { VideoPlan } from "#contract/quality/practice";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { useDay, useNumber } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import { useSchemes } from "../site/use-schemes";
import "../site/site.css";
import "../practice/practice.css";

/** The half-hours of a month to look at by video, drawn by lot, half of them in the peak. (source: 2-43) */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const choice = useOutletChoice();
  const { outletId } = choice;
  const summary = useFetched<OutletSummary>(outletId && outletPath(outletId), { once: true }).answer;
  const [chosen, setChosen] = useState<string>();
  const [count, setCount] = useState(8);
  const month = chosen ?? summary?.businessDate.slice(0, 7);
  return (
    <>
      <header className="site-head">
        <h1>{t("video")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
        <input
          type="month"
          aria-label={t("month")}
          value={month ?? ""}
          onChange={(event) => event.target.value !== "" && setChosen(event.target.value)}
        />
        <input
          type="number"
          aria-label={t("halfHours")}
          min={1}
          max={60}
          value={count}
          onChange={(event) =>
            event.target.value !== "" && setCount(Math.min(60, Math.max(1, event.target.valueAsNumber)))
          }
        />
      </header>
      <p>{t("videoIntro")}</p>
      {outletId !== undefined && month !== undefined && (
        <Drawn key={`${outletId} ${month} ${count}`} outletId={outletId} month={month} count={count} />
      )}
    </>
  );
}

type DrawnProps = { readonly outletId: string; readonly month: string; readonly count: number };

function Drawn({ outletId, month, count }: DrawnProps) {
  const { t } = useTranslation("process");
  const number = useNumber();
  const address = `${outletPath(outletId)}/video-plan/${month}?count=${count}`;
  const plan = useFetched<VideoPlan>(address, { once: true }).answer;
  const { newest, titleOf } = useSchemes();
  const { deed, post } = useSendDeed(() => undefined);
  const [planned, setPlanned] = useState<ReadonlySet<string>>(new Set());
  const schemes = newest.filter(({ use }) => use === "offSiteVideo");
  const [schemeId, setSchemeId] = useState<string>();
  const chosen = schemeId ?? schemes[0]?.schemeId;
  if (!plan) return <p className="soft">{t("loading")}</p>;
  const peaks = plan.filter(({ isPeak }) => isPeak).length;
  const ask = async (date: string, key: string): Promise<void> => {
    const inspectionId = newId();
    const body = { kind: "offSiteVideo", plannedFor: date, schemeId: chosen };
    const path = `/outlets/${outletId}/inspections/${inspectionId}/plan`;
    if (await post(path, t("videoPlanned"), body)) setPlanned(new Set([...planned, key]));
  };
  return (
    <>
      <p className="finding" role="status">
        {plan.length > 0 ? t("drawn", { count: plan.length, peaks: number(peaks) }) : t("nothingDrawn")}
      </p>
      <DeedNotice deed={deed} />
      <section className="panel card" aria-labelledby="plan">
        <header className="site-case__head">
          <h2 id="plan">{t("plan")}</h2>
          <select aria-label={t("checklist")} value={chosen} onChange={(event) => setSchemeId(event.target.value)}>
            {schemes.map((scheme) => (
              <option key={scheme.schemeId} value={scheme.schemeId}>
                {titleOf(scheme.schemeId)}
              </option>
            ))}
          </select>
        </header>
        <Slots
          plan={plan}
          planned={planned}
          onPlan={chosen === undefined ? undefined : (date, key) => void ask(date, key)}
        />
      </section>
    </>
  );
}

type SlotsProps = {
  readonly plan: VideoPlan;
  readonly planned: ReadonlySet<string>;
  /** Plans the inspection; absent while no checklist is there. */
  readonly onPlan: ((date: string, key: string) => void) | undefined;
};

function Slots({ plan, planned, onPlan }: SlotsProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  return (
    <ul className="rows">
      {plan.map(({ date, slot, isPeak }) => {
        const key = `${date} ${slot}`;
        return (
          <li key={key}>
            <span>
              {`${day(date)}, ${wallOf(slot)}–${wallOf(slot + 1)}`}{" "}
              {isPeak && <StatusWord tone="quiet" word={t("peak")} />}
            </span>
            {planned.has(key) && <StatusWord tone="ok" word={t("isPlanned")} />}
            {!planned.has(key) && onPlan && (
              <button type="button" className="button" onClick={() => onPlan(date, key)}>
                {t("planInspection")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** `09:30` of half-hour 19. */
function wallOf(slot: number): string {
  return `${String(Math.floor(slot / 2)).padStart(2, "0")}:${slot % 2 === 0 ? "00" : "30"}`;
}
