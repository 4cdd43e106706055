import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoveEntry, SuggestionEntry, UnitFloats } from "#contract/floating-staff";
import { wholeMinutes } from "../../shared/format";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { stepMove, takeSuggestion, type FloatStep } from "../float-deeds";
import { MoveCard } from "../MoveCard";
import { ReasonDialog } from "../ReasonDialog";
import type { Deed } from "../use-deed";

export type FloatBoardProps = {
  readonly floats: UnitFloats;
  readonly deed: Deed;
  /** Something was done; look again. */
  readonly onDone: () => void;
};

/** Who is suggested, proposed and away today, and what came of it. */
export function FloatBoard({ floats, deed, onDone }: FloatBoardProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const { me } = useSession();
  const [asking, setAsking] = useState<{ readonly move: MoveEntry["move"]; readonly step: FloatStep }>();
  const mayApprove = me.permissions.includes("float.approve");
  const take = async (work: () => ReturnType<typeof stepMove>): Promise<void> => {
    await deed.run(work, () => t("done"));
    onDone();
  };
  return (
    <section className="panel card" aria-labelledby="floats">
      <h2 id="floats">{t("floats")}</h2>
      {floats.suggestions.length === 0 && floats.moves.length === 0 && <p>{t("noFloats")}</p>}
      <ul className="moves">
        {floats.suggestions.map((suggestion) => (
          <SuggestionCard
            key={suggestion.toOutletId}
            suggestion={suggestion}
            onTake={mayApprove ? () => void take(() => takeSuggestion(suggestion, language)) : undefined}
          />
        ))}
        {floats.moves.map((entry) => (
          <MoveCard
            key={entry.move.moveId}
            entry={entry}
            steps={mayApprove ? stepsOfManager(entry.move.state) : []}
            onStep={(step) =>
              step === "approve"
                ? void take(() => stepMove(entry.move, step, language))
                : setAsking({ move: entry.move, step })
            }
          />
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={t(`step.${asking.step}`)}
          onReason={(reason) => {
            setAsking(undefined);
            void take(() => stepMove(asking.move, asking.step, language, reason));
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function stepsOfManager(state: MoveEntry["move"]["state"]): readonly FloatStep[] {
  switch (state) {
    case "proposed":
      return ["approve", "decline"];
    case "approved":
    case "accepted":
      return ["withdraw"];
    case "working":
      return ["end"];
    default:
      return [];
  }
}

type SuggestionCardProps = {
  readonly suggestion: SuggestionEntry;
  readonly onTake: (() => void) | undefined;
};

/** What the numbers ask for: a busy outlet, the person who fits best, and what both outlets look like. */
function SuggestionCard({ suggestion, onTake }: SuggestionCardProps) {
  const { t } = useTranslation("network");
  const { badgeName, staffId, fromOutletId, toOutletId, windowId, travelMin, relief, pressure } = suggestion;
  const { sourceWaiting, windowsLeft } = suggestion;
  return (
    <li className="move move--suggested">
      <p className="move__head">
        <strong>{t("suggest", { who: `${badgeName} · ${staffId}`, to: toOutletId, window: windowId })}</strong>
      </p>
      <p className="soft">
        {t("move.why", {
          waiting: pressure.waiting,
          longest: wholeMinutes(pressure.longestWaitMs),
          open: pressure.windowsOpen,
        })}{" "}
        {t("relief", { count: relief })}{" "}
        {fromOutletId === undefined
          ? t("fromTeam", { travel: travelMin })
          : t("fromOutlet", {
              from: fromOutletId,
              travel: travelMin,
              waiting: sourceWaiting ?? 0,
              left: windowsLeft ?? 0,
            })}
      </p>
      {onTake && (
        <p className="deeds">
          <button type="button" className="button button--main" onClick={onTake}>
            {t("takeSuggestion")}
          </button>
        </p>
      )}
    </li>
  );
}
