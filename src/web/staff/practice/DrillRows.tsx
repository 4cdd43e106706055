import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { DrillStandingView } from "#contract/quality/practice";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useMoment, usePersonWord } from "../site/use-site-words";
import type { DrillAsking } from "./DrillDialog";
import { useDay } from "./use-practice-words";

type Drill = DrillStandingView["drills"][number];

export type DrillRowsProps = {
  readonly standing: DrillStandingView;
  readonly summary: OutletSummary;
  readonly titleOf: (cardId: string) => string;
  readonly mayWrite: boolean;
  readonly onAsk: (asking: DrillAsking) => void;
};

/** Drills, the newest first, and the log of emergencies. */
export function DrillRows({ standing, summary, titleOf, mayWrite, onAsk }: DrillRowsProps) {
  const { t } = useTranslation("process");
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary.timeZone);
  const drills = [...standing.drills].sort((one, other) => (one.date < other.date ? 1 : -1));
  return (
    <>
      <section className="panel card" aria-labelledby="drill-rows">
        <h2 id="drill-rows">{t("drillLog")}</h2>
        {drills.length === 0 && <p className="soft">{t("noDrills")}</p>}
        <ul className="rows">
          {drills.map((drill) => (
            <li key={drill.drillId}>
              <DrillText drill={drill} title={titleOf(drill.cardId)} personWord={personWord} />
              {mayWrite && drill.state === "planned" && (
                <DrillDeeds drill={drill} today={standing.today} onAsk={onAsk} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel card" aria-labelledby="emergencies">
        <h2 id="emergencies">{t("emergencies")}</h2>
        {standing.emergencies.length === 0 && <p className="soft">{t("noEmergencies")}</p>}
        <ul className="rows">
          {standing.emergencies.map(({ emergencyId, cardId, startedAt, endedAt, done, told, loggedBy }) => (
            <li key={emergencyId}>
              <span>
                <b>{`${titleOf(cardId)}: ${done}`}</b>
                <br />
                <span className="soft">
                  {`${moment(startedAt)} – ${moment(endedAt)} · ${told.join(", ")} · ${personWord(loggedBy)}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {mayWrite && standing.cards.length > 0 && (
          <p>
            <button type="button" className="button" onClick={() => onAsk({ kind: "emergency", id: "" })}>
              {t("drill.emergency")}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

type DrillTextProps = {
  readonly drill: Drill;
  readonly title: string;
  readonly personWord: (id: unknown) => string;
};

function DrillText({ drill, title, personWord }: DrillTextProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  const { date, state, missed, lead, held, why } = drill;
  const shown = missed ? "missed" : state;
  const tone: Tone = missed ? "actNow" : state === "held" ? "ok" : "quiet";
  return (
    <span>
      <StatusWord tone={tone} word={t(`drillState.${shown}`)} /> <b>{`${day(date)} · ${title}`}</b>
      <br />
      <span className="soft">
        {t("ledBy", { who: personWord(lead) })}
        {held && ` · ${t("heldLine", { minutes: held.minutes, people: held.present.length })}`}
        {held && held.lessons !== "" && ` · ${held.lessons}`}
        {why !== undefined && ` · ${why}`}
      </span>
    </span>
  );
}

type DrillDeedsProps = {
  readonly drill: Drill;
  readonly today: string;
  readonly onAsk: (asking: DrillAsking) => void;
};

function DrillDeeds({ drill: { drillId, date }, today, onAsk }: DrillDeedsProps) {
  const { t } = useTranslation("process");
  return (
    <span className="deeds">
      {date === today && (
        <button type="button" className="button button--main" onClick={() => onAsk({ kind: "hold", id: drillId })}>
          {t("drill.hold")}
        </button>
      )}
      <button type="button" className="button" onClick={() => onAsk({ kind: "putOff", id: drillId })}>
        {t("drill.putOff")}
      </button>
      <button type="button" className="button" onClick={() => onAsk({ kind: "callOff", id: drillId })}>
        {t("drill.callOff")}
      </button>
    </span>
  );
}
