import { FormDialog } from "../FormDialog";

export type ConfirmDialogProps = {
  readonly title: string;
  readonly text: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks once more, where the journal needs no reason: what is done can be undone. */
export function ConfirmDialog({ title, text, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <FormDialog title={title} onSubmit={onConfirm} onClose={onClose}>
      <p>{text}</p>
    </FormDialog>
  );
}
