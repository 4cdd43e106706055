import { useTranslation } from "react-i18next";
import type { HallBoard } from "#read/hall-board/hall-board";
import { LiveWord, StaleBanner, useAge } from "../shared/live/LiveNotice";
import { useLive } from "../shared/live/use-live";
import { WaitRange } from "../shared/WaitRange";
import { WindowCard } from "../shared/WindowCard";

/** One outlet at work: every window with the number on its lamp, every line with who waits. */
export function OutletPicture({ outletId, name }: { readonly outletId: string; readonly name: string }) {
  const { t } = useTranslation();
  const live = useLive<HallBoard>(`board:${outletId}`);
  const age = useAge(live);
  const windows = Object.entries(live.view?.windows ?? {}).sort(
    ([, left], [, right]) => Number(left.label) - Number(right.label),
  );
  const queues = Object.entries(live.view?.queues ?? {}).sort(([, left], [, right]) =>
    left.letter < right.letter ? -1 : 1,
  );
  return (
    <section className="picture" aria-labelledby="picture">
      <StaleBanner age={age} />
      <h2 id="picture">
        {name} <LiveWord age={age} />
      </h2>
      <ul className="picture__queues">
        {queues.map(([queueId, { letter, waiting, wait }]) => (
          <li key={queueId} className="card">
            <strong>{letter}</strong> {t("common.people", { count: waiting })} <WaitRange wait={wait} />
          </li>
        ))}
      </ul>
      {live.view && windows.length === 0 && <p className="soft">{t("hub.noWindows")}</p>}
      <div className="picture__windows">
        {windows.map(([windowId, { label, state, number }]) => (
          <WindowCard key={windowId} label={label} state={state} number={number} />
        ))}
      </div>
    </section>
  );
}
