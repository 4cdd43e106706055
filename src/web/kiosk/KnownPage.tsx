import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Recognised, Shown } from "#contract/recognition";
import type { Sent } from "../shared/send";
import { useTroubleWord } from "../shared/words";
import { Keypad } from "./Keypad";
import { useWedge } from "./use-wedge";

export type KnownPageProps = {
  readonly recognise: (shown: Shown) => Promise<Sent<Recognised>>;
  readonly onKnown: (customer: Recognised) => void;
};

type Typed = Exclude<Shown["proof"], "card">;

const TITLE = { phone: "kiosk.known.typePhone", id: "kiosk.known.typeId" } as const satisfies Record<Typed, string>;

const LENGTH: Readonly<Record<Typed, { readonly least: number; readonly most: number }>> = {
  phone: { least: 7, most: 15 },
  id: { least: 6, most: 18 },
};

/** The sign of ten at the end of a Chinese identity number. */
const ID_LETTERS = ["X"] as const;

/** A card at the reader, or a number on the keys: the bank knows its customers' class, this machine never shows it. */
export function KnownPage({ recognise, onKnown }: KnownPageProps) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  const [typing, setTyping] = useState<Typed>();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const show = async (shown: Shown): Promise<void> => {
    setIsBusy(true);
    const sent = await recognise(shown);
    setIsBusy(false);
    if (sent.ok) onKnown(sent.answer);
    else setTrouble(troubleWord(sent.trouble));
  };
  useWedge(!isBusy, (value) => void show({ proof: "card", value }));
  return (
    <>
      <h1>{t(typing ? TITLE[typing] : "kiosk.known.title")}</h1>
      <p className="lead" role="alert">
        {trouble ?? t("kiosk.known.hint")}
      </p>
      {typing ? (
        <Keypad
          key={typing}
          label={t(`kiosk.known.${typing}`)}
          {...(typing === "id" && { letters: ID_LETTERS, letterPlace: "anywhere" })}
          lengthMin={LENGTH[typing].least}
          lengthMax={LENGTH[typing].most}
          action={t("kiosk.known.goOn")}
          isBusy={isBusy}
          isHidden
          onDone={(value) => void show({ proof: typing, value })}
        />
      ) : (
        <div className="choices">
          <p className="reader card">{t("kiosk.known.card")}</p>
          <button type="button" className="button" onClick={() => setTyping("phone")}>
            {t("kiosk.known.phone")}
          </button>
          <button type="button" className="button" onClick={() => setTyping("id")}>
            {t("kiosk.known.id")}
          </button>
        </div>
      )}
    </>
  );
}
