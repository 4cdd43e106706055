import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnitEntry, UnitFloats, UnitOutlets } from "#contract/floating-staff";
import type { NetworkBoard } from "#read/network-board/pulse";
import { LiveWord, StaleBanner, useAge } from "../../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../../shared/live/use-live";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { wholeMinutes } from "../../shared/format";
import { DeedNotice } from "../DeedNotice";
import { FloatBoard } from "../network/FloatBoard";
import { NetworkMap } from "../network/NetworkMap";
import { OutletTable } from "../network/OutletTable";
import { byTrouble, type OutletLine } from "../network/trouble";
import { useDeed } from "../use-deed";
import "../network/network.css";

/** The outlets of a unit, live on one stream: where people wait, who could help, and whom that brought. */
export function Page() {
  useTopic("network");
  const { t } = useTranslation("network");
  const { answer: units, trouble } = useFetched<readonly UnitEntry[]>("/api/v1/units");
  const [chosenUnit, setChosenUnit] = useState<string>();
  const unit = units?.find(({ unitId }) => unitId === chosenUnit) ?? units?.find(({ kind }) => kind === "network");
  const shown = unit ?? units?.[0];
  if (!units && !trouble) return <p className="soft">{t("loading")}</p>;
  if (!units || !shown) return <p>{t("noUnits")}</p>;
  return <UnitView key={shown.unitId} unit={shown} units={units} onUnit={setChosenUnit} />;
}

type UnitViewProps = {
  readonly unit: UnitEntry;
  readonly units: readonly UnitEntry[];
  readonly onUnit: (unitId: string) => void;
};

const FLOATS_EVERY_MS = 8_000;
/** A busy network's changes come in dozens of messages a second. */
const CALM_MS = 250;
const NO_FLOATS: UnitFloats = { moves: [], suggestions: [] };

function UnitView({ unit, units, onUnit }: UnitViewProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const deed = useDeed();
  const live = useLive<NetworkBoard>(`network:${unit.unitId}`, CALM_MS);
  const age = useAge(live);
  const now = useBusinessNow(live) ?? 0;
  const base = `/api/v1/units/${encodeURIComponent(unit.unitId)}`;
  const { outlets = [] } = useFetched<UnitOutlets>(`${base}/outlets`).answer ?? {};
  const floats = usePolled<UnitFloats>(`${base}/floats`, FLOATS_EVERY_MS);
  const [chosen, setChosen] = useState<string>();
  const lines = live.view ? byTrouble(outlets, live.view, now) : [];
  const line = lines.find(({ outlet }) => outlet.outletId === chosen);
  return (
    <>
      <header className="page-head">
        <h1>{t("title", { unit: unit.name[language] })}</h1>
        <LiveWord age={age} />
        {units.length > 1 && (
          <select aria-label={t("unit")} value={unit.unitId} onChange={(event) => onUnit(event.target.value)}>
            {units.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name[language]}
              </option>
            ))}
          </select>
        )}
      </header>
      <StaleBanner age={age} />
      <Finding lines={lines} isKnown={lines.length > 0} />
      <DeedNotice deed={deed} />
      <div className="network">
        <div className="network__side">
          <section className="panel card" aria-labelledby="network-map">
            <h2 id="network-map">{t("mapTitle")}</h2>
            <NetworkMap lines={lines} chosen={chosen} onChoose={setChosen} />
            {line && <Chosen line={line} />}
          </section>
          <FloatBoard floats={floats.answer ?? NO_FLOATS} deed={deed} onDone={floats.retry} />
        </div>
        {lines.length > 0 && <OutletTable lines={lines} chosen={chosen} onChoose={setChosen} />}
      </div>
    </>
  );
}

/** What matters now, in one sentence. */
function Finding({ lines, isKnown }: { readonly lines: readonly OutletLine[]; readonly isKnown: boolean }) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const open = lines.filter(({ condition }) => condition !== "closed");
  const [worst] = open;
  const busy = open.filter(({ condition }) => condition === "stuck" || condition === "busy");
  const late = open.filter(({ condition }) => condition === "late");
  const idle = open.filter(({ condition }) => condition === "idle");
  if (!isKnown) return <p className="finding soft">{t("loading")}</p>;
  if (!worst) return <p className="finding">{t("finding.closed")}</p>;
  const troubled = busy.length > 0 ? busy : late;
  if (troubled.length === 0)
    return <p className="finding">{t("finding.even", { count: open.length, idle: idle.length })}</p>;
  return (
    <p className="finding" data-tone="warn">
      {t(busy.length > 0 ? "finding.busy" : "finding.late", {
        count: troubled.length,
        outlet: worst.outlet.name[language],
        waiting: worst.pulse?.waiting ?? 0,
        longest: wholeMinutes(worst.longestMs),
        idle: idle.length,
      })}
    </p>
  );
}

function Chosen({ line: { outlet, pulse, longestMs } }: { readonly line: OutletLine }) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  return (
    <p role="status">
      <strong>{outlet.name[language]}</strong>{" "}
      {pulse
        ? t("chosen", {
            waiting: pulse.waiting,
            longest: wholeMinutes(longestMs),
            open: pulse.open,
            idle: pulse.idle,
            all: pulse.windows,
          })
        : t("condition.closed")}
    </p>
  );
}
