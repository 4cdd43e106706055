import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FloorWindow } from "#read/floor/floor";
import { StatusWord, type Tone } from "./StatusWord";
import { TicketChip } from "./TicketChip";
import "./parts.css";

const TONE: Record<FloorWindow["state"], Tone> = {
  open: "ok",
  closing: "warn",
  onBreak: "warn",
  backOffice: "warn",
  closed: "quiet",
};

export type WindowCardProps = {
  readonly label: string;
  readonly state: FloorWindow["state"];
  readonly number?: string | undefined;
  readonly children?: ReactNode;
};

/** A window as hall and staff see it: its label, what it does, and the number on its lamp. */
export function WindowCard({ label, state, number, children }: WindowCardProps) {
  const { t } = useTranslation();
  return (
    <article className="window-card card" data-state={state}>
      <h3 className="window-card__label">{t("common.window", { label })}</h3>
      <StatusWord tone={TONE[state]} word={t(`common.windowState.${state}`)} />
      <p className="window-card__number">
        {number ? <TicketChip number={number} /> : <span aria-label={t("common.nobodyHere")}>{"–"}</span>}
      </p>
      {children}
    </article>
  );
}
