import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { WindowRequirement } from "#contract/forecasts";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { PlainTable } from "./Figure";
import { twinFinding, wallOf } from "./findings";
import { useNumbers } from "./use-words";

export type TwinPanelProps = {
  readonly need: WindowRequirement;
  /** The day was played: look at it again. */
  readonly onPlayed: () => void;
};

/** The formula's windows beside those that were iterated on the simulation, both judged by it. */
export function TwinPanel({ need, onPlayed }: TwinPanelProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const deed = useDeed();
  const id = useId();
  const { unitId, date, twin } = need;
  const path = `${outletPath(unitId)}/requirement/${date}/twin`;
  const play = async (): Promise<void> => {
    if (await deed.run(() => send({ method: "POST", path, language }))) onPlayed();
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      {twin ? (
        <Played id={id} twin={twin} />
      ) : (
        <>
          <h2 id={id}>{t("twin.none")}</h2>
          <p className="soft">{t("twin.noneText")}</p>
          <DeedNotice deed={deed} />
          <p className="deeds">
            <button type="button" className="button" disabled={deed.isBusy} onClick={() => void play()}>
              {t(deed.isBusy ? "twin.playing" : "twin.play")}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

type PlayedProps = { readonly id: string; readonly twin: NonNullable<WindowRequirement["twin"]> };

function Played({ id, twin }: PlayedProps) {
  const { t } = useTranslation("forecast");
  const { one, percent } = useNumbers();
  const { kind, hours, formulaHours, formulaBroken, broken } = twinFinding(twin);
  const columns = [
    ...[t("column.start"), t("column.actual"), t("twin.formula"), t("twin.formulaLate")],
    ...[t("twin.iterated"), t("twin.iteratedLate")],
  ];
  return (
    <>
      <h2 id={id}>{t(`twin.${kind}`, { hours: one(hours), change: one(Math.abs(hours - formulaHours)) })}</h2>
      <p>
        <StatusWord
          tone={broken > 0 ? "warn" : "ok"}
          word={broken > 0 ? t("twin.broken", { count: broken }) : t("twin.kept")}
        />{" "}
        {formulaBroken > 0 && t("twin.formulaBroken", { count: formulaBroken })}
      </p>
      <p className="soft">{t("twin.how", { days: twin.days, plans: twin.evaluations })}</p>
      <PlainTable
        labelledBy={id}
        columns={columns}
        rows={twin.slots.map((slot) => [
          wallOf(slot.slot * 30),
          one(slot.came),
          slot.formulaWindows,
          percent(slot.formulaLate),
          slot.windows,
          percent(slot.late),
        ])}
      />
    </>
  );
}
