import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Moved, OwnFreerOutlets } from "#contract/phone";
import { ticketPagePath } from "#contract/ticket-page";
import { newId, send, type Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { WaitRange } from "../shared/WaitRange";
import { ticketPath, type TicketPlace } from "./place";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";

/** From here on minutes say no more than the waits beside them do. */
const SAID_BELOW_MIN = 120;

type Freer = OwnFreerOutlets["outlets"][number];

/** Where the errand is done sooner, the way included; asked for only when somebody wants to know. */
export function FreerSection({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  return (
    <Section title={t("freer.title")}>
      <FreerList place={place} />
    </Section>
  );
}

function FreerList({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { answer, trouble } = useFetched<OwnFreerOutlets>(`${ticketPath(place)}/freer-outlets`);
  const [chosen, setChosen] = useState<Freer>();
  if (trouble) return <TroubleNote trouble={trouble} />;
  if (!answer) return <p className="soft">{common("common.loading")}</p>;
  if (answer.outlets.length === 0) return <p>{t("freer.none")}</p>;
  if (chosen) return <TakeThere place={place} outlet={chosen} onBack={() => setChosen(undefined)} />;
  return (
    <ul className="freer">
      {answer.outlets.map((outlet) => (
        <li key={outlet.outletId}>
          <OutletWords outlet={outlet} />
          <button type="button" className="button" onClick={() => setChosen(outlet)}>
            {t("freer.take", { outlet: outlet.name[language] })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function OutletWords({ outlet }: { readonly outlet: Freer }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const { name, address, travelMin, wait, savesMin } = outlet;
  return (
    <>
      <p className="strong">{name[language]}</p>
      {address !== "" && <p className="soft">{address}</p>}
      <p>
        {t("freer.way", { min: travelMin })} {"·"} <WaitRange wait={wait} />
      </p>
      {savesMin !== undefined && savesMin < SAID_BELOW_MIN && <p>{t("freer.saves", { min: savesMin })}</p>}
    </>
  );
}

type TakeThereProps = { readonly place: TicketPlace; readonly outlet: Freer; readonly onBack: () => void };

/** Taken there before it is given up here; then this page becomes the new ticket's. */
function TakeThere({ place, outlet, onBack }: TakeThereProps) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const [newTicketId] = useState(newId);
  const [trouble, setTrouble] = useState<Trouble>();
  const take = async (): Promise<void> => {
    const body = { toOutletId: outlet.outletId, newTicketId };
    const sent = await send<Moved>({ method: "POST", path: `${ticketPath(place)}/move`, body, language });
    if (sent.ok) location.hash = ticketPagePath(sent.answer.outletId, sent.answer.ticketId).split("#")[1] ?? "";
    else setTrouble(sent.trouble);
  };
  return (
    <>
      <OutletWords outlet={outlet} />
      <p>{t("freer.keeps")}</p>
      <button type="button" className="button button--main" onClick={() => void take()}>
        {t("freer.takeYes")}
      </button>
      <button type="button" className="button" onClick={onBack}>
        {t("freer.takeNo")}
      </button>
      <TroubleNote trouble={trouble} />
    </>
  );
}
