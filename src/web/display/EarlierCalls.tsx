import { useTranslation } from "react-i18next";
import type { BoardWindow } from "#read/hall-board/hall-board";
import type { Announcement } from "./announcer";

export type EarlierCallsProps = {
  readonly calls: readonly Announcement[];
  readonly windows: Readonly<Record<string, BoardWindow>>;
};

/** The calls before, newest first: number on the left, window on the right. */
export function EarlierCalls({ calls, windows }: EarlierCallsProps) {
  const { t } = useTranslation();
  return (
    <section className="earlier" aria-labelledby="earlier-calls">
      <h2 id="earlier-calls">
        <span>{t("display.number")}</span> <span>{t("display.windowColumn")}</span>
      </h2>
      <ol>
        {calls.map((call) => (
          <li key={call.ordinal}>
            <span>{call.number}</span> <strong>{windows[call.windowId]?.label ?? call.windowId}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
