import { useTranslation } from "react-i18next";
import type { FloorService } from "#read/floor/floor";
import { minutesSeconds } from "../shared/format";
import { StatusWord, type Tone } from "../shared/StatusWord";

/** From this share of the limit on the bar says that it will be tight. */
const TIGHT = 0.8;

/** How much of the promised time is used. Stands still, and says why, while the bank is not the one who acts. */
export function LimitBar({ usedMs, service }: { readonly usedMs: number; readonly service: FloorService }) {
  const { t } = useTranslation();
  const { limitMs, pausedFor, runningSince } = service;
  const tone: Tone =
    limitMs === undefined ? "quiet" : usedMs > limitMs ? "actNow" : usedMs > limitMs * TIGHT ? "warn" : "ok";
  const word = {
    quiet: "console.limit.none",
    ok: "console.limit.ok",
    warn: "console.limit.tight",
    actNow: "console.limit.over",
  } as const;
  return (
    <div className="limit" data-tone={tone}>
      <p>
        <strong>{minutesSeconds(usedMs)}</strong>
        {limitMs !== undefined && ` / ${minutesSeconds(limitMs)}`} <StatusWord tone={tone} word={t(word[tone])} />{" "}
        {runningSince === undefined && pausedFor && (
          <StatusWord tone="warn" word={t("console.pausedFor", { reason: t(`console.pause.${pausedFor}`) })} />
        )}
      </p>
      {limitMs !== undefined && (
        <div className="limit__bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (usedMs / limitMs) * 100)}%` }} />
        </div>
      )}
    </div>
  );
}
