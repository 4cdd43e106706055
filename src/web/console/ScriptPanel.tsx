import { useTranslation } from "react-i18next";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { ScriptCard } from "../shared/scripts/ScriptCard";
import { scriptFor } from "../shared/scripts/script-for";
import { newId } from "../shared/send";
import type { Desk, Numbered } from "./desk";

export type ScriptPanelProps = {
  readonly desk: Desk;
  readonly ticket: Numbered | undefined;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
};

/**
 * What to say to the customer here: how to keep a valued one at the counter, or where this errand could be done next
 * time; with how often it has worked. (source: 2-37 to 2-39)
 */
export function ScriptPanel({ desk, ticket, onSend }: ScriptPanelProps) {
  const { t } = useTranslation();
  if (!ticket) return null;
  const { serviceId, segmentId, ticketId, specialNeed } = ticket;
  const segment = desk.outlet.segments.find((one) => one.segmentId === segmentId);
  const service = desk.outlet.services.find((one) => one.serviceId === serviceId);
  const needsCare = specialNeed !== undefined || segment?.specialNeed === true;
  const kept = segment?.retainAtCounter === true;
  const to = needsCare || kept ? undefined : service?.divertsTo.find((channel) => channel !== "vipZone");
  if (!needsCare && !kept && to === undefined) return null;
  const situation = needsCare ? "special" : kept ? "retain" : "nextTime";
  const script = scriptFor(desk.scripts, { situation, to, serviceId, segmentId });
  const said = (accepted: boolean): void => {
    if (!script) return;
    onSend([{ type: "NoteWord", wordId: newId(), situation, scriptRef: script.ref, ticketId, serviceId, accepted }]);
  };
  return (
    <section className="panel card" aria-labelledby="words">
      <h2 id="words">
        {to === undefined
          ? t(needsCare ? "console.words.care" : "console.words.keep")
          : t("console.words.nextTime", { place: t(`common.channel.${to}`) })}
      </h2>
      {script && <ScriptCard script={script} language={ticket.language} />}
      {script && (
        <p className="choices">
          <button type="button" className="button" onClick={() => said(true)}>
            {t("console.words.yes")}
          </button>
          <button type="button" className="button" onClick={() => said(false)}>
            {t("console.words.no")}
          </button>
        </p>
      )}
    </section>
  );
}
