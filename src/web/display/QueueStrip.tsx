import { useTranslation } from "react-i18next";
import type { BoardQueue } from "#read/hall-board/hall-board";
import { WaitRange } from "../shared/WaitRange";

export type QueueStripProps = {
  readonly queues: Readonly<Record<string, BoardQueue>>;
  readonly zoneId: string | undefined;
};

/** How many wait in each line and how long a newcomer has to expect. */
export function QueueStrip({ queues, zoneId }: QueueStripProps) {
  const { t } = useTranslation();
  const shown = Object.entries(queues)
    .filter(([, queue]) => zoneId === undefined || queue.zoneId === zoneId)
    .sort(([, left], [, right]) => (left.letter < right.letter ? -1 : 1));
  return (
    <ul className="queues" aria-label={t("display.waiting")}>
      {shown.map(([queueId, queue]) => (
        <li key={queueId}>
          <span className="queues__letter">{queue.letter}</span>
          <strong>{t("common.people", { count: queue.waiting })}</strong>
          <WaitRange wait={queue.wait} />
        </li>
      ))}
    </ul>
  );
}
