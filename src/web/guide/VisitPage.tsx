import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GuidePlace } from "#contract/guide/guide";
import { ticketPagePath } from "#contract/ticket-page";
import { clockTime, dayAndDate } from "../shared/format";
import { QrCode } from "../shared/QrCode";
import type { Sent, Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { cancelAppointment, endVisit, forgetVisit, takeTicket } from "./own-visit";
import type { PreparedProps } from "./PrepareRoutes";
import { TroubleNote } from "./TroubleNote";
import { codeWord } from "./words";

type VisitPageProps = PreparedProps & { readonly look: () => Promise<void> };

/** What the customer needs at the door: the code, the time, what is still open. */
export function VisitPage({ own, journey, entries, set, go, look }: VisitPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [trouble, setTrouble] = useState<Trouble>();
  const names = journey.serviceIds.map((id) => entries.find(({ serviceId }) => serviceId === id)?.name[language] ?? id);
  const done = async (sent: Sent<unknown>): Promise<void> => {
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) await look();
  };
  const end = async (): Promise<void> => {
    const sent = await endVisit(own, language);
    if (!sent.ok) {
      setTrouble(sent.trouble);
      return;
    }
    forgetVisit();
    await look();
    go({ page: "search" });
  };
  return (
    <>
      <h1>{t("journey.title")}</h1>
      <p>{names.join(" · ")}</p>
      <TroubleNote trouble={trouble} />
      <CodeCard journey={journey} go={go} />
      <AppointmentCard
        journey={journey}
        go={go}
        onCancel={async () => {
          const sent = await cancelAppointment(own, language);
          if (sent.ok) set(sent.answer);
          else setTrouble(sent.trouble);
        }}
        onHere={async (outletId) => done(await takeTicket(outletId, journey.code, language))}
      />
      <Sure
        question={t("journey.endQuestion")}
        ask={t("journey.end")}
        yes={t("journey.endYes")}
        no={t("journey.endNo")}
        onYes={() => void end()}
      />
    </>
  );
}

function CodeCard({ journey, go }: Pick<PreparedProps, "journey" | "go">) {
  const { t } = useTranslation("guide");
  const visited = journey.visits.at(-1);
  return (
    <section className="card visit" aria-labelledby="code">
      <div className="visit__qr">
        <QrCode text={journey.code} label={t("journey.qrLabel")} />
      </div>
      <div>
        <h2 id="code">{t("journey.code")}</h2>
        <p className="visit__code">{codeWord(journey.code)}</p>
        <p>{stateWord(journey.prefill, journey.answered.length, t)}</p>
        {journey.prefill === "partial" && (
          <button type="button" className="button" onClick={() => go({ page: "question" })}>
            {t("journey.goOn")}
          </button>
        )}
        {visited && (
          <a className="button button--main" href={ticketPagePath(visited.outletId, visited.ticketId)}>
            {t("journey.ticket")}
          </a>
        )}
      </div>
    </section>
  );
}

type T = ReturnType<typeof useTranslation<"guide">>["t"];

function stateWord(prefill: "none" | "partial" | "complete", answered: number, t: T): string {
  if (prefill === "complete") return t("journey.ready");
  return answered === 0 ? t("journey.nothingToFill") : t("journey.notReady");
}

type AppointmentCardProps = Pick<PreparedProps, "journey" | "go"> & {
  readonly onCancel: () => Promise<void>;
  readonly onHere: (outletId: string) => Promise<void>;
};

function AppointmentCard({ journey, go, onCancel, onHere }: AppointmentCardProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [serviceId = ""] = journey.serviceIds;
  const path = `/api/v1/guide/services/${encodeURIComponent(serviceId)}/places`;
  const { answer: places = [] } = useFetched<readonly GuidePlace[]>(path);
  const { appointment, visits } = journey;
  const place = places.find(({ outletId }) => outletId === appointment?.outletId);
  const isHere = place !== undefined && place.today === appointment?.date && visits.length === 0;
  return (
    <section className="card visit__time" aria-labelledby="time">
      <h2 id="time">{t("journey.appointment")}</h2>
      {appointment ? (
        <p className="visit__when">
          {t("journey.atOutlet", {
            date: dayAndDate(appointment.slotAt, language, place?.timeZone),
            time: clockTime(appointment.slotAt, language, place?.timeZone),
            outlet: place?.name[language] ?? appointment.outletId,
          })}
        </p>
      ) : (
        <p>{t("journey.noAppointment")}</p>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={() => go({ page: "booking" })}>
          {appointment ? t("journey.move") : t("book")}
        </button>
        {isHere && (
          <button type="button" className="button" onClick={() => void onHere(place.outletId)}>
            {t("journey.here")}
          </button>
        )}
      </p>
      {isHere && <p className="lead">{t("journey.hereHint")}</p>}
      {appointment && (
        <Sure
          question={t("journey.cancelQuestion")}
          ask={t("journey.cancel")}
          yes={t("journey.cancelSure")}
          no={t("journey.cancelNot")}
          onYes={() => void onCancel()}
        />
      )}
    </section>
  );
}

type SureProps = {
  readonly question: string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
};

/** What cannot be taken back is asked twice. */
function Sure({ question, ask, yes, no, onYes }: SureProps): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button button--quiet" onClick={() => setIsAsking(true)}>
        {ask}
      </button>
    );
  }
  return (
    <div role="group" aria-label={question}>
      <p>{question}</p>
      <p className="actions">
        <button type="button" className="button button--act-now" onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="button" autoFocus onClick={() => setIsAsking(false)}>
          {no}
        </button>
      </p>
    </div>
  );
}
