import { useTranslation } from "react-i18next";
import type { OwnTicket } from "#contract/tickets";
import { clockTime } from "../shared/format";
import { useLanguage } from "../shared/use-language";
import { WaitRange } from "../shared/WaitRange";
import type { Ring } from "./use-ring";

export type StandingProps = {
  readonly ticket: OwnTicket;
  readonly timeZone: string | undefined;
  readonly ring: Ring;
};

/** Number first, then what it means now. A call fills the card, so that nobody has to read to see it. */
export function Standing({ ticket, timeZone, ring }: StandingProps) {
  const { t } = useTranslation("phone");
  const { state, number } = ticket;
  return (
    <section className="standing card" data-state={state} aria-labelledby="number">
      <h1 id="number" className="standing__number">
        <span className="visually-hidden">{t("number")} </span>
        {number}
      </h1>
      <div aria-live="assertive" className="standing__now">
        <Now ticket={ticket} timeZone={timeZone} />
      </div>
      {state === "waiting" && !ring.isOn && (
        <button type="button" className="button" onClick={ring.allow}>
          {t("soundOn")}
        </button>
      )}
      {state === "waiting" && ring.isOn && <p className="soft">{t("soundIsOn")}</p>}
    </section>
  );
}

function Now({ ticket, timeZone }: Omit<StandingProps, "ring">) {
  const { t } = useTranslation("phone");
  const { t: common } = useTranslation();
  const { state, outcome, window, calls, callsMax } = ticket;
  if (state === "waiting") return <Waiting ticket={ticket} timeZone={timeZone} />;
  if (state === "called" && window) {
    return (
      <>
        <p className="standing__go">{t("goTo", { label: window.label })}</p>
        {calls > 1 && <p>{t("call", { calls, max: callsMax })}</p>}
        {calls >= callsMax && <p className="strong">{t("lastCall")}</p>}
      </>
    );
  }
  if (state === "missed") return <p className="strong">{t("missed")}</p>;
  if (state === "inService" && window) return <p>{t("atWindow", { label: window.label })}</p>;
  if (state === "ended" && outcome) return <p>{t(`outcome.${outcome}`)}</p>;
  return <p>{common(`common.ticketState.${state}`)}</p>;
}

function Waiting({ ticket, timeZone }: Omit<StandingProps, "ring">) {
  const { t } = useTranslation("phone");
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { aheadOfYou = 0, wait = "unknown", arrivesAt, appointmentAt } = ticket;
  return (
    <>
      <p className="standing__ahead">
        {aheadOfYou === 0 ? t("next") : common("common.peopleAhead", { count: aheadOfYou })}
      </p>
      <p className="standing__wait">
        <WaitRange wait={wait} />
      </p>
      {arrivesAt !== undefined && <p>{t("expected", { time: clockTime(arrivesAt, language, timeZone) })}</p>}
      {appointmentAt !== undefined && <p>{t("appointment", { time: clockTime(appointmentAt, language, timeZone) })}</p>}
      <p className="soft">{t("stay")}</p>
    </>
  );
}
