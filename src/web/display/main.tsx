import { useState, useSyncExternalStore, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { ScreenDay } from "#contract/screen-content";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useAge } from "../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { NOTHING_OPEN, PageTrouble } from "../shared/PageTrouble";
import { PairedDevice } from "../shared/pairing/PairedDevice";
import { asked, askedNumber, outletAsked, outletPath } from "../shared/place";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { EARLIER_MAX } from "./announcer";
import { createChime } from "./chime";
import { HallScreen } from "./HallScreen";
import { playsAt } from "./play";
import { isPicture } from "./Playlist";
import { legiblePx, pictureRoom, rowsThatFit, type PictureRoom } from "./sizes";
import { useAnnouncer } from "./use-announcer";
import { useScreenDay } from "./use-screen-day";
import { useVoice } from "./voice/use-voice";

/** Until the server has told them. */
const SEAT_M = 4;
const SCREEN_INCHES = 55;
/** Share of the screen's height that the list of earlier calls gets, by the way the screen hangs. */
const LIST_SHARE = { landscape: 0.66, portrait: 0.42, portraitBelowPictures: 0.28 } as const;

const sound = new AudioContext();
const chime = createChime(sound);

function DisplayPage({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation();
  const { answer, trouble, retry } = useFetched<OutletSummary>(outletPath(outletId));
  if (trouble?.code === NOTHING_OPEN) {
    return (
      <main className="broken closed">
        <h1>{t("kiosk.closedTitle")}</h1>
      </main>
    );
  }
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return (
    <>
      <title>{t("display.title")}</title>
      {answer && <LiveDisplay outlet={answer} />}
    </>
  );
}

function LiveDisplay({ outlet }: { readonly outlet: OutletSummary }) {
  const language = useLanguage();
  const live = useLive<HallBoard>(`board:${outlet.outletId}`);
  const zoneId = asked("zone");
  const hall = { board: live.view, zoneId, speed: live.clock?.speed ?? 1 };
  const businessNow = useBusinessNow(live);
  const day = useScreenDay({ outletId: outlet.outletId, zone: zoneId, businessDate: live.view?.businessDate });
  const cards = playsAt(day?.cards ?? [], businessNow);
  const speak = useVoice({
    sound,
    chime,
    branchLanguage: language,
    windows: live.view?.windows ?? {},
    timeZone: outlet.timeZone,
    businessNow,
    quiet: day?.quiet,
  });
  const announcer = useAnnouncer(hall, speak);
  const { legible, rows, room } = useSizes(day, cards.some(isPicture));
  const sizes = {
    "--legible": `${legible}px`,
    "--rows": rows,
    "--pictures": `${room?.px ?? 0}px`,
    "--stage": `${room?.stagePx ?? 0}px`,
  };
  return (
    <div style={sizes as CSSProperties}>
      <HallScreen
        outletName={outlet.name[language]}
        timeZone={outlet.timeZone}
        board={live.view}
        announcer={announcer}
        businessNow={businessNow}
        age={useAge(live)}
        zoneId={zoneId}
        rows={rows}
        cards={cards}
        callsOverPictures={room?.callsMax ?? -1}
        pictureAddress={(fileId) => `${outletPath(outlet.outletId)}/screen/pictures/${encodeURIComponent(fileId)}`}
        pageAddress={`${location.origin}/kiosk/?outlet=${outlet.outletId}&channel=phone`}
        sound={<SoundOff />}
      />
    </div>
  );
}

type Sizes = { readonly legible: number; readonly rows: number; readonly room: PictureRoom | undefined };

/** Sizes from the outlet's farthest seat, or this screen's own, `?seat=8&inches=55`; renewed when the screen turns. */
function useSizes(day: ScreenDay | undefined, hasPictures: boolean): Sizes {
  const screen = useSyncExternalStore(whenResized, () => `${innerWidth} ${innerHeight}`);
  const [widthPx = 1920, heightPx = 1080] = screen.split(" ").map(Number);
  const seatM = askedNumber("seat", day?.farthestSeatM ?? SEAT_M);
  const inches = askedNumber("inches", day?.inches ?? SCREEN_INCHES);
  const legible = legiblePx({ seatM, inches, widthPx, heightPx });
  const isLandscape = widthPx > heightPx;
  const share = LIST_SHARE[isLandscape ? "landscape" : hasPictures ? "portraitBelowPictures" : "portrait"];
  const room = pictureRoom({ heightPx, legible, isLandscape });
  return { legible, rows: rowsThatFit(heightPx * share, legible, EARLIER_MAX), room };
}

function whenResized(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}

/** A browser keeps a page silent until somebody touched it; this says so, and goes away once touched. */
function SoundOff() {
  const { t } = useTranslation();
  const [silent, setSilent] = useState(() => !chime.isAllowed());
  if (!silent) return null;
  return (
    <button
      type="button"
      className="button sound-off"
      onClick={() => void chime.allow().then(() => setSilent(!chime.isAllowed()))}
    >
      {t("display.soundOn")}
    </button>
  );
}

void startPage(
  <PairedDevice kind="display" outletId={outletAsked()}>
    {(outletId) => <DisplayPage outletId={outletId} />}
  </PairedDevice>,
  { remembersLanguage: false },
);
