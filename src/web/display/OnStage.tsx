import { useTranslation } from "react-i18next";
import type { Phase } from "#read/floor/floor";
import type { BoardWindow } from "#read/hall-board/hall-board";
import type { Announcer } from "./announcer";

export type OnStageProps = {
  readonly announcer: Announcer;
  readonly windows: Readonly<Record<string, BoardWindow>>;
  readonly phase: Phase | undefined;
};

/** The calls of this moment, huge. A screen reader hears them politely; a recall flashes slower than twice a second. */
export function OnStage({ announcer: { onStage }, windows, phase }: OnStageProps) {
  const { t } = useTranslation();
  return (
    <section className="stage" aria-labelledby="now-calling" data-shown={onStage.length}>
      <h1 id="now-calling">{t("display.nowCalling")}</h1>
      {onStage.length === 0 && (
        <p className="stage__nobody">{t(phase === "closed" ? "display.closed" : "display.nobodyYet")}</p>
      )}
      <ol aria-live="polite">
        {onStage.map(({ call, since }) => (
          <li key={`${call.ordinal}-${since}`} className="stage__call" data-recall={call.calls > 1}>
            <span className="stage__number">{call.number}</span>{" "}
            <span className="stage__window">
              <span aria-hidden="true">{"→ "}</span>
              {t("common.window", { label: windows[call.windowId]?.label ?? call.windowId })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
