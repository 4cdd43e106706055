import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { HallBoard } from "#read/hall-board/hall-board";
import { clockTime } from "../shared/format";
import { firstLanguage, switchLanguage } from "../shared/i18n";
import { LanguageBar } from "../shared/LanguageBar";
import type { Age } from "../shared/live/age";
import { LiveWord, StaleBanner } from "../shared/live/LiveNotice";
import type { Sent } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { back, pageOf, type Errand } from "./errand";
import { ErrandPages } from "./ErrandPages";
import type { KioskOutlet } from "./kiosk-outlet";
import { StillThere } from "./StillThere";
import type { IssuedTicket } from "./TicketPage";
import { useIdle } from "./use-idle";
import { useComfort, type Comfort } from "./use-comfort";
import "./kiosk.css";

const IDLE_MS = 45_000;

export type KioskProps = {
  readonly outlet: KioskOutlet;
  readonly board: HallBoard | undefined;
  readonly businessNow: EpochMs | undefined;
  readonly age: Age;
  readonly issue: (errand: Errand) => Promise<Sent<IssuedTicket>>;
  readonly callStaff: () => Promise<Sent<unknown>>;
};

/** The ticket kiosk. Whoever walks away leaves nothing behind: answers, language and comfort settings go with him. */
export function Kiosk({ outlet, board, businessNow, age, issue, callStaff }: KioskProps) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const comfort = useComfort();
  const [errand, setErrand] = useState<Errand>({});
  const [askingNeed, setAskingNeed] = useState(false);
  const [asksIfThere, setAsksIfThere] = useState(false);
  const touched =
    Object.keys(errand).length > 0 || askingNeed || comfort.isChanged || language !== firstLanguage(false);
  const isAsking = askingNeed || pageOf(errand) !== "issue";

  const wipe = (): void => {
    setErrand({});
    setAskingNeed(false);
    setAsksIfThere(false);
    comfort.reset();
    void switchLanguage(i18n, firstLanguage(false));
  };
  const goOn = (next: Errand): void => {
    setErrand(next);
    setAskingNeed(false);
  };
  const goBack = (): void => (askingNeed ? setAskingNeed(false) : setErrand(back(errand)));
  useIdle(touched && isAsking && !asksIfThere, IDLE_MS, () => setAsksIfThere(true));

  return (
    <div className="kiosk">
      <StaleBanner age={age} />
      <Head outlet={outlet} businessNow={businessNow} age={age} />
      <main className="kiosk__main">
        <ErrandPages
          outlet={outlet}
          board={board}
          age={age}
          errand={errand}
          askingNeed={askingNeed}
          onErrand={goOn}
          issue={issue}
          callStaff={callStaff}
          onDone={wipe}
        />
      </main>
      <Foot comfort={comfort}>
        {isAsking && (errand.queueId !== undefined || askingNeed) && (
          <button type="button" className="button" onClick={goBack}>
            <span aria-hidden="true">{"‹"}</span> {t("kiosk.back")}
          </button>
        )}
        {isAsking && !askingNeed && (
          <HelpButton isAsked={errand.specialNeed !== undefined} onAsk={() => setAskingNeed(true)} />
        )}
      </Foot>
      {asksIfThere && <StillThere onStay={() => setAsksIfThere(false)} onGone={wipe} />}
    </div>
  );
}

function Head({ outlet, businessNow, age }: Pick<KioskProps, "outlet" | "businessNow" | "age">) {
  const language = useLanguage();
  return (
    <header className="kiosk__head">
      <LanguageBar />
      <div className="kiosk__outlet">
        <p>{outlet.name[language]}</p>
        {businessNow !== undefined && <p>{clockTime(businessNow, language, outlet.timeZone)}</p>}
        <LiveWord age={age} />
      </div>
    </header>
  );
}

function Foot({ comfort, children }: { readonly comfort: Comfort; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <footer className="kiosk__foot">
      {children}
      <button type="button" className="button" aria-pressed={comfort.largeText} onClick={comfort.toggleLargeText}>
        {t("kiosk.largeText")}
      </button>
      <button type="button" className="button" aria-pressed={comfort.highContrast} onClick={comfort.toggleContrast}>
        {t("kiosk.highContrast")}
      </button>
    </footer>
  );
}

function HelpButton({ isAsked, onAsk }: { readonly isAsked: boolean; readonly onAsk: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" aria-pressed={isAsked} onClick={onAsk}>
      {t("kiosk.specialHelp")}
    </button>
  );
}
