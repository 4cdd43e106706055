import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useAge } from "../shared/live/LiveNotice";
import type { Live } from "../shared/live/live-client";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { NOTHING_OPEN, PageTrouble } from "../shared/PageTrouble";
import { PairedDevice } from "../shared/pairing/PairedDevice";
import { asked, outletAsked, outletPath } from "../shared/place";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { kioskDesk, phoneDesk } from "./desks";
import { Kiosk } from "./Kiosk";
import { kioskOutletOf } from "./kiosk-outlet";
import { remember, remembered, type KioskMemory } from "./kiosk-memory";
import { Notice } from "./Notice";
import { useIssuer } from "./use-issuer";
import { useNewerPage } from "./use-newer-page";

type LiveProps = { readonly summary: OutletSummary; readonly live: Live<HallBoard> };
type OutletPageProps = {
  readonly outletId: string;
  /** What was known when the machine was switched off. */
  readonly before?: KioskMemory | undefined;
  readonly Page: (props: LiveProps) => ReactNode;
};

/** The outlet, read anew with each business day; what was known before stays while nobody answers. */
function OutletPage({ outletId, before, Page }: OutletPageProps) {
  const { t } = useTranslation();
  const { answer, trouble, retry } = useFetched<OutletSummary>(outletPath(outletId));
  const [summary, setSummary] = useState(before?.summary);
  if (answer && answer !== summary) setSummary(answer);
  const heard = useLive<HallBoard>(`board:${outletId}`);
  const live = heard.view ? heard : (before?.live ?? heard);
  const date = live.view?.businessDate;
  const isOld = summary !== undefined && date !== undefined && date !== summary.businessDate;
  const readAnew = useEffectEvent(retry);
  useEffect(() => {
    if (isOld) readAnew();
  }, [isOld]);
  if (!summary && trouble?.code === NOTHING_OPEN) {
    return (
      <main className="broken">
        <Notice about="closed" />
      </main>
    );
  }
  if (!summary) return trouble ? <PageTrouble trouble={trouble} onRetry={retry} /> : null;
  return (
    <>
      <title>{t("kiosk.title")}</title>
      <Page summary={summary} live={live} />
    </>
  );
}

/** The outlet that this machine is paired with, also before anybody has answered. */
function PairedKiosk({ outletId }: { readonly outletId: string }) {
  const [before] = useState(() => remembered(outletId));
  return <OutletPage outletId={outletId} before={before} Page={HallKiosk} />;
}

const REMEMBER_EVERY_MS = 10_000;

/** Keeps what is known now for the next start. */
function useMemory(memory: KioskMemory): void {
  const keep = useEffectEvent(() => remember(memory));
  const isKnown = memory.live.view !== undefined;
  useEffect(() => {
    if (isKnown) keep();
  }, [isKnown]);
  useEffect(() => {
    const timer = setInterval(() => keep(), REMEMBER_EVERY_MS);
    const leave = (): void => keep();
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", leave);
    };
  }, []);
}

/** A machine in the hall, which goes on giving numbers when nobody answers it. */
function HallKiosk({ summary, live }: LiveProps) {
  const language = useLanguage();
  const outlet = useMemo(() => kioskOutletOf(summary), [summary]);
  const isOpen = live.view?.phase === "open" || live.view?.phase === "closing";
  useMemory({ summary, live });
  const hasNewer = useNewerPage();
  const { issuer, isAway, hasNumbers } = useIssuer(summary.outletId, {
    timeZone: summary.timeZone,
    clock: live.clock,
    businessDate: isOpen ? live.view.businessDate : undefined,
  });
  return (
    <Kiosk
      outlet={outlet}
      board={live.view}
      businessNow={useBusinessNow(live)}
      age={useAge(live)}
      hasNewer={hasNewer}
      isAway={isAway}
      hasNumbers={hasNumbers}
      desk={kioskDesk({ summary, outlet, board: live.view, language }, issuer)}
    />
  );
}

/** The same questions on a customer's own phone. */
function PhoneKiosk({ summary, live }: LiveProps) {
  const language = useLanguage();
  const outlet = useMemo(() => kioskOutletOf(summary), [summary]);
  return (
    <Kiosk
      outlet={outlet}
      board={live.view}
      businessNow={useBusinessNow(live)}
      age={useAge(live)}
      desk={phoneDesk({ summary, outlet, board: live.view, language })}
    />
  );
}

const outletId = outletAsked();
if (asked("channel") === "phone") {
  void startPage(<OutletPage outletId={outletId} Page={PhoneKiosk} />, { remembersLanguage: false });
} else {
  const kiosk = (
    <PairedDevice kind="kiosk" outletId={outletId}>
      {(pairedAt) => <PairedKiosk key={pairedAt} outletId={pairedAt} />}
    </PairedDevice>
  );
  // A worker's script cannot be had from the page's kept files, so the machine's one page holds its own line.
  void startPage(kiosk, { remembersLanguage: false, holdsOwnLine: true });
}
