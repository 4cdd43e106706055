import { useTranslation } from "react-i18next";
import type { BoardQueue } from "#read/hall-board/hall-board";
import { WaitRange } from "../shared/WaitRange";

export type TicketOutlookProps = {
  readonly wait: BoardQueue["wait"];
  /** Absent while nobody can say: the machine gave the number by itself. */
  readonly peopleAhead?: number;
  /** Labels of the windows that may call this number. */
  readonly windows?: readonly string[];
};

/** What lies before somebody with a number: people, minutes, windows. */
export function TicketOutlook({ peopleAhead, wait, windows = [] }: TicketOutlookProps) {
  const { t } = useTranslation();
  return (
    <dl className="ticket__expect">
      {peopleAhead !== undefined && (
        <div>
          <dt>{t("kiosk.ahead")}</dt>
          <dd>{t("common.people", { count: peopleAhead })}</dd>
        </div>
      )}
      <div>
        <dt>{t("kiosk.expectedWait")}</dt>
        <dd>
          <WaitRange wait={wait} />
        </dd>
      </div>
      {windows.length > 0 && (
        <div>
          <dt>{t("kiosk.windows")}</dt>
          <dd>{windows.join(" · ")}</dd>
        </div>
      )}
    </dl>
  );
}
