import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuideEntry } from "#contract/guide/guide";
import { ticketOfHash } from "#contract/ticket-page";
import { LanguageBar } from "../shared/LanguageBar";
import { PageTrouble } from "../shared/PageTrouble";
import type { Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { SearchPage } from "./SearchPage";
import { ServicePage } from "./ServicePage";
import { startOnTicket } from "./own-visit";
import { useView, type Go } from "./view";
import { useVisit } from "./use-visit";
import "./guide.css";

/** For those who prepare a visit alone: whoever only reads never loads it. */
const PrepareRoutes = lazy(async () => ({ default: (await import("./PrepareRoutes")).PrepareRoutes }));

/** Everything a customer can know and do before the visit. */
export function GuidePages() {
  const { t } = useTranslation("guide");
  const [view, go] = useView();
  const { answer: entries, trouble, retry } = useFetched<readonly GuideEntry[]>("/api/v1/guide/services");
  const visit = useVisit();
  const ticketTrouble = useTicketStart(visit.look, go);
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return (
    <div className="guide">
      <title>{t("title")}</title>
      <header className="guide__head">
        <LanguageBar />
      </header>
      <main className="guide__main">
        {ticketTrouble && <PageTrouble trouble={ticketTrouble} onRetry={() => location.reload()} />}
        {entries && view.page === "search" && <SearchPage entries={entries} visit={visit.journey} go={go} />}
        {entries && view.page === "service" && <ServicePage serviceId={view.serviceId} go={go} />}
        {entries && view.page !== "search" && view.page !== "service" && (
          <Suspense>
            <PrepareRoutes view={view} go={go} entries={entries} visit={visit} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** `/guide/#O01/<ticket id>`: the customer waits already and fills in meanwhile. */
function useTicketStart(look: () => Promise<void>, go: Go): Trouble | undefined {
  const language = useLanguage();
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    const ticket = ticketOfHash(location.hash);
    if (!ticket) return;
    // The ticket's secret leaves the address with the first look.
    history.replaceState(undefined, "", location.pathname + location.search);
    void startOnTicket(ticket.outletId, ticket.ticketId, language).then(async (sent) => {
      if (sent.ok) {
        await look();
        go({ page: "question" });
      } else {
        setTrouble(sent.trouble);
      }
    });
  }, [language, look, go]);
  return trouble;
}
