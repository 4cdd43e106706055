import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ExtraWindow } from "#contract/forecasts";
import { StatusWord } from "../../shared/StatusWord";
import { useNamed, useNumbers } from "./use-words";

/** Half-hours ahead that are listed. */
const SLOTS_SHOWN = 4;

export type ExtraWindowPanelProps = {
  readonly extra: ExtraWindow;
  readonly windowWord: (windowId: string) => string;
};

/** Whether the windows that are open will do, and which one to open by when. */
export function ExtraWindowPanel({ extra, windowWord }: ExtraWindowPanelProps) {
  const { t } = useTranslation("forecast");
  const { percent, whole, one } = useNumbers();
  const named = useNamed();
  const id = useId();
  const { slots, windowsOpen, openAt, windowsMore, kind = "", windowId, ratioSoFar } = extra;
  const advice =
    slots.length === 0
      ? ({ tone: "quiet", word: t("extra.over") } as const)
      : openAt === undefined
        ? ({ tone: "ok", word: t("extra.enough", { count: windowsOpen }) } as const)
        : windowId === undefined
          ? ({ tone: "actNow", word: t("extra.spent", { at: openAt, kind: named("kind", kind) }) } as const)
          : ({
              tone: "warn",
              word: t("extra.open", {
                at: openAt,
                kind: named("kind", kind),
                window: windowWord(windowId),
                more: whole(windowsMore),
              }),
            } as const);
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("extra.title")}</h2>
      <p role="status">
        <StatusWord tone={advice.tone} word={advice.word} />
      </p>
      {ratioSoFar !== undefined && <p>{t("extra.pace", { percent: percent(ratioSoFar) })}</p>}
      <ul>
        {slots.slice(0, SLOTS_SHOWN).map(({ start, windows, lateMinutesSaved }) => (
          <li key={start} className="soft">
            {t("extra.slot", { start, windows, minutes: one(lateMinutesSaved) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
