import { useEffect, useState } from "react";
import type { ScreenDay } from "#contract/screen-content";
import { outletPath } from "../shared/place";
import { send } from "../shared/send";

const ASK_EVERY_MS = 5 * 60_000;
/** While nobody answers. */
const ASK_AGAIN_MS = 10_000;

export type ScreenPlace = {
  readonly outletId: string;
  readonly zone: string | undefined;
  /** Asks anew when it changes. */
  readonly businessDate: string | undefined;
};

/** What the outlet's screens play today. The last answer stays while the server is away: every card knows its end. */
export function useScreenDay({ outletId, zone, businessDate }: ScreenPlace): ScreenDay | undefined {
  const [day, setDay] = useState<ScreenDay>();
  const path = `${outletPath(outletId)}/screen${zone === undefined ? "" : `?zone=${encodeURIComponent(zone)}`}`;
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const sent = await send<ScreenDay>({ method: "GET", path });
      if (!isWanted) return;
      if (sent.ok) setDay(sent.answer);
      timer = setTimeout(() => void ask(), sent.ok ? ASK_EVERY_MS : ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [path, businessDate]);
  return day;
}
