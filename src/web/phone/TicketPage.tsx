import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { OwnTicket } from "#contract/tickets";
import { LanguageBar } from "../shared/LanguageBar";
import { LiveWord, StaleBanner, useAge } from "../shared/live/LiveNotice";
import { outletPath } from "../shared/place";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { ComplaintSection } from "./ComplaintSection";
import { FreerSection } from "./FreerSection";
import { LateSection } from "./LateSection";
import { LeaveSection } from "./LeaveSection";
import { NoticeSection } from "./NoticeSection";
import { OpinionSection } from "./OpinionSection";
import { PrepareSection } from "./PrepareSection";
import { RateSection } from "./RateSection";
import { Standing } from "./Standing";
import { SurveySection } from "./SurveySection";
import type { TicketPlace } from "./place";
import { useRing } from "./use-ring";
import { useTicket } from "./use-ticket";
import { useWorker } from "./use-worker";

/** Where a ticket stands, live, and all that its customer can do about it. */
export function TicketPage({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const followed = useTicket(place);
  const age = useAge(followed);
  const ring = useRing(followed.view);
  const outlet = useFetched<OutletSummary>(outletPath(place.outletId)).answer;
  useWorker();
  const { view: ticket, isOver } = followed;
  return (
    <div className="phone">
      <title>{ticket ? `${ticket.number} · ${t("title")}` : t("title")}</title>
      {!isOver && <StaleBanner age={age} />}
      <header className="phone__head">
        <LanguageBar />
        <p className="phone__outlet">
          <span>{outlet?.name[language]}</span>
          {!isOver && <LiveWord age={age} />}
        </p>
      </header>
      <main className="phone__main">
        {isOver && (
          <>
            <h1>{t("overTitle")}</h1>
            <p className="soft">{t("overText")}</p>
          </>
        )}
        {ticket && <Standing ticket={ticket} timeZone={outlet?.timeZone} ring={ring} />}
        {ticket && <ThingsToDo place={place} ticket={ticket} />}
      </main>
    </div>
  );
}

/** Outcomes of somebody who stood at a window: he has something to rate. */
const SERVED: readonly (string | undefined)[] = ["done", "notPossible", "referred"];

function ThingsToDo({ place, ticket }: { readonly place: TicketPlace; readonly ticket: OwnTicket }) {
  const { state, outcome } = ticket;
  const isWaiting = state === "waiting";
  const isAhead = isWaiting || state === "called";
  return (
    <>
      {state === "ended" && SERVED.includes(outcome) && <RateSection place={place} ticket={ticket} />}
      {state === "ended" && SERVED.includes(outcome) && <SurveySection place={place} />}
      {isWaiting && <NoticeSection place={place} />}
      {isAhead && <PrepareSection place={place} ticket={ticket} />}
      {isAhead && ticket.late && <LateSection place={place} ticket={ticket} late={ticket.late} />}
      {isWaiting && <FreerSection place={place} />}
      {isAhead && <LeaveSection place={place} ticket={ticket} />}
      <OpinionSection place={place} />
      <ComplaintSection place={place} />
    </>
  );
}
