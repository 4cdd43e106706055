import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "./own-visit";

type ConfirmBookingProps = {
  readonly sentence: string;
  readonly onConfirm: (contact: Contact | undefined) => Promise<void>;
  readonly onOther: () => void;
};

type Way = Contact["by"] | "none";
const WAYS = ["phone", "mail", "none"] as const satisfies readonly Way[];
const WAY_KEY = { phone: "booking.phone", mail: "booking.mail", none: "booking.noContact" } as const;

/** The held time and how to be reminded of it; a reminder is nobody's duty. */
export function ConfirmBooking({ sentence, onConfirm, onOther }: ConfirmBookingProps) {
  const { t } = useTranslation("guide");
  const [way, setWay] = useState<Way>("none");
  const [address, setAddress] = useState("");
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onConfirm(way === "none" || address.trim() === "" ? undefined : { by: way, address: address.trim() });
  };
  return (
    <form onSubmit={confirm} noValidate autoComplete="off">
      <p className="note" role="status">
        {sentence}
      </p>
      <fieldset>
        <legend>
          <h2>
            {t("booking.contact")} {t("question.optional")}
          </h2>
        </legend>
        <p className="lead">{t("booking.contactHint")}</p>
        {WAYS.map((one) => (
          <label key={one} className="tick card">
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
            <span className="tick__label">{t(WAY_KEY[one])}</span>
          </label>
        ))}
      </fieldset>
      {way !== "none" && (
        <label className="choose">
          <span>{t(WAY_KEY[way])}</span>
          <input
            className="field"
            type={way === "phone" ? "tel" : "email"}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
      )}
      <p className="actions">
        <button type="submit" className="button button--main">
          {t("booking.confirm")}
        </button>
        <button type="button" className="button" onClick={onOther}>
          {t("booking.other")}
        </button>
      </p>
    </form>
  );
}
