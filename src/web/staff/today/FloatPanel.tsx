import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CandidateEntry, MoveEntry } from "#contract/floating-staff";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { proposeMove, stepMove, type FloatStep } from "../float-deeds";
import { MoveCard } from "../MoveCard";
import { ReasonDialog } from "../ReasonDialog";
import type { Deed } from "../use-deed";

export type FloatPanelProps = { readonly outletId: string; readonly deed: Deed };

const LOOK_EVERY_MS = 10_000;
const ASKED_MIN = 120;
const SHOWN_MAX = 3;

type Asking =
  | { readonly kind: "propose"; readonly candidate: CandidateEntry }
  | { readonly kind: "step"; readonly move: MoveEntry["move"]; readonly step: FloatStep };

/** Help from outside: who could come, whom one has asked for, and what it brought. */
export function FloatPanel({ outletId, deed }: FloatPanelProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const { me } = useSession();
  const base = `/api/v1/outlets/${encodeURIComponent(outletId)}/floats`;
  const moves = usePolled<readonly MoveEntry[]>(base, LOOK_EVERY_MS);
  const candidates = usePolled<readonly CandidateEntry[]>(`${base}/candidates`, LOOK_EVERY_MS);
  const [asking, setAsking] = useState<Asking>();
  const mayAsk = me.permissions.includes("float.ask");
  const run = async (work: () => ReturnType<typeof stepMove>): Promise<void> => {
    setAsking(undefined);
    await deed.run(work, () => t("done"));
    moves.retry();
    candidates.retry();
  };
  return (
    <section className="panel card" aria-labelledby="today-floats">
      <h2 id="today-floats">{t("help")}</h2>
      <ul className="moves">
        {(moves.answer ?? []).map((entry) => (
          <MoveCard
            key={entry.move.moveId}
            entry={entry}
            steps={mayAsk && entry.move.toOutletId === outletId ? stepsOfHead(entry.move.state) : []}
            onStep={(step) =>
              step === "start"
                ? void run(() => stepMove(entry.move, step, language))
                : setAsking({ kind: "step", move: entry.move, step })
            }
          />
        ))}
      </ul>
      {candidates.answer?.length === 0 && <p>{t("nobodyCouldHelp")}</p>}
      <ul className="rows">
        {(candidates.answer ?? []).slice(0, SHOWN_MAX).map((candidate) => (
          <CandidateRow
            key={candidate.staffId}
            candidate={candidate}
            onAsk={mayAsk ? () => setAsking({ kind: "propose", candidate }) : undefined}
          />
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={
            asking.kind === "propose" ? t("askWhy", { who: asking.candidate.badgeName }) : t(`step.${asking.step}`)
          }
          onReason={(reason) =>
            void run(() =>
              asking.kind === "propose"
                ? proposeMove(outletId, { ...pick(asking.candidate), minutes: ASKED_MIN, reason }, language)
                : stepMove(asking.move, asking.step, language, reason),
            )
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

type CandidateRowProps = { readonly candidate: CandidateEntry; readonly onAsk: (() => void) | undefined };

/** Somebody who could come, and what speaks for and against it. */
function CandidateRow({ candidate, onAsk }: CandidateRowProps) {
  const { t } = useTranslation("network");
  const { badgeName, staffId, relief, fromOutletId, travelMin, sourceWaiting = 0, windowsLeft = 0 } = candidate;
  const way =
    fromOutletId === undefined
      ? t("fromTeam", { travel: travelMin })
      : t("fromOutlet", { from: fromOutletId, travel: travelMin, waiting: sourceWaiting, left: windowsLeft });
  return (
    <li>
      <span>
        <strong>{`${badgeName} · ${staffId}`}</strong>{" "}
        <span className="soft">
          {t("relief", { count: relief })} {way}
        </span>
      </span>
      {onAsk && (
        <button type="button" className="button" onClick={onAsk}>
          {t("ask")}
        </button>
      )}
    </li>
  );
}

const pick = ({ staffId, windowId }: CandidateEntry) => ({ staffId, windowId });

function stepsOfHead(state: MoveEntry["move"]["state"]): readonly FloatStep[] {
  if (state === "accepted") return ["start", "withdraw"];
  if (state === "proposed" || state === "approved") return ["withdraw"];
  return state === "working" ? ["end"] : [];
}
