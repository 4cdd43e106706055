import { useTranslation } from "react-i18next";
import { WaitRange } from "../shared/WaitRange";
import type { Offer } from "./kiosk-outlet";

export type TileProps = {
  /** With which the numbers of this line begin. */
  readonly letter?: string;
  readonly name: string;
  readonly offer: Offer;
  readonly onChoose: () => void;
};

/** One choice: its name, who waits before you, and for how long. Says so when nobody can serve it now. */
export function Tile({ letter, name, offer, onChoose }: TileProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="tile card" disabled={!offer.available} onClick={onChoose}>
      {letter && <span className="tile__letter">{letter}</span>}
      <span className="tile__name">{name}</span>
      {offer.available ? (
        <span className="tile__wait">
          {offer.waiting !== undefined && <strong>{t("common.peopleWaiting", { count: offer.waiting })}</strong>}{" "}
          <WaitRange wait={offer.wait} />
        </span>
      ) : (
        <span className="tile__wait">{t("kiosk.notNow")}</span>
      )}
    </button>
  );
}
