import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { addTopic, type Topic } from "../shared/i18n";
import type { Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { WaitRange } from "../shared/WaitRange";
import { useTroubleWord } from "../shared/words";
import type { Elsewhere, FreerPlace } from "./kiosk-desk";
import type { IssuedTicket } from "./TicketPage";
import "./freer-offer.css";

/** Not one of the staff's topics: with the list of those a kiosk would keep the words of them all. */
const WORDS: Topic = {
  name: "freer",
  catalogues: {
    zh: () => import("#i18n/freer.zh.json"),
    en: () => import("#i18n/freer.en.json"),
    es: () => import("#i18n/freer.es.json"),
    ko: () => import("#i18n/freer.ko.json"),
  },
};

/** A number at another outlet, and what to know of it. */
export type Taken = { readonly ticket: IssuedTicket; readonly note: string };

export type FreerOfferProps = {
  readonly ticket: IssuedTicket;
  readonly elsewhere: () => Promise<Elsewhere>;
  readonly onTaken: (taken: Taken) => void;
};

type Found = { readonly place: FreerPlace; readonly move: Elsewhere["move"] };

/** Where the customer would be served sooner, if anywhere, with the way there; one touch takes a number there instead. */
export function FreerOffer({ ticket, elsewhere, onTaken }: FreerOfferProps) {
  const { i18n } = useTranslation();
  const [found, setFound] = useState<Found>();
  const look = useEffectEvent(async (): Promise<Found | undefined> => {
    const { find, move } = await elsewhere();
    const place = await find(ticket);
    if (place) await addTopic(i18n, WORDS);
    return place && { place, move };
  });
  useEffect(() => {
    // Where nobody can say, nothing is offered.
    look().then(setFound, () => undefined);
  }, []);
  return found ? <Offer {...found} ticket={ticket} onTaken={onTaken} /> : null;
}

function Offer({ place, move, ticket, onTaken }: Found & Omit<FreerOfferProps, "elsewhere">) {
  const { t } = useTranslation("freer");
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const { travelMin: min, wait, address } = place;
  const outlet = place.name[language];
  const go = async (): Promise<void> => {
    setIsBusy(true);
    const sent = await move(ticket, place);
    setIsBusy(false);
    if (sent.ok) onTaken({ ticket: sent.answer, note: t("there", { outlet, min }) });
    else setTrouble(sent.trouble);
  };
  return (
    <section className="freer-offer card" aria-labelledby="freer">
      <div>
        <h2 id="freer">{t("title", { outlet })}</h2>
        <p>
          {t("way", { min })} {"·"} <WaitRange wait={wait} />
        </p>
        {address !== "" && <p className="freer-offer__address">{address}</p>}
        <p role="alert">{trouble && troubleWord(trouble)}</p>
      </div>
      <button type="button" className="button" disabled={isBusy} onClick={() => void go()}>
        {t("take")}
      </button>
    </section>
  );
}
