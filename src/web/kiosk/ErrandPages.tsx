import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { HallBoard } from "#read/hall-board/hall-board";
import { clockTime } from "../shared/format";
import { useLanguage } from "../shared/use-language";
import { CheckInPage } from "./CheckInPage";
import { QueuePage, ServicePage, type Way } from "./ChoosePages";
import { offerOf, pageOf, type Errand } from "./errand";
import { IssuingPage } from "./IssuingPage";
import type { KioskDesk, Outcome } from "./kiosk-desk";
import type { KioskOutlet } from "./kiosk-outlet";
import { KnownPage } from "./KnownPage";
import { Notice } from "./Notice";
import { AmountPage, DiversionPage, DocumentsPage, NeedPage } from "./QuestionPages";

/** Few ask for it, and the server has to be there for it anyway. */
const LostTicketPage = lazy(() =>
  import("./LostTicketPage").then(
    (loaded) => ({ default: loaded.LostTicketPage }),
    () => ({ default: () => <Notice about="offline" /> }),
  ),
);

/** What a customer asks for beside the errand; the errand waits meanwhile. */
export type Aside = Way | "need" | { readonly checkInCode: string };

/** Whether the server says how the hall is; when it does not, whether there are numbers to give without it. */
export type Connection = "there" | "alone" | "lost";

export type ErrandPagesProps = {
  readonly outlet: KioskOutlet;
  readonly board: HallBoard | undefined;
  readonly businessNow: EpochMs | undefined;
  readonly connection: Connection;
  readonly desk: KioskDesk;
  readonly errand: Errand;
  readonly aside: Aside | undefined;
  readonly hasPaper: boolean;
  readonly onErrand: (errand: Errand) => void;
  readonly onAside: (aside: Aside) => void;
  readonly onPaper: (outcome: Outcome) => void;
  readonly onDone: () => void;
};

/** The one page that the errand is at. */
export function ErrandPages(props: ErrandPagesProps) {
  const { outlet, board, connection, desk, errand, aside, onPaper, onDone } = props;
  const issuing = issueOf(props);
  if (issuing) return <IssuingPage desk={desk} issue={issuing} onPaper={onPaper} onDone={onDone} />;
  if (connection === "lost") return <Notice about="offline" />;
  if (!board) return <Notice about="loading" />;
  if (isClosed(props, board)) return <Closed {...props} />;
  if (aside !== undefined) return <AsidePage {...props} />;

  const at = { outlet, board, isAlone: connection === "alone" };
  switch (pageOf(errand)) {
    case "queues":
      return <FirstPage {...props} board={board} />;
    case "services":
      return (
        <ServicePage
          {...at}
          queueId={errand.queueId ?? ""}
          onService={(service) => props.onErrand({ ...errand, service })}
        />
      );
    default:
      return <QuestionPage {...props} />;
  }
}

/** The work that ends with a ticket, once everything is said. */
function issueOf({ desk, errand, aside }: ErrandPagesProps) {
  if (typeof aside === "object") return desk.checkIn && (() => desk.checkIn?.(aside.checkInCode, errand) ?? NEVER);
  return aside === undefined && pageOf(errand) === "issue" ? () => desk.issue(errand) : undefined;
}
const NEVER = new Promise<never>(() => undefined);

/** A machine that hears from nobody goes by the hours it knows. */
function isClosed({ outlet, businessNow, connection }: ErrandPagesProps, { phase }: HallBoard): boolean {
  if (phase === "closed" || phase === "unopened") return true;
  return connection === "alone" && businessNow !== undefined && businessNow >= outlet.closesAt;
}

function Closed({ outlet, businessNow }: ErrandPagesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const opensToday = businessNow !== undefined && businessNow < outlet.opensAt;
  const time = clockTime(outlet.opensAt, language, outlet.timeZone);
  return <Notice about="closed" {...(opensToday && { also: t("kiosk.opensAt", { time }) })} />;
}

function FirstPage(props: ErrandPagesProps & { readonly board: HallBoard }) {
  const { t } = useTranslation();
  const { outlet, board, connection, desk, errand, hasPaper, onErrand, onAside } = props;
  const isAlone = connection === "alone";
  const ways: readonly Way[] = isAlone
    ? []
    : [
        ...(desk.recognise && !errand.customer ? (["known"] as const) : []),
        ...(desk.checkIn ? (["checkIn"] as const) : []),
        ...(desk.findTicket ? (["lost"] as const) : []),
      ];
  const lead = leadOf({ isAlone, isKnown: errand.customer !== undefined, hasPaper });
  return (
    <QueuePage
      outlet={outlet}
      board={board}
      isAlone={isAlone}
      {...(lead && { lead: t(lead) })}
      ways={ways}
      onWay={onAside}
      onQueue={(queueId) => onErrand({ ...errand, queueId })}
    />
  );
}

type Circumstances = { readonly isAlone: boolean; readonly isKnown: boolean; readonly hasPaper: boolean };

function leadOf({ isAlone, isKnown, hasPaper }: Circumstances) {
  if (isAlone) return "kiosk.aloneHint" as const;
  if (isKnown) return "kiosk.known.thanks" as const;
  return hasPaper ? undefined : ("kiosk.paperOutHint" as const);
}

function AsidePage({ outlet, desk, errand, aside, onErrand, onAside, onDone }: ErrandPagesProps) {
  switch (aside) {
    case "known":
      return desk.recognise ? (
        <KnownPage recognise={desk.recognise} onKnown={(customer) => onErrand({ ...errand, customer })} />
      ) : null;
    case "checkIn":
      return <CheckInPage onCode={(checkInCode) => onAside({ checkInCode })} />;
    case "lost":
      return desk.findTicket ? (
        <Suspense>
          <LostTicketPage
            letters={outlet.queues.map(({ letter }) => letter)}
            findTicket={desk.findTicket}
            onDone={onDone}
          />
        </Suspense>
      ) : null;
    default:
      return <NeedPage onNeed={(need) => onErrand(withNeed(errand, need))} callStaff={desk.callStaff} />;
  }
}

function QuestionPage({ outlet, errand, onErrand }: ErrandPagesProps) {
  switch (pageOf(errand)) {
    case "amount":
      return <AmountPage limit={outlet.cashLimit} onAmount={(cash) => onErrand({ ...errand, cash })} />;
    case "diversion": {
      const to = offerOf(errand) ?? "selfService";
      return <DiversionPage to={to} onAnswer={(accepted) => onErrand({ ...errand, diversion: { to, accepted } })} />;
    }
    default:
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
