import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Age } from "../shared/live/age";
import type { Sent, Trouble } from "../shared/send";
import { useTroubleWord } from "../shared/words";
import { QueuePage, ServicePage } from "./ChoosePages";
import { offerOf, pageOf, type Errand } from "./errand";
import type { KioskOutlet } from "./kiosk-outlet";
import { AmountPage, CallStaff, DiversionPage, DocumentsPage, NeedPage } from "./QuestionPages";
import { TicketPage, type IssuedTicket } from "./TicketPage";
import { useCountdown } from "./use-countdown";

const TICKET_SHOWN_S = 20;

export type ErrandPagesProps = {
  readonly outlet: KioskOutlet;
  readonly board: HallBoard | undefined;
  readonly age: Age;
  readonly errand: Errand;
  readonly askingNeed: boolean;
  readonly onErrand: (errand: Errand) => void;
  readonly issue: (errand: Errand) => Promise<Sent<IssuedTicket>>;
  readonly callStaff: () => Promise<Sent<unknown>>;
  readonly onDone: () => void;
};

/** The one page that the errand is at. */
export function ErrandPages(props: ErrandPagesProps) {
  const { outlet, board, age, errand, askingNeed, onErrand, issue, callStaff, onDone } = props;
  const page = pageOf(errand);
  if (page === "issue") return <Issuing errand={errand} issue={issue} callStaff={callStaff} onDone={onDone} />;
  if (age.state === "stale") return <Notice about="offline" />;
  if (!board) return <Notice about="loading" />;
  if (board.phase === "closed" || board.phase === "unopened") return <Notice about="closed" />;
  if (askingNeed) return <NeedPage onNeed={(need) => onErrand(withNeed(errand, need))} callStaff={callStaff} />;

  switch (page) {
    case "queues":
      return <QueuePage outlet={outlet} board={board} onQueue={(queueId) => onErrand({ ...errand, queueId })} />;
    case "services": {
      // What can divert this minute, rather than what could on paper: machines break down.
      const onService = (service: KioskOutlet["services"][number]): void => {
        const divertsTo = board.services[service.serviceId]?.divertsTo ?? [];
        onErrand({ ...errand, service: { ...service, divertsTo } });
      };
      return <ServicePage outlet={outlet} board={board} queueId={errand.queueId ?? ""} onService={onService} />;
    }
    case "amount":
      return <AmountPage limit={outlet.cashLimit} onAmount={(cash) => onErrand({ ...errand, cash })} />;
    case "diversion": {
      const to = offerOf(errand) ?? "selfService";
      return <DiversionPage to={to} onAnswer={(accepted) => onErrand({ ...errand, diversion: { to, accepted } })} />;
    }
    case "documents":
      return (
        <DocumentsPage
          documents={errand.service?.documents ?? []}
          onAnswer={(documentsConfirmed) => onErrand({ ...errand, documentsConfirmed })}
        />
      );
  }
}

function withNeed({ specialNeed: _before, ...errand }: Errand, need: Errand["specialNeed"]): Errand {
  return need ? { ...errand, specialNeed: need } : errand;
}

type IssuingProps = Pick<ErrandPagesProps, "errand" | "issue" | "callStaff" | "onDone">;

/** Asks for the ticket once and shows it, or says why there is none. */
function Issuing({ errand, issue, callStaff, onDone }: IssuingProps) {
  const [sent, setSent] = useState<Sent<IssuedTicket>>();
  const asked = useRef(false);
  const ask = useEffectEvent(() => {
    if (asked.current) return;
    asked.current = true;
    void issue(errand).then(setSent);
  });
  useEffect(() => ask(), []);
  if (!sent) return <Notice about="issuing" />;
  return sent.ok ? (
    <Issued ticket={sent.answer} onDone={onDone} />
  ) : (
    <Refused trouble={sent.trouble} callStaff={callStaff} onDone={onDone} />
  );
}

function Issued({ ticket, onDone }: { readonly ticket: IssuedTicket; readonly onDone: () => void }) {
  const { secondsLeft, restart } = useCountdown(TICKET_SHOWN_S, onDone);
  return <TicketPage ticket={ticket} secondsLeft={secondsLeft} onMoreTime={restart} onDone={onDone} />;
}

type RefusedProps = Pick<ErrandPagesProps, "callStaff" | "onDone"> & { readonly trouble: Trouble };

function Refused({ trouble, callStaff, onDone }: RefusedProps) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  useCountdown(TICKET_SHOWN_S, onDone);
  return (
    <div className="notice" role="alert">
      <h1>{t("kiosk.noTicketTitle")}</h1>
      <p className="lead">{troubleWord(trouble)}</p>
      <p className="lead">{t("kiosk.askStaff")}</p>
      <CallStaff callStaff={callStaff} />
      <button type="button" className="button button--main" onClick={onDone}>
        {t("kiosk.startAgain")}
      </button>
    </div>
  );
}

const NOTICE = {
  loading: { headline: "common.loading" },
  issuing: { headline: "kiosk.issuing" },
  closed: { headline: "kiosk.closedTitle", text: "kiosk.closedText" },
  offline: { headline: "kiosk.offlineTitle", text: "kiosk.offlineText" },
} as const;

function Notice({ about }: { readonly about: keyof typeof NOTICE }) {
  const { t } = useTranslation();
  const notice = NOTICE[about];
  return (
    <div className="notice" role="status">
      <h1>{t(notice.headline)}</h1>
      {"text" in notice && <p className="lead">{t(notice.text)}</p>}
    </div>
  );
}
