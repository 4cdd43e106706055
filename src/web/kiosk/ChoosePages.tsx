import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useLanguage } from "../shared/use-language";
import { offerOfQueue, offerOfService, type KioskOutlet } from "./kiosk-outlet";
import { Tile } from "./Tile";

/** More tiles than this go to a further page: they would become too small to find and to hit. */
const TILES_MAX = 6;

type PageProps = { readonly outlet: KioskOutlet; readonly board: HallBoard };

export type QueuePageProps = PageProps & { readonly onQueue: (queueId: string) => void };

/** The first question: what is it about? */
export function QueuePage({ outlet, board, onQueue }: QueuePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queues = outlet.queues.map((queue) => ({ ...queue, offer: offerOfQueue(board, queue.queueId) }));
  const nothing = queues.every(({ offer }) => !offer.available);
  return (
    <>
      <h1>{t("kiosk.welcome")}</h1>
      <p className="lead">{t(nothing ? "kiosk.nothingAvailable" : "kiosk.welcomeHint")}</p>
      <div className="tiles">
        {queues.map(({ queueId, letter, name, offer }) => (
          <Tile key={queueId} letter={letter} name={name[language]} offer={offer} onChoose={() => onQueue(queueId)} />
        ))}
      </div>
    </>
  );
}

export type ServicePageProps = PageProps & {
  readonly queueId: string;
  readonly onService: (service: KioskOutlet["services"][number]) => void;
};

/** The second question: which service exactly? */
export function ServicePage({ outlet, board, queueId, onService }: ServicePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [page, setPage] = useState(0);
  const services = outlet.services.filter((service) => service.queueId === queueId);
  const shown = services.slice(page * TILES_MAX, (page + 1) * TILES_MAX);
  const hasMore = services.length > TILES_MAX;
  return (
    <>
      <h1>{t("kiosk.whichService")}</h1>
      <div className="tiles">
        {shown.map((service) => (
          <Tile
            key={service.serviceId}
            name={service.name[language]}
            offer={offerOfService(board, service.serviceId)}
            onChoose={() => onService(service)}
          />
        ))}
      </div>
      {hasMore && (
        <button
          type="button"
          className="button"
          onClick={() => setPage((page + 1) % Math.ceil(services.length / TILES_MAX))}
        >
          {t("kiosk.moreServices")}
        </button>
      )}
    </>
  );
}
