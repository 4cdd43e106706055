import { useTranslation } from "react-i18next";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useLanguage } from "../shared/use-language";
import type { KioskService } from "./errand";
import { aloneOffer, offerOfQueue, offerOfService, type KioskOutlet, type Offer } from "./kiosk-outlet";
import { Tiles } from "./Tiles";

type PageProps = {
  readonly outlet: KioskOutlet;
  readonly board: HallBoard;
  /** Nobody answers: what is shown is what was known last, and no wait is told. */
  readonly isAlone: boolean;
};

/** Ways to a ticket, or back to one, that begin with something else than a service. */
export type Way = "known" | "checkIn" | "lost";

export type QueuePageProps = PageProps & {
  /** A word to whoever stands here, in place of the usual one. */
  readonly lead?: string;
  readonly ways: readonly Way[];
  readonly onWay: (way: Way) => void;
  readonly onQueue: (queueId: string) => void;
};

/** The first question: what is it about? */
export function QueuePage({ outlet, board, isAlone, lead, ways, onWay, onQueue }: QueuePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tiles = outlet.queues.map(({ queueId, letter, name }) => ({
    id: queueId,
    letter,
    name: name[language],
    offer: told(offerOfQueue(board, queueId), isAlone),
    onChoose: () => onQueue(queueId),
  }));
  const nothing = tiles.every(({ offer }) => !offer.available);
  return (
    <>
      <h1>{t("kiosk.welcome")}</h1>
      <p className="lead">{nothing ? t("kiosk.nothingAvailable") : (lead ?? t("kiosk.welcomeHint"))}</p>
      <Tiles tiles={tiles} />
      {ways.length > 0 && (
        <div className="ways">
          {ways.map((way) => (
            <button key={way} type="button" className="button" onClick={() => onWay(way)}>
              {t(`kiosk.way.${way}`)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

export type ServicePageProps = PageProps & {
  readonly queueId: string;
  readonly onService: (service: KioskService) => void;
};

/** The second question: which service exactly? */
export function ServicePage({ outlet, board, isAlone, queueId, onService }: ServicePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tiles = outlet.services
    .filter((service) => service.queueId === queueId)
    .map((service) => ({
      id: service.serviceId,
      name: service.name[language],
      offer: told(offerOfService(board, service.serviceId), isAlone),
      onChoose: () => {
        // What can divert this minute, rather than what could on paper: machines break down, unheard of when alone.
        const divertsTo = isAlone ? [] : (board.services[service.serviceId]?.divertsTo ?? []);
        onService({ ...service, divertsTo });
      },
    }));
  return (
    <>
      <h1>{t("kiosk.whichService")}</h1>
      <Tiles tiles={tiles} />
    </>
  );
}

const told = (offer: Offer, isAlone: boolean): Offer => (isAlone ? aloneOffer(offer) : offer);
