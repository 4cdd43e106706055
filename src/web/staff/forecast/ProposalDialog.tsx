import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { FormDialog } from "../FormDialog";
import { FormField } from "../FormField";
import { dayAfter } from "./dates";

export type ProposalDialogProps = {
  readonly title: string;
  /** Four of five services took no longer: where a proposal begins. */
  readonly measuredMin: number;
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly onClose: () => void;
};

/** Asks for a standard time, from when it is to hold, and why. */
export function ProposalDialog({ title, measuredMin, onSubmit, onClose }: ProposalDialogProps) {
  const { t } = useTranslation("forecast");
  const { today } = useSession().me;
  return (
    <FormDialog title={title} onSubmit={onSubmit} onClose={onClose}>
      <FormField
        label={t("standards.minutes")}
        name="minutes"
        type="number"
        min={0.5}
        max={480}
        step={0.5}
        defaultValue={Math.max(0.5, Math.round(2 * measuredMin) / 2)}
        required
        autoFocus
      />
      <FormField
        label={t("standards.validFrom")}
        name="validFrom"
        type="date"
        defaultValue={dayAfter(today, 1)}
        required
      />
      <FormField label={t("standards.reason")} name="reason" minLength={3} maxLength={200} required />
    </FormDialog>
  );
}
