import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useAge } from "../shared/live/LiveNotice";
import type { Live } from "../shared/live/live-client";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { PageTrouble } from "../shared/PageTrouble";
import { PairedDevice } from "../shared/pairing/PairedDevice";
import { asked, outletAsked, outletPath } from "../shared/place";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { kioskDesk, phoneDesk } from "./desks";
import { Kiosk } from "./Kiosk";
import { kioskOutletOf } from "./kiosk-outlet";
import { useIssuer } from "./use-issuer";

type LiveProps = { readonly summary: OutletSummary; readonly live: Live<HallBoard> };
type OutletPageProps = { readonly outletId: string; readonly Page: (props: LiveProps) => ReactNode };

/** The outlet, read anew with each business day; what was known before stays while nobody answers. */
function OutletPage({ outletId, Page }: OutletPageProps) {
  const { t } = useTranslation();
  const { answer, trouble, retry } = useFetched<OutletSummary>(outletPath(outletId));
  const [summary, setSummary] = useState<OutletSummary>();
  if (answer && answer !== summary) setSummary(answer);
  const live = useLive<HallBoard>(`board:${outletId}`);
  const date = live.view?.businessDate;
  const isOld = summary !== undefined && date !== undefined && date !== summary.businessDate;
  const readAnew = useEffectEvent(retry);
  useEffect(() => {
    if (isOld) readAnew();
  }, [isOld]);
  if (!summary) return trouble ? <PageTrouble trouble={trouble} onRetry={retry} /> : null;
  return (
    <>
      <title>{t("kiosk.title")}</title>
      <Page summary={summary} live={live} />
    </>
  );
}

/** A machine in the hall, which goes on giving numbers when nobody answers it. */
function HallKiosk({ summary, live }: LiveProps) {
  const language = useLanguage();
  const outlet = useMemo(() => kioskOutletOf(summary), [summary]);
  const isOpen = live.view?.phase === "open" || live.view?.phase === "closing";
  const { issuer, isAway, hasNumbers } = useIssuer(summary.outletId, {
    clock: live.clock,
    businessDate: isOpen ? live.view.businessDate : undefined,
  });
  return (
    <Kiosk
      outlet={outlet}
      board={live.view}
      businessNow={useBusinessNow(live)}
      age={useAge(live)}
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
void startPage(
  asked("channel") === "phone" ? (
    <OutletPage outletId={outletId} Page={PhoneKiosk} />
  ) : (
    <PairedDevice kind="kiosk" outletId={outletId}>
      {(pairedAt) => <OutletPage outletId={pairedAt} Page={HallKiosk} />}
    </PairedDevice>
  ),
  {
    remembersLanguage: false,
  },
);
