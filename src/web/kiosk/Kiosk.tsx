import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { HallBoard } from "#read/hall-board/hall-board";
import { clockTime } from "../shared/format";
import { firstLanguage, switchLanguage } from "../shared/i18n";
import { LanguageBar } from "../shared/LanguageBar";
import type { Age } from "../shared/live/age";
import { LiveWord, StaleBanner } from "../shared/live/LiveNotice";
import { useLanguage } from "../shared/use-language";
import { back, pageOf, type Errand } from "./errand";
import { ErrandPages, type Aside, type Connection } from "./ErrandPages";
import type { KioskDesk } from "./kiosk-desk";
import type { KioskOutlet } from "./kiosk-outlet";
import type { SpokenHelpProps } from "./SpokenHelp";
import { StillThere } from "./StillThere";
import { useIdle } from "./use-idle";
import { useReload } from "./use-newer-page";
import { useComfort, type Comfort } from "./use-comfort";
import "./kiosk.css";

/** Sound may come a moment later; a machine that cannot fetch it has none. */
const SpokenHelp = lazy(() =>
  import("./SpokenHelp").then(
    (loaded) => ({ default: loaded.SpokenHelp }),
    () => ({ default: () => null }),
  ),
);

const IDLE_MS = 45_000;

export type KioskProps = {
  readonly outlet: KioskOutlet;
  readonly board: HallBoard | undefined;
  readonly businessNow: EpochMs | undefined;
  readonly age: Age;
  /** Nobody answers what is asked, and whether there are numbers to give all the same. */
  readonly isAway?: boolean;
  readonly hasNumbers?: boolean;
  /** A newer page is there: it is loaded when nobody stands before the machine. */
  readonly hasNewer?: boolean;
  readonly desk: KioskDesk;
};

/** The ticket kiosk. Whoever walks away leaves nothing behind: answers, language and comfort settings go with him. */
export function Kiosk(props: KioskProps) {
  const { outlet, board, businessNow, age, isAway = false, hasNumbers = false, hasNewer = false, desk } = props;
  const { i18n } = useTranslation();
  const language = useLanguage();
  const comfort = useComfort();
  const [errand, setErrand] = useState<Errand>({});
  const [aside, setAside] = useState<Aside>();
  const [asksIfThere, setAsksIfThere] = useState(false);
  const [hasPaper, setHasPaper] = useState(true);
  const isBegun = Object.keys(errand).length > 0 || aside !== undefined;
  const touched = isBegun || comfort.isChanged || language !== firstLanguage(false);
  const isAsking = typeof aside === "object" ? false : aside !== undefined || pageOf(errand) !== "issue";

  const wipe = (): void => {
    setErrand({});
    setAside(undefined);
    setAsksIfThere(false);
    comfort.reset();
    void switchLanguage(i18n, firstLanguage(false));
  };
  const goOn = (next: Errand): void => {
    setErrand(next);
    setAside(undefined);
  };
  const goBack = (): void => (aside !== undefined ? setAside(undefined) : setErrand(back(errand)));
  useReload(hasNewer && !touched);
  useIdle(touched && isAsking && !asksIfThere, IDLE_MS, () => setAsksIfThere(true));

  return (
    <div className="kiosk">
      <StaleBanner age={age} />
      <Head outlet={outlet} businessNow={businessNow} age={age} />
      <main className="kiosk__main">
        <ErrandPages
          outlet={outlet}
          board={board}
          businessNow={businessNow}
          connection={connectionOf(age, isAway, hasNumbers)}
          desk={desk}
          errand={errand}
          aside={aside}
          hasPaper={hasPaper}
          onErrand={goOn}
          onAside={setAside}
          onPaper={(outcome) => setHasPaper(outcome === "printed" || outcome === "noPrinter")}
          onDone={wipe}
        />
      </main>
      <Foot comfort={comfort} outletId={outlet.outletId} page={typeof aside === "string" ? aside : pageOf(errand)}>
        {isAsking && (errand.queueId !== undefined || aside !== undefined) && <BackButton onBack={goBack} />}
        {isAsking && aside !== "need" && (
          <HelpButton isAsked={errand.specialNeed !== undefined} onAsk={() => setAside("need")} />
        )}
      </Foot>
      {asksIfThere && <StillThere onStay={() => setAsksIfThere(false)} onGone={wipe} />}
    </div>
  );
}

/** Without numbers of its own a machine that is merely not answered lets the customer ask, and says what came of it. */
function connectionOf(age: Age, isAway: boolean, hasNumbers: boolean): Connection {
  const isStale = age.state === "stale";
  if (!isStale && !isAway) return "there";
  if (hasNumbers) return "alone";
  return isStale ? "lost" : "there";
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

type FootProps = SpokenHelpProps & { readonly comfort: Comfort; readonly children: ReactNode };

/** What comes a moment later stands last, so that no button moves under a finger. */
function Foot({ comfort, children, ...screen }: FootProps) {
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
      <Suspense>
        <SpokenHelp {...screen} />
      </Suspense>
    </footer>
  );
}

function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={onBack}>
      <span aria-hidden="true">{"‹"}</span> {t("kiosk.back")}
    </button>
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
