import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { DemoSchema } from "#contract/demo";
import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import { clockTime } from "../shared/format";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { outletPath } from "../shared/place";
import { send, type Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { useTroubleWord } from "../shared/words";

type Demo = z.infer<typeof DemoSchema>;

const DEMO_PATH = "/api/v1/demo";
const SPEEDS = [1, 5, 10, 30, 60] as const;

export type DemoControlsProps = { readonly outletId: string; readonly outletName: string };

/** Turns the demonstration's clock, and sends a rush in. Not there when the server runs a real day. */
export function DemoControls({ outletId, outletName }: DemoControlsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const live = useLive<HallBoard>(`board:${outletId}`);
  const now = useBusinessNow(live);
  const { answer } = useFetched<Demo>(DEMO_PATH, { once: true });
  const [changed, setChanged] = useState<Demo>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [rushing, setRushing] = useState(false);
  const outlet = useFetched<OutletSummary>(outletPath(outletId)).answer;
  const demo = changed ?? answer;
  if (!demo) return null;

  const put = async (next: Partial<Pick<Demo, "speed" | "paused">>): Promise<void> => {
    const sent = await send<Demo>({ method: "PUT", path: DEMO_PATH, body: next, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) setChanged(sent.answer);
  };
  const rush = async (): Promise<void> => {
    const sent = await send({ method: "POST", path: `${DEMO_PATH}/rush`, body: { outletId }, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    setRushing(sent.ok);
  };
  return (
    <section className="demo card" aria-label={t("hub.demo")}>
      <p className="demo__clock">
        <strong>{now === undefined || !outlet ? "–" : clockTime(now, language, outlet.timeZone)}</strong>{" "}
        {t("hub.demoDay")}
      </p>
      <label>
        {t("hub.speed")}{" "}
        <select value={demo.speed} onChange={(event) => void put({ speed: Number(event.target.value) })}>
          {[...new Set([...SPEEDS, demo.speed])]
            .sort((left, right) => left - right)
            .map((speed) => (
              <option key={speed} value={speed}>{`${speed}×`}</option>
            ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-pressed={demo.paused}
        onClick={() => void put({ paused: !demo.paused })}
      >
        {t(demo.paused ? "hub.resume" : "hub.pause")}
      </button>
      <button type="button" className="button" onClick={() => void rush()}>
        {t("hub.rush", { outlet: outletName })}
      </button>
      <p role="status" className="soft">
        {rushing && t("hub.rushing")}
        {trouble && troubleWord(trouble)}
      </p>
    </section>
  );
}
