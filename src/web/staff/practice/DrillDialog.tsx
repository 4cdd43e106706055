import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { AskDialog, type AskField, type Option } from "./AskDialog";

/** What is asked about a card, a drill, or nothing that was planned. */
export type DrillAsking = {
  readonly kind: "plan" | "hold" | "putOff" | "callOff" | "emergency";
  /** The card of a plan, the drill of a step. */
  readonly id: string;
};

export type DrillDialogProps = {
  readonly asking: DrillAsking;
  readonly summary: OutletSummary;
  readonly cards: readonly Option[];
  readonly today: string;
  readonly onSay: (form: FormData) => void;
  readonly onClose: () => void;
};

export function DrillDialog({ asking, summary, cards, today, onSay, onClose }: DrillDialogProps) {
  const { t } = useTranslation("process");
  const people = summary.staff.map(({ staffId, badgeName }) => ({
    value: staffId,
    label: `${badgeName} (${staffId})`,
  }));
  const reason: AskField = { name: "reason", label: t("reason"), kind: "line" };
  const date: AskField = { name: "date", label: t("date"), kind: "date", first: today };
  const fields: Readonly<Record<DrillAsking["kind"], readonly AskField[]>> = {
    plan: [date, { name: "lead", label: t("lead"), kind: "choice", options: people }],
    hold: [
      { name: "minutes", label: t("tookMinutes"), kind: "number" },
      { name: "present", label: t("present"), kind: "many", options: people },
      { name: "watchedBy", label: t("watchedBy"), kind: "choice", options: people, hint: t("watchedByHint") },
      { name: "lessons", label: t("lessons"), kind: "line", optional: true },
    ],
    putOff: [{ ...date, first: undefined }, reason],
    callOff: [reason],
    emergency: [
      { name: "cardId", label: t("card"), kind: "choice", options: cards },
      { name: "startedAt", label: t("startedAt"), kind: "time" },
      { name: "endedAt", label: t("endedAt"), kind: "time" },
      { name: "done", label: t("whatDone"), kind: "line", hint: t("aboutWork") },
      { name: "told", label: t("told"), kind: "line", optional: true, hint: t("toldHint") },
    ],
  };
  return <AskDialog title={t(`drill.${asking.kind}`)} fields={fields[asking.kind]} onSay={onSay} onClose={onClose} />;
}
