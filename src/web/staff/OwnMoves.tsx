import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoveEntry } from "#contract/floating-staff";
import { useLanguage } from "../shared/use-language";
import { usePolled } from "../shared/use-polled";
import { useTopic } from "../shared/use-topic";
import { DeedNotice } from "./DeedNotice";
import { stepMove, type FloatStep } from "./float-deeds";
import { MoveCard } from "./MoveCard";
import { ReasonDialog } from "./ReasonDialog";
import { useDeed } from "./use-deed";
import "./network/network.css";

/** What somebody is asked to do elsewhere: to be accepted or refused, and then begun and ended. */
export function OwnMoves() {
  return (
    <Suspense>
      <Asked />
    </Suspense>
  );
}

const LOOK_EVERY_MS = 10_000;

function Asked() {
  useTopic("network");
  const { t } = useTranslation("network");
  const language = useLanguage();
  const deed = useDeed();
  const moves = usePolled<readonly MoveEntry[]>("/api/v1/floats/mine", LOOK_EVERY_MS);
  const [leaving, setLeaving] = useState<{ readonly move: MoveEntry["move"]; readonly step: FloatStep }>();
  const run = async (move: MoveEntry["move"], step: FloatStep, reason?: string): Promise<void> => {
    setLeaving(undefined);
    await deed.run(
      () => stepMove(move, step, language, reason),
      () => t("done"),
    );
    moves.retry();
  };
  const asked = moves.answer ?? [];
  if (asked.length === 0 && !deed.done && !deed.trouble) return null;
  return (
    <section className="panel card" aria-labelledby="own-moves">
      <h2 id="own-moves">{t("own")}</h2>
      <DeedNotice deed={deed} />
      <ul className="moves">
        {asked.map((entry) => (
          <MoveCard
            key={entry.move.moveId}
            entry={entry}
            steps={stepsOf(entry.move.state)}
            onStep={(step) =>
              step === "refuse" || step === "end" ? setLeaving({ move: entry.move, step }) : void run(entry.move, step)
            }
          />
        ))}
      </ul>
      {leaving && (
        <ReasonDialog
          title={t(`step.${leaving.step}`)}
          onReason={(reason) => void run(leaving.move, leaving.step, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
}

function stepsOf(state: MoveEntry["move"]["state"]): readonly FloatStep[] {
  if (state === "approved") return ["accept", "refuse"];
  if (state === "accepted") return ["start"];
  return state === "working" ? ["end"] : [];
}
