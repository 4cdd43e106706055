import { useTranslation } from "react-i18next";
import { FormDialog } from "./FormDialog";
import { FormField, saidIn } from "./FormField";

export type ReasonDialogProps = {
  readonly title: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, before something that cannot be taken back. */
export function ReasonDialog({ title, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation("staff");
  return (
    <FormDialog title={title} onSubmit={(form) => onReason(saidIn(form)["reason"] ?? "")} onClose={onClose}>
      <FormField label={t("accounts.reason")} name="reason" minLength={3} maxLength={300} required autoFocus />
    </FormDialog>
  );
}
