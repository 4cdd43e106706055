import { useTranslation } from "react-i18next";
import type { BoardQueue } from "#read/hall-board/hall-board";

/** From here on minutes say no more than hours do. */
const HOURS_FROM_MIN = 120;

/** A wait is shown as a range, and as unknown while no window could serve: never as a promise. */
export function WaitRange({ wait }: { readonly wait: BoardQueue["wait"] }) {
  return <span className="wait-range">{useWaitWords()(wait)}</span>;
}

export function useWaitWords(): (wait: BoardQueue["wait"]) => string {
  const { t } = useTranslation();
  return (wait) => {
    if (wait === "unknown") return t("common.waitUnknown");
    if (wait.toMin === 0) return t("common.waitNone");
    if (wait.fromMin >= HOURS_FROM_MIN) return t("common.waitOver", { hours: Math.floor(wait.fromMin / 60) });
    if (wait.fromMin === wait.toMin) return t("common.waitAbout", { min: wait.toMin });
    return t("common.waitRange", { from: wait.fromMin, to: wait.toMin });
  };
}
