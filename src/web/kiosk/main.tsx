import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Issued } from "#contract/answers";
import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import { submit } from "../shared/commands";
import { useAge } from "../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { PageTrouble } from "../shared/PageTrouble";
import { PairedDevice } from "../shared/pairing/PairedDevice";
import { asked, outletAsked, outletPath } from "../shared/place";
import { newId, type Sent } from "../shared/send";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { withoutDiversion, type Errand } from "./errand";
import { issueCommand, windowsOf } from "./issue";
import { Kiosk } from "./Kiosk";
import { kioskOutletOf } from "./kiosk-outlet";
import type { IssuedTicket } from "./TicketPage";

/** For phones alone: the machine in the hall never loads it. */
const OwnTicketPage = lazy(async () => ({ default: (await import("./OwnTicketPage")).OwnTicketPage }));

/** Who acts when a customer acts at the machine. */
const KIOSK = "device:kiosk";

function KioskPage({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation();
  const { answer, trouble, retry } = useFetched<OutletSummary>(outletPath(outletId));
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return (
    <>
      <title>{t("kiosk.title")}</title>
      {answer && <LiveKiosk summary={answer} />}
    </>
  );
}

function LiveKiosk({ summary }: { readonly summary: OutletSummary }) {
  const language = useLanguage();
  const live = useLive<HallBoard>(`board:${summary.outletId}`);
  const outlet = useMemo(() => kioskOutletOf(summary), [summary]);

  const issue = async (errand: Errand): Promise<Sent<IssuedTicket>> => {
    const ticketId = newId();
    const channel = asked("channel") === "phone" ? "phone" : "kiosk";
    const sender = { outletId: summary.outletId, language, staffId: channel === "kiosk" ? KIOSK : undefined };
    const ask = (said: Errand): Promise<Sent<Issued>> =>
      submit<Issued>(sender, issueCommand(said, outlet, { ticketId, channel, language }));
    let said = errand;
    let sent = await ask(said);
    if (!sent.ok && said.diversion && sent.trouble.code === "lobby.diversionNotPossible") {
      // The machine broke down while the customer was reading: the counter serves him as if nobody had asked.
      said = withoutDiversion(said);
      sent = await ask(said);
    }
    if (!sent.ok) return sent;
    const { number, aheadOfYou, wait } = sent.answer;
    const pageAddress = `${location.origin}${location.pathname}?outlet=${summary.outletId}&ticket=${ticketId}`;
    return {
      ok: true,
      answer: {
        number,
        peopleAhead: aheadOfYou,
        wait,
        windows: windowsOf(summary, live.view, said),
        pageAddress,
        ...(said.diversion?.accepted && { goTo: said.diversion.to }),
      },
    };
  };
  return (
    <Kiosk
      outlet={outlet}
      board={live.view}
      businessNow={useBusinessNow(live)}
      age={useAge(live)}
      issue={issue}
      callStaff={() =>
        submit({ outletId: summary.outletId, language, staffId: KIOSK }, { type: "CallStaff", alertId: newId() })
      }
    />
  );
}

const ticketId = asked("ticket");
const outletId = outletAsked();
void startPage(
  ticketId ? (
    <Suspense>
      <OwnTicketPage outletId={outletId} ticketId={ticketId} />
    </Suspense>
  ) : asked("channel") === "phone" ? (
    <KioskPage outletId={outletId} />
  ) : (
    <PairedDevice kind="kiosk" outletId={outletId}>
      {(pairedAt) => <KioskPage outletId={pairedAt} />}
    </PairedDevice>
  ),
  {
    remembersLanguage: false,
  },
);
