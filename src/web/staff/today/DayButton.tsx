import { useTranslation } from "react-i18next";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Floor } from "#read/floor/floor";
import { submit, type Sender } from "../../shared/commands";
import { send, type Sent } from "../../shared/send";
import type { Deed } from "../use-deed";

export type DayButtonProps = {
  readonly by: Sender;
  readonly phase: Floor["phase"];
  readonly deed: Deed;
};

/** The day opens and closes by itself at its hours; its head may be earlier than that, and closes in two steps. */
export function DayButton({ by, phase, deed }: DayButtonProps) {
  const { t } = useTranslation("today");
  const acts = {
    unopened: { word: "day.open", said: "day.opened", act: () => openDay(by) },
    closed: { word: "day.open", said: "day.opened", act: () => openDay(by) },
    open: { word: "day.announce", said: "day.announced", act: () => submit(by, { type: "AnnounceClosing" }) },
    closing: { word: "day.close", said: "day.closed", act: () => submit(by, { type: "CloseDay" }) },
  } as const;
  const { word, said, act } = acts[phase];
  return (
    <button
      type="button"
      className="button"
      disabled={deed.isBusy}
      onClick={() => void deed.run<unknown>(act, () => t(said))}
    >
      {t(word)}
    </button>
  );
}

async function openDay(by: Sender): Promise<Sent<unknown>> {
  const path = `/api/v1/outlets/${encodeURIComponent(by.outletId)}/plan?date=today`;
  const plan = await send<LobbyPlan>({ method: "GET", path, language: by.language });
  return plan.ok ? submit(by, { type: "OpenDay", plan: plan.answer }) : plan;
}
