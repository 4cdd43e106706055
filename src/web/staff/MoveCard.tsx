import { useTranslation } from "react-i18next";
import type { MoveEntry } from "#contract/floating-staff";
import { clockTime, wholeMinutes } from "../shared/format";
import { StatusWord, type Tone } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import type { FloatStep } from "./float-deeds";

type State = MoveEntry["move"]["state"];

const TONE: Record<State, Tone> = {
  proposed: "warn",
  approved: "warn",
  accepted: "ok",
  working: "ok",
  declined: "quiet",
  refused: "quiet",
  withdrawn: "quiet",
  ended: "quiet",
};

export type MoveCardProps = {
  readonly entry: MoveEntry;
  /** What the reader may do with it now. */
  readonly steps: readonly FloatStep[];
  readonly onStep: (step: FloatStep) => void;
};

/** One person's move: who, from where, to which window, why, how far it has come, and what came of it. */
export function MoveCard({ entry, steps, onStep }: MoveCardProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const { move, badgeName } = entry;
  const { fromOutletId, toOutletId, windowId, travelMin, until, pressure, reason, proposedBy } = move;
  return (
    <li className="move">
      <p className="move__head">
        <strong>{`${badgeName} · ${move.staffId}`}</strong>
        <span>{t("move.way", { from: fromOutletId ?? t("move.team"), to: toOutletId, window: windowId })}</span>
        <StatusWord tone={TONE[move.state]} word={t(`state.${move.state}`)} />
      </p>
      <p className="soft">
        {t("move.why", {
          waiting: pressure.waiting,
          longest: wholeMinutes(pressure.longestWaitMs),
          open: pressure.windowsOpen,
        })}{" "}
        {t("move.terms", { travel: travelMin, until: clockTime(until, language) })}{" "}
        {proposedBy === "system" ? t("move.byHouse") : t("move.by", { who: proposedBy, reason })}
      </p>
      <EffectLine entry={entry} />
      {steps.length > 0 && (
        <p className="deeds">
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              className={step === "approve" || step === "accept" || step === "start" ? "button button--main" : "button"}
              onClick={() => onStep(step)}
            >
              {t(`step.${step}`)}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}

/** Waits before and after, and what the same time brought elsewhere; never called a proof. */
function EffectLine({ entry: { effect } }: { readonly entry: MoveEntry }) {
  const { t } = useTranslation("network");
  if (!effect) return null;
  const { before, after, othersBefore, othersAfter, spanMin, minutesAfter } = effect;
  const mean = ({ waitedMs, called }: typeof before): string =>
    called === 0 ? "–" : `${Math.round(waitedMs / called / 6_000) / 10}`;
  return (
    <div className="move__effect">
      <p>
        {t("effect.here", { before: mean(before), after: mean(after), span: spanMin, minutes: minutesAfter })}{" "}
        {t("effect.late", { before: before.late, after: after.late })}
      </p>
      <p className="soft">
        {t("effect.caveat", {
          cameBefore: before.came,
          cameAfter: after.came,
          before: mean(othersBefore),
          after: mean(othersAfter),
        })}
      </p>
    </div>
  );
}
