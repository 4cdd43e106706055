import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { PlayedCard } from "#contract/screen-content";
import type { HallBoard } from "#read/hall-board/hall-board";
import { clockTime, dayAndDate } from "../shared/format";
import { LiveWord, StaleBanner } from "../shared/live/LiveNotice";
import type { Age } from "../shared/live/age";
import { useLanguage } from "../shared/use-language";
import type { Announcer } from "./announcer";
import { EarlierCalls } from "./EarlierCalls";
import { OnStage } from "./OnStage";
import { isPicture, Playlist } from "./Playlist";
import { QueueStrip } from "./QueueStrip";
import { Ticker } from "./Ticker";
import "./display.css";

/** Behind the first numbers, for which nobody waits longer. */
const QrCode = lazy(async () => ({ default: (await import("../shared/QrCode")).QrCode }));

export type HallScreenProps = {
  readonly outletName: string;
  readonly timeZone: string;
  readonly board: HallBoard | undefined;
  readonly announcer: Announcer;
  readonly businessNow: EpochMs | undefined;
  readonly age: Age;
  readonly zoneId: string | undefined;
  readonly rows: number;
  /** Sentences and pictures that play now. */
  readonly cards: readonly PlayedCard[];
  /** With more calls on stage than this, pictures give way. */
  readonly callsOverPictures: number;
  readonly pictureAddress: (fileId: string) => string;
  /** Says that the screen is silent, where it is. */
  readonly sound?: ReactNode;
  /** Address behind the QR symbol. */
  readonly pageAddress: string;
};

/** The whole hall screen. It never scrolls; what does not fit at a legible size is left out, oldest first. */
export function HallScreen(props: HallScreenProps) {
  const { t } = useTranslation();
  const { board, announcer, businessNow, age, zoneId, rows, cards, pageAddress } = props;
  const pictures = cards.filter(isPicture);
  const showsPictures = pictures.length > 0 && announcer.onStage.length <= props.callsOverPictures;
  return (
    <div className="hall">
      <StaleBanner age={age} />
      <header className="hall__head">
        <p className="hall__outlet">{props.outletName}</p>
        <LiveWord age={age} />
        {props.sound}
        {businessNow !== undefined && <Clock at={businessNow} timeZone={props.timeZone} />}
      </header>
      <main className="hall__main" data-pictures={showsPictures}>
        <OnStage announcer={announcer} windows={board?.windows ?? {}} phase={board?.phase} />
        {showsPictures && <Playlist pictures={pictures} addressOf={props.pictureAddress} />}
        <EarlierCalls calls={announcer.earlier.slice(0, rows)} windows={board?.windows ?? {}} />
      </main>
      <footer className="hall__foot">
        <QueueStrip queues={board?.queues ?? {}} zoneId={zoneId} />
        <Ticker cards={cards} />
        <figure className="hall__qr">
          <Suspense>
            <QrCode text={pageAddress} label={t("display.qrLabel")} />
          </Suspense>
          <figcaption>{t("display.qrCaption")}</figcaption>
        </figure>
      </footer>
    </div>
  );
}

function Clock({ at, timeZone }: { readonly at: EpochMs; readonly timeZone: string }) {
  const language = useLanguage();
  return (
    <p className="hall__clock">
      {dayAndDate(at, language, timeZone)} <strong>{clockTime(at, language, timeZone)}</strong>
    </p>
  );
}
