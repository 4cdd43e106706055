import { useTranslation } from "react-i18next";
import { newId } from "../../shared/send";
import type { Deed } from "../use-deed";
import { DayPanel } from "./DayPanel";
import { GapPanel } from "./GapPanel";
import { MeetingsPanel } from "./MeetingsPanel";
import { RequestsPanel } from "./RequestsPanel";
import { RepairPanel } from "./RepairPanel";
import { RulesPanel } from "./RulesPanel";
import type { RosterWords } from "./use-roster-words";
import { WaitsPanel } from "./WaitsPanel";
import type { Cell, Lines, Place, Week } from "./week";

export type WeekPanelsProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
  readonly selected: Place | undefined;
  readonly onMove: ((cells: readonly Cell[]) => void) | undefined;
  /** Something is asked of the week, and what is said when it is done; undefined where it is only looked at. */
  readonly onAct: ((action: string, body: object, said: string) => void) | undefined;
};

/** What stands behind the board: the chosen day, gaps, rules, and what people asked for. */
export function WeekPanels({ selected, onAct, ...shared }: WeekPanelsProps) {
  const { week, words } = shared;
  const { t } = useTranslation("roster");
  const change = week.state === "published" ? onAct : undefined;
  return (
    <div className="roster__panels">
      {selected && (
        <DayPanel
          key={`${selected.staffId} ${selected.day}`}
          {...shared}
          place={selected}
          onAbsent={change && ((place) => change("absences", { changeId: newId(), ...place }, t("done.absent")))}
        />
      )}
      <GapPanel {...shared} onOffer={change && ((offer) => change("open-shifts", offer, t("done.offered")))} />
      {onAct && <RulesPanel {...shared} />}
      {onAct && <WaitsPanel {...shared} />}
      {change && <RepairPanel {...shared} onOrder={(order) => change("changes", order, t("done.ordered"))} />}
      <MeetingsPanel week={week} words={words} onAct={onAct} />
      <RequestsPanel
        week={week}
        words={words}
        onAct={onAct && ((action, body) => onAct(action, body, t("done.decided")))}
      />
    </div>
  );
}
